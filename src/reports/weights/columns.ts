/** A margin, twelve equal columns, and two hidden ones for the ids of lines and the marks of drafts. */
export const first = 1;
export const span = 12;
/** Where people write: which is more important (or a place in the order), and how much. */
export const inputColumn = first + 6;
export const inputSpan = 2;
export const hiddenColumns = { id: first + span, mark: first + span + 1 } as const;
export const widths = [1.5, ...new Array<number>(span).fill(11), 0, 0];
