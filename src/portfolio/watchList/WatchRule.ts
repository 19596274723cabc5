import type { FieldTable } from "../../intake/columns";
import type { FieldKey, TableKind } from "../../intake/fields";
import type { CriterionKey, ScoringInput, Scores } from "../../scoring/model";
import type { PreviousRun } from "../previousRun";
import type { WatchConditionId, WatchListId } from "./words";

/** What the watch list is made of. */
export interface WatchBase {
  readonly customers: FieldTable;
  readonly tables: ReadonlyMap<TableKind, FieldTable>;
  readonly input: ScoringInput;
  readonly scores: Scores;
  readonly previous: PreviousRun | null;
}

/** What a condition lacks in this workbook. */
export type WatchNeed =
  | { readonly kind: "criterion"; readonly key: CriterionKey }
  | { readonly kind: "field"; readonly key: FieldKey }
  | { readonly kind: "table"; readonly key: TableKind }
  | { readonly kind: "lastRun" | "thresholds" };

/** A number of a finding and how it is told. "gates" are bits of `gateIds`, "tier" a code of `tiers`. */
export interface WatchValue {
  readonly value: number;
  readonly as:
    "percent" | "points" | "score" | "count" | "days" | "rating" | "gates" | "tier" | "date";
}

/** One condition that holds for one customer. */
export interface WatchHit {
  /** Numbers for the sentence, in the order in which the words take them. */
  readonly values: readonly WatchValue[];
  /** The cell that shows it: a row of the customer table, or of another table. */
  readonly evidence: {
    readonly table: TableKind;
    readonly row: number;
    readonly field: FieldKey;
  } | null;
}

/** Tells whether the condition holds for a customer. */
export type WatchFinder = (index: number) => WatchHit | null;

export interface WatchCondition {
  readonly id: WatchConditionId;
  /** The finder for this base, or what the base lacks. */
  prepare(base: WatchBase): WatchFinder | readonly WatchNeed[];
}

/** A rule's limits are constants of its file, named there: defaults of ours, each a company setting to be. */
export interface WatchRule {
  readonly id: WatchListId;
  /** 1 asks for action now, 2 soon, 3 is a chance. */
  readonly urgency: 1 | 2 | 3;
  readonly conditions: readonly WatchCondition[];
}

/** A hit whose cell is a field of the customer's own row. */
export function hit(index: number, field: FieldKey | null, ...values: WatchValue[]): WatchHit {
  return {
    values,
    evidence: field === null ? null : { table: "customers", row: index, field },
  };
}

/** Raw values of criteria, or what is missing of them. */
export function criteriaOf<Key extends CriterionKey>(
  base: WatchBase,
  keys: readonly Key[]
): Record<Key, Float64Array> | readonly WatchNeed[] {
  const missing = keys.filter((key) => base.input.criteria[key] === undefined);
  if (missing.length > 0) return missing.map((key) => ({ kind: "criterion", key }));
  return Object.fromEntries(keys.map((key) => [key, base.input.criteria[key]!.values])) as Record<
    Key,
    Float64Array
  >;
}

/** Number columns of the customer table, or what is missing of them. */
export function fieldsOf<Key extends FieldKey>(
  base: WatchBase,
  keys: readonly Key[]
): Record<Key, Float64Array> | readonly WatchNeed[] {
  const missing = keys.filter((key) => !base.customers.numbers.has(key));
  if (missing.length > 0) return missing.map((key) => ({ kind: "field", key }));
  return Object.fromEntries(keys.map((key) => [key, base.customers.numbers.get(key)!])) as Record<
    Key,
    Float64Array
  >;
}

export function isMissing(found: object): found is readonly WatchNeed[] {
  return Array.isArray(found);
}

/** Tier S or A. */
export function isKey(scores: Scores, index: number): boolean {
  return scores.finalTier[index]! <= 1;
}
