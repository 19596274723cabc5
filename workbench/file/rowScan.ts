/** Excel's limits; a file beyond them is refused. */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** Cell types of ECMA-376 part 1, 18.18.11 ST_CellType, as small integers. */
export const CellType = {
  number: 0,
  shared: 1,
  formulaText: 2,
  inline: 3,
  boolean: 4,
  error: 5,
  date: 6,
} as const;

/**
 * One row of a worksheet, as offsets into `bytes`; reused for the next row. Per cell, at index 0 … count-1: `start`/`end` of
 * the whole element, `tagEnd` after its start tag, and of each content the range of bytes (or -1 when absent).
 */
export class RowScan {
  bytes: Uint8Array = new Uint8Array(0);
  /** 0-based. */
  row = -1;
  /** Where the blanks before the row begin. */
  gapStart = 0;
  /** The row element, its start tag, and where its end tag begins. */
  start = 0;
  tagEnd = 0;
  contentEnd = 0;
  end = 0;
  count = 0;
  /** True when a cell's column is not greater than the one before. */
  unordered = false;
  /** True when the row or one of its cells has no address of its own and stands where the one before it leaves off. */
  implied = false;
  readonly column = new Int32Array(MAX_COLUMNS);
  readonly style = new Int32Array(MAX_COLUMNS);
  readonly hasAddress = new Uint8Array(MAX_COLUMNS);
  readonly type = new Uint8Array(MAX_COLUMNS);
  readonly cellStart = new Int32Array(MAX_COLUMNS);
  readonly cellTagEnd = new Int32Array(MAX_COLUMNS);
  readonly cellEnd = new Int32Array(MAX_COLUMNS);
  readonly valueStart = new Int32Array(MAX_COLUMNS);
  readonly valueEnd = new Int32Array(MAX_COLUMNS);
  /** The whole `<f>` element, and the text in it (equal positions when empty). */
  readonly formulaStart = new Int32Array(MAX_COLUMNS);
  readonly formulaTextStart = new Int32Array(MAX_COLUMNS);
  readonly formulaTextEnd = new Int32Array(MAX_COLUMNS);
  readonly formulaEnd = new Int32Array(MAX_COLUMNS);
  /** Content of `<is>`. */
  readonly inlineStart = new Int32Array(MAX_COLUMNS);
  readonly inlineEnd = new Int32Array(MAX_COLUMNS);
}
