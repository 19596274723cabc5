import type { BookSheet } from "../../book/book";

/** Excel's standard column of 64 pixels and row of 20, in points. */
const standardWidth = 48;
const standardHeight = 15;

export function columnWidth(sheet: BookSheet, column: number): number {
  return sheet.hiddenColumns.has(column)
    ? 0
    : (sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth ?? standardWidth);
}

export function rowHeight(sheet: BookSheet, row: number): number {
  return sheet.hiddenRows.has(row)
    ? 0
    : (sheet.rowHeights.get(row) ?? sheet.defaultRowHeight ?? standardHeight);
}

/** Sum over a span without visiting every row: standard sizes, corrected by the rows and columns that differ. */
function span(
  first: number,
  count: number,
  standard: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>
): number {
  const isWithin = (index: number): boolean => index >= first && index < first + count;
  let total = count * standard;
  for (const [index, size] of sizes)
    if (isWithin(index) && !hidden.has(index)) total += size - standard;
  for (const index of hidden) if (isWithin(index)) total -= standard;
  return total;
}

export function columnsWidth(sheet: BookSheet, first: number, count: number): number {
  return span(
    first,
    count,
    sheet.defaultColumnWidth ?? standardWidth,
    sheet.columnWidths,
    sheet.hiddenColumns
  );
}

export function rowsHeight(sheet: BookSheet, first: number, count: number): number {
  return span(
    first,
    count,
    sheet.defaultRowHeight ?? standardHeight,
    sheet.rowHeights,
    sheet.hiddenRows
  );
}

export function columnLeft(sheet: BookSheet, column: number): number {
  return columnsWidth(sheet, 0, column);
}

export function rowTop(sheet: BookSheet, row: number): number {
  return rowsHeight(sheet, 0, row);
}
