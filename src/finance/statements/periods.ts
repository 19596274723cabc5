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

/**
 * Fiscal year, balance sheet date and interim months of each row. A row is interim when its date falls in another month than its
 * company's year-end; that is December where a company reports several times a year, else the month it closes most of its years in.
 * Interim income figures count from the beginning of the year, as quarterly reports print them.
 */
export function readPeriods(
  table: FieldTable,
  customerOf: Int32Array,
  analysisDate: number
): Periods {
  const { count, numbers } = table;
  const years = numbers.get("fiscalYear");
  const ends = numbers.get("periodEnd");
  const year = new Float64Array(count);
  const end = new Float64Array(count).fill(NaN);
  const month = new Uint8Array(count);
  const undated: number[] = [];
  const now = dayOf(analysisDate).year;
  const closings = new Map<number, Map<number, Set<number>>>();
  for (let row = 0; row < count; row++) {
    const date = ends?.[row] ?? NaN;
    const typed = years?.[row] ?? NaN;
    end[row] = date;
    if (Number.isNaN(date)) {
      if (Number.isNaN(typed)) undated.push(row);
      year[row] = Number.isNaN(typed) ? now : typed;
      continue;
    }
    const closing = dayOf(date - lateClosingDays);
    const isTypo = Math.abs(typed - closing.year) > 1;
    year[row] = Number.isNaN(typed) || isTypo ? closing.year : typed;
    month[row] = closing.month;
    const customer = customerOf[row] ?? -1;
    const months = closings.get(customer) ?? new Map<number, Set<number>>();
    closings.set(customer, months);
    const set = months.get(closing.month) ?? new Set<number>();
    months.set(closing.month, set.add(closing.year));
  }
  const interimMonths = new Uint8Array(count);
  const yearEnds = new Map([...closings].map(([customer, months]) => [customer, yearEnd(months)]));
  for (let row = 0; row < count; row++) {
    const own = month[row] ?? 0;
    const closing = yearEnds.get(customerOf[row] ?? -1) ?? 12;
    if (own !== 0 && own !== closing) interimMonths[row] = (own - closing + 12) % 12 || 12;
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
