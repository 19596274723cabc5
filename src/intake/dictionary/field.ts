/** The kinds of tables a workbook may hold; every one but `customers` is optional. */
export const tableKinds = [
  "customers",
  "transactions",
  "receivables",
  "financials",
  "clientArchive",
  "supplierArchive",
  "organisation",
  "contacts",
  "activities",
  "feedback",
  "segments",
  "products",
  "demand",
] as const;
export type TableKind = (typeof tableKinds)[number];

/**
 * How the cells of a field are read and what `FieldTable` then holds:
 * money (model unit), number, int, pct (fraction), rating (1–5), score100 (0–100), nps (−100…100), days, date (serial),
 * bool (1/0) as numbers; text and enum (canonical codes, see enums.ts) as strings.
 */
export type FieldType =
  | "money"
  | "number"
  | "int"
  | "pct"
  | "rating"
  | "score100"
  | "nps"
  | "days"
  | "date"
  | "bool"
  | "text"
  | "enum";

/** Sets of values with canonical codes; the words people use for them are in enums.ts. */
export type EnumName =
  | "tier"
  | "customerType"
  | "relationshipType"
  | "status"
  | "financeReview"
  | "factOrInference"
  | "supplierPosition"
  | "productLifecycle"
  | "auditOpinion"
  | "documentKind"
  | "contactLayer";

/** One field of the dictionary. `en` and `zh` are the headers we write; they and the key itself are always accepted. */
export interface Field {
  readonly type: FieldType;
  /** Where the field belongs, home first: on its home table an alias wins over the same alias of a guest. */
  readonly tables: readonly TableKind[];
  readonly en: string;
  readonly zh: string;
  readonly synonyms: readonly string[];
  /** For `type: "enum"`; absent where the words stay as typed (lifecycle stages, channel roles). */
  readonly values?: EnumName;
  /** Takes a column only when no other field wants it as much. */
  readonly secondary?: true;
  /** A text with few distinct values, whose spellings ("GERMANY", "Germany ") are unified to the most frequent one. */
  readonly category?: true;
  /** A name or a sentence: a column of bare numbers is something else. */
  readonly needsWords?: true;
  /** Limits of a believable value, in the field's own unit after scaling; outside it is a problem and missing. */
  readonly range?: readonly [low: number, high: number];
  /** A month or year without a day means its last day, not its first. */
  readonly periodEnd?: true;
}
