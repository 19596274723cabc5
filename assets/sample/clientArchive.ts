import type { WriteSheet } from "hucre/xlsx";
import {
  relationshipNotes,
  sources,
  statementsAbroad,
  statementsBySegment,
  type Statement,
} from "./archiveStatements";
import { sampleDate } from "./calendar";
import type { Customer } from "./customers";
import type { LedgerEntry } from "./ledger";
import { contactName, contactRoles } from "./people";
import { lineOf } from "./products";
import { randomStream } from "./random";
import { listRule } from "./ratingRules";
import { dateFormat, tableSheet, type SampleColumn } from "./tableSheet";

/** Customers that are worth archives, contacts and visits: the largest by sales and promise, about thirty. */
export function keyCustomers(customers: readonly Customer[]): readonly Customer[] {
  const candidates = customers.filter(
    (customer) =>
      customer.customerType === "企业" && ["active", "prospect", "new"].includes(customer.state)
  );
  const worth = (customer: Customer): number =>
    Math.log((customer.wallet ?? 1e6) / 1e6) +
    1.1 * customer.quality -
    (customer.state === "prospect" ? 1 : 0);
  const byWorth = [...candidates].sort((a, b) => worth(b) - worth(a)).slice(0, 28);
  const always = customers.filter(
    (customer) => ["C002", "C004", "C006"].includes(customer.id) && !byWorth.includes(customer)
  );
  return [...byWorth, ...always].sort((a, b) => a.index - b.index);
}

interface Entry extends Statement {
  readonly id: string;
  readonly customer: Customer;
  readonly isFact: boolean;
  readonly source: string;
  readonly date: number;
  readonly author: string;
  readonly round: number;
  readonly isVerified: boolean;
  readonly status: string;
}

/** Excel's limit for a cell is 32,767 characters; this protocol stays just under it and must survive every step whole. */
export const longProtocolLength = 32_000;

function longProtocol(): string {
  const topics = [
    "供电架构",
    "储能容量",
    "消防与安全距离",
    "并网与调频",
    "备件与响应",
    "数据接口",
    "验收标准",
    "付款节点",
    "人员培训",
    "下一步安排",
  ];
  let text = "【技术交流会议纪要，逐字整理】";
  for (let i = 1; text.length < longProtocolLength; i++)
    text += `${i}）${topics[i % topics.length]!}：客户要求在第${(i % 12) + 1}个月前给出书面答复，我方记录并指定责任人；双方对第${(i % 7) + 1}项指标的口径再核对一次。`;
  return text.slice(0, longProtocolLength);
}

function dataEntry(customer: Customer, ledger: LedgerEntry): Statement {
  const text =
    customer.region === "海外"
      ? `${customer.short}: net sales of CNY ${(ledger.revenue[2] / 1e6).toFixed(1)} million in the last twelve months, ${customer.lines.length} of our product lines in use.`
      : `近12个月向我司采购${Math.round(ledger.revenue[2] / 10_000)}万元，在用产品线${customer.lines.length}条：${customer.lines.map((line) => lineOf(line).name).join("、")}。`;
  return { section: "基础信息", text, tag: "", impact: null, likelihood: null, product: "" };
}

export function makeClientArchive(
  customers: readonly Customer[],
  ledger: ReadonlyMap<Customer, LedgerEntry>
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const customer of keyCustomers(customers)) {
    const random = randomStream(`archive:${customer.id}`);
    const pool =
      customer.region === "海外"
        ? statementsAbroad
        : statementsBySegment[customer.industry.segment];
    const notes =
      customer.region === "海外" || customer.state === "prospect"
        ? []
        : random.shuffle(relationshipNotes).slice(0, random.integer(1, 2));
    const drawn = [
      dataEntry(customer, ledger.get(customer)!),
      ...random.shuffle(pool).slice(0, random.integer(3, 6)),
      ...notes,
    ];
    drawn.forEach((statement, i) => {
      const isFact = i === 0 || random.chance(0.65);
      const round = random.integer(0, 3);
      entries.push({
        ...statement,
        id: `${customer.id}-${String(i + 1).padStart(2, "0")}`,
        text: statement.text.replace(
          "{name}",
          contactName(customer.index, i, contactRoles[(customer.index + i) % contactRoles.length]!)
        ),
        customer,
        isFact,
        source: i === 0 ? "ERP" : random.pick(sources),
        date: sampleDate - random.integer(5, 820),
        author: customer.manager,
        round,
        isVerified: isFact && random.chance(0.5),
        status: round >= 2 ? "已通过" : round === 1 ? "评审中" : "草稿",
      });
    });
  }
  const first =
    entries.find((item) => item.customer.id === "C004" && item.section === "外部环境") ??
    entries[0]!;
  return entries.map((item) => (item === first ? { ...item, text: longProtocol() } : item));
}

// One column per line: this is a table.
// prettier-ignore
const columns: readonly SampleColumn<Entry>[] = [
  { header: "条目编号", width: 11, value: (item) => item.id },
  { header: "客户编码", width: 10, value: (item) => item.customer.id },
  { header: "客户名称", width: 22, value: (item) => item.customer.name },
  { header: "档案模块", width: 12, align: "center", value: (item) => item.section, rule: listRule("档案模块", ["基础信息", "外部环境", "战略定位", "痛点", "业务规划", "财务", "组织与采购", "客户的客户", "关系", "SWOT总结"]) },
  { header: "原文信息", width: 62, value: (item) => item.text },
  { header: "事实/推断", width: 10, align: "center", value: (item) => (item.isFact ? "事实" : "推断"), rule: listRule("事实/推断", ["事实", "推断"]) },
  { header: "SWOT标签", width: 9, align: "center", value: (item) => item.tag || null, rule: listRule("SWOT标签", ["S", "W", "O", "T"]) },
  { header: "严重程度", width: 9, align: "center", value: (item) => item.impact },
  { header: "可能性", width: 8, align: "center", value: (item) => item.likelihood },
  { header: "关联产品", width: 14, value: (item) => (item.product ? lineOf(item.product).name : null) },
  { header: "信息来源", width: 20, value: (item) => item.source },
  { header: "日期", width: 12, align: "center", format: dateFormat, value: (item) => item.date },
  { header: "记录人", width: 10, value: (item) => item.author },
  { header: "评审轮次", width: 9, align: "center", value: (item) => item.round },
  { header: "已向客户求证", width: 11, align: "center", value: (item) => (item.isVerified ? "是" : "否"), rule: listRule("已向客户求证", ["是", "否"]) },
  { header: "条目状态", width: 10, align: "center", value: (item) => item.status },
];

export function clientArchiveSheet(entries: readonly Entry[]): WriteSheet {
  return tableSheet({
    name: "客户档案袋",
    table: "ClientArchive",
    title: "客户档案袋 Client archive",
    note: "虚构数据 invented data · 站在客户的视角，原话照录，区分事实与推断 verbatim, facts apart from inferences · 有一条原文长达32000字 one statement is 32,000 characters long",
    columns,
    rows: entries,
    tabColor: "7030A0",
    frozenColumns: 3,
  });
}
