import type { FieldTable } from "../intake/columns";

const words =
  /银行|保险|证券|信托|期货|融资租赁|小额贷款|金融(?!科技|信息|软件|设备|机具)|\bbank(?:s|ing)?\b|insur(?:ance|er)|reinsur|\bfinancials?(?: services| institutions?)?$|capital markets|consumer finance|thrifts|brokerage|asset management/i;

/**
 * 1 per customer whose industry is banking, insurance or the like, 0 for the others. Their balance sheets have no current items
 * and no trading cycle, so that days, current ratios and Altman's models say nothing about them.
 */
export function financialInstitutions(customers: FieldTable): Uint8Array {
  const industries = customers.texts.get("industry");
  const known = new Map<string, number>();
  return Uint8Array.from({ length: customers.count }, (_, row) => {
    const industry = industries?.[row] ?? "";
    let isOne = known.get(industry);
    if (isOne === undefined)
      known.set(industry, (isOne = words.test(industry.normalize("NFKC")) ? 1 : 0));
    return isOne;
  });
}
