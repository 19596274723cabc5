import type { BookSheet, Rect } from "../../book/book";
import { wholeSheet } from "./address";
import { boundingRect, intersection } from "./rect";

/** The smallest rectangle around all cells that hold something within `within`; null when there is none. */
function valuesRect(sheet: BookSheet, within: Rect): Rect | null {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  const last = Math.min(within.row + within.rows, sheet.rows.length);
  for (let row = within.row; row < last; row++) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    const end = Math.min(within.column + within.columns, cells.length);
    let from = within.column;
    while (from < end && (cells[from] ?? null) === null) from++;
    if (from >= end) continue;
    let to = end - 1;
    // Only cells beyond the right edge found so far can widen the rectangle.
    while (to > Math.max(from, right) && (cells[to] ?? null) === null) to--;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, from);
    right = Math.max(right, to);
  }
  return top < 0
    ? null
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * Excel's used range: cells with values, and unless `valuesOnly` those with formats too. A format laid over whole rows or
 * columns does not count, as in Excel.
 */
export function usedRect(
  sheet: BookSheet,
  valuesOnly: boolean,
  within: Rect = wholeSheet
): Rect | null {
  let used = valuesRect(sheet, within);
  if (valuesOnly) return used;
  for (const { rect } of sheet.formats) {
    if (rect.rows === wholeSheet.rows || rect.columns === wholeSheet.columns) continue;
    const part = intersection(rect, within);
    if (part) used = used ? boundingRect(used, part) : part;
  }
  return used;
}
