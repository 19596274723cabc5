/** Neighbouring columns that are written as one rectangle. */
export interface ColumnGroup<T> {
  /** 0-based sheet column of the first. */
  readonly at: number;
  readonly columns: readonly T[];
}

/** Columns in sheet order, cut where the sheet has another column between them. */
export function groupColumns<T>(
  columns: readonly T[],
  at: (column: T) => number
): ColumnGroup<T>[] {
  const groups: { at: number; columns: T[] }[] = [];
  for (const column of [...columns].sort((a, b) => at(a) - at(b))) {
    const last = groups.at(-1);
    if (last && last.at + last.columns.length === at(column)) last.columns.push(column);
    else groups.push({ at: at(column), columns: [column] });
  }
  return groups;
}
