/** Columns of the archive sheet: customer, tier, maturity, level, expected, ten sections, six figures; hidden ids and marks. */
export const firstColumn = 1;
// Column 13 also holds the dates of the list to verify, which show as #### below eleven characters.
export const widths = [
  1.5, 30, 7, 10, 12, 10, 9, 9, 9, 9, 9, 9, 9, 11, 9, 9, 9, 9, 10, 11, 9, 12, 0, 0,
] as const;
export const sheetSpan = 21;
export const at = {
  customer: 1,
  tier: 2,
  maturity: 3,
  level: 4,
  expected: 5,
  sections: 6,
  figures: 16,
} as const;
export const idColumn = 22;
export const markColumn = 23;
