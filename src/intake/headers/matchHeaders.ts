import { calendarDay } from "../cells/dates";
import type { MappedColumn, MappingAsk } from "../columns";
import type { FieldKey, TableKind } from "../fields";
import { assignFields } from "./assignFields";
import type { Assignment } from "./assignFields";
import { prepareColumn } from "./column";
import { isOwnHeader } from "./ownHeader";
import type { ColumnWork, HeaderColumn, PreparedColumn } from "./column";
import { askBelow, closeBy, scoreColumn, startWork } from "./scoreColumn";
import { sortYears } from "./years";

export interface MatchOptions {
  readonly kind: TableKind;
  /** Excel serial; decides which calendar year is the latest full one. */
  readonly analysisDate?: number;
  /** Confirmed meanings by `headerKey`; null = not used. They win over every guess. */
  readonly remembered?: Readonly<Record<string, FieldKey | null>>;
  /** The user's choice by 0-based sheet column; null = not used. */
  readonly overrides?: Readonly<Record<number, FieldKey | null>>;
  /** Headers that we wrote: never read as input. */
  readonly ownHeaders?: ReadonlySet<string>;
}

export interface HeaderMatch {
  readonly mapping: readonly MappedColumn[];
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  readonly asks: readonly MappingAsk[];
  /** Columns of older or partial periods, a part of `unmapped`. */
  readonly olderPeriods: readonly number[];
}

/** Finds out what each column means: one column per field, by the largest total score. */
export function matchHeaders(columns: readonly HeaderColumn[], options: MatchOptions): HeaderMatch {
  return matchPrepared(columns.map(prepareColumn), options);
}

/** The same for columns prepared once and matched under several kinds of tables. */
export function matchPrepared(
  columns: readonly PreparedColumn[],
  options: MatchOptions
): HeaderMatch {
  const usable = columns.filter(
    ({ source: { header } }) => header.trim() !== "" && !isOwnHeader(header, options.ownHeaders)
  );
  const works = usable.map((column) => startWork(column, options.kind));
  sortYears(
    works,
    options.analysisDate === undefined ? Infinity : lastFullYear(options.analysisDate)
  );
  for (const work of works) scoreColumn(work, options);
  const assignment = assignFields(works);

  const mapping: MappedColumn[] = [];
  const asks: MappingAsk[] = [];
  const unmapped: { column: number; header: string }[] = [];
  const olderPeriods: number[] = [];
  for (const work of works) {
    const { column } = work.source;
    const { label: header } = work.header;
    const field = assignment.fieldOf.get(work);
    const own = field === undefined ? undefined : work.scores.get(field);
    if (field === undefined || own === undefined) {
      unmapped.push({ column, header });
      if (work.isOlderPeriod) olderPeriods.push(column);
      continue;
    }
    mapping.push({ field, column, header, confidence: own.confidence, reason: own.reason });
    const rivals = rivalsOf(work, field, assignment);
    const isSettled = own.reason === "chosen" || own.reason === "remembered";
    // Spellings differ by hundredths in rank; "as close" allows for that.
    const isClose = !isSettled && own.score - (rivals[0]?.score ?? 0) < closeBy - 0.01;
    if (own.confidence < askBelow || isClose)
      asks.push({
        column,
        header,
        field,
        confidence: own.confidence,
        alternatives: rivals.map((rival) => ({ field: rival.field, confidence: rival.confidence })),
      });
  }
  return { mapping, unmapped, asks, olderPeriods };
}

/** Other fields the column could be, best first, without those that another column fits at least as well. */
function rivalsOf(
  work: ColumnWork,
  field: FieldKey,
  { ownerOf }: Assignment
): { field: FieldKey; score: number; confidence: number }[] {
  const isBetterElsewhere = (other: FieldKey, score: number): boolean => {
    const owner = ownerOf.get(other);
    return owner !== undefined && owner !== work && (owner.scores.get(other)?.score ?? 0) >= score;
  };
  return [...work.scores]
    .filter(([other, { score }]) => other !== field && !isBetterElsewhere(other, score))
    .map(([other, { score, confidence }]) => ({ field: other, score, confidence }))
    .sort((a, b) => b.score - a.score);
}

function lastFullYear(analysisDate: number): number {
  const { year, month, day } = calendarDay(analysisDate);
  return month === 12 && day === 31 ? year : year - 1;
}
