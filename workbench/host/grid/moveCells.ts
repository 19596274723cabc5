import type { BookSheet, CellValue } from "../../book/book";
import { isEntireRow, maxColumns } from "./address";
import { ownRow, rowForWriting } from "./cells";
import type { Shift } from "./shiftRects";

function moveEntireRows(sheet: BookSheet, { rect, isInsert }: Shift): void {
  if (rect.row >= sheet.rows.length) return;
  if (sheet.keptRows) sheet.keptRows = "moved";
  if (isInsert) {
    const added: CellValue[][] = Array.from({ length: rect.rows }, () => []);
    // `concat` rather than `splice(...added)`: an argument per row would overflow the stack.
    sheet.rows = sheet.rows.slice(0, rect.row).concat(added, sheet.rows.slice(rect.row));
  } else sheet.rows.splice(rect.row, rect.rows);
}

/** Moves part of the columns down or up: the rows stay, their cells change places. */
function moveRowBand(sheet: BookSheet, { rect, isInsert }: Shift): void {
  const { row: first, rows: count, column: left } = rect;
  const right = left + rect.columns;
  const copy = (from: number, to: number): void => {
    const source = sheet.rows[from];
    const values = source ? source.slice(left, right) : [];
    const target = rowForWriting(sheet, to, left + values.length);
    const last = Math.min(right, target.length);
    for (let column = left; column < last; column++) target[column] = values[column - left] ?? null;
  };
  const clear = (row: number): void => {
    const cells = ownRow(sheet, row);
    if (cells && cells.length > left) cells.fill(null, left, Math.min(right, cells.length));
  };
  const height = sheet.rows.length;
  if (isInsert) {
    for (let row = height - 1; row >= first; row--) copy(row, row + count);
    for (let row = first; row < Math.min(first + count, height); row++) clear(row);
  } else {
    for (let row = first; row + count < height; row++) copy(row + count, row);
    for (let row = Math.max(first, height - count); row < height; row++) clear(row);
  }
}

function moveColumns(sheet: BookSheet, { rect, isInsert }: Shift): void {
  const last = Math.min(rect.row + rect.rows, sheet.rows.length);
  const added = new Array<CellValue>(rect.columns).fill(null);
  for (let row = rect.row; row < last; row++) {
    if ((sheet.rows[row]?.length ?? 0) <= rect.column) continue;
    const cells = ownRow(sheet, row);
    if (!cells) continue;
    if (isInsert) {
      cells.splice(rect.column, 0, ...added);
      if (cells.length > maxColumns) cells.length = maxColumns;
    } else cells.splice(rect.column, rect.columns);
  }
}

/** Where a cell stands after the shift; null when it was deleted. */
export function shiftedCell(
  row: number,
  column: number,
  { rect, axis, isInsert }: Shift
): { row: number; column: number } | null {
  const isRow = axis === "row";
  const isInBand = isRow
    ? column >= rect.column && column < rect.column + rect.columns
    : row >= rect.row && row < rect.row + rect.rows;
  const position = isRow ? row : column;
  const first = isRow ? rect.row : rect.column;
  const count = isRow ? rect.rows : rect.columns;
  if (!isInBand || position < first) return { row, column };
  if (!isInsert && position < first + count) return null;
  const moved = position + (isInsert ? count : -count);
  return isRow ? { row: moved, column } : { row, column: moved };
}

function moveFormulas(sheet: BookSheet, shift: Shift): void {
  if (sheet.formulas.size === 0) return;
  const moved = new Map<number, Map<number, string>>();
  for (const [row, columns] of sheet.formulas) {
    for (const [column, formula] of columns) {
      const cell = shiftedCell(row, column, shift);
      if (!cell) continue;
      const line = moved.get(cell.row) ?? new Map<number, string>();
      line.set(cell.column, formula);
      moved.set(cell.row, line);
    }
  }
  sheet.formulas = moved;
}

export function moveCellData(sheet: BookSheet, shift: Shift): void {
  if (shift.axis === "column") moveColumns(sheet, shift);
  else if (isEntireRow(shift.rect)) moveEntireRows(sheet, shift);
  else moveRowBand(sheet, shift);
  moveFormulas(sheet, shift);
}
