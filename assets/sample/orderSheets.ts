import type { WriteSheet } from "hucre/xlsx";
import type { Customer } from "./customers";
import type { OrderLine } from "./orders";
import { lineOf, lines, products } from "./products";
import type { Invoice } from "./receivables";
import {
  dateFormat,
  headerRowIndex,
  tableSheet,
  type SampleCell,
  type SampleColumn,
} from "./tableSheet";

const yuan = "#,##0;[Red]-#,##0";
const cents = "#,##0.00";

/** English headers and CNY, where the customer list has Chinese ones and 万元: the mapping has to cope with both. */
// prettier-ignore
export const transactionColumns: readonly SampleColumn<OrderLine>[] = [
  { header: "Order No", width: 12, value: (line) => line.number },
  { header: "Order date", width: 12, format: dateFormat, align: "center", value: (line) => line.date },
  { header: "Customer ID", width: 12, value: (line) => line.customer.id },
  { header: "Customer name", width: 30, value: (line) => line.customer.name },
  { header: "Project ID", width: 11, value: (line) => line.project || null },
  { header: "Product code", width: 12, value: (line) => line.product.code },
  { header: "Product line", width: 14, value: (line) => lineOf(line.product.line).name },
  { header: "Quantity", width: 9, format: "#,##0", value: (line) => line.quantity },
  { header: "Net amount (CNY)", width: 16, format: yuan, value: (line) => line.amount },
  { header: "Cost (CNY)", width: 16, format: yuan, value: (line) => line.cost },
  { header: "Document type", width: 12, align: "center", value: (line) => line.kind },
];

export function transactionSheet(orders: readonly OrderLine[]): WriteSheet {
  return tableSheet({
    name: "Transactions",
    table: "Transactions",
    title: "Order lines 交易明细",
    note: "Invented data 虚构数据 · CNY, tax excluded · returns are negative · October 2023 to September 2026",
    columns: transactionColumns,
    rows: orders,
    tabColor: "2E75B6",
    frozenColumns: 1,
  });
}

// prettier-ignore
export const receivableColumns: readonly SampleColumn<Invoice>[] = [
  { header: "发票号", width: 12, value: (invoice) => invoice.number },
  { header: "客户编码", width: 10, value: (invoice) => invoice.customer.id },
  { header: "客户名称", width: 30, value: (invoice) => invoice.customer.name },
  { header: "开票日期", width: 12, format: dateFormat, align: "center", value: (invoice) => invoice.invoiceDate },
  { header: "到期日", width: 12, format: dateFormat, align: "center", value: (invoice) => invoice.dueDate },
  { header: "收款日期", width: 12, format: dateFormat, align: "center", value: (invoice) => invoice.paidDate },
  { header: "发票金额(元)", width: 16, format: cents, value: (invoice) => invoice.amount },
  { header: "未收金额(元)", width: 16, format: cents, value: (invoice) => (invoice.balance === 0 ? null : invoice.balance) },
];

/** A plain range, not an Excel table: title rows above, totals below, as it comes out of an accounting system. */
export function receivableSheet(invoices: readonly Invoice[]): WriteSheet {
  const totals = new Map<string, SampleCell>([["发票号", "合计"]]);
  const range = (column: string): string =>
    `${column}${headerRowIndex + 2}:${column}${headerRowIndex + 1 + invoices.length}`;
  const inCents = (amount: (invoice: Invoice) => number): number =>
    invoices.reduce((sum, invoice) => sum + Math.round(amount(invoice) * 100), 0) / 100;
  totals.set("发票金额(元)", {
    formula: `SUM(${range("G")})`,
    result: inCents((invoice) => invoice.amount),
  });
  totals.set("未收金额(元)", {
    formula: `SUM(${range("H")})`,
    result: inCents((invoice) => invoice.balance),
  });
  return tableSheet({
    name: "应收明细",
    table: null,
    title: "应收明细 Receivables",
    note: "虚构数据 invented data · 截至2026-09-30 · 发票金额含13%增值税 amounts include 13 % VAT · 普通区域，不是Excel表格 a plain range, not an Excel table",
    columns: receivableColumns,
    rows: invoices,
    totals,
    tabColor: "2E75B6",
    frozenColumns: 1,
  });
}

export function productSheet(): WriteSheet {
  return tableSheet({
    name: "Products",
    table: "Products",
    title: "Products 产品",
    note: "Invented data 虚构数据 · list prices in CNY, tax excluded",
    // prettier-ignore
    columns: [
      { header: "Product code", width: 13, value: (product) => product.code },
      { header: "Product name", width: 28, value: (product) => product.name },
      { header: "Product line", width: 15, value: (product) => lineOf(product.line).name },
      { header: "New / mature product", width: 13, align: "center", value: (product) => lineOf(product.line).lifecycle },
      { header: "Strategic?", width: 10, align: "center", value: (product) => (lineOf(product.line).isStrategic ? "Y" : "N") },
      { header: "List price (CNY)", width: 15, format: yuan, value: (product) => product.listPrice },
      { header: "Selling point", width: 44, value: (product) => product.sellingPoint },
    ],
    rows: products,
    tabColor: "548235",
    frozenColumns: 2,
  });
}

export interface SegmentRow {
  readonly region: string;
  readonly line: string;
  readonly segment: string;
  /** Our net sales of the last twelve months, CNY; adds up to the transactions of that cell. */
  readonly ours: number;
}

/** Region × product line × customer segment with sales in the last twelve months. */
export function segmentCells(
  orders: readonly OrderLine[],
  from: number,
  isCounted: (customer: Customer) => boolean
): readonly SegmentRow[] {
  const sums = new Map<string, SegmentRow>();
  for (const order of orders) {
    if (order.date < from || !isCounted(order.customer)) continue;
    const { region, industry } = order.customer;
    const key = `${region}|${order.product.line}|${industry.segment}`;
    const row = sums.get(key) ?? {
      region,
      line: order.product.line,
      segment: industry.segment,
      ours: 0,
    };
    sums.set(key, { ...row, ours: row.ours + order.amount });
  }
  const rank = (row: SegmentRow): string =>
    `${row.region}|${lines.findIndex((line) => line.key === row.line)}|${row.segment}`;
  return [...sums.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
