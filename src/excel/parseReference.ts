import type { RangeRef } from "../workbook/shape";
import { maxColumns, maxRows } from "./ExcelCaps";

const columnPattern = /^\$?([A-Z]{1,3})$/i;
const rowPattern = /^\$?(\d{1,7})$/;
const cellPattern = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** 0-based column of its letters: "A" → 0, "AA" → 26. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The rectangle that a defined name points at: "=Sheet1!$A$1:$B$9", "='O''Brien'!$A:$C". Null for anything else
 * (constants, several areas, functions, other workbooks, #REF!). Whole columns and rows come back in full size.
 */
export function parseReference(formula: string): RangeRef | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!,:()[\]]+))!([^!,()]+)$/.exec(formula.trim());
  if (!match) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  if (sheet.includes("[")) return null;
  const rect = parseRect(match[3] ?? "");
  return rect && { sheet, ...rect };
}

/** "A1", "$A$1:$B$9", "A:C", "2:5" as a 0-based rectangle; null when it is none. */
export function parseRect(address: string): Omit<RangeRef, "sheet"> | null {
  const [first = "", last = first] = address.split(":");
  const from = corner(first);
  const to = corner(last);
  if (
    !from ||
    !to ||
    (from.row === null) !== (to.row === null) ||
    (from.column === null) !== (to.column === null)
  )
    return null;
  const top = Math.min(from.row ?? 0, to.row ?? maxRows - 1);
  const bottom = Math.max(from.row ?? 0, to.row ?? maxRows - 1);
  const left = Math.min(from.column ?? 0, to.column ?? maxColumns - 1);
  const right = Math.max(from.column ?? 0, to.column ?? maxColumns - 1);
  if (bottom >= maxRows || right >= maxColumns) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** One end of an address; null where it names whole rows or columns. */
function corner(text: string): { row: number | null; column: number | null } | null {
  const cell = cellPattern.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") };
  const column = columnPattern.exec(text);
  if (column) return { row: null, column: columnIndex(column[1] ?? "") };
  const row = rowPattern.exec(text);
  return row ? { row: Number(row[1]) - 1, column: null } : null;
}

/** The part of a rectangle inside another; null when they do not meet. */
export function intersection(a: RangeRef, b: RangeRef): RangeRef | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}
