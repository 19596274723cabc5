import type { BookSheet, CellValue, Rect } from "../../book/book";

type Row = CellValue[];

/** Rows of a sheet before and after a step. Unchanged rows are not in it; the arrays are those of the sheet itself. */
export interface RowChanges {
  readonly first: number;
  readonly before: readonly (Row | undefined)[];
  readonly after: readonly (Row | undefined)[];
  readonly length: { readonly before: number; readonly after: number };
}

/** The rows that are other arrays than before, from the first to the last of them; null when there is none. */
export function rowChanges(before: readonly Row[], after: readonly Row[]): RowChanges | null {
  const length = { before: before.length, after: after.length };
  const longest = Math.max(length.before, length.after);
  let first = 0;
  while (first < longest && before[first] === after[first]) first++;
  if (first === longest) return null;
  let end = longest;
  while (end > first && before[end - 1] === after[end - 1]) end--;
  return { first, before: before.slice(first, end), after: after.slice(first, end), length };
}

/** Puts one side of the changes into the sheet's own list of rows. */
export function putRows(sheet: BookSheet, changes: RowChanges, side: "before" | "after"): void {
  const length = changes.length[side];
  const rows = changes[side];
  while (sheet.rows.length < length) sheet.rows.push([]);
  sheet.rows.length = length;
  // Rows that the step left alone may hold newer results of formulas.
  for (const [index, row] of rows.entries())
    if (row && row !== changes[side === "before" ? "after" : "before"][index])
      sheet.rows[changes.first + index] = row;
}

/** Bytes that a step keeps alive beyond the sheet itself: eight per cell of a row that the sheet no longer has. */
export function bytesOf({ before, after }: RowChanges): number {
  const alive = new Set(after);
  let bytes = 16 * before.length;
  for (const row of before) if (row && !alive.has(row)) bytes += 8 * row.length;
  return bytes;
}

/** The smallest rectangle around the cells that differ; null when only the length of rows does. */
export function changedRect({ first, before, after }: RowChanges): Rect | null {
  let [top, bottom, left, right] = [-1, -1, Infinity, -1];
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [a, b] = [before[index] ?? [], after[index] ?? []];
    if (a === b) continue;
    const width = Math.max(a.length, b.length);
    for (let column = 0; column < width; column++) {
      if ((a[column] ?? null) === (b[column] ?? null)) continue;
      if (top < 0) top = first + index;
      bottom = first + index;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return top < 0
    ? null
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
