import type { BookSheet, Rect } from "../book/book";

/** Of the selected cells that one sees: how many hold something, how many a number, and the sum of the numbers. */
export interface Summary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** As Excel's status bar: rows that a filter or a person hid do not count. */
export function summaryOf(sheet: BookSheet, rect: Rect): Summary {
  let [count, numbers, sum] = [0, 0, 0];
  const last = Math.min(rect.row + rect.rows, sheet.rows.length);
  for (let row = rect.row; row < last; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    const cells = sheet.rows[row] ?? [];
    const end = Math.min(rect.column + rect.columns, cells.length);
    for (let column = rect.column; column < end; column++) {
      const value = cells[column] ?? null;
      if (value === null || value === "" || sheet.hiddenColumns.has(column)) continue;
      count++;
      if (typeof value !== "number") continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum };
}
