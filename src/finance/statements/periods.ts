import type { FieldTable } from "../../intake/columns";
import { dayOf } from "../calendar";

/** When each row of a statement table is for. */
export interface Periods {
  /** Fiscal year; the analysis date's own year where the row names none. */
  readonly year: Float64Array;
  /** Excel serial of the balance sheet date, NaN where the table names years only. */
  readonly end: Float64Array;
  /** Months of the year that an interim row covers, 0 for a full year. */
  readonly interimMonths: Uint8Array;
  /** Rows without any year, to be told. */
  readonly undated: readonly number[];
}

/** Years of 52 or 53 weeks close up to two weeks after the month they belong to. */
const lateClosingDays = 15;

/** By customer row: calendar years per month in which balance sheet dates fall. */
export type Closings = Map<number, Map<number, Set<number>>>;

const closingOf = (date: number): { year: number; month: number } => dayOf(date - lateClosingDays);

/** Adds a table's balance sheet dates; statements of one company may stand in several tables. */
export function collectClosings(
  closings: Closings,
  { count, numbers }: FieldTable,
  customerOf: Int32Array
): void {
  const ends = numbers.get("periodEnd");
  if (ends === undefined) return;
  for (let row = 0; row < count; row++) {
    const date = ends[row] ?? NaN;
    if (Number.isNaN(date)) continue;
    const { year, month } = closingOf(date);
    const customer = customerOf[row] ?? -1;
    const months = closings.get(customer) ?? new Map<number, Set<number>>();
    closings.set(customer, months);
    const set = months.get(month) ?? new Set<number>();
    months.set(month, set.add(year));
  }
}

/** By customer row: the month it closes its years in. */
export function yearEnds(closings: Closings): ReadonlyMap<number, number> {
  return new Map([...closings].map(([customer, months]) => [customer, yearEnd(months)]));
}

/**
 * Fiscal year, balance sheet date and interim months of each row. A row is interim when its date falls in another month than its
 * company's year-end; that is December where a company reports several times a year, else the month it closes most of its years in.
 * Interim income figures count from the beginning of the year, as quarterly reports print them.
 */
export function readPeriods(
  { count, numbers }: FieldTable,
  customerOf: Int32Array,
  closingMonths: ReadonlyMap<number, number>,
  analysisDate: number
): Periods {
  const years = numbers.get("fiscalYear");
  const ends = numbers.get("periodEnd");
  const year = new Float64Array(count);
  const end = new Float64Array(count).fill(NaN);
  const interimMonths = new Uint8Array(count);
  const undated: number[] = [];
  const now = dayOf(analysisDate).year;
  const mislabelled = yearsUsedTwice(years, ends, customerOf);
  for (let row = 0; row < count; row++) {
    const date = ends?.[row] ?? NaN;
    const typed = years?.[row] ?? NaN;
    end[row] = date;
    if (Number.isNaN(date)) {
      if (Number.isNaN(typed)) undated.push(row);
      year[row] = Number.isNaN(typed) ? now : typed;
      continue;
    }
    const closing = closingOf(date);
    const customer = customerOf[row] ?? -1;
    const isTypo = Math.abs(typed - closing.year) > 1 || mislabelled.has(customer);
    year[row] = Number.isNaN(typed) || isTypo ? closing.year : typed;
    const usual = closingMonths.get(customer) ?? 12;
    if (closing.month !== usual) interimMonths[row] = (closing.month - usual + 12) % 12 || 12;
  }
  return { year, end, interimMonths, undated };
}

/** The month a company closes its years in, from the calendar years per month of its balance sheet dates. */
function yearEnd(months: ReadonlyMap<number, ReadonlySet<number>>): number {
  const years = [...months.values()].flatMap((set) => [...set]);
  const isSeries = new Set(years).size < years.length;
  if (isSeries && months.has(12)) return 12;
  const ranked = [...months].sort(
    ([a, inA], [b, inB]) => inB.size - inA.size || Number(b === 12) - Number(a === 12) || b - a
  );
  return ranked[0]?.[0] ?? 12;
}

/** Two balance sheet dates of one fiscal year lie no further apart than this, unless a year is mislabelled. */
const daysOfOneYear = 300;

/** Customers with one fiscal year typed beside the dates of two: their dates count. */
function yearsUsedTwice(
  years: Float64Array | undefined,
  ends: Float64Array | undefined,
  customerOf: Int32Array
): ReadonlySet<number> {
  const found = new Set<number>();
  if (years === undefined || ends === undefined) return found;
  const earliest = new Map<number, number>();
  const latest = new Map<number, number>();
  customerOf.forEach((customer, row) => {
    const [year, end] = [years[row] ?? NaN, ends[row] ?? NaN];
    if (customer < 0 || Number.isNaN(year + end)) return;
    const key = customer * 10_000 + year;
    const from = Math.min(end, earliest.get(key) ?? end);
    const to = Math.max(end, latest.get(key) ?? end);
    earliest.set(key, from);
    latest.set(key, to);
    if (to - from > daysOfOneYear) found.add(customer);
  });
  return found;
}
