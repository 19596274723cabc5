import { calendarDay } from "../cells/dates";
import type { MappedColumn, MappingAsk } from "../columns";
import { fieldOf } from "../fields";
import type { FieldKey, TableKind } from "../fields";
import { askAlways, exactAliases } from "./aliases";
import { assign } from "./assign";
import { headerCandidates } from "./candidates";
import type { Candidate } from "./candidates";
import { profileSample, sampleFits } from "./columnSample";
import type { ColumnSample, SampleProfile } from "./columnSample";
import { normaliseHeader, spaceWords, squash } from "./normaliseHeader";
import type { NormalisedHeader } from "./normaliseHeader";
import { sortYears } from "./years";
import type { YearColumn } from "./years";

/** A column as it stands in the sheet. */
export interface HeaderColumn {
  /** 0-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** With the group line of a two-line header in front, where there is one. */
  readonly joined?: string;
  readonly sample: ColumnSample;
}

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

/** Below this confidence the user is asked; also when two fields are this close. */
export const askBelow = 0.9;
const closeBy = 0.05;
/** A guess weaker than this is none. */
const leastScore = 0.75;

/** The key under which a confirmed meaning of a header is remembered. */
export const headerKey = (header: string): string => squash(spaceWords(header));

interface Work extends YearColumn {
  readonly source: HeaderColumn;
  readonly profile: SampleProfile;
  /** Final scores by field. */
  readonly scores: Map<
    FieldKey,
    { score: number; confidence: number; reason: MappedColumn["reason"] }
  >;
}

/** True for a column that we wrote ourselves in an earlier run. */
export function isOwnHeader(header: string, ownHeaders?: ReadonlySet<string>): boolean {
  return /^\s*MCR[\s_·:]/i.test(header) || (ownHeaders?.has(header.trim()) ?? false);
}

/** A column with everything that does not depend on the kind of table; made once, matched under several kinds. */
export interface PreparedColumn {
  readonly source: HeaderColumn;
  readonly header: NormalisedHeader;
  readonly candidates: ReadonlyMap<FieldKey, Candidate>;
  readonly joined: {
    readonly header: NormalisedHeader;
    readonly candidates: ReadonlyMap<FieldKey, Candidate>;
  } | null;
  readonly profile: SampleProfile;
}

export function prepareColumn(source: HeaderColumn): PreparedColumn {
  const header = normaliseHeader(source.header);
  const joined = source.joined === undefined ? null : normaliseHeader(source.joined);
  return {
    source,
    header,
    candidates: headerCandidates(header),
    joined: joined === null ? null : { header: joined, candidates: headerCandidates(joined) },
    profile: profileSample(source.sample),
  };
}

/** Finds out what each column means: one column per field, by the largest total score. */
export function matchHeaders(columns: readonly HeaderColumn[], options: MatchOptions): HeaderMatch {
  return matchPrepared(columns.map(prepareColumn), options);
}

export function matchPrepared(
  columns: readonly PreparedColumn[],
  options: MatchOptions
): HeaderMatch {
  const usable = columns.filter(
    ({ source }) => source.header.trim() !== "" && !isOwnHeader(source.header, options.ownHeaders)
  );
  const works = usable.map((column) => startWork(column, options.kind));
  sortYears(
    works,
    options.analysisDate === undefined ? Infinity : lastFullYear(options.analysisDate)
  );
  for (const work of works) scoreColumn(work, options);
  const taken = assignFields(works);

  const mapping: MappedColumn[] = [];
  const asks: MappingAsk[] = [];
  const unmapped: { column: number; header: string }[] = [];
  const olderPeriods: number[] = [];
  for (const work of works) {
    const { column } = work.source;
    const { label: header } = work.header;
    const field = taken.fieldOf.get(work);
    const own = field === undefined ? undefined : work.scores.get(field);
    if (field === undefined || own === undefined) {
      unmapped.push({ column, header });
      if (work.isOlderPeriod) olderPeriods.push(column);
      continue;
    }
    const others = [...work.scores]
      .filter(([other]) => other !== field && !isBetterElsewhere(other, work, taken.ownerOf))
      .map(([other, { score, confidence }]) => ({ field: other, score, confidence }))
      .sort((a, b) => b.score - a.score);
    const isSettled = own.reason === "chosen" || own.reason === "remembered";
    const isClose = !isSettled && own.score - (others[0]?.score ?? 0) < closeBy - 0.01;
    mapping.push({ field, column, header, confidence: own.confidence, reason: own.reason });
    if (own.confidence < askBelow || isClose)
      asks.push({
        column,
        header,
        field,
        confidence: own.confidence,
        alternatives: others.map(({ field: other, confidence }) => ({ field: other, confidence })),
      });
  }
  return { mapping, unmapped, asks, olderPeriods };
}

/** By how much the best column for a field must lead before the pair is fixed without weighing the rest. */
const clearLead = 0.1;

/** A weak guess for one column must not push a sure one aside: clear pairs are fixed first, the rest is assigned by total score. */
function assignFields(works: readonly Work[]): {
  fieldOf: Map<Work, FieldKey>;
  ownerOf: Map<FieldKey, Work>;
} {
  const best = new Map<FieldKey, { work: Work; score: number; second: number }>();
  for (const work of works)
    for (const [field, { score }] of work.scores) {
      const before = best.get(field);
      if (before === undefined) best.set(field, { work, score, second: 0 });
      else if (score > before.score) best.set(field, { work, score, second: before.score });
      else before.second = Math.max(before.second, score);
    }
  const fieldOf = new Map<Work, FieldKey>();
  const ownerOf = new Map<FieldKey, Work>();
  const set = (work: Work, field: FieldKey): void => {
    fieldOf.set(work, field);
    ownerOf.set(field, work);
  };
  for (const [field, { work, score, second }] of best) {
    const top = Math.max(...[...work.scores.values()].map((entry) => entry.score));
    const rivals = [...work.scores].filter(([, entry]) => entry.score === top).length;
    if (score === top && rivals === 1 && score >= askBelow && score - second >= clearLead)
      set(work, field);
  }
  const open = works.filter((work) => !fieldOf.has(work) && work.scores.size > 0);
  const fields = [...new Set(open.flatMap((work) => [...work.scores.keys()]))].filter(
    (field) => !ownerOf.has(field)
  );
  const chosen = assign(
    open.map((work) => fields.map((field) => work.scores.get(field)?.score ?? 0))
  );
  open.forEach((work, i) => {
    const field = fields[chosen[i] ?? -1];
    if (field !== undefined) set(work, field);
  });
  return { fieldOf, ownerOf };
}

/** Another column holds this field at least as well, so it is no rival for the column in question. */
function isBetterElsewhere(
  field: FieldKey,
  work: Work,
  owners: ReadonlyMap<FieldKey, Work>
): boolean {
  const owner = owners.get(field);
  return (
    owner !== undefined &&
    owner !== work &&
    (owner.scores.get(field)?.score ?? 0) >= (work.scores.get(field)?.score ?? 0)
  );
}

function startWork(
  { source, header, candidates, joined, profile }: PreparedColumn,
  kind: TableKind
): Work {
  const ofKind = (all: ReadonlyMap<FieldKey, Candidate>): Map<FieldKey, Candidate> =>
    new Map([...all].filter(([field]) => fieldOf(field).tables.includes(kind)));
  const work: Work = {
    source,
    header,
    candidates: ofKind(candidates),
    profile,
    scores: new Map(),
    isOlderPeriod: false,
  };
  const best = highest(work.candidates);
  if (joined === null || best >= askBelow) return work;
  const withGroup = ofKind(joined.candidates);
  if (highest(withGroup) <= best) return work;
  const label = header.core === "" ? joined.header.label : header.label;
  return { ...work, header: { ...joined.header, label }, candidates: withGroup };
}

const highest = (candidates: ReadonlyMap<FieldKey, Candidate>): number =>
  Math.max(0, ...[...candidates.values()].map(({ score }) => score));

function scoreColumn(work: Work, { kind, remembered, overrides }: MatchOptions): void {
  const { column, header } = work.source;
  const settled = overrides !== undefined && column in overrides ? overrides[column] : undefined;
  const kept = settled === undefined ? remembered?.[headerKey(header)] : settled;
  if (kept !== undefined) {
    if (kept !== null)
      work.scores.set(kept, {
        score: 10,
        confidence: 1,
        reason: settled === undefined ? "remembered" : "chosen",
      });
    return;
  }
  for (const [field, candidate] of work.candidates) {
    const entry = fieldOf(field);
    if (kind === "supplierArchive" && isWho(field) && !namesCustomer.test(candidate.alias))
      continue;
    let penalty = 0;
    if (!sampleFits(entry, work.profile) || !unitFits(entry.type, work.header)) penalty += 0.5;
    if (entry.secondary === true) penalty += 0.06;
    const isHome = entry.tables[0] === kind;
    // "Revenue" on a customer sheet is ours, on a statement theirs: a guest never takes a name that a home field has.
    if (
      !isHome &&
      (exactAliases.get(candidate.alias) ?? []).some(
        (alias) => fieldOf(alias.field).tables[0] === kind
      )
    )
      continue;
    const prefersCode =
      (field === "customerId" && work.profile.codes >= 0.6 * work.profile.filled) ||
      (field === "customerName" && work.profile.codes < 0.6 * work.profile.filled);
    // Home fields win a shared alias; the order of the dictionary settles what is left.
    const score = candidate.score - penalty + (isHome ? closeBy : 0) + (prefersCode ? closeBy : 0);
    if (score < leastScore) continue;
    const asksAlways =
      kind === "customers" &&
      askAlways.has(candidate.alias) &&
      candidate.alias === work.header.core;
    const confidence = Math.min(1, candidate.score - penalty, asksAlways ? 0.85 : 1);
    work.scores.set(field, {
      score,
      confidence: Math.max(0, confidence),
      reason: candidate.reason,
    });
  }
}

/** On a list of suppliers a bare "ID" or "Account number" is the supplier's. */
const namesCustomer = /客户|customer|client|cust|buyer|kunnr|sold/;
const isWho = (field: FieldKey): boolean => field === "customerId" || field === "customerName";

function unitFits(type: string, { unit }: NormalisedHeader): boolean {
  if (unit === null || unit.kind === "other") return true;
  if (unit.kind === "percent" || unit.kind === "perMille")
    return type !== "money" && type !== "date" && type !== "days";
  if (unit.kind === "money")
    return (
      type !== "pct" &&
      type !== "date" &&
      type !== "rating" &&
      !(type === "days" && unit.currency !== "")
    );
  return type === "days" || type === "int" || type === "number";
}

function lastFullYear(analysisDate: number): number {
  const { year, month, day } = calendarDay(analysisDate);
  return month === 12 && day === 31 ? year : year - 1;
}
