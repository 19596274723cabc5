/** A margin, twelve equal columns for the page, a gap, and the data of charts beyond the page. */
export const first = 1;
export const span = 12;
export const dataColumn = first + span + 1;
export const widths = [
  1.5,
  ...new Array<number>(span).fill(11),
  3,
  ...new Array<number>(8).fill(14),
];

/** The columns of the page. */
export const pageWidths = widths.slice(0, first + span);
