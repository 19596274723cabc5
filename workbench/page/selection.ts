import type { BookSheet, Rect } from "../book/book";
import { maxColumns, maxRows } from "../host/grid/address";
import { cellAt } from "../host/grid/cells";
import { boundingRect, containsCell, contains, overlaps } from "../host/grid/rect";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is selected, as in Excel: a rectangle, the active cell in it, and the corner that Shift moves. */
export interface Selection {
  readonly rect: Rect;
  readonly active: Cell;
  readonly focus: Cell;
}

export type Direction = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

const cellRect = ({ row, column }: Cell): Rect => ({ row, column, rows: 1, columns: 1 });

function mergeAt(sheet: BookSheet, { row, column }: Cell): Rect | undefined {
  return sheet.merges.find((merge) => containsCell(merge, row, column));
}

/** Grows a rectangle until no merged area sticks out of it. */
function withMerges(sheet: BookSheet, rect: Rect): Rect {
  for (let grown = rect; ; rect = grown) {
    for (const merge of sheet.merges)
      if (overlaps(merge, grown) && !contains(grown, merge)) grown = boundingRect(grown, merge);
    if (grown === rect) return rect;
  }
}

/** One cell, or the merged area that it belongs to. */
export function single(sheet: BookSheet, cell: Cell): Selection {
  const rect = mergeAt(sheet, cell) ?? cellRect(cell);
  const active = { row: rect.row, column: rect.column };
  return { rect, active, focus: active };
}

/** From the active cell to another one. */
export function between(sheet: BookSheet, active: Cell, focus: Cell): Selection {
  const rect = withMerges(sheet, boundingRect(cellRect(active), cellRect(focus)));
  return { rect, active, focus };
}

export function wholeColumns(active: number, focus: number): Selection {
  const column = Math.min(active, focus);
  return {
    rect: { row: 0, column, rows: maxRows, columns: Math.abs(focus - active) + 1 },
    active: { row: 0, column: active },
    focus: { row: 0, column: focus },
  };
}

export function wholeRows(active: number, focus: number): Selection {
  const row = Math.min(active, focus);
  return {
    rect: { row, column: 0, rows: Math.abs(focus - active) + 1, columns: maxColumns },
    active: { row: active, column: 0 },
    focus: { row: focus, column: 0 },
  };
}

export function wholeSheetFrom(active: Cell): Selection {
  return {
    rect: { row: 0, column: 0, rows: maxRows, columns: maxColumns },
    active,
    focus: active,
  };
}

function isHidden(sheet: BookSheet, row: number, column: number): boolean {
  return sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
}

const isOnSheet = (row: number, column: number): boolean =>
  row >= 0 && row < maxRows && column >= 0 && column < maxColumns;

/** The next cell that one sees, so many steps away; hidden rows and columns are passed over, a merged area is one step. */
export function stepFrom(
  sheet: BookSheet,
  from: Cell,
  [rows, columns]: readonly [rows: number, columns: number]
): Cell {
  const merge = mergeAt(sheet, from);
  let { row, column } = from;
  if (merge && rows > 0) row = merge.row + merge.rows - 1;
  if (merge && columns > 0) column = merge.column + merge.columns - 1;
  let seen = { row: from.row, column: from.column };
  const [down, right] = [Math.sign(rows), Math.sign(columns)];
  for (let steps = Math.max(Math.abs(rows), Math.abs(columns)); steps > 0;) {
    row += down;
    column += right;
    if (!isOnSheet(row, column)) break;
    if (isHidden(sheet, row, column)) continue;
    seen = { row, column };
    steps--;
  }
  return seen;
}

/** Where Ctrl and an arrow lead: the end of the filled run, or the next filled cell, or the edge of the sheet. */
export function jumpFrom(sheet: BookSheet, from: Cell, [down, right]: Direction): Cell {
  const isFilled = (row: number, column: number): boolean =>
    (cellAt(sheet, row, column) ?? "") !== "";
  const width = sheet.rows[from.row]?.length ?? 0;
  const isBeyond = (row: number, column: number): boolean =>
    (down > 0 && row >= sheet.rows.length) || (right > 0 && column >= width);
  let { row, column } = from;
  let last: Cell = from;
  let isInRun: boolean | null = null;
  for (;;) {
    row += down;
    column += right;
    if (!isOnSheet(row, column)) return last;
    if (isHidden(sheet, row, column)) continue;
    const filled = isFilled(row, column);
    isInRun ??= filled && isFilled(from.row, from.column);
    if (isInRun && !filled) return last;
    if (!isInRun && filled) return { row, column };
    last = { row, column };
    // Nothing stands beyond the last row or the end of this one: the edge of the sheet.
    if (!isInRun && isBeyond(row, column))
      return down > 0 ? { row: maxRows - 1, column } : { row, column: maxColumns - 1 };
  }
}

/** The cell at the lower right of everything that holds a value: Ctrl+End. */
export function lastCell(sheet: BookSheet): Cell {
  let [row, column] = [0, 0];
  for (let index = 0; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    let width = cells.length;
    while (width > 0 && (cells[width - 1] ?? null) === null) width--;
    if (width === 0) continue;
    row = index;
    column = Math.max(column, width - 1);
  }
  return { row, column };
}

/** The block of filled cells around a cell, for Ctrl+A; the cell alone when its neighbours are empty. */
export function regionAround(sheet: BookSheet, cell: Cell): Rect {
  const isFilledIn = (rect: Rect): boolean => {
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        if ((cellAt(sheet, row, column) ?? "") !== "") return true;
    return false;
  };
  let rect = cellRect(cell);
  for (let isGrown = true; isGrown;) {
    isGrown = false;
    const { row, column, rows, columns } = rect;
    const [left, wide] = [Math.max(0, column - 1), columns + (column > 0 ? 2 : 1)];
    if (isFilledIn({ row: row + rows, column: left, rows: 1, columns: wide })) {
      rect = { ...rect, rows: rows + 1 };
      isGrown = true;
    }
    if (row > 0 && isFilledIn({ row: row - 1, column: left, rows: 1, columns: wide })) {
      rect = { ...rect, row: rect.row - 1, rows: rect.rows + 1 };
      isGrown = true;
    }
    const side = { row: rect.row, rows: rect.rows, columns: 1 };
    if (isFilledIn({ ...side, column: column + columns })) {
      rect = { ...rect, columns: rect.columns + 1 };
      isGrown = true;
    }
    if (column > 0 && isFilledIn({ ...side, column: column - 1 })) {
      rect = { ...rect, column: rect.column - 1, columns: rect.columns + 1 };
      isGrown = true;
    }
  }
  return rect;
}

/** Enter and Tab: within a selected range the active cell goes round in it, elsewhere the selection moves one cell. */
export function advance(sheet: BookSheet, selection: Selection, direction: Direction): Selection {
  const { rect, active } = selection;
  const merge = mergeAt(sheet, active);
  const isOne = (rect.rows === 1 && rect.columns === 1) || (merge && contains(merge, rect));
  if (isOne) return single(sheet, stepFrom(sheet, active, direction));
  const count = rect.rows * rect.columns;
  const [isByRow, sign] = [direction[1] !== 0, direction[0] + direction[1]];
  let index = isByRow
    ? (active.row - rect.row) * rect.columns + active.column - rect.column
    : (active.column - rect.column) * rect.rows + active.row - rect.row;
  for (let tries = 0; tries < Math.min(count, 100_000); tries++) {
    index = (index + sign + count) % count;
    const [major, minor] = isByRow
      ? [Math.floor(index / rect.columns), index % rect.columns]
      : [Math.floor(index / rect.rows), index % rect.rows];
    const cell = isByRow
      ? { row: rect.row + major, column: rect.column + minor }
      : { row: rect.row + minor, column: rect.column + major };
    const own = mergeAt(sheet, cell);
    const isCovered = own && (own.row !== cell.row || own.column !== cell.column);
    if (!isCovered && !isHidden(sheet, cell.row, cell.column))
      return { rect, active: cell, focus: selection.focus };
  }
  return selection;
}
