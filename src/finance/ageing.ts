import { addMonths } from "./calendar";

/** Invoices as columns; dates are Excel serials, NaN is missing. */
export interface InvoiceColumns {
  readonly amount: Float64Array;
  readonly due: Float64Array;
  readonly paid: Float64Array;
}

export interface DaysLate {
  /** Weighted by amount, early payment counts nil: what the payment criterion uses. */
  readonly floored: number;
  /** Weighted by amount, early payment counts against late. */
  readonly signed: number;
  /** Paid date − due date per invoice; NaN where one is missing. */
  readonly each: Float64Array;
}

/** Days late of paid invoices: paid date − due date, weighted by positive amounts. NaN without any. */
export function daysLate({ amount, due, paid }: InvoiceColumns): DaysLate {
  const each = paid.map((date, row) => date - (due[row] ?? NaN));
  let [floored, signed, weight] = [0, 0, 0];
  each.forEach((days, row) => {
    const value = amount[row] ?? NaN;
    if (Number.isNaN(days) || !(value > 0)) return;
    floored += Math.max(0, days) * value;
    signed += days * value;
    weight += value;
  });
  return { floored: floored / weight, signed: signed / weight, each };
}

/** By due date; and by invoice date in years, as Chinese annual reports print it. */
export const dueBuckets = ["notDue", "days1to30", "days31to60", "days61to90", "over90"] as const;
export const invoiceBuckets = ["upTo1Year", "years1to2", "years2to3", "over3Years"] as const;
export type DueBucket = (typeof dueBuckets)[number];
export type InvoiceBucket = (typeof invoiceBuckets)[number];

export interface Ageing<Bucket extends string> {
  readonly buckets: Readonly<Record<Bucket, number>>;
  /** Credits and unapplied cash as a positive amount: never netted against what is owed. */
  readonly credits: number;
  /** Open items without the date that ages them. */
  readonly undated: number;
  /** Sum of the buckets and of what is undated. */
  readonly open: number;
}

function age<Bucket extends string>(
  names: readonly Bucket[],
  open: Float64Array,
  dates: Float64Array,
  bucketOf: (date: number) => Bucket
): Ageing<Bucket> {
  const buckets = Object.fromEntries(names.map((name) => [name, 0])) as Record<Bucket, number>;
  let [credits, undated, sum] = [0, 0, 0];
  open.forEach((balance, row) => {
    if (Number.isNaN(balance)) return;
    if (balance < 0) {
      credits -= balance;
      return;
    }
    sum += balance;
    const date = dates[row] ?? NaN;
    if (Number.isNaN(date)) undated += balance;
    else buckets[bucketOf(date)] += balance;
  });
  return { buckets, credits, undated, open: sum };
}

/** Open balances by days past due at the end of a day. */
export function ageingByDueDate(
  open: Float64Array,
  due: Float64Array,
  asOf: number
): Ageing<DueBucket> {
  return age(dueBuckets, open, due, (date) => {
    const days = asOf - date;
    if (days <= 0) return "notDue";
    if (days <= 30) return "days1to30";
    if (days <= 60) return "days31to60";
    return days <= 90 ? "days61to90" : "over90";
  });
}

/** Open balances by age of the invoice (账龄): up to 1 year, 1–2, 2–3, more than 3 years; an anniversary still belongs to the younger bucket. */
export function ageingByInvoiceDate(
  open: Float64Array,
  invoiced: Float64Array,
  asOf: number
): Ageing<InvoiceBucket> {
  return age(invoiceBuckets, open, invoiced, (date) => {
    if (date >= addMonths(asOf, -12)) return "upTo1Year";
    if (date >= addMonths(asOf, -24)) return "years1to2";
    return date >= addMonths(asOf, -36) ? "years2to3" : "over3Years";
  });
}
