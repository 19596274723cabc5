import type { SheetAppend, SheetPlan } from "../sheets/SheetPlan";
import type { TablePlan } from "../sheets/TablePlan";
import type { Cell, RangeRef, WorkbookShape, Preview } from "./shape";
import type {
  ColumnPlacing,
  ColumnWrite,
  InsertedTable,
  PlannedColumn,
  ReadReceipt,
  RemovedTables,
  RestoreReceipt,
  ReviewedSheet,
  SheetReceipt,
  WriteReceipt,
} from "./receipts";

/** How a long operation tells how far it is, and how it is stopped: checked before each chunk. */
export interface Job {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told when Excel keeps us waiting: for the user to leave a cell that is being edited, or because it is busy. */
  readonly onWaiting?: (reason: "cellEdit" | "busy") => void;
}

export interface Progress {
  readonly phase: "survey" | "read" | "score" | "write" | "check" | "reports" | "restore";
  readonly done: number;
  readonly total: number;
  /** What is being worked on, e.g. a sheet name; already the user's own text. */
  readonly subject?: string;
}

/** Rows of one chunk as Excel gives them: row-major, `""` for an empty cell, errors as "#N/A". */
export interface CellBlock {
  /** 0-based sheet row of the first row of the block. */
  readonly row: number;
  readonly values: readonly (readonly Cell[])[];
}

/**
 * The port: what the product asks of a workbook. Implemented once on Office.js (src/excel); nothing else in the
 * project touches Excel. Every method needs a number of round trips that does not depend on the number of rows,
 * plus one per chunk. Every method throws `HostError` with a closed code when Excel refuses.
 */
export interface Workbook {
  /** Sheets, tables, names with addresses and sizes; never the data. A constant number of round trips. */
  survey(job?: Job): Promise<WorkbookShape>;

  /** Values and number formats of some small rectangles (heads of sheets, samples), in one or a few round trips. */
  preview(ranges: readonly RangeRef[], job?: Job): Promise<readonly Preview[]>;

  /**
   * Reads the values of a range by chunks below the payload limit and hands each block to `onBlock` in order, so that
   * nothing holds the whole range twice. The receipt carries the fingerprint of the key column.
   */
  read(
    range: RangeRef,
    keyColumn: number | null,
    onBlock: (block: CellBlock) => void,
    job?: Job
  ): Promise<ReadReceipt>;

  /** Sheet rows (0-based) of the range that are hidden, by filter or by hand. */
  hiddenRows(range: RangeRef, job?: Job): Promise<readonly number[]>;

  /** Where `writeColumns` would put these columns, from a look at the workbook as it is now; writes nothing. */
  planColumns(placing: ColumnPlacing, job?: Job): Promise<readonly PlannedColumn[]>;

  /**
   * Writes only our own columns beside the user's rows: looks first (protection, filter, foreign content in the way, key
   * column unchanged since `write.receipt`), writes by chunks, reads a sample back, records what it replaced in the journal.
   */
  writeColumns(write: ColumnWrite, job?: Job): Promise<WriteReceipt>;

  /**
   * Creates or repaints a sheet of ours. A sheet of the user's with the same name is never touched: the receipt names ours.
   *
   * @param before what stands there now: painted again should Excel refuse half-way; without it the sheet is then left empty
   */
  replaceSheet(plan: SheetPlan, job?: Job, before?: SheetPlan): Promise<SheetReceipt>;

  /**
   * Adds rows at the end of one of our own sheets (the run log), by chunks; creates it with a header when it is not there.
   * With `replaceFrom` the rows from that 0-based sheet row on are replaced.
   */
  appendRows(append: SheetAppend, job?: Job): Promise<SheetReceipt>;

  /**
   * Values of one of our own sheets by its key (log, configuration, what reviewers typed); null when there is none.
   * `formats` stays empty: on a sheet of ours the formats are known.
   */
  readOwnSheet(key: string, job?: Job): Promise<Preview | null>;

  /** Adds an empty table for the user on a new sheet, which is the user's from then on; never touches an existing one. */
  insertTable(plan: TablePlan, job?: Job): Promise<InsertedTable>;

  /** Deletes the sheets of inserted tables that still hold exactly what was inserted, also after save and reopen. */
  removeUntouchedTables(job?: Job): Promise<RemovedTables>;

  /**
   * What stands in the reviewers' areas of all our sheets whose key begins with `prefix`, by key. Two round trips, more
   * only when the answers do not fit into one.
   */
  readReviewed(prefix: string, job?: Job): Promise<ReadonlyMap<string, ReviewedSheet>>;

  /**
   * Several writes as one: when the work fails or is cancelled, what it wrote is taken back before the error goes on. A
   * repainted sheet can only be taken back where `before` was given.
   */
  together<T>(work: () => Promise<T>): Promise<T>;

  /** Takes back what the last run wrote: columns cleared or put back, sheets of ours removed, also after save and reopen. */
  restore(job?: Job): Promise<RestoreReceipt>;

  /** What `restore` would take back, or null when there is nothing. */
  lastRun(job?: Job): Promise<RestoreReceipt | null>;

  /** Small values kept with the workbook (mapping, preferences); JSON-serialisable, no customer data. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;

  /** Selects a range in the grid so that the user sees the cell a message is about. */
  goTo(range: RangeRef): Promise<void>;

  /** Calls back with what the user selects from now on; the answer ends it. */
  onSelectionChanged(callback: (selected: RangeRef) => void): Promise<() => Promise<void>>;
}
