import type { BookSheet } from "../../book/book";

type Line = ReadonlyMap<number, string>;
export type Formulas = ReadonlyMap<number, Line>;

/** Formulas of a sheet by row before and after a step; rows that did not change are not in it. */
export type FormulaChanges = ReadonlyMap<
  number,
  { readonly before: Line | undefined; readonly after: Line | undefined }
>;

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.size !== b.size) return false;
  for (const [column, formula] of a) if (b.get(column) !== formula) return false;
  return true;
}

/** A copy of a sheet's formulas; lines that are as in `known` are shared with it, and the whole when all are. */
export function formulasOf(sheet: BookSheet, known?: Formulas): Formulas {
  if (sheet.formulas.size === 0 && known?.size === 0) return known;
  let isOther = known?.size !== sheet.formulas.size;
  const copy = new Map<number, Line>();
  for (const [row, line] of sheet.formulas) {
    const before = known?.get(row);
    const isKept = isSame(before, line);
    isOther ||= !isKept;
    copy.set(row, isKept && before ? before : new Map(line));
  }
  return isOther || !known ? copy : known;
}

export function formulaChanges(before: Formulas, after: Formulas): FormulaChanges {
  const changes = new Map<number, { before: Line | undefined; after: Line | undefined }>();
  if (before === after) return changes;
  for (const [row, line] of before)
    if (after.get(row) !== line) changes.set(row, { before: line, after: after.get(row) });
  for (const [row, line] of after)
    if (!before.has(row)) changes.set(row, { before: undefined, after: line });
  return changes;
}

export function putFormulas(
  sheet: BookSheet,
  changes: FormulaChanges,
  side: "before" | "after"
): void {
  for (const [row, change] of changes) {
    const line = change[side];
    if (line) sheet.formulas.set(row, new Map(line));
    else sheet.formulas.delete(row);
  }
}
