import { type BookSheet, CellError, type CellValue, type Rect } from "../../book/book";
import { maxColumns, maxRows } from "./address";

/** What `values` and `formulas` carry per cell: `""` is an empty cell, an error is its code. */
export type WireCell = string | number | boolean;

export function isUnbounded(rect: Rect): boolean {
  return rect.rows === maxRows || rect.columns === maxColumns;
}

export function cellAt(sheet: BookSheet, row: number, column: number): CellValue {
  return sheet.rows[row]?.[column] ?? null;
}

export function formulaAt(sheet: BookSheet, row: number, column: number): string | undefined {
  return sheet.formulas.get(row)?.get(column);
}

function wireCell(value: CellValue | undefined): WireCell {
  if (value === null || value === undefined) return "";
  return value instanceof CellError ? value.code : value;
}

/** One array per row, rows without any cell sharing one array: nothing is allocated per cell. */
export function readRows<T>(
  sheet: BookSheet,
  rect: Rect,
  blank: T,
  convert: (value: CellValue | undefined, row: number, column: number) => T
): T[][] {
  const emptyRow = new Array<T>(rect.columns).fill(blank);
  const result = new Array<T[]>(rect.rows);
  for (let r = 0; r < rect.rows; r++) {
    const cells = sheet.rows[rect.row + r];
    if (!cells || cells.length <= rect.column) {
      result[r] = emptyRow;
      continue;
    }
    const line = new Array<T>(rect.columns);
    for (let c = 0; c < rect.columns; c++)
      line[c] = convert(cells[rect.column + c], rect.row + r, rect.column + c);
    result[r] = line;
  }
  return result;
}

export function readValues(sheet: BookSheet, rect: Rect): WireCell[][] {
  return readRows<WireCell>(sheet, rect, "", wireCell);
}

/** As Excel: the formula where there is one, else the value; text that looks like a formula is not marked (office-js #6687). */
export function readFormulas(sheet: BookSheet, rect: Rect): WireCell[][] {
  if (sheet.formulas.size === 0) return readValues(sheet, rect);
  return readRows<WireCell>(
    sheet,
    rect,
    "",
    (value, row, column) => formulaAt(sheet, row, column) ?? wireCell(value)
  );
}

function valueType(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

export function readValueTypes(sheet: BookSheet, rect: Rect): string[][] {
  return readRows(sheet, rect, "Empty", valueType);
}

/** True when a formula stands in the rectangle: its values may be due for calculation. */
export function hasFormulaIn(sheet: BookSheet, rect: Rect): boolean {
  for (const [row, columns] of sheet.formulas) {
    if (row < rect.row || row >= rect.row + rect.rows) continue;
    for (const column of columns.keys())
      if (column >= rect.column && column < rect.column + rect.columns) return true;
  }
  return false;
}

/** The array of a row to be changed in place: a copy when a step for undo still holds the old one. */
export function ownRow(sheet: BookSheet, row: number): CellValue[] | undefined {
  const cells = sheet.rows[row];
  const { keptRows } = sheet;
  if (!cells || keptRows === undefined || (keptRows !== "moved" && keptRows[row] !== cells))
    return cells;
  const copy = [...cells];
  sheet.rows[row] = copy;
  return copy;
}

/**
 * The row's own array with at least `width` cells, made on demand together with every row above it. It is given its length at
 * once: an array that grows cell by cell takes twice the memory, which a million rows feel.
 */
export function rowForWriting(sheet: BookSheet, row: number, width: number): CellValue[] {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = ownRow(sheet, row);
  if (cells && cells.length >= width) return cells;
  const wider = new Array<CellValue>(width).fill(null);
  if (cells) for (let c = 0; c < cells.length; c++) wider[c] = cells[c] ?? null;
  sheet.rows[row] = wider;
  return wider;
}

export function setCell(sheet: BookSheet, row: number, column: number, value: CellValue): void {
  rowForWriting(sheet, row, column + 1)[column] = value;
}

export function setFormula(sheet: BookSheet, row: number, column: number, formula: string): void {
  let columns = sheet.formulas.get(row);
  if (!columns) sheet.formulas.set(row, (columns = new Map()));
  columns.set(column, formula);
}

export function dropFormulas(sheet: BookSheet, rect: Rect): void {
  if (sheet.formulas.size === 0) return;
  const drop = (row: number, columns: Map<number, string>): void => {
    for (const column of [...columns.keys()])
      if (column >= rect.column && column < rect.column + rect.columns) columns.delete(column);
    if (columns.size === 0) sheet.formulas.delete(row);
  };
  if (sheet.formulas.size < rect.rows) {
    for (const [row, columns] of [...sheet.formulas])
      if (row >= rect.row && row < rect.row + rect.rows) drop(row, columns);
    return;
  }
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const columns = sheet.formulas.get(row);
    if (columns) drop(row, columns);
  }
}

/** Empties the cells of a rectangle, however large: costs only the rows that hold something. */
export function clearContents(sheet: BookSheet, rect: Rect): void {
  dropFormulas(sheet, rect);
  const last = Math.min(rect.row + rect.rows, sheet.rows.length);
  for (let row = rect.row; row < last; row++) {
    const cells = ownRow(sheet, row);
    if (!cells) continue;
    if (rect.column === 0 && rect.columns >= cells.length) cells.length = 0;
    else if (cells.length > rect.column)
      cells.fill(null, rect.column, Math.min(rect.column + rect.columns, cells.length));
  }
  sheet.isChanged = true;
}
