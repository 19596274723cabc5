/** Sheet columns: the key that a reader goes by, what the setting is called, and its value or values. */
export const keyColumn = 0;
export const nameColumn = 1;
export const valueColumn = 2;
/** Anchors, quantiles, standard values and rates stand side by side from the value column on. */
export const mostAnchors = 7;

export const columnWidths = [40, 46, 16, 11, 11, 11, 11, 11, 11, 11];
