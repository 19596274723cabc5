import type { Book, BookSheet, CellValue } from "../book/book";
import { ownRow } from "../host/grid/cells";
import type { CompiledFormula, Reason } from "./compileFormula";

/** A cell with a formula, and what became of it. */
export interface FormulaCell {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly compiled: CompiledFormula | Reason;
}

export function put({ sheet, row, column }: FormulaCell, value: CellValue): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  if (sheet.rows[row]![column] === value) return;
  const values = ownRow(sheet, row)!;
  while (values.length < column) values.push(null);
  values[column] = value;
  sheet.isChanged = true;
}

export const readsAny = (cell: FormulaCell, others: readonly { cell: FormulaCell }[]): boolean =>
  (cell.compiled as CompiledFormula).precedents.some(({ sheet, rect }) =>
    others.some(
      ({ cell: other }) =>
        other !== cell &&
        other.sheet === sheet &&
        other.row >= rect.row &&
        other.row < rect.row + rect.rows &&
        other.column >= rect.column &&
        other.column < rect.column + rect.columns
    )
  );

export const keyOf = ({
  sheet,
  row,
  column,
}: {
  sheet: BookSheet;
  row: number;
  column: number;
}): string => `${sheet.id}|${row}|${column}`;

export const textOf = (cell: FormulaCell | undefined): string =>
  cell === undefined ? "" : typeof cell.compiled === "string" ? cell.compiled : cell.compiled.text;

/** Some programs write formulas and leave the results to whoever opens the file. */
export const hasResult = ({ sheet, row, column }: FormulaCell): boolean =>
  (sheet.rows[row]?.[column] ?? null) !== null;

/** Without a file's results to rely on: a formula is due where it has no result or its own sheet or one that it reads changed. */
export const isTouched = (cell: FormulaCell): boolean =>
  !hasResult(cell) || isOnChangedSheets(cell);

const isOnChangedSheets = ({ sheet, compiled }: FormulaCell): boolean =>
  sheet.isChanged ||
  typeof compiled === "string" ||
  compiled.precedents.some((precedent) => precedent.sheet.isChanged);

/** What the meaning of a formula depends on besides its text. */
export const layoutOf = (book: Book): string =>
  JSON.stringify([
    book.sheets.map(({ id, name, tables }) => [
      id,
      name,
      tables.map((table) => [table.name, table.rect, table.hasHeaders, table.hasTotals]),
    ]),
    book.names.map(({ name, scope, formula }) => [name, scope, formula]),
  ]);
