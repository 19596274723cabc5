/** A margin and twelve equal columns. */
export const first = 1;
export const span = 12;
export const widths = [1.5, ...new Array<number>(span).fill(11)];
