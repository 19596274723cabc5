import type { FieldTable } from "../../intake/columns";
import type { Periods } from "./periods";

/** Consolidated figures say how healthy a group is; the parent's are those of the entity that signs and owes. */
export type StatementBasis = "consolidated" | "parent";

/** Rows of one table that are used, in the order in which they are written: what comes later replaces what came before. */
export interface ChosenRows {
  readonly order: readonly number[];
  /** Rows of the basis that is not asked for, where the asked one exists. */
  readonly otherBasis: readonly number[];
  readonly interim: readonly number[];
  readonly afterAnalysisDate: readonly number[];
  readonly unknownCustomer: readonly number[];
}

export interface ChoiceOptions {
  readonly analysisDate: number;
  readonly analysisYear: number;
  readonly basis: StatementBasis;
  readonly annualiseInterim: boolean;
}

/** Key of a customer's fiscal year; ascending by customer, then year. */
export const slotKey = (customer: number, year: number): number => customer * 10_000 + year;

/**
 * Which rows count: those of known customers, not after the analysis date, of the basis asked for where both exist, and full years;
 * with `annualiseInterim` also the latest interim report of a customer whose full year is not out yet. Latest source date last, a
 * restated figure after an original, else the order of the table.
 */
export function chooseRows(
  { count, numbers }: FieldTable,
  customerOf: Int32Array,
  periods: Periods,
  options: ChoiceOptions
): ChosenRows {
  const consolidated = numbers.get("consolidated");
  const wanted = options.basis === "consolidated" ? 1 : 0;
  const hasWanted = new Set<number>();
  const latestFull = new Map<number, number>();
  const latestInterim = new Map<number, number>();
  const unknownCustomer: number[] = [];
  const afterAnalysisDate: number[] = [];
  const candidates: number[] = [];
  for (let row = 0; row < count; row++) {
    const customer = customerOf[row] ?? -1;
    const [year, end] = [periods.year[row] ?? NaN, periods.end[row] ?? NaN];
    if (customer < 0) unknownCustomer.push(row);
    else if (end > options.analysisDate || (Number.isNaN(end) && year > options.analysisYear))
      afterAnalysisDate.push(row);
    else {
      candidates.push(row);
      if (consolidated?.[row] === wanted) hasWanted.add(slotKey(customer, year));
      const latest = periods.interimMonths[row] === 0 ? latestFull : latestInterim;
      const when = latest === latestFull ? year : end;
      latest.set(customer, Math.max(when, latest.get(customer) ?? -Infinity));
    }
  }
  const otherBasis: number[] = [];
  const interim: number[] = [];
  const order: number[] = [];
  for (const row of candidates) {
    const customer = customerOf[row] ?? -1;
    const year = periods.year[row] ?? NaN;
    const own = consolidated?.[row] ?? NaN;
    const isOther = !Number.isNaN(own) && own !== wanted;
    if (isOther && hasWanted.has(slotKey(customer, year))) otherBasis.push(row);
    else if (periods.interimMonths[row] === 0) order.push(row);
    else {
      const isLatest = periods.end[row] === latestInterim.get(customer);
      const isAhead = year > (latestFull.get(customer) ?? -Infinity);
      if (options.annualiseInterim && isLatest && isAhead) order.push(row);
      else interim.push(row);
    }
  }
  const obtained = numbers.get("dateObtained");
  const restated = numbers.get("restated");
  if (obtained !== undefined || restated !== undefined) {
    const rank = (column: Float64Array | undefined, row: number): number => column?.[row] || 0;
    order.sort(
      (a, b) =>
        rank(obtained, a) - rank(obtained, b) || rank(restated, a) - rank(restated, b) || a - b
    );
  }
  return { order, otherBasis, interim, afterAnalysisDate, unknownCustomer };
}
