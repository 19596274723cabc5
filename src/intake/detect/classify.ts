import type { MappedColumn } from "../columns";
import { fieldOf, tableKinds } from "../fields";
import type { FieldKey, TableKind } from "../fields";
import { signatures, who } from "./signatures";
import { matchPrepared } from "../headers/matchHeaders";
import type { PreparedColumn } from "../headers/column";
import type { HeaderMatch, MatchOptions } from "../headers/matchHeaders";

export interface KindGuess {
  readonly kind: TableKind;
  /** 0–1; below 0.5 the table is not taken for this kind. */
  readonly confidence: number;
  readonly match: HeaderMatch;
}

/** Fields that say little about what a table is. */
const neutral = new Set<FieldKey>([
  "customerId",
  "customerName",
  "notes",
  "country",
  "region",
  "currencyCode",
  "source",
  "entryDate",
  "entryId",
  "author",
  "dateObtained",
]);
const measures = new Set(["money", "pct", "rating", "score100", "nps", "days", "int", "number"]);

/** Guesses of a table's kind, best first; kinds whose needed columns are missing are left out. */
export function classify(
  columns: readonly PreparedColumn[],
  called: string,
  options: Omit<MatchOptions, "kind">
): KindGuess[] {
  const guesses: KindGuess[] = [];
  for (const kind of tableKinds) {
    const match = matchPrepared(columns, { ...options, kind });
    const confidence = rate(kind, match.mapping, columns, called);
    if (confidence > 0) guesses.push({ kind, confidence, match });
  }
  return guesses.sort((a, b) => b.confidence - a.confidence);
}

/** How sure it is that a table with this mapping is of this kind, 0 when a needed column is missing. */
function rate(
  kind: TableKind,
  mapping: readonly MappedColumn[],
  columns: readonly PreparedColumn[],
  called: string
): number {
  const { needs, without = [], enough, called: ownName } = signatures[kind];
  const byField = new Map(mapping.map((mapped) => [mapped.field, mapped]));
  const has = (field: FieldKey): boolean => (byField.get(field)?.confidence ?? 0) >= 0.7;
  if (!needs.every((group) => group.some(has)) || without.some(has)) return 0;
  const isNamed = ownName.test(called);
  if (kind === "supplierArchive" && !isNamed && !namesSuppliers(byField)) return 0;
  const isNamedOtherwise =
    !isNamed && tableKinds.some((other) => other !== kind && signatures[other].called.test(called));
  const specific = mapping.filter(({ field }) => !neutral.has(field));
  const weigh = ({ field, confidence }: MappedColumn): number =>
    confidence * (fieldOf(field).tables[0] === kind ? 1 : 0.5);
  const weight = specific.reduce((sum, mapped) => sum + weigh(mapped), 0);
  const known =
    mapping.length / Math.max(1, columns.filter(({ source }) => source.header !== "").length);
  const name = isNamed ? 0.2 : isNamedOtherwise ? -0.2 : 0;
  const confidence =
    0.35 +
    0.3 * Math.min(1, weight / enough) +
    0.15 * known +
    name +
    byRepetition(kind, uniqueness(byField, columns));
  // A list of names with nothing to measure is no base to score by itself; see promoteCustomerLists.
  const isBareList =
    kind === "customers" &&
    !specific.some(({ field }) => field === "existingTier" || measures.has(fieldOf(field).type));
  return Math.max(0, Math.min(isBareList ? 0.45 : 1, confidence));
}

/** "Name" and "Company" mean suppliers only where something says so. */
function namesSuppliers(byField: ReadonlyMap<FieldKey, MappedColumn>): boolean {
  return (
    byField.has("supplierId") ||
    /供|厂|竞|友商|品牌|supplier|vendor|competitor/i.test(byField.get("supplierName")?.header ?? "")
  );
}

/** Customers stand once in their own list and again and again in lists of documents. */
function byRepetition(kind: TableKind, unique: number): number {
  if (kind === "customers") return unique >= 0.95 ? 0.15 : unique < 0.7 ? -0.4 : 0;
  if (kind === "transactions" || kind === "receivables" || kind === "activities")
    return unique < 0.8 ? 0.15 : unique >= 0.98 ? -0.15 : 0;
  return 0;
}

/** Share of different values in the best of the customer columns; NaN without one. */
function uniqueness(
  byField: ReadonlyMap<FieldKey, MappedColumn>,
  columns: readonly PreparedColumn[]
): number {
  let best = NaN;
  for (const field of who) {
    const mapped = byField.get(field);
    const profile = columns.find(({ source }) => source.column === mapped?.column)?.profile;
    if (mapped === undefined || profile === undefined || profile.filled === 0) continue;
    const share = profile.distinct / profile.filled;
    if (!(share <= best)) best = share;
  }
  return best;
}
