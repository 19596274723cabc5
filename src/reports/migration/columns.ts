/** A margin and eighteen equal columns on a landscape page. */
export const first = 1;
export const span = 18;
export const widths = [1.5, ...new Array<number>(span).fill(9)];
