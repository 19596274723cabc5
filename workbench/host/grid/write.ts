import { type BookSheet, CellError, type CellValue, type Rect } from "../../book/book";
import { invalidArgument } from "../ExcelError";
import { assertCellsEditable, assertNotFiltered } from "../guards";
import type { HostState } from "../HostState";
import { raiseCellsChanged } from "../changes";
import { addFormat, type Band, formatBands } from "./layers";
import { isUnbounded, rowForWriting, setFormula } from "./cells";
import { overlaps } from "./rect";
import { normalizeHeaders } from "./tableHeaders";
import {
  isPlainText,
  maxCellText,
  mayBeFormula,
  parseTyped,
  type Typed,
  type TypingContext,
} from "./typedText";

type Matrix = readonly (readonly unknown[])[];

/** A value for every cell: either one for all, or a row-major array of exactly the range's shape. */
export function asMatrix(value: unknown, rect: Rect): Matrix {
  if (!Array.isArray(value)) {
    const row = new Array<unknown>(rect.columns).fill(value);
    return new Array<readonly unknown[]>(rect.rows).fill(row);
  }
  if (value.length !== rect.rows)
    throw invalidArgument(`${value.length} rows for a range of ${rect.rows}`);
  for (const row of value as unknown[]) {
    if (!Array.isArray(row)) throw invalidArgument("an array of rows is expected");
    if (row.length !== rect.columns)
      throw invalidArgument(`${row.length} columns for a range of ${rect.columns}`);
  }
  return value as Matrix;
}

/** Number formats given to still-"General" cells by what was typed, gathered into vertical runs. */
class FormatRuns {
  private readonly open = new Map<number, { format: string; row: number; rows: number }>();

  constructor(private readonly sheet: BookSheet) {}

  add(row: number, column: number, format: string): void {
    const run = this.open.get(column);
    if (run && run.format === format && run.row + run.rows === row) run.rows++;
    else {
      this.flush(column);
      this.open.set(column, { format, row, rows: 1 });
    }
  }

  private flush(column: number): void {
    const run = this.open.get(column);
    if (run)
      addFormat(
        this.sheet,
        { row: run.row, column, rows: run.rows, columns: 1 },
        { numberFormat: run.format }
      );
  }

  end(): void {
    for (const column of [...this.open.keys()]) this.flush(column);
  }
}

/** Only the top-left cell of a merged area takes a value. */
function hiddenByMerge(merges: readonly Rect[], row: number, column: number): boolean {
  return merges.some(
    (m) =>
      row >= m.row &&
      row < m.row + m.rows &&
      column >= m.column &&
      column < m.column + m.columns &&
      (row !== m.row || column !== m.column)
  );
}

function typed(value: unknown, isText: boolean, context: TypingContext): Typed | CellValue {
  if (typeof value === "string") {
    if (value.length > maxCellText) throw invalidArgument(`${value.length} characters in a cell`);
    if (value !== "" && isPlainText(value)) return value;
    return parseTyped(value, isText, context);
  }
  if (typeof value === "number" || typeof value === "boolean")
    return isText ? String(value).toUpperCase() : value;
  throw invalidArgument("a cell takes a string, a number, a boolean or null");
}

/** What cannot be typed fails before the first cell changes. */
function assertTypeable(
  matrix: Matrix,
  bands: readonly Band<string>[],
  context: TypingContext
): void {
  const formats = formatRows(bands);
  for (const row of matrix) {
    const rowFormats = formats.next().value ?? [];
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (typeof value === "number" || value === null || value === undefined) continue;
      if (typeof value !== "string" || value.length > maxCellText || mayBeFormula(value))
        typed(value, rowFormats[c] === "@", context);
    }
  }
}

/** Number formats of a rectangle row by row, without an array per cell. */
function* formatRows(bands: readonly Band<string>[]): Generator<readonly string[], void> {
  for (const band of bands) for (let i = 0; i < band.rows; i++) yield band.values;
}

/**
 * Writes `values` or `formulas`: strings are taken as if typed, `""` clears, `null` leaves the cell as it is.
 * Everything is checked before the first cell changes.
 */
export function writeCells(host: HostState, sheet: BookSheet, rect: Rect, value: unknown): void {
  if (isUnbounded(rect)) throw invalidArgument("values cannot be written to whole rows or columns");
  const matrix = asMatrix(value, rect);
  assertCellsEditable(host, sheet, rect);
  assertNotFiltered(sheet, rect);
  const context = host.typing;
  const bands = formatBands(sheet, rect, "numberFormat");
  assertTypeable(matrix, bands, context);
  const formats = formatRows(bands);
  const merges = sheet.merges.filter((merge) => overlaps(merge, rect));
  const tables = sheet.tables.filter(
    (table) => table.hasHeaders && overlaps({ ...table.rect, rows: 1 }, rect)
  );
  const runs = new FormatRuns(sheet);
  for (let r = 0; r < rect.rows; r++) {
    const row = rect.row + r;
    const source = matrix[r] ?? [];
    const rowFormats = formats.next().value ?? [];
    const cells = rowForWriting(sheet, row, rect.column + rect.columns);
    const formulas = sheet.formulas.get(row);
    for (let c = 0; c < rect.columns; c++) {
      const column = rect.column + c;
      const input = source[c];
      if (input === null || input === undefined) continue;
      if (merges.length > 0 && hiddenByMerge(merges, row, column)) continue;
      const format = rowFormats[c];
      const result = typed(input, format === "@", context);
      formulas?.delete(column);
      if (result === null || typeof result !== "object" || result instanceof CellError) {
        cells[column] = result;
        continue;
      }
      cells[column] = result.value;
      if (result.formula !== null) setFormula(sheet, row, column, result.formula);
      if (result.numberFormat !== null && format === "General")
        runs.add(row, column, result.numberFormat);
    }
    if (sheet.formulas.get(row)?.size === 0) sheet.formulas.delete(row);
  }
  runs.end();
  for (const table of tables) normalizeHeaders(sheet, table);
  host.counters.cellsWritten += rect.rows * rect.columns;
  sheet.isChanged = true;
  host.cellsChanged();
  raiseCellsChanged(host, sheet, rect);
}
