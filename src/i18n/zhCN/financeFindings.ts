import type { StatementFindingKind } from "../../finance/statements/Finding";
import type { ProblemFacts } from "../../intake/words";
import { formatNumber, formatPercent } from "../format";
import { moneyUnitName } from "../moneyUnit";

const text = (p: ProblemFacts, name: string): string => String(p.detail?.[name] ?? "");
const number = (p: ProblemFacts, name: string): number => Number(p.detail?.[name] ?? NaN);
const plain = (p: ProblemFacts, name: string): string => {
  const value = number(p, name);
  return formatNumber("zh-CN", value, Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0);
};
const unit = (p: ProblemFacts): string =>
  moneyUnitName("zh-CN", {
    label: text(p, "unit"),
    factor: number(p, "factor"),
    currency: text(p, "unitCurrency"),
  });
/** 带客户清单单位的金额，如“1,234万元”。 */
const amount = (p: ProblemFacts, name: string): string => `${plain(p, name)}${unit(p)}`;
const whose = (p: ProblemFacts): string =>
  text(p, "year") === ""
    ? `“${text(p, "customer")}”`
    : `“${text(p, "customer")}”${text(p, "year")}年`;

const sentences: Readonly<Record<StatementFindingKind, (p: ProblemFacts) => string>> = {
  doesNotBalance: (p) =>
    `${whose(p)}报表不平：资产${amount(p, "totalAssets")}，负债${amount(p, "totalLiabilities")}加权益${amount(p, "equity")}，相差${amount(p, "gap")}（占资产${formatPercent("zh-CN", Math.abs(number(p, "gapShare")), 1)}）。比率照常列示，但不给出财务健康分。请核对数据；少数股东权益应计入所有者权益。`,
  currentAssetsAboveTotal: (p) =>
    `${whose(p)}流动资产${amount(p, "value")}大于资产总计${amount(p, "limit")}。请核对所取的列及其单位。`,
  currentLiabilitiesAboveTotal: (p) =>
    `${whose(p)}流动负债${amount(p, "value")}大于负债合计${amount(p, "limit")}。请核对所取的列及其单位。`,
  receivablesAboveCurrentAssets: (p) =>
    `${whose(p)}应收账款${amount(p, "value")}大于流动资产${amount(p, "limit")}。请核对所取的列及其单位。`,
  negativeRevenue: (p) =>
    `${whose(p)}营业收入为负数（${amount(p, "value")}），利润率和周转天数没有意义。请核对正负号。`,
  costAboveThreeTimesRevenue: (p) =>
    `${whose(p)}营业成本${amount(p, "value")}超过营业收入${amount(p, "limit")}的三倍。请核对两者的单位。`,
  oneYearOnly: (p) =>
    `${whose(p)}没有上一年度报表：以期末数代替平均数，增长率缺失。请补充上年报表。`,
  yearMissing: (p) =>
    `有${plain(p, "rows")}行既无会计年度也无报表日期，按分析日期所在年度处理。请填写年度。`,
  supersededFigure: (p) =>
    `${whose(p)}${p.fieldName === "" ? "该项目" : `“${p.fieldName}”`}此处为${amount(p, "before")}，另一处为${amount(p, "after")}，采用后者（较晚取得或经重述）。请删除已过时的数字。`,
  otherBasisNotUsed: (p) =>
    `${whose(p)}另有${plain(p, "rows")}行为另一口径（合并或母公司）的报表，因该年度已有所需口径的数据，未予采用。如属有意，无需处理。`,
  interimNotUsed: (p) =>
    `${whose(p)}为${plain(p, "months")}个月的中期数据，未予采用。如需采用，请在设置中允许年化。`,
  interimAnnualised: (p) =>
    `${whose(p)}的利润表和现金流量数据只有${plain(p, "months")}个月，已年化（×12/${plain(p, "months")}）；资产负债数据不变。年报公布后请替换。`,
  afterAnalysisDate: (p) =>
    `${whose(p)}有${plain(p, "rows")}行的报表日期晚于分析日期，未予采用。如需采用，请调整分析日期。`,
  oldStatements: (p) =>
    `${whose(p)}最近一期报表距分析日期已${plain(p, "months")}个月，超过${plain(p, "limit")}个月。请向客户索取新报表。`,
  unknownCustomer: (p) =>
    `客户清单中没有“${p.found}”，其报表${plain(p, "rows")}行未予采用。请补充该客户或更正编码。`,
  unknownItems: (p) =>
    `有${plain(p, "names")}个报表项目不参与分析（共${plain(p, "rows")}行）：${p.found}。如其中有应采用的项目，请改用通用名称。`,
  unknownUnit: (p) =>
    `“${p.found}”不是可识别的金额单位，这些行的金额视为缺失。请使用元、千元、万元、百万元等。`,
  foreignCurrency: (p) =>
    text(p, "rate") === ""
      ? `${whose(p)}报表币种为${p.found}，设置中没有其汇率。比率不受影响，信用额度等金额留空。请在设置中录入汇率。`
      : `${whose(p)}报表币种为${p.found}。比率按原币计算；金额已折算，资产负债项目按期末汇率${text(p, "rate")}，利润和现金流项目按平均汇率${text(p, "averageRate")}。`,
  financialInstitution: (p) =>
    `${whose(p)}属于银行、保险等金融机构，流动比率、周转天数、财务健康分和Z值模型不适用。`,
  currencyChanged: (p) =>
    `${whose(p)}与上一年度币种不同（${p.found}），两年不作比较：以期末数代替平均数，增长率缺失。`,
  scaleJump: (p) =>
    `${whose(p)}${p.fieldName === "" ? "该项目" : `“${p.fieldName}”`}一年之内由${amount(p, "before")}变为${amount(p, "after")}，很可能其中一年单位有误。请核对各年单位。`,
};

/** 客户报表中发现的问题、处理方式和建议。 */
export function statementFinding(p: ProblemFacts): string {
  return sentences[text(p, "about") as StatementFindingKind](p);
}
