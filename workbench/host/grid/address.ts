import type { Rect } from "../../book/book";
import { invalidArgument } from "../ExcelError";

/** Excel's sheet size since 2007. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Rect = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** Excel quotes a sheet name in an address unless it is a plain word that cannot be read as a cell or a number. */
export function quoteSheetName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^(r|c|rc|r\d+c\d+)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function isEntireColumn(rect: Rect): boolean {
  return rect.row === 0 && rect.rows === maxRows;
}

export function isEntireRow(rect: Rect): boolean {
  return rect.column === 0 && rect.columns === maxColumns;
}

/** "A1", "A1:C9", "A:C", "2:5"; a rectangle of the whole sheet is "1:1048576", as Excel gives it. */
export function localAddress(rect: Rect, isAbsolute = false): string {
  const dollar = isAbsolute ? "$" : "";
  const lastRow = rect.row + rect.rows;
  const lastColumn = rect.column + rect.columns - 1;
  if (isEntireRow(rect)) return `${dollar}${rect.row + 1}:${dollar}${lastRow}`;
  if (isEntireColumn(rect))
    return `${dollar}${columnLetters(rect.column)}:${dollar}${columnLetters(lastColumn)}`;
  const first = `${dollar}${columnLetters(rect.column)}${dollar}${rect.row + 1}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${dollar}${columnLetters(lastColumn)}${dollar}${lastRow}`;
}

export function fullAddress(sheetName: string, rect: Rect, isAbsolute = false): string {
  return `${quoteSheetName(sheetName)}!${localAddress(rect, isAbsolute)}`;
}

/** Splits "'It''s'!A1:B2" into the sheet's own name and the rest; `sheet` is null without one. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const text = address.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), local: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark < 0
    ? { sheet: null, local: text }
    : { sheet: text.slice(0, mark), local: text.slice(mark + 1) };
}

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Rectangle of "B3", "B3:D9", "B:D", "3:9" (with or without $); null for anything else, so that the caller can try names. */
export function parseLocalAddress(local: string): Rect | null {
  const [from, to, ...more] = local.trim().split(":");
  if (from === undefined || from === "" || more.length > 0) return null;
  const a = corner.exec(from);
  const b = corner.exec(to ?? from);
  if (!a || !b) return null;
  const [columnA, rowA, columnB, rowB] = [a[1], a[2], b[1], b[2]];
  const hasColumns = columnA !== undefined && columnB !== undefined;
  const hasRows = rowA !== undefined && rowB !== undefined;
  // "A" or "3" alone is not an address, and "A1:C" mixes two kinds.
  if ((!hasColumns || !hasRows) && to === undefined) return null;
  if (
    (columnA === undefined) !== (columnB === undefined) ||
    (rowA === undefined) !== (rowB === undefined)
  )
    return null;
  if (!hasColumns && !hasRows) return null;
  const columns = hasColumns ? [columnIndex(columnA), columnIndex(columnB)] : [0, maxColumns - 1];
  const rows = hasRows ? [Number(rowA) - 1, Number(rowB) - 1] : [0, maxRows - 1];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  if (top < 0 || bottom >= maxRows || right >= maxColumns) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** As `parseLocalAddress`, failing as Excel does. */
export function requireLocalAddress(local: string): Rect {
  const rect = parseLocalAddress(local);
  if (!rect) throw invalidArgument(`address ${JSON.stringify(local)}`);
  return rect;
}
