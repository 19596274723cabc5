import type { Cell, RangeRef } from "./shape";

/** Proof of what was read: compared before we write, so that no tier lands beside another customer. */
export interface ReadReceipt {
  readonly range: RangeRef;
  /** Sheet-wide 0-based index of the key column, or null. */
  readonly keyColumn: number | null;
  /** Hash of the key column's values with their rows; "" without a key column. */
  readonly fingerprint: string;
  readonly rows: number;
}

/** One column of ours. `values` is parallel to the rows of the range read; null leaves a cell empty. */
export interface OwnColumn {
  /** Stable identity across languages and runs: "tier", "score", "D1" … The header may be renamed, the key stays. */
  readonly key: string;
  readonly header: string;
  readonly note?: string;
  readonly kind: "text" | "number" | "percent" | "date";
  /** en-US number format; text columns are written as "@". */
  readonly numberFormat: string;
  readonly widthCharacters: number;
  readonly wrap?: boolean;
  /** Text or numbers by row index within the range read; NaN and null write an empty cell. */
  readonly values: readonly (string | null)[] | Float64Array;
  /** Quiet fill per distinct text value (tiers), applied as static fills or one rule per value; "#RRGGBB". */
  readonly fills?: Readonly<Record<string, { readonly fill: string; readonly font: string }>>;
}

export interface ColumnWrite {
  readonly receipt: ReadReceipt;
  /** Name of the Excel table when the rows are one; our columns then become table columns. */
  readonly table: string | null;
  /** 0-based sheet row of the header that carries our headers. */
  readonly headerRow: number;
  readonly columns: readonly OwnColumn[];
  /** Identifies the run in the journal. */
  readonly runId: string;
}

/** Columns that are to be written, before their values are known. */
export interface ColumnPlacing extends Pick<ColumnWrite, "receipt" | "table" | "headerRow"> {
  readonly columns: readonly Pick<OwnColumn, "key" | "header">[];
}

/** Where a column would stand. */
export interface PlannedColumn {
  readonly key: string;
  /** The header it would get, made unlike every header of the user's. */
  readonly header: string;
  /** 0-based sheet column. */
  readonly column: number;
  /** False when a column of an earlier run is written again in place. */
  readonly isNew: boolean;
}

export interface WriteReceipt {
  /** Where each column stands now: key → 0-based sheet column. */
  readonly placed: Readonly<Record<string, number>>;
  readonly headers: readonly string[];
  readonly rows: number;
  /** True when columns of an earlier run were written again in place. */
  readonly reused: boolean;
}

export interface SheetReceipt {
  readonly key: string;
  /** The name the sheet really got (cut, made unique). */
  readonly name: string;
  readonly created: boolean;
  /** Parts that Excel refused and that the sheet therefore lacks (a chart, say), in Excel's own code. */
  readonly skipped: readonly { readonly part: string; readonly code: string }[];
  /**
   * What reviewers had typed beside lines that the new plan no longer has, by line id: kept with the sheet and put back
   * when the line returns.
   */
  readonly unplaced?: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

/** Where an empty table for the user was put; sheet and table are the user's from then on. */
export interface InsertedTable {
  readonly key: string;
  readonly sheet: string;
  readonly table: string;
}

/** Sheets of inserted tables: removed because nobody had filled them in, or kept because somebody had. */
export interface RemovedTables {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

export interface RestoreReceipt {
  readonly runId: string;
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
  /** Sheets of ours that stood before the run and were repainted by it: they stay and show its results. */
  readonly kept: readonly string[];
}

/** One cell of a line on a sheet of ours, as it reads now. */
export interface ReviewedCell {
  readonly value: Cell;
  /** Ours; our draft as we wrote it; what a reviewer typed; a draft that a reviewer emptied; nothing. */
  readonly state: "ours" | "drafted" | "typed" | "cleared" | "empty";
}

/** Lines of a sheet of ours by id, in the order in which they stand, with those kept for lines that are gone. */
export type ReviewedSheet = ReadonlyMap<string, readonly ReviewedCell[]>;
