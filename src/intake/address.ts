import type { RangeRef } from "../workbook/shape";

/** Column letters of a 0-based column: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 0-based column of letters ("AB" → 27); NaN beyond Excel's last column XFD. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column >= 1 && column <= 16_384 ? column - 1 : NaN;
}

const lastRow = 1_048_576;
const cell = "\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})";
const rectangle = new RegExp(`^${cell}(?::${cell})?$`);
const columnsOnly = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** Splits `Sheet!A1:Z99`, `'O''Brien'!A1` or `A1:Z99` into sheet and address; null when there is no address part. */
export function splitReference(text: string): { sheet: string | null; address: string } | null {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted !== null)
    return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), address: quoted[2] ?? "" };
  const at = text.lastIndexOf("!");
  if (at > 0) return { sheet: text.slice(0, at), address: text.slice(at + 1) };
  return rectangle.test(text) || columnsOnly.test(text) ? { sheet: null, address: text } : null;
}

/** The rectangle of an A1 address on a sheet; whole columns reach to Excel's last row. Null when it is none. */
export function parseAddress(sheet: string, address: string): RangeRef | null {
  const text = address.trim();
  const whole = columnsOnly.exec(text);
  const found = whole === null ? rectangle.exec(text) : null;
  if (whole === null && found === null) return null;
  const fromColumn = columnOf(whole?.[1] ?? found?.[1] ?? "");
  const toColumn = columnOf(whole?.[2] ?? found?.[3] ?? found?.[1] ?? "");
  const fromRow = whole === null ? Number(found?.[2]) - 1 : 0;
  const toRow = whole === null ? Number(found?.[4] ?? found?.[2]) - 1 : lastRow - 1;
  if (Number.isNaN(fromColumn) || Number.isNaN(toColumn) || fromRow >= lastRow || toRow >= lastRow)
    return null;
  const row = Math.min(fromRow, toRow);
  const column = Math.min(fromColumn, toColumn);
  return {
    sheet,
    row,
    column,
    rows: Math.abs(toRow - fromRow) + 1,
    columns: Math.abs(toColumn - fromColumn) + 1,
  };
}

/** The part of a range that lies within another; null when they do not meet. */
export function intersect(a: RangeRef, b: RangeRef): RangeRef | null {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}
