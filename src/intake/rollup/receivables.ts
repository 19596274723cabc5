import { atOnce, type Slices } from "../../slices";
import type { FieldTable, RowProblem } from "../columns";
import { ProblemLog } from "../reader/problemLog";
import { InvoiceCursor } from "./InvoiceCursor";
import { CustomerIndex, copyToDuplicates, customerRowsInSlices, missing } from "./customerIndex";

/** Days past due from which an open item falls into a bucket; "notDue" before 1. */
export const ageingBuckets = ["notDue", "days1to30", "days31to60", "days61to90", "over90"] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];

/** Receivables rolled up per customer, parallel to the customer table, money in the customers' unit; NaN where nothing is known. */
export interface ReceivableRollup {
  /** Days past due at payment of the paid invoices, weighted by amount; paying early counts 0 and makes up for nothing. */
  readonly avgDaysLate: Float64Array;
  /** Open items more than 90 days past due ÷ all open items, 0–1. */
  readonly over90Share: Float64Array;
  /** Sum of open items without credits. */
  readonly openBalance: Float64Array;
  readonly overdueBalance: Float64Array;
  /** Longest days past due of an open item; 0 when nothing is overdue. */
  readonly maxDaysOverdue: Float64Array;
  /** Open items by age. */
  readonly ageing: Readonly<Record<AgeingBucket, Float64Array>>;
  /** Unapplied credits and overpayments as a positive amount: shown beside the open items, never netted silently. */
  readonly credits: Float64Array;
  readonly problems: readonly RowProblem[];
}

export interface ReceivableOptions {
  /** Excel serial; ages are as of the end of this day. */
  readonly analysisDate: number;
  /** Days from invoice to due date where neither is given; marked when used. */
  readonly defaultTerms?: number;
}

/** Rolls invoices up to customers. */
export function rollUpReceivables(
  invoices: FieldTable,
  customers: FieldTable,
  options: ReceivableOptions
): ReceivableRollup {
  return atOnce(rollUpReceivablesInSlices(invoices, customers, options));
}

/** The same, some rows at a time. */
export function* rollUpReceivablesInSlices(
  invoices: FieldTable,
  customers: FieldTable,
  { analysisDate, defaultTerms = 30 }: ReceivableOptions
): Slices<ReceivableRollup> {
  const log = new ProblemLog(invoices.source.sheet);
  const index = yield* CustomerIndex.inSlices(customers);
  const customerOf = yield* customerRowsInSlices(invoices, index);
  const invoice = new InvoiceCursor(invoices, {
    analysisDate,
    defaultTerms,
    toFactor: customers.money.factor,
  });
  const { count } = customers;
  const sums = { weighted: new Float64Array(count), paid: new Float64Array(count) };
  const ageing: Record<AgeingBucket, Float64Array> = {
    notDue: missing(count),
    days1to30: missing(count),
    days31to60: missing(count),
    days61to90: missing(count),
    over90: missing(count),
  };
  const credits = missing(count);
  const maxDaysOverdue = missing(count);
  const known = new Uint8Array(count);
  const unknown = new Map<string, { first: number; rows: number }>();
  let undated = 0;
  let assumedTerms = 0;

  for (let row = 0; row < invoices.count; row++) {
    if (row % 2048 === 0) yield;
    const customer = customerOf[row] ?? -1;
    if (customer < 0) {
      const name =
        invoices.texts.get("customerId")?.[row] || invoices.texts.get("customerName")?.[row] || "";
      const entry = unknown.get(name);
      if (entry === undefined) unknown.set(name, { first: invoices.sheetRows[row] ?? 0, rows: 1 });
      else entry.rows++;
      continue;
    }
    if (!invoice.moveTo(row)) continue;
    known[customer] = 1;
    if (invoice.isAssumedTerms) assumedTerms++;
    const { due, paid, amount, open } = invoice;
    if (!Number.isNaN(paid) && !Number.isNaN(due) && amount > 0) {
      sums.weighted[customer] = (sums.weighted[customer] ?? 0) + Math.max(0, paid - due) * amount;
      sums.paid[customer] = (sums.paid[customer] ?? 0) + amount;
    }
    if (Number.isNaN(open) || open === 0) continue;
    if (invoice.isCredit) {
      credits[customer] = (credits[customer] || 0) + Math.abs(open);
      continue;
    }
    if (Number.isNaN(due)) {
      undated++;
      continue;
    }
    const overdue = analysisDate - due;
    const bucket = ageing[bucketOf(overdue)];
    bucket[customer] = (bucket[customer] || 0) + open;
    maxDaysOverdue[customer] = Math.max(maxDaysOverdue[customer] || 0, overdue, 0);
  }

  for (const [found, { first, rows }] of [...unknown].sort((a, b) => b[1].rows - a[1].rows))
    log.add({ kind: "unknownCustomer", row: first, found, detail: { rows } });
  if (undated > 0) log.add({ kind: "lineNotUsed", detail: { about: "noDueDate", count: undated } });
  if (assumedTerms > 0)
    log.add({
      kind: "unitAssumed",
      field: "dueDate",
      detail: { about: "defaultTerms", days: defaultTerms, count: assumedTerms },
    });

  const result = {
    avgDaysLate: missing(count),
    over90Share: missing(count),
    openBalance: missing(count),
    overdueBalance: missing(count),
  };
  for (let customer = 0; customer < count; customer++) {
    if (customer % 4096 === 0) yield;
    if (known[customer] !== 1) continue;
    for (const bucket of ageingBuckets)
      if (Number.isNaN(ageing[bucket][customer] ?? NaN)) ageing[bucket][customer] = 0;
    if (Number.isNaN(credits[customer] ?? NaN)) credits[customer] = 0;
    if (Number.isNaN(maxDaysOverdue[customer] ?? NaN)) maxDaysOverdue[customer] = 0;
    const open = ageingBuckets.reduce((sum, bucket) => sum + (ageing[bucket][customer] ?? 0), 0);
    const paidSum = sums.paid[customer] ?? 0;
    result.openBalance[customer] = open;
    result.overdueBalance[customer] = open - (ageing.notDue[customer] ?? 0);
    result.over90Share[customer] = open === 0 ? 0 : (ageing.over90[customer] ?? 0) / open;
    result.avgDaysLate[customer] = paidSum === 0 ? NaN : (sums.weighted[customer] ?? 0) / paidSum;
  }
  copyToDuplicates(customers, [
    ...Object.values(result),
    ...Object.values(ageing),
    credits,
    maxDaysOverdue,
  ]);
  return { ...result, ageing, credits, maxDaysOverdue, problems: log.finish().problems };
}

function bucketOf(overdue: number): AgeingBucket {
  if (overdue <= 0) return "notDue";
  if (overdue <= 30) return "days1to30";
  if (overdue <= 60) return "days31to60";
  return overdue <= 90 ? "days61to90" : "over90";
}
