/**
 * Columns of a SWOT sheet: a margin, the left half, a gap, the right half, and hidden ones by which what reviewers typed
 * finds its line again. Each half: place | statement (four columns) | evidence | basis | priority | memo (hidden).
 */
const half = [4.5, 14, 14, 12.5, 12.5, 12, 16, 7.5, 0] as const;
const margin = 1.2;
const gap = 1.6;

/** Hidden: line ids and draft marks of both halves, the customer's row, weights of external factors. */
export const left = 1;
export const right = left + half.length + 1;
/** Visible columns of a half. */
export const visible = half.length - 1;
/** Columns of a half with its memo. */
export const halfSpan = half.length;
/** First column of the page and how many it covers. */
export const first = left;
export const span = right + visible - left;

/** The hidden columns begin here. */
export const hiddenFrom = right + halfSpan;
export const hiddenColumns = 5;
export const ids = { left: hiddenFrom, right: hiddenFrom + 2 } as const;
export const marks = { left: hiddenFrom + 1, right: hiddenFrom + 3 } as const;
/** Cells of our own that formulas use: the customer's code and row, weights of external factors. */
export const ourColumn = hiddenFrom + 4;

/** Widths in characters; `stretch` widens the columns of text, so that lines need less height. */
export function columnWidths(stretch: number): number[] {
  const halves = half.map((width, k) => (k === 0 || k === 7 ? width : width * stretch));
  return [margin, ...halves, gap, ...halves, 0, 0, 0, 0, 0];
}
