import { fieldOf } from "../fields";
import type { FieldKey, FieldType, TableKind } from "../fields";
import { askAlways, exactAliases } from "./aliases";
import type { Candidate } from "./candidates";
import { headerKey } from "./column";
import type { ColumnWork, PreparedColumn } from "./column";
import { sampleFits } from "./columnSample";
import type { MatchOptions } from "./matchHeaders";
import type { NormalisedHeader } from "./normaliseHeader";

/** Below this confidence the user is asked; also when two fields are closer than `closeBy`. */
export const askBelow = 0.9;
export const closeBy = 0.05;
/** A guess weaker than this is none. */
const leastScore = 0.75;
const settledScore = 10;
const penalties = { cells: 0.5, secondary: 0.06, ambiguous: 0.08 } as const;

/** The column's candidates under a kind of table; a group line is consulted only where the header alone says too little. */
export function startWork(
  { source, header, candidates, joined, profile }: PreparedColumn,
  kind: TableKind
): ColumnWork {
  const ofKind = (all: ReadonlyMap<FieldKey, Candidate>): Map<FieldKey, Candidate> =>
    new Map([...all].filter(([field]) => fieldOf(field).tables.includes(kind)));
  const work: ColumnWork = {
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

/** Weighs the candidates of a column with its cells, its unit and the kind of table. */
export function scoreColumn(work: ColumnWork, { kind, remembered, overrides }: MatchOptions): void {
  const { column, header } = work.source;
  const chosen = overrides !== undefined && column in overrides ? overrides[column] : undefined;
  const settled = chosen === undefined ? remembered?.[headerKey(header)] : chosen;
  if (settled !== undefined) {
    const reason = chosen === undefined ? "remembered" : "chosen";
    if (settled !== null) work.scores.set(settled, { score: settledScore, confidence: 1, reason });
    return;
  }
  for (const [field, candidate] of work.candidates) {
    if (isExcluded(field, candidate, kind)) continue;
    const { type, secondary, tables } = fieldOf(field);
    const isAmbiguous =
      kind === "customers" &&
      askAlways.has(candidate.alias) &&
      candidate.alias === work.header.core;
    let penalty =
      sampleFits(fieldOf(field), work.profile) && unitFits(type, work.header) ? 0 : penalties.cells;
    if (secondary === true) penalty += penalties.secondary;
    if (isAmbiguous) penalty += penalties.ambiguous;
    // What remains are ties: the home field wins, codes are ids and words are names.
    const bonus = (tables[0] === kind ? closeBy : 0) + (looksRight(field, work) ? closeBy : 0);
    if (candidate.score - penalty < leastScore) continue;
    const score = candidate.score - penalty + bonus;
    const confidence = Math.max(0, Math.min(1, candidate.score - penalty, isAmbiguous ? 0.85 : 1));
    work.scores.set(field, { score, confidence, reason: candidate.reason });
  }
}

/** On a list of suppliers a bare "ID" or "Account number" is the supplier's. */
const namesCustomer = /客户|customer|client|cust|buyer|kunnr|sold/;

function isExcluded(field: FieldKey, { alias }: Candidate, kind: TableKind): boolean {
  const isWho = field === "customerId" || field === "customerName";
  if (kind === "supplierArchive" && isWho && !namesCustomer.test(alias)) return true;
  if (fieldOf(field).tables[0] === kind) return false;
  // "Revenue" on a customer sheet is ours, on a statement theirs: a guest never takes a name that a home field has.
  return (exactAliases.get(alias) ?? []).some((other) => fieldOf(other.field).tables[0] === kind);
}

function looksRight(field: FieldKey, { profile }: ColumnWork): boolean {
  const areCodes = profile.filled > 0 && profile.codes >= 0.6 * profile.filled;
  return (field === "customerId" && areCodes) || (field === "customerName" && !areCodes);
}

function unitFits(type: FieldType, { unit }: NormalisedHeader): boolean {
  if (unit === null || unit.kind === "other") return true;
  if (unit.kind === "percent" || unit.kind === "perMille")
    return type !== "money" && type !== "date" && type !== "days";
  if (unit.kind === "money") {
    const isMoneyAlone = unit.currency !== "" && type === "days";
    return type !== "pct" && type !== "date" && type !== "rating" && !isMoneyAlone;
  }
  return type === "days" || type === "int" || type === "number";
}
