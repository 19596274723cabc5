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

/** What all tables together hold of each customer; rows are judged by it. */
export class Holdings {
  /** Slots for which the basis asked for exists. */
  readonly wanted = new Set<number>();
  readonly latestFull = new Map<number, number>();
  readonly latestInterim = new Map<number, number>();

  add(
    table: FieldTable,
    customerOf: Int32Array,
    periods: Periods,
    basis: Float64Array | number,
    options: ChoiceOptions
  ): void {
    const asked = options.basis === "consolidated" ? 1 : 0;
    for (let row = 0; row < table.count; row++) {
      const customer = customerOf[row] ?? -1;
      if (customer < 0 || isLater(periods, row, options)) continue;
      const year = periods.year[row] ?? NaN;
      if (basisOf(basis, row) === asked) this.wanted.add(slotKey(customer, year));
      const isFull = periods.interimMonths[row] === 0;
      const latest = isFull ? this.latestFull : this.latestInterim;
      const when = isFull ? year : (periods.end[row] ?? NaN);
      if (!(when <= (latest.get(customer) ?? -Infinity))) latest.set(customer, when);
    }
  }
}

/** 1 consolidated, 0 parent, NaN not said. */
export const basisOf = (basis: Float64Array | number, row: number): number =>
  typeof basis === "number" ? basis : (basis[row] ?? NaN);

function isLater({ year, end }: Periods, row: number, options: ChoiceOptions): boolean {
  const date = end[row] ?? NaN;
  return (
    date > options.analysisDate || (Number.isNaN(date) && (year[row] ?? NaN) > options.analysisYear)
  );
}

/** What a table says about the basis of its rows: 1 consolidated, 0 parent, NaN nothing; by its column, else by the sheet's name. */
export function statedBasis({ numbers, source }: FieldTable): Float64Array | number {
  const column = numbers.get("consolidated");
  if (column !== undefined) return column;
  const called = `${source.sheet} ${source.name ?? ""}`;
  if (/母公司|parent/i.test(called)) return 0;
  return /合并|consolidated/i.test(called) ? 1 : NaN;
}

/**
 * Which rows count: those of known customers, not after the analysis date, of the basis asked for where both exist, and full years;
 * with `annualiseInterim` also the latest interim report of a customer whose full year is not out yet. Latest source date last, a
 * restated figure after an original, else the order of the table.
 */
export function chooseRows(
  { count, numbers }: FieldTable,
  customerOf: Int32Array,
  periods: Periods,
  basis: Float64Array | number,
  holdings: Holdings,
  options: ChoiceOptions
): ChosenRows {
  const asked = options.basis === "consolidated" ? 1 : 0;
  const unknownCustomer: number[] = [];
  const afterAnalysisDate: number[] = [];
  const otherBasis: number[] = [];
  const interim: number[] = [];
  const order: number[] = [];
  for (let row = 0; row < count; row++) {
    const customer = customerOf[row] ?? -1;
    const year = periods.year[row] ?? NaN;
    if (customer < 0) {
      unknownCustomer.push(row);
      continue;
    }
    if (isLater(periods, row, options)) {
      afterAnalysisDate.push(row);
      continue;
    }
    const own = basisOf(basis, row);
    const isOther = !Number.isNaN(own) && own !== asked;
    if (isOther && holdings.wanted.has(slotKey(customer, year))) otherBasis.push(row);
    else if (periods.interimMonths[row] === 0) order.push(row);
    else {
      const isLatest = periods.end[row] === holdings.latestInterim.get(customer);
      const isAhead = year > (holdings.latestFull.get(customer) ?? -Infinity);
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
