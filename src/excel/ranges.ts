import type { RangeRef } from "../workbook/shape";

/**
 * A range that is addressed once and used within one sync: Office.js would otherwise ask Excel to keep a reference to
 * it and send a second request to free it.
 */
export function untracked<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}

export function rangeAt(
  sheet: Excel.Worksheet,
  rect: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }
): Excel.Range {
  return untracked(sheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns));
}

/** What `placeOf` reads; loaded by name so that values never come along. */
export const placeProperties = ["rowIndex", "columnIndex", "rowCount", "columnCount"] as const;

export function loadPlace<T extends Excel.Range>(range: T): T {
  range.load([...placeProperties]);
  return untracked(range);
}

export function placeOf(sheet: string, range: Excel.Range): RangeRef {
  return {
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/** One number format for a whole range: as a scalar it costs 700 bytes, as a matrix of 40,000 cells 319 KB. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  // The property is typed as a matrix; a single value for all cells is documented at Range.numberFormat.
  (range as { numberFormat: unknown }).numberFormat = format;
}
