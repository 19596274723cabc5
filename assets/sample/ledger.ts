import { monthStart, sampleDate } from "./calendar";
import type { Customer } from "./customers";
import type { OrderLine } from "./orders";
import { lines } from "./products";
import { toStep } from "./random";
import type { Invoice } from "./receivables";

/** What the order lines and invoices of a customer add up to; the customer list shows these, so that the tables agree. CNY. */
export interface LedgerEntry {
  /** Net orders of the last three twelve-month periods, oldest first. */
  readonly revenue: readonly [number, number, number];
  /** Of the last twelve months, and of the twelve before. */
  readonly grossProfit: number;
  readonly grossProfitPrev: number;
  readonly orderCount: number;
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
  /** Strategic lines bought in three years over all strategic lines. */
  readonly overlap: number;
  readonly openBalance: number;
  readonly overdue: number;
  readonly over90: number;
  /** Amount-weighted days past due of paid invoices, early payment as zero; null without paid invoices. */
  readonly daysLate: number | null;
}

const strategic = lines.filter((line) => line.isStrategic);

export function makeLedger(
  customers: readonly Customer[],
  orders: readonly OrderLine[],
  invoices: readonly Invoice[]
): ReadonlyMap<Customer, LedgerEntry> {
  return new Map(
    customers.map((customer) => [
      customer,
      entryOf(
        orders.filter((line) => line.customer === customer),
        invoices.filter((invoice) => invoice.customer === customer)
      ),
    ])
  );
}

function entryOf(orders: readonly OrderLine[], invoices: readonly Invoice[]): LedgerEntry {
  const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
    items.reduce((total, item) => total + amount(item), 0);
  const year = (index: number): readonly OrderLine[] =>
    orders.filter(
      (line) => line.date >= monthStart(index * 12) && line.date < monthStart(index * 12 + 12)
    );
  const latest = year(2);
  const paid = invoices.filter((invoice) => invoice.paidDate !== null);
  const paidAmount = sum(paid, (invoice) => invoice.amount);
  const lateDays = sum(
    paid,
    (invoice) => invoice.amount * Math.max(0, invoice.paidDate! - invoice.dueDate)
  );
  const bought = new Set(orders.map((line) => line.product.line));
  return {
    revenue: [
      sum(year(0), (line) => line.amount),
      sum(year(1), (line) => line.amount),
      sum(latest, (line) => line.amount),
    ],
    grossProfit: sum(latest, (line) => line.amount - line.cost),
    grossProfitPrev: sum(year(1), (line) => line.amount - line.cost),
    orderCount: new Set(latest.filter((line) => line.kind === "Order").map((line) => line.number))
      .size,
    firstOrder: orders[0]?.date ?? null,
    lastOrder: orders.at(-1)?.date ?? null,
    overlap: strategic.filter((line) => bought.has(line.key)).length / strategic.length,
    openBalance: sum(invoices, (invoice) => invoice.balance),
    overdue: sum(invoices, (invoice) => (invoice.dueDate < sampleDate ? invoice.balance : 0)),
    over90: sum(invoices, (invoice) => (invoice.dueDate < sampleDate - 90 ? invoice.balance : 0)),
    daysLate: paidAmount > 0 ? toStep(lateDays / paidAmount, 0.1) : null,
  };
}
