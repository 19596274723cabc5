import type { FieldKey, TableKind } from "./fields";

/**
 * What intake makes of a table: one column per field, row order as in the sheet, only the usable rows.
 * Numbers: NaN is missing, a zero is a zero. Money in the model's unit, shares as fractions (0.12 = 12 %), dates as
 * Excel serial numbers (1900 system), ratings 1–5, booleans 1/0, days as days. Text: "" is missing.
 */
export interface FieldTable {
  readonly kind: TableKind;
  readonly source: TableSource;
  /** Usable rows. */
  readonly count: number;
  /** 0-based sheet row of each usable row. */
  readonly sheetRows: Int32Array;
  readonly numbers: ReadonlyMap<FieldKey, Float64Array>;
  readonly texts: ReadonlyMap<FieldKey, readonly string[]>;
  readonly mapping: readonly MappedColumn[];
  /** Headers that no field took; listed to the user, never dropped silently. */
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** At most `problemLimit` per kind and column; what more there was is counted in one `unlistedProblems`. */
  readonly problems: readonly RowProblem[];
  /** Row index of the first row with the same customer code, or -1; parallel to the rows. Sums over customers skip the others. */
  readonly duplicateOf?: Int32Array;
  /** Unit and currency of every money value in `numbers`, e.g. { factor: 10000, label: "万元", currency: "CNY" }. */
  readonly money: MoneyUnit;
}

/** A table as the reader hands it over: with what the pane asks the user about. */
export interface ReadTable extends FieldTable {
  readonly duplicateOf: Int32Array;
  readonly problemTotals: readonly ProblemTotal[];
  /** Columns whose meaning the user should confirm, with the other candidates. */
  readonly asks: readonly MappingAsk[];
  /** Values of enum fields that no list knows, with their counts, so that the user can say what they mean. */
  readonly unknownWords: ReadonlyMap<FieldKey, ReadonlyMap<string, number>>;
}

export interface TableSource {
  readonly sheet: string;
  /** Name of the Excel table or of the named range; null for a plain range. */
  readonly name: string | null;
  readonly isExcelTable: boolean;
  /** 0-based sheet rows of the header and of the data. */
  readonly headerRow: number;
  /** 1, or 2 where a group line stands above the line of the headers; `headerRow` is the lower one. Absent means 1. */
  readonly headerLines?: 1 | 2;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface MoneyUnit {
  /** How many currency units one model unit is: 10 000 for 万元, 1 for 元 or an unnamed unit. */
  readonly factor: number;
  readonly label: string;
  /** ISO code or "" when the sheet names none. */
  readonly currency: string;
}

export interface MappedColumn {
  readonly field: FieldKey;
  /** 0-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** 0–1; below 0.9 the user is asked. */
  readonly confidence: number;
  /** Why: the alias that matched, a remembered choice, or the user's own. */
  readonly reason: "exact" | "contained" | "similar" | "remembered" | "chosen";
}

/** A column that intake took for a field without being sure of it, or could not decide at all (`field` null). */
export interface MappingAsk {
  readonly column: number;
  readonly header: string;
  readonly field: FieldKey | null;
  readonly confidence: number;
  /** Best first, without `field`. */
  readonly alternatives: readonly { readonly field: FieldKey; readonly confidence: number }[];
}

export interface ProblemTotal {
  readonly kind: ProblemKind;
  readonly field: FieldKey | null;
  readonly total: number;
  readonly listed: number;
}

export const problemKinds = [
  "unreadableNumber",
  "unreadableDate",
  "unreadableRating",
  "unreadableText",
  "errorCell",
  "outOfRange",
  "mixedUnit",
  "mixedCurrency",
  "totalsRow",
  "blankName",
  "duplicateId",
  "duplicateName",
  "hiddenRow",
  "unknownTier",
  "unknownCustomer",
  "derivedValue",
  "revenueAboveWallet",
  "ambiguousHeader",
  "unmatchedHeader",
  "unitAssumed",
  "smallSample",
  "unscored",
  "unreadableFlag",
  "unknownWord",
  "blankRow",
  "repeatedHeader",
  "footnoteRow",
  "exampleRow",
  "furtherTable",
  "tableNotUsed",
  "hiddenSheet",
  "olderPeriod",
  "lineNotUsed",
  "unlistedProblems",
  "oldData",
  "statementCheck",
  "reviewNotApplied",
  "segmentAttribute",
  "segmentRuleUnreached",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Imperfect data is a value: it stands beside the good rows and is worded in the user's language when shown. */
export interface RowProblem {
  readonly kind: ProblemKind;
  readonly severity: "error" | "warning" | "note";
  readonly sheet: string;
  /** Row number as Excel shows it (1-based); null when it concerns a whole column or table. */
  readonly row: number | null;
  /** Column letter as Excel shows it; null when it concerns a row. */
  readonly column: string | null;
  readonly field: FieldKey | null;
  /** What stood there, verbatim, cut to 200 characters. */
  readonly found: string;
  /** Further facts for the message ("rows 12 and 40", a limit, a source); the names used are listed in problems.ts. */
  readonly detail?: Readonly<Record<string, string | number>>;
}
