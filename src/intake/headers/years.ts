import { yearChains } from "../fields";
import type { FieldKey } from "../fields";
import type { Candidate } from "./candidates";
import type { ColumnSample } from "./columnSample";
import type { NormalisedHeader } from "./normaliseHeader";

/** A header with what it may mean; the year logic replaces candidates in place. */
export interface YearColumn {
  readonly source: { readonly sample: ColumnSample };
  readonly header: NormalisedHeader;
  candidates: Map<FieldKey, Candidate>;
  /** Set when the column holds an older or partial period that no field has a place for. */
  isOlderPeriod: boolean;
}

/**
 * Sorts columns of several years into the chain of their field: the latest full year is `revenue`, the year before
 * `revenuePrev`, and so on. A year is full when its header names a fiscal year or when it has ended by `latestYear`
 * (the last calendar year that is over at the analysis date; Infinity when no date is known).
 */
export function sortYears(columns: readonly YearColumn[], latestYear: number): void {
  const fields = new Set<FieldKey>();
  for (const column of columns)
    for (const [field, candidate] of column.candidates) if (candidate.isPeriodic) fields.add(field);
  // Heads of chains first: their year decides which year of the other fields belongs beside it.
  const heads = yearChains.map((chain) => chain[0]).filter((field) => field !== undefined);
  const ordered = [
    ...heads.filter((field) => fields.has(field)),
    ...[...fields].filter((field) => !heads.includes(field)),
  ];
  let chosenYear: number | null = null;
  for (const field of ordered)
    chosenYear = sortField(field, columns, latestYear, chosenYear) ?? chosenYear;
}

interface Place {
  readonly column: YearColumn;
  readonly candidate: Candidate;
  readonly year: number;
}

function sortField(
  field: FieldKey,
  columns: readonly YearColumn[],
  latestYear: number,
  chosenYear: number | null
): number | null {
  const chain = yearChains.find((list) => list[0] === field) ?? [field];
  const dated: Place[] = [];
  const undated: YearColumn[] = [];
  let isTaken = false;
  for (const column of columns) {
    const candidate = column.candidates.get(field);
    if (candidate === undefined) continue;
    const { period } = column.header;
    if (!candidate.isPeriodic) {
      undated.push(column);
      continue;
    }
    if (period?.offset !== null && period?.offset !== undefined && !period.isPartial) {
      const target = chain[-period.offset];
      move(column, field, target, candidate, 0);
      if (target === field) isTaken = true;
      continue;
    }
    dated.push({ column, candidate, year: period?.year ?? period?.ordinal ?? NaN });
  }
  if (dated.length === 0) return null;
  for (const column of undated) {
    // A sum over all years gives way to the years themselves, and so does a name that only resembles the field's.
    const isSure = (column.candidates.get(field)?.score ?? 0) >= 0.95;
    if (column.header.isTotal || !isSure || isSumOf(column, dated)) column.candidates.delete(field);
    else isTaken = true;
  }
  const isFull = ({ column, year }: Place): boolean =>
    column.header.period?.isPartial === false &&
    (column.header.period.isFiscal || column.header.period.year === null || year <= latestYear);
  const whole = dated.filter(({ column }) => column.header.period?.isPartial === false);
  const full = dated.filter(isFull);
  const pool = full.length > 0 ? full : whole;
  const latest = Math.max(...pool.map(({ year }) => year));
  const shift = isTaken ? 1 : 0;
  const usesChosen =
    chain.length === 1 && chosenYear !== null && pool.some(({ year }) => year === chosenYear);
  const first = usesChosen ? (chosenYear ?? latest) : latest;
  for (const { column, candidate, year } of dated) {
    const isUsable = pool.some((place) => place.column === column);
    // Nothing but a year to date: better than no figure, but the user is asked.
    const target =
      pool.length === 0
        ? isTaken
          ? undefined
          : field
        : isUsable && year <= first
          ? chain[first - year + shift]
          : undefined;
    move(
      column,
      field,
      target,
      candidate,
      pool.length === 0 || (shift === 1 && target !== undefined) ? 0.15 : 0
    );
  }
  return pool.length === 0 || shift === 1 ? null : latest;
}

/** Whether a column without a year adds the years up, by most of the sampled rows (5 % for returns and odd days). */
function isSumOf(column: YearColumn, years: readonly Place[]): boolean {
  let compared = 0;
  let equal = 0;
  column.source.sample.cells.forEach((cell, row) => {
    if (typeof cell !== "number") return;
    const sum = years.reduce(
      (total, place) => total + (Number(place.column.source.sample.cells[row]) || 0),
      0
    );
    if (sum === 0) return;
    compared++;
    if (Math.abs(cell - sum) <= 0.05 * Math.abs(sum)) equal++;
  });
  return years.length > 1 && compared >= 3 && equal >= 0.6 * compared;
}

function move(
  column: YearColumn,
  from: FieldKey,
  to: FieldKey | undefined,
  candidate: Candidate,
  penalty: number
): void {
  column.candidates.delete(from);
  if (to === undefined) {
    if (column.candidates.size === 0) column.isOlderPeriod = true;
    return;
  }
  const before = column.candidates.get(to);
  const moved: Candidate = { ...candidate, field: to, score: candidate.score - penalty };
  if (before === undefined || before.score < moved.score) column.candidates.set(to, moved);
}
