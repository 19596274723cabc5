// Control characters, NBSP, zero-width and ideographic spaces, runs of spaces, and spaces at either end.

const untidy =
  /[\u0000-\u001f\u007f\u00a0\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\u3000\ufeff]| {2}|^ | $/;

const spaces = /[\u0000-\u0020\u007f\u00a0\u2028\u2029\u3000]+/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** A text as it should be shown: one line, single spaces, nothing invisible; the letters stay as typed. */
export function cleanText(text: string): string {
  if (!untidy.test(text)) return text;
  return text.replace(invisible, "").replace(spaces, " ").trim();
}

/** Any cell as text: numbers without exponent where they are whole, booleans as Excel shows them. */
export function cellText(cell: string | number | boolean): string {
  if (typeof cell === "string") return cleanText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? cell.toFixed(0) : String(cell);
}

/** Verbatim for a message, cut to 200 characters (without splitting a surrogate pair). */
export function quoteCell(cell: string | number | boolean): string {
  const text = typeof cell === "string" ? cell : cellText(cell);
  if (text.length <= 200) return text;
  const cut = text.charCodeAt(198) >= 0xd800 && text.charCodeAt(198) <= 0xdbff ? 198 : 199;
  return `${text.slice(0, cut)}…`;
}

const zeroPadded = /^0+(?=\d+$)/;

const plainAscii = /^[\u0021-\u007e]*$/;

/** Texts that are their own key: lower-case Latin letters, digits and Chinese characters. */
const settledKey = /^[0-9a-z\u4e00-\u9fff]*$/;

/**
 * A customer's code or name as a key for joining tables: full-width and half-width, case and spaces do not matter.
 * "ｃ01 " and "C01" are one key.
 */
export function joinKey(text: string): string {
  if (settledKey.test(text)) return text;
  if (plainAscii.test(text)) return text.toLowerCase();
  return cleanText(text.normalize("NFKC")).replace(/ /g, "").toLowerCase();
}

/** The key without the zeros that some systems pad codes with: "0000100023" and 100023 are one customer. */
export function unpaddedKey(key: string): string {
  return key.charCodeAt(0) === 48 ? key.replace(zeroPadded, "") : key;
}
