import type { BookSheet } from "../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "./rowScan";

export const EMU_PER_POINT = 12700;

/** What positions on a sheet depend on. */
export type Measures = Pick<
  BookSheet,
  | "columnWidths"
  | "rowHeights"
  | "hiddenColumns"
  | "hiddenRows"
  | "defaultColumnWidth"
  | "defaultRowHeight"
>;

/** Distance in points from the sheet's left edge to a column. */
export function columnLeft(sheet: Measures, column: number): number {
  let left = 0;
  for (let c = 0; c < Math.min(column, MAX_COLUMNS); c++) left += columnWidth(sheet, c);
  return left;
}

export const columnWidth = (sheet: Measures, column: number): number =>
  sheet.hiddenColumns.has(column)
    ? 0
    : (sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth ?? 48);

export function rowTop(sheet: Measures, row: number): number {
  const usual = sheet.defaultRowHeight ?? 15;
  let top = Math.min(row, MAX_ROWS) * usual;
  for (const [r, height] of sheet.rowHeights)
    if (r < row && !sheet.hiddenRows.has(r)) top += height - usual;
  for (const r of sheet.hiddenRows) if (r < row) top -= usual;
  return top;
}
