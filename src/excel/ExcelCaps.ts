/**
 * How much one request may carry. Excel on the web refuses requests and answers over 5 MB ("Resource limits and
 * performance optimization for Office Add-ins"); the desktop has no such wall but a memory governor, a five-second
 * hang detector and a user who wants to cancel. Both leave one limit that is narrower: what Office.js makes of a chunk, in one
 * piece, on the pane's own thread. A cell costs it about a quarter of a microsecond on the way in and half of one on the way out,
 * so that a chunk holds the pane for some 20 ms, well below the 50 ms that a user begins to notice.
 */
export interface ExcelCaps {
  /** Bytes of UTF-8 JSON that a chunk of values may take on its way out. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells per chunk, either way. */
  readonly cells: number;
}

export const excelCaps: ExcelCaps = {
  requestBytes: 1_000_000,
  responseBytes: 1_000_000,
  cells: 40_000,
};

/** Rows of a chunk at most: every row of a matrix is a list of its own, which costs more than the few cells in it. */
const mostRows = 20_000;

/** Rows of a chunk of this many columns. */
export function rowsWithin({ cells }: ExcelCaps, columns: number): number {
  return Math.max(1, Math.min(mostRows, Math.floor(cells / Math.max(1, columns))));
}

/** Columns of a worksheet. */
export const maxColumns = 16_384;
/** Rows of a worksheet. */
export const maxRows = 1_048_576;
