import { type BookSheet, CellError, type CellValue, type Rect } from "../../book/book";
import { invalidArgument } from "../ExcelError";
import { formulaAt } from "./cells";
import { intersection } from "./rect";
import { usedRect } from "./usedRange";

/** Excel's name of what a value is, among the value types of `getSpecialCells`. */
function kindOf(value: CellValue): "Errors" | "Logical" | "Numbers" | "Text" {
  if (value instanceof CellError) return "Errors";
  return typeof value === "boolean" ? "Logical" : typeof value === "number" ? "Numbers" : "Text";
}

function matcher(
  sheet: BookSheet,
  cellType: string,
  valueType: string | undefined
): (value: CellValue, row: number, column: number) => boolean {
  const isKind = (value: CellValue): boolean =>
    valueType === undefined || valueType === "All" || valueType.includes(kindOf(value));
  switch (cellType) {
    case "Blanks":
      return (value, row, column) => value === null && formulaAt(sheet, row, column) === undefined;
    case "Constants":
      return (value, row, column) =>
        value !== null && formulaAt(sheet, row, column) === undefined && isKind(value);
    case "Formulas":
      return (value, row, column) => formulaAt(sheet, row, column) !== undefined && isKind(value);
    case "Visible":
      return (_, row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    default:
      throw invalidArgument(`special cells of type ${cellType}`);
  }
}

/** Cells of one kind as rectangles: runs along a row, joined downwards where the next row has the same run. */
export function specialCells(
  sheet: BookSheet,
  within: Rect,
  cellType: string,
  valueType: string | undefined
): Rect[] {
  const matches = matcher(sheet, cellType, valueType);
  const used = usedRect(sheet, false);
  const rect = used && intersection(used, within);
  if (!rect) return [];
  const found: Rect[] = [];
  let above = new Map<string, { row: number; column: number; rows: number; columns: number }>();
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line = new Map<string, { row: number; column: number; rows: number; columns: number }>();
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const start = column;
      while (
        column < rect.column + rect.columns &&
        matches(sheet.rows[row]?.[column] ?? null, row, column)
      )
        column++;
      if (column === start) continue;
      const key = `${start}:${column}`;
      const run = above.get(key) ?? { row, column: start, rows: 0, columns: column - start };
      if (run.rows === 0) found.push(run);
      run.rows++;
      line.set(key, run);
    }
    above = line;
  }
  return found;
}
