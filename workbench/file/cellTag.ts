import { corrupt } from "./refusals";
import { CellType, MAX_COLUMNS } from "./rowScan";
import type { RowScan } from "./rowScan";
import { GT, MORE, SLASH } from "./xmlBytes";

const QUOTE = 34;
const APOS = 39;
const EQ = 61;
export const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/**
 * Reads the start tag of the row's n-th cell: r, s and t; other attributes (metadata indexes) stay in the tag's bytes.
 * @returns the position after the tag, or MORE.
 */
export function readCellTag(
  part: string,
  scan: RowScan,
  bytes: Uint8Array,
  at: number,
  n: number
): number {
  const length = bytes.length;
  let i = at + 2;
  while (i < length && bytes[i]! > 32 && bytes[i] !== GT && bytes[i] !== SLASH) i++;
  for (;;) {
    while (i < length && bytes[i]! <= 32) i++;
    if (i >= length) return MORE;
    const c = bytes[i]!;
    if (c === GT) return i + 1;
    if (c === SLASH) {
      i++;
      continue;
    }
    const name = i;
    while (i < length && bytes[i] !== EQ && bytes[i] !== GT) i++;
    if (i >= length) return MORE;
    if (bytes[i] === GT) throw corrupt(part, `row ${scan.row + 1}: malformed cell tag`);
    const nameEnd = i++;
    while (i < length && bytes[i]! <= 32) i++;
    const quote = bytes[i];
    if (i >= length) return MORE;
    if (quote !== QUOTE && quote !== APOS)
      throw corrupt(part, `row ${scan.row + 1}: malformed cell tag`);
    const start = ++i;
    while (i < length && bytes[i] !== quote) i++;
    if (i >= length) return MORE;
    if (nameEnd - name === 1 || bytes[name + 1]! <= 32) {
      if (c === LETTER_R) {
        scan.column[n] = columnOf(part, scan.row, bytes, start, i);
        scan.hasAddress[n] = 1;
      } else if (c === LETTER_S) scan.style[n] = digits(bytes, start, i);
      else if (c === LETTER_T) scan.type[n] = typeOf(bytes, start, i);
    }
    i++;
  }
}

function columnOf(
  part: string,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number
): number {
  let column = 0;
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column < 1 || column > MAX_COLUMNS) {
    throw corrupt(
      part,
      `row ${row + 1}: "${new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 20)))}" is not a cell address`
    );
  }
  return column - 1;
}

function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + bytes[i]! - 48;
  return value >= 0 && value < 65536 ? value : 0;
}

/** n, s, str, inlineStr, b, e, d. */
function typeOf(bytes: Uint8Array, start: number, end: number): number {
  switch (bytes[start]) {
    case 115:
      return end - start === 1 ? CellType.shared : CellType.formulaText;
    case 105:
      return CellType.inline;
    case 98:
      return CellType.boolean;
    case 101:
      return CellType.error;
    case 100:
      return CellType.date;
    default:
      return CellType.number;
  }
}
