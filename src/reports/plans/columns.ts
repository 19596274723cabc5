/** Columns of a key-customer plan: a margin, eight of equal use, and hidden the ids of lines and the marks of our drafts. */
export const widths = [1.5, 24, 20, 20, 20, 20, 20, 16, 16, 0, 0] as const;
export const first = 1;
export const span = 8;
export const ids = 9;
export const marks = 10;
