import type { ItemKey } from "./items";

/** What is imperfect in the statements; each is listed with its cell and changes what may be concluded. */
export const statementFindingKinds = [
  "doesNotBalance",
  "currentAssetsAboveTotal",
  "currentLiabilitiesAboveTotal",
  "receivablesAboveCurrentAssets",
  "negativeRevenue",
  "costAboveThreeTimesRevenue",
  "oneYearOnly",
  "yearMissing",
  "supersededFigure",
  "otherBasisNotUsed",
  "interimNotUsed",
  "interimAnnualised",
  "afterAnalysisDate",
  "oldStatements",
  "unknownCustomer",
  "unknownItems",
  "unknownUnit",
  "foreignCurrency",
  "financialInstitution",
  "currencyChanged",
  "scaleJump",
] as const;
export type StatementFindingKind = (typeof statementFindingKinds)[number];

export interface StatementFinding {
  readonly kind: StatementFindingKind;
  readonly severity: "error" | "warning" | "note";
  /** Row of the customer table, −1 where none is concerned. */
  readonly customer: number;
  /** Fiscal year, NaN where none is concerned. */
  readonly year: number;
  readonly sheet: string;
  /** Row as Excel shows it (1-based); null when it concerns a whole table. */
  readonly row: number | null;
  /** Column letter as Excel shows it; null when it concerns a row. */
  readonly column: string | null;
  readonly item: ItemKey | null;
  /** What stood there: a name, or the amounts compared. */
  readonly found: string;
  /** Further facts for the message: amounts, limits, counts, months. */
  readonly detail: Readonly<Record<string, number>>;
}

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
