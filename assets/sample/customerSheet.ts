import type { WriteSheet } from "hucre/xlsx";
import type { Customer } from "./customers";
import { regions } from "./industries";
import type { LedgerEntry } from "./ledger";
import { clamp, randomStream, toStep } from "./random";
import { listRule, ratingRule, satisfactionRule } from "./ratingRules";
import { paymentTerms } from "./receivables";
import { customersWithStatements } from "./statements";
import {
  columnRange,
  dateFormat,
  tableSheet,
  type SampleCell,
  type SampleColumn,
} from "./tableSheet";
import { asTyped } from "./untidyCells";

interface Line {
  readonly customer: Customer;
  readonly ledger: LedgerEntry;
  /** Then its health follows from them and is not typed as well. */
  readonly hasStatements: boolean;
}

/** CNY → 万元 (ten thousand) with one decimal. */
export function tenThousands(yuan: number): number {
  return Math.round(yuan / 1000) / 10;
}

const money = "#,##0.0;[Red]-#,##0.0";
const isThin = (customer: Customer): boolean => customer.state === "thin";
const isProspect = (customer: Customer): boolean => customer.state === "prospect";

/** Old grades are typed in every form that such lists hold. */
const tierForms: Readonly<Record<string, readonly string[]>> = {
  S: ["S", "战略客户", "S"],
  A: ["A", "伙伴客户", "A级", "A"],
  B: ["B", "价值客户", "B级", "商业客户", "B"],
  C: ["C", "一般客户", "C", "一般价值客户", "C级"],
};

function typedTier({ customer }: Line): string {
  const forms = tierForms[customer.formerTier];
  return forms ? forms[customer.index % forms.length]! : customer.index % 2 ? "—" : "";
}

/** Three of the six one-time buyers are not marked as such: only their orders give them away. */
function relationship({ customer }: Line): string {
  switch (customer.state) {
    case "oneTime":
      return customer.index < 25 ? "一次性项目" : "";
    case "prospect":
      return "";
    default:
      return customer.contractEnd ? "框架协议" : customer.index % 5 === 0 ? "项目型" : "长期合作";
  }
}

function status({ customer }: Line): string {
  if (customer.isOnHold) return "冻结";
  return customer.state === "prospect"
    ? "潜在客户"
    : customer.state === "dormant"
      ? "休眠"
      : "合作中";
}

/** Left for the roll-up of transactions to fill in. */
const leavesRevenueBlank = ({ customer }: Line): boolean =>
  customer.index >= 104 && customer.index < 110;
/** Left for the statements (where there are any) or the growth of our own sales. */
const leavesGrowthBlank = ({ customer }: Line): boolean =>
  customer.index % 9 === 8 && customer.index > 60;
/** Gross profit and cost to serve are there; the difference is not. */
const leavesContributionBlank = ({ customer }: Line): boolean =>
  customer.index % 7 === 3 && customer.index > 62;

const servingCost = ({ customer, ledger }: Line): number =>
  ledger.revenue[2] * customer.servingCostShare;
const employees = (customer: Customer): number =>
  toStep(
    clamp(
      ((customer.wallet ?? 5e6) / 28_000) *
        Math.exp(0.5 * randomStream(`employees:${customer.id}`).normal()),
      20,
      60_000
    ),
    10
  );
const creditLimit = ({ customer, ledger }: Line): number =>
  toStep((ledger.revenue[2] * 1.13 * (paymentTerms(customer) + 15)) / 365, 10_000);

const notes: Readonly<Record<string, string>> = {
  C004: "量大利厚，但高层多次抱怨响应慢；客户拟引入第二供应商，务必在招标前完成整改。",
  C006: "连续两年降价换量，驻场团队成本未计入报价，需财务复核。",
  C012: "已进入破产重整程序，法务已登记债权，停止发货。",
  C018: "个人采购，不属于企业客户。",
  C019: "本公司分支机构，内部结算。",
};

/** Independent families of warning signs that finance has counted: statements, payment, outside news. */
const distressSignals: Readonly<Record<string, number>> = { C012: 3, C013: 2, C014: 2 };

function plain(
  header: string,
  width: number,
  value: (line: Line) => SampleCell,
  more: Partial<SampleColumn<Line>> = {}
): SampleColumn<Line> {
  return {
    header,
    width,
    ...more,
    value: (line) => asTyped(line.customer.id, header, value(line)),
  };
}
const amount = (header: string, value: (line: Line) => number | null): SampleColumn<Line> =>
  plain(
    header,
    13,
    (line) => {
      const yuan = value(line);
      return yuan === null ? null : tenThousands(yuan);
    },
    { format: money }
  );
const rated = (header: string, value: (customer: Customer) => number | null): SampleColumn<Line> =>
  plain(header, 9, ({ customer }) => value(customer), {
    align: "center",
    format: "0",
    rule: ratingRule(header),
  });

// One column per line: this is a table.
// prettier-ignore
export const customerColumns: readonly SampleColumn<Line>[] = [
  plain("客户编码", 10, ({ customer }) => customer.id),
  plain("客户名称", 34, ({ customer }) => customer.name),
  plain("所属集团", 14, ({ customer }) => customer.group || null),
  plain("客户类型", 9, ({ customer }) => customer.customerType, { align: "center", rule: listRule("客户类型", ["企业", "个人", "内部"]) }),
  plain("客户状态", 10, (line) => status(line), { align: "center", rule: listRule("客户状态", ["合作中", "潜在客户", "休眠", "冻结"]) }),
  plain("合作类型", 11, (line) => relationship(line) || null, { align: "center", rule: listRule("合作类型", ["框架协议", "长期合作", "项目型", "一次性项目"]) }),
  plain("所属行业", 13, ({ customer }) => customer.industry.name),
  plain("细分市场", 12, ({ customer }) => customer.industry.segment),
  plain("区域", 8, ({ customer }) => customer.region, { align: "center", rule: listRule("区域", regions) }),
  plain("客户经理", 10, ({ customer }) => customer.manager),
  plain("备份负责人", 10, ({ customer }) => customer.backup || null),
  plain("合作开始日期", 12, ({ customer }) => (isThin(customer) ? null : customer.start), { format: dateFormat, align: "center" }),
  plain("合同到期日", 12, ({ customer }) => customer.contractEnd, { format: dateFormat, align: "center" }),
  plain("客户等级", 11, (line) => typedTier(line) || null, { align: "center", rule: listRule("客户等级", ["S", "A", "B", "C"]) }),
  amount("年销售额(万元)", (line) => (leavesRevenueBlank(line) ? null : line.ledger.revenue[2])),
  amount("上年销售额(万元)", ({ ledger, customer }) => (isProspect(customer) || isThin(customer) ? null : ledger.revenue[1])),
  amount("前年销售额(万元)", ({ ledger, customer }) => (isProspect(customer) || isThin(customer) ? null : ledger.revenue[0])),
  amount("毛利(万元)", ({ ledger, customer }) => (isThin(customer) || isProspect(customer) ? null : ledger.grossProfit)),
  amount("服务成本(万元)", (line) => (isThin(line.customer) || isProspect(line.customer) ? null : servingCost(line))),
  amount("贡献利润(万元)", (line) => (isThin(line.customer) || leavesContributionBlank(line) ? null : line.ledger.grossProfit - servingCost(line))),
  amount("上年贡献利润(万元)", ({ customer, ledger }) => (isThin(customer) || ledger.revenue[1] === 0 ? null : ledger.grossProfitPrev - ledger.revenue[1] * customer.servingCostShare)),
  plain("服务人数", 9, ({ customer }) => customer.servingFte || null, { format: "0.0" }),
  amount("采购总额(万元)", ({ customer }) => customer.wallet),
  plain("可赢得份额", 10, ({ customer }) => customer.winnableShare, { format: "0%" }),
  plain("客户业务增速", 11, (line) => (leavesGrowthBlank(line) ? null : line.customer.growth), { format: "0.0%" }),
  rated("行业前景", (customer) => customer.outlook),
  rated("战略匹配度", (customer) => customer.fit),
  rated("行业地位", (customer) => customer.position),
  plain("Satisfaction", 11, ({ customer }) => customer.satisfaction, { align: "center", format: "0", rule: satisfactionRule }),
  rated("助客成功", (customer) => customer.help),
  rated("战略文化契合", (customer) => customer.alignment),
  rated("引入新供应商意愿", (customer) => customer.switchIntent),
  plain("产品客户重合度", 11, ({ customer }) => (isProspect(customer) ? randomStream(`need:${customer.id}`).integer(1, 4) / 4 : null), { format: "0%" }),
  plain("Pipeline (CNY k)", 11, ({ customer }) => (customer.pipeline > 0 ? customer.pipeline / 1000 : null), { format: "#,##0" }),
  plain("员工人数", 10, ({ customer }) => (isThin(customer) || customer.customerType === "个人" ? null : employees(customer)), { format: "#,##0" }),
  plain("Payment terms (days)", 11, ({ customer }) => (isProspect(customer) ? null : paymentTerms(customer)), { align: "center" }),
  amount("信用额度(万元)", (line) => (isProspect(line.customer) || isThin(line.customer) ? null : creditLimit(line))),
  amount("应收账款余额(万元)", ({ ledger, customer }) => (isProspect(customer) ? null : ledger.openBalance)),
  amount("逾期90天以上(万元)", ({ ledger, customer }) => (isProspect(customer) ? null : ledger.over90)),
  plain("平均逾期天数", 10, ({ ledger }) => ledger.daysLate, { format: "0.0" }),
  plain("财务健康分", 10, ({ customer, hasStatements }) => (hasStatements ? null : customer.health), { align: "center", format: "0" }),
  plain("财务预警信号数", 10, ({ customer }) => distressSignals[customer.id] ?? null, { align: "center", format: "0" }),
  plain("Credit hold", 8, ({ customer }) => (customer.isOnHold ? "是" : null), { align: "center", rule: listRule("Credit hold", ["是", "否"]) }),
  plain("备注", 64, ({ customer }) => notes[customer.id] ?? null),
];

/** Columns that a user would total; none of them holds an error. */
const totalled = [
  "年销售额(万元)",
  "上年销售额(万元)",
  "前年销售额(万元)",
  "毛利(万元)",
  "服务成本(万元)",
  "应收账款余额(万元)",
  "逾期90天以上(万元)",
];

export function customerSheet(
  customers: readonly Customer[],
  ledger: ReadonlyMap<Customer, LedgerEntry>
): WriteSheet {
  const withStatements = new Set(customersWithStatements(customers));
  const lines = customers.map((customer): Line => ({
    customer,
    ledger: ledger.get(customer)!,
    hasStatements: withStatements.has(customer),
  }));
  const totals = new Map<string, SampleCell>([["客户编码", "合计"]]);
  for (const header of totalled) {
    const column = customerColumns.find((candidate) => candidate.header === header)!;
    // As Excel adds up: text is passed over.
    const sum =
      lines.reduce((total, line) => {
        const value = column.value(line);
        return typeof value === "number" ? total + Math.round(value * 10) : total;
      }, 0) / 10;
    totals.set(header, {
      formula: `SUM(${columnRange(customerColumns, header, lines.length)})`,
      result: sum,
    });
  }
  return tableSheet({
    name: "客户清单",
    table: "Customers",
    title: "启衡储能 客户清单 Customers",
    note: `虚构数据 invented data · 年销售额为截至2026-09-30的12个月，不含税 net sales of the twelve months to 2026-09-30 · 空白表示未知，不等于零 blank means unknown, not zero`,
    columns: customerColumns,
    rows: lines,
    totals,
    tabColor: "1F4E79",
    frozenColumns: 2,
    headerHeight: 48,
  });
}
