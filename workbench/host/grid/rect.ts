import type { Rect } from "../../book/book";

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function containsCell(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The parts of `outer` that `hole` does not cover: at most four rectangles. */
export function subtract(outer: Rect, hole: Rect): Rect[] {
  const shared = intersection(outer, hole);
  if (!shared) return [outer];
  const parts: Rect[] = [];
  const bottom = outer.row + outer.rows;
  const right = outer.column + outer.columns;
  const sharedBottom = shared.row + shared.rows;
  const sharedRight = shared.column + shared.columns;
  if (shared.row > outer.row) parts.push({ ...outer, rows: shared.row - outer.row });
  if (sharedBottom < bottom)
    parts.push({ ...outer, row: sharedBottom, rows: bottom - sharedBottom });
  if (shared.column > outer.column)
    parts.push({
      row: shared.row,
      rows: shared.rows,
      column: outer.column,
      columns: shared.column - outer.column,
    });
  if (sharedRight < right)
    parts.push({
      row: shared.row,
      rows: shared.rows,
      column: sharedRight,
      columns: right - sharedRight,
    });
  return parts;
}
