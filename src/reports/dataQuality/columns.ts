/** A margin and six columns that problems, criteria and mapping share. */
export const widths = [1.5, 12, 27, 24, 24, 36, 40] as const;
export const first = 1;
export const span = 6;
