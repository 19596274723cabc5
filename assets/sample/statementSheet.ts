import type { WriteSheet } from "hucre/xlsx";
import { unbalanced, type Statement } from "./statements";
import { tableSheet, type SampleColumn } from "./tableSheet";

/** Thousands of CNY → 万元, one decimal. */
const item = (
  header: string,
  value: (statement: Statement) => number
): SampleColumn<Statement> => ({
  header: `${header}(万元)`,
  width: 13,
  format: "#,##0.0;[Red]-#,##0.0",
  value: (statement) => value(statement) / 10,
});

/** Wide form: one row per customer and fiscal year, items as in Chinese statutory accounts. One column per line. */
// prettier-ignore
export const statementColumns: readonly SampleColumn<Statement>[] = [
  { header: "客户编码", width: 10, value: (statement) => statement.customer.id },
  { header: "客户名称", width: 30, value: (statement) => statement.customer.name },
  { header: "会计年度", width: 9, align: "center", format: "0", value: (statement) => statement.year },
  item("营业收入", (statement) => statement.revenue),
  item("营业成本", (statement) => statement.cogs),
  item("销售及管理费用", (statement) => statement.sellingAndAdmin),
  item("研发费用", (statement) => statement.research),
  item("营业利润", (statement) => statement.operatingProfit),
  item("利息支出", (statement) => statement.interest),
  item("利润总额", (statement) => statement.pretax),
  item("净利润", (statement) => statement.netIncome),
  item("折旧与摊销", (statement) => statement.depreciation),
  item("经营活动现金流量净额", (statement) => statement.operatingCash),
  item("货币资金", (statement) => statement.cash),
  item("应收账款", (statement) => statement.receivables),
  item("存货", (statement) => statement.inventory),
  item("其他流动资产", (statement) => statement.otherCurrent),
  item("流动资产合计", (statement) => statement.currentAssets),
  item("固定资产", (statement) => statement.fixedAssets),
  item("无形资产及商誉", (statement) => statement.intangibles),
  item("资产总计", (statement) => statement.totalAssets),
  item("应付账款", (statement) => statement.payables),
  item("短期借款", (statement) => statement.shortDebt),
  item("流动负债合计", (statement) => statement.currentLiabilities),
  item("长期借款", (statement) => statement.longDebt),
  item("负债合计", (statement) => statement.totalLiabilities),
  item("实收资本", (statement) => statement.paidIn),
  item("盈余公积", (statement) => statement.surplusReserve),
  item("未分配利润", (statement) => statement.retained),
  item("所有者权益合计", (statement) => statement.equity),
  { header: "币种", width: 7, align: "center", value: () => "CNY" },
  { header: "审计意见", width: 18, align: "center", value: (statement) => statement.opinion },
  { header: "信息来源", width: 17, value: (statement) => statement.source },
];

export function statementSheet(statements: readonly Statement[]): WriteSheet {
  return tableSheet({
    name: "客户财务",
    table: "Financials",
    title: "客户财务 Financials",
    note: `虚构数据 invented data · 合并报表 · 有一份报表资产不等于负债加权益（${unbalanced.customerId}，${unbalanced.year}年）one set of accounts does not balance`,
    columns: statementColumns,
    rows: statements,
    tabColor: "7F6000",
    frozenColumns: 3,
    headerHeight: 48,
  });
}
