import { CellError } from "../book/book";
import type { CellValue } from "../book/book";
import { CellType } from "./rowScan";
import type { RowScan } from "./rowScan";
import { itemText, plainText } from "./sharedStrings";

const decoder = new TextDecoder();
const AMPERSAND = 38;
const UNDERSCORE = 95;
const RETURN = 13;
const LT = 60;

const LONGEST_KEPT = 24;
const KEPT = 1 << 14;

/** Reads cell contents from bytes. Short texts are kept, so that a column of "A", "B", "C" costs three strings and not a million. */
export class CellReader {
  private readonly texts: string[] = new Array<string>(KEPT).fill("");
  private readonly errors = new Map<string, CellError>();

  constructor(
    private readonly strings: readonly string[],
    private readonly uses1904Dates: boolean
  ) {}

  /** The cell's value or cached result; `null` for a cell that has only a format. */
  value(scan: RowScan, n: number): CellValue {
    const { bytes } = scan;
    const type = scan.type[n]!;
    if (type === CellType.inline && scan.inlineStart[n]! >= 0)
      return itemText(bytes, scan.inlineStart[n]!, scan.inlineEnd[n]!, this.plain);
    const start = scan.valueStart[n]!;
    if (start < 0) return null;
    const end = scan.valueEnd[n]!;
    if (start === end) return type === CellType.formulaText ? "" : null;
    switch (type) {
      case CellType.number:
        return numberOf(bytes, start, end);
      case CellType.shared:
        return this.strings[numberOf(bytes, start, end) ?? -1] ?? null;
      case CellType.boolean:
        return bytes[start] === 49 || bytes[start] === 116;
      case CellType.error:
        return this.error(this.text(bytes, start, end));
      case CellType.date:
        return isoToSerial(this.text(bytes, start, end), this.uses1904Dates);
      default:
        return this.text(bytes, start, end);
    }
  }

  formula(scan: RowScan, n: number): string {
    return this.text(scan.bytes, scan.formulaTextStart[n]!, scan.formulaTextEnd[n]!);
  }

  private readonly plain = (bytes: Uint8Array, start: number, end: number): string =>
    this.text(bytes, start, end);

  private error(code: string): CellError {
    let error = this.errors.get(code);
    if (!error) this.errors.set(code, (error = new CellError(code)));
    return error;
  }

  private text(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > LONGEST_KEPT) return plainText(bytes, start, end);
    let hash = length;
    for (let i = start; i < end; i++) {
      const c = bytes[i]!;
      if (c >= 128 || c === AMPERSAND || c === UNDERSCORE || c === RETURN || c === LT)
        return plainText(bytes, start, end);
      hash = (hash * 31 + c) | 0;
    }
    const slot = (hash ^ (hash >>> 15)) & (KEPT - 1);
    const kept = this.texts[slot]!;
    if (kept.length === length) {
      let i = 0;
      while (i < length && kept.charCodeAt(i) === bytes[start + i]) i++;
      if (i === length) return kept;
    }
    return (this.texts[slot] = decoder.decode(bytes.subarray(start, end)));
  }
}

/**
 * A number from its decimal text. With at most 15 digits and a small power of ten both are exact in binary64, and one
 * division rounds correctly (Clinger 1990); everything else goes through Number.
 */
export function numberOf(bytes: Uint8Array, start: number, end: number): number | null {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let digits = 0;
  let value = 0;
  let decimals = 0;
  let point = false;
  for (; at < end; at++) {
    const c = bytes[at]!;
    if (c >= 48 && c <= 57) {
      value = value * 10 + (c - 48);
      if (value > 0) digits++;
      if (point) decimals++;
    } else if (c === 46 && !point) point = true;
    else break;
  }
  if (
    at === end &&
    digits <= 15 &&
    decimals <= 22 &&
    end - start > (negative ? 1 : 0) &&
    !(point && end - start === 1)
  ) {
    const magnitude = decimals === 0 ? value : value / POWERS[decimals]!;
    return negative ? -magnitude : magnitude;
  }
  const text = decoder.decode(bytes.subarray(start, end)).trim();
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? null : number;
}

const POWERS = Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));

/** ISO 8601 date, time or both (cell type "d") as a serial number; text that is none stays text. */
export function isoToSerial(text: string, uses1904Dates: boolean): number | string {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(
    text.trim()
  );
  if (!match || text.trim() === "") return text;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86400000;
  // 25569 is 1970-01-01 in the 1900 system, which counts a 29 February 1900 that never was; 24107 in the 1904 system.
  const serial = uses1904Dates ? days + 24107 : days + 25569;
  return (uses1904Dates || serial > 60 ? serial : serial - 1) + time;
}
