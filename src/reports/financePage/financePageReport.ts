import { underReview } from "../../finance/financeReviews";
import { customerKeys, isWanted, keyCustomers } from "../keyCustomers";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { financeSheet } from "./financeSheet";

/** One page per key customer and customer under review of whom finance knows anything. */
export const financePageReport: Report<"financePage"> = {
  id: "financePage",
  needs: (context) => chosen(context).length > 0,
  count: (context) => chosen(context).length,
  *plans(context) {
    const { finance } = context;
    if (finance === undefined || finance === null) return;
    const customers = chosen(context);
    const keys = customerKeys(context, customers);
    for (const [k, customer] of customers.entries())
      yield financeSheet(context, finance, customer, keys[k] ?? String(customer));
  },
};

/** S and A first, then those whom something else brought to a review, as many as the settings allow. */
function chosen(context: ReportContext): number[] {
  const { finance } = context;
  if (finance === undefined || finance === null) return [];
  const { analysis, sources } = finance.base;
  const isKnown = (i: number): boolean =>
    (analysis.statements.latest[i] ?? -1) >= 0 ||
    !Number.isNaN(sources.openReceivables?.[i] ?? NaN);
  const key = keyCustomers(context);
  const isKey = new Set(key);
  const others = underReview(finance.reviews).filter((i) => !isKey.has(i));
  return [...key, ...others]
    .filter(
      (i) => (context.customers.duplicateOf?.[i] ?? -1) < 0 && isKnown(i) && isWanted(context, i)
    )
    .slice(0, context.settings.maxKeySheets);
}
