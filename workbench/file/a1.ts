import type { Rect } from "../book/book";

/** "A" is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i++) index = index * 26 + (letters.charCodeAt(i) & 0xdf) - 64;
  return index - 1;
}

/** 0 is "A". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** "B3" from 0-based positions. */
export const cellAddress = (row: number, column: number): string =>
  columnLetters(column) + (row + 1);

export function rangeAddress({ row, column, rows, columns }: Rect): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

const RANGE = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?)?$/;

/** "A1", "A1:B9", "A:C" and "3:4", with or without "$"; null for anything else. */
export function parseRange(address: string): Rect | null {
  const match = RANGE.exec(address.trim());
  if (!match) return null;
  const [, letters1, digits1, letters2, digits2] = match;
  const isSingle = !address.includes(":");
  if (isSingle && (letters1 === undefined || digits1 === undefined)) return null;
  const end = isSingle ? [letters1, digits1] : [letters2, digits2];
  if (
    (letters1 === undefined) !== (end[0] === undefined) ||
    (digits1 === undefined) !== (end[1] === undefined)
  )
    return null;
  const left = letters1 === undefined ? 0 : columnIndex(letters1);
  const right = end[0] === undefined ? 16383 : columnIndex(end[0]);
  const top = digits1 === undefined ? 0 : Number(digits1) - 1;
  const bottom = end[1] === undefined ? 1048575 : Number(end[1]) - 1;
  if (left > 16383 || right > 16383 || top < 0 || bottom < 0 || top > 1048575 || bottom > 1048575)
    return null;
  if (letters1 === undefined && digits1 === undefined) return null;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** Areas of a `sqref`: addresses separated by spaces; what is no address is left out. */
export const parseAreas = (sqref: string): Rect[] =>
  sqref
    .trim()
    .split(/\s+/)
    .map(parseRange)
    .filter((rect): rect is Rect => rect !== null);

/** "'O''Brien'!" in the form that formulas want; quotes always, which Excel accepts everywhere. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** "'My Sheet'!$A$1:$B$2" → sheet and rectangle; null for several areas, external books and anything else. */
export function parseReference(formula: string): { sheet: string; rect: Rect } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^\s'!\[\]():,;]+))!([$A-Za-z0-9:]+)$/.exec(
    formula.trim()
  );
  if (!match) return null;
  const sheet = match[1] === undefined ? match[2]! : match[1].replaceAll("''", "'");
  const rect = parseRange(match[3]!);
  return rect && !sheet.includes("[") ? { sheet, rect } : null;
}
