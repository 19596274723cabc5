/** A margin, twenty equal columns on a landscape page, a gap, and the data of the chart beyond the page. */
export const first = 1;
export const span = 20;
export const dataColumn = first + span + 1;
export const widths = [
  1.5,
  ...new Array<number>(span).fill(8.5),
  3,
  ...new Array<number>(6).fill(14),
];

/** The columns of the page. */
export const pageWidths = widths.slice(0, first + span);
