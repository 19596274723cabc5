import type { Book, CellValue } from "../../workbench/book/book";
import { emptyBook } from "../../workbench/book/create";
import { analysisDate, randomNumbers } from "../scoring/syntheticBase";

export const years = 5;
const latestYear = 2025;

/** Lines as a Chinese company prints them, one row each. */
const lines = [
  "营业收入",
  "营业成本",
  "销售费用",
  "管理费用",
  "研发费用",
  "营业利润",
  "利息支出",
  "利润总额",
  "净利润",
  "折旧与摊销",
  "经营活动产生的现金流量净额",
  "货币资金",
  "交易性金融资产",
  "应收账款",
  "存货",
  "流动资产合计",
  "固定资产",
  "无形资产",
  "商誉",
  "资产总计",
  "应付账款",
  "短期借款",
  "一年内到期的非流动负债",
  "流动负债合计",
  "长期借款",
  "负债合计",
  "实收资本",
  "盈余公积",
  "未分配利润",
  "所有者权益合计",
] as const;

/**
 * An invented base in the host's memory: a list of customers, five years of statements in the long form (a row for every line of
 * every year), and invoices. Every statement balances; amounts are of one size with some noise.
 */
export function syntheticFinance(customers: number, invoices: number, seed = 20260630): Book {
  const random = randomNumbers(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const book = emptyBook("finance.xlsx", ["客户清单", "客户财务", "应收明细"]);
  const [list, statements, ledger] = book.sheets;
  if (!list || !statements || !ledger) throw new Error("the book has no sheets");
  list.rows.push(["客户编码", "客户名称", "年销售额(元)", "账期", "战略匹配度", "所属行业"]);
  statements.rows.push(["客户编码", "会计年度", "报表项目", "金额(元)"]);
  ledger.rows.push([
    "发票号",
    "客户编码",
    "开票日期",
    "到期日",
    "收款日期",
    "发票金额(元)",
    "未收金额(元)",
  ]);
  const codes: string[] = [];
  for (let i = 0; i < customers; i++) {
    const code = `K${String(i + 1).padStart(6, "0")}`;
    codes.push(code);
    list.rows.push([
      code,
      `客户${i + 1}有限公司`,
      Math.round(between(1e5, 9e6)),
      30 + 30 * (i % 3),
      1 + (i % 5),
      i % 2 ? "机械制造" : "批发贸易",
    ]);
    let revenue = between(1e7, 1e9);
    for (let back = years - 1; back >= 0; back--) {
      revenue *= between(0.9, 1.2);
      statementOf(revenue, between).forEach((amount, at) =>
        statements.rows.push([code, latestYear - back, lines[at] ?? "", amount])
      );
    }
  }
  for (let i = 0; i < invoices; i++) {
    const invoiced = Math.floor(analysisDate - between(0, 730));
    const due = invoiced + 30 + 30 * (i % 3);
    const paid = Math.floor(due + between(-10, 60));
    const amount = Math.round(between(100, 90_000));
    const isOpen = paid > analysisDate;
    const row: CellValue[] = [
      `F${i}`,
      codes[i % customers] ?? "",
      invoiced,
      due,
      isOpen ? null : paid,
      amount,
      isOpen ? amount : 0,
    ];
    ledger.rows.push(row);
  }
  return book;
}

function statementOf(revenue: number, between: (low: number, high: number) => number): number[] {
  const cost = revenue * between(0.6, 0.85);
  const [selling, admin, rnd] = [revenue * 0.04, revenue * 0.05, revenue * 0.03];
  const operating = revenue - cost - selling - admin - rnd;
  const interest = revenue * between(0.002, 0.02);
  const pretax = operating - interest;
  const net = pretax * 0.85;
  const assets = revenue * between(0.7, 1.4);
  const current = assets * between(0.4, 0.7);
  const liabilities = assets * between(0.3, 0.75);
  const currentLiabilities = liabilities * between(0.5, 0.9);
  const equity = assets - liabilities;
  return [
    revenue,
    cost,
    selling,
    admin,
    rnd,
    operating,
    interest,
    pretax,
    net,
    revenue * 0.03,
    net * between(0.5, 1.5),
    current * 0.25,
    current * 0.05,
    current * 0.35,
    current * 0.3,
    current,
    assets * 0.25,
    assets * 0.04,
    assets * 0.02,
    assets,
    currentLiabilities * 0.4,
    currentLiabilities * 0.3,
    currentLiabilities * 0.05,
    currentLiabilities,
    liabilities - currentLiabilities,
    liabilities,
    equity * 0.4,
    equity * 0.1,
    equity * 0.5,
    equity,
  ];
}
