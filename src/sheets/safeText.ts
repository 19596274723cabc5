/** Characters that a cell can hold ("Excel specifications and limits"). */
export const maxCellText = 32_767;

/**
 * First characters that make Excel read text as a formula or a command: = + - are documented at `Range.values`; @ and the
 * control characters are known from CSV injection; the full-width forms are what a Chinese or Japanese keyboard types.
 * A leading apostrophe is itself a marker and would be swallowed; leading space is trimmed before Excel reads a number.
 */
const risky = /^[\s'=+\-@＝＋－＠]/;

/** What Excel would turn into a number, date, time, boolean or error in a cell that is not formatted as text. */
const readable =
  /^(?:[\d.,(%$€£¥￥#０-９]|(?:true|false)\s*$|[上下]午|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d)/i;

/** What no workbook file can hold: XML's forbidden characters and halves of surrogate pairs. */

const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** A quick first look for them, five times as fast: it also stops at whole pairs, which the exact look then passes. */
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * Text as it has to be written to `values` so that the cell holds exactly this text, whatever it begins with: the one
 * choke point for every user's word on its way into a sheet. Cut to what a cell holds.
 *
 * @param inTextCell true where the cell already has the number format "@", which leaves only formulas to guard against
 * @example safeText('=HYPERLINK("http://x","y")') is '\'=HYPERLINK("http://x","y")'
 * @example safeText("007") is "'007", safeText("007", true) is "007"
 */
export function safeText(text: string, inTextCell = false): string {
  const clean = suspicious.test(text) ? text.replace(unwritable, "\ufffd") : text;
  const needsMark = risky.test(clean) || (!inTextCell && readable.test(clean));
  if (!needsMark) return clean.length > maxCellText ? cutText(clean, maxCellText) : clean;
  // The mark counts: whether Excel counts it among the 32,767 is not documented, so the longest marked text is one shorter.
  return `'${clean.length >= maxCellText ? cutText(clean, maxCellText - 1) : clean}`;
}

/** What a cell reads back after `safeText` was written to it. */
export function writtenText(text: string, inTextCell = false): string {
  const safe = safeText(text, inTextCell);
  return safe.startsWith("'") ? safe.slice(1) : safe;
}

function cutText(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}
