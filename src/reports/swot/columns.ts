/**
 * Columns of a SWOT sheet: a margin, the left half, a gap, the right half, and beyond the printed page, hidden, the ids by which
 * what reviewers typed finds its line again. Each half: statement | evidence | basis | priority.
 */
export const widths = [1.5, 48, 16, 14, 9, 2, 48, 16, 14, 9, 2, 0, 0] as const;
export const left = 1;
export const right = 6;
export const half = 4;
/** First column of the page and how many it covers. */
export const first = 1;
export const span = 9;
/** Ids of the lines that reviewers write to, and of the external factors that they rate. */
export const idColumn = 11;
export const externalIdColumn = 12;
