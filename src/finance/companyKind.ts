import type { FieldTable } from "../intake/columns";
import type { AltmanVariant } from "./altman";
import { financialInstitutions } from "./financialInstitutions";
import { ofLatest, type Statements } from "./statements";

/** What is known of each customer's kind, parallel to the customer table: 1 yes, 0 no, NaN not known. */
export interface CompanyKinds {
  readonly isFinancial: Uint8Array;
  readonly isManufacturer: Float64Array;
  /** A market value in its statements makes it listed; without one nothing is known. */
  readonly isListed: Float64Array;
}

const makers =
  /制造|加工|机械|装备|汽车|零部件|化工|化学|制药|医药工业|食品|饮料|酿酒|纺织|服装|家具|造纸|印刷|橡胶|塑料|水泥|玻璃|陶瓷|钢铁|冶金|有色金属|金属制品|电子|半导体|芯片|家电|电池|光伏|仪器|仪表|manufactur|machinery|industrial products|automotive|auto parts|chemical|pharma|food products|beverage|textile|apparel|paper|rubber|plastic|steel|metals|electronic|semiconductor|hardware|appliance|equipment/i;
const others =
  /贸易|批发|零售|电商|电子商务|服务|软件|互联网|信息技术|信息传输|云计算|数据中心|物流|运输|航空|铁路|港口|地产|建筑|施工|餐饮|酒店|旅游|教育|医院|医疗服务|传媒|广告|咨询|电信|运营商|电力|能源供应|燃气|水务|农业|采矿|政府|trad(?:e|ing)|wholesale|retail|distribut|e-?commerce|services?|software|internet|logistic|transport|airline|railroad|real estate|reit|construction|restaurant|hotel|education|hospital|health care providers|media|advertis|consult|telecom|utilit|energy supply|agricultur|mining|government/i;

/** "Electronics distribution" trades, it does not make: what is no factory is looked for first. */
function makes(industry: string): number {
  if (others.test(industry)) return 0;
  return makers.test(industry) ? 1 : NaN;
}

/** Reads the kind of each customer from its industry and its statements. */
export function companyKinds(customers: FieldTable, statements: Statements): CompanyKinds {
  const industries = customers.texts.get("industry");
  const known = new Map<string, number>();
  const isManufacturer = Float64Array.from({ length: customers.count }, (_, row) => {
    const industry = industries?.[row] ?? "";
    let answer = known.get(industry);
    if (answer === undefined) known.set(industry, (answer = makes(industry.normalize("NFKC"))));
    return answer;
  });
  const marketValue = ofLatest(statements, statements.items.marketValue);
  return {
    isFinancial: financialInstitutions(customers),
    isManufacturer,
    isListed: marketValue.map((value) => (value > 0 ? 1 : NaN)),
  };
}

/**
 * The variant of Altman's model made for a company: Z for a listed manufacturer, Z′ for a private one, Z″ for all others and for
 * whoever's kind is not known; null for banks and the like.
 */
export function suitedVariant(kinds: CompanyKinds, customer: number): AltmanVariant | null {
  if (kinds.isFinancial[customer] === 1) return null;
  if (kinds.isManufacturer[customer] !== 1) return "zDouble1995";
  return kinds.isListed[customer] === 1 ? "z1968" : "zPrime1983";
}
