/** A margin and sixteen equal columns on a landscape page. */
export const first = 1;
export const span = 16;
export const widths = [1.5, ...new Array<number>(span).fill(10)];
