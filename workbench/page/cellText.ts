import { CellError, type Book, type BookSheet, type CellValue, type Rect } from "../book/book";
import { cellAt, formulaAt } from "../host/grid/cells";
import { formatCategory } from "../host/grid/formatCode";
import { cellFormat, formatBands } from "../host/grid/layers";
import { formatValue } from "../host/grid/numberText";
import { parseTyped } from "../host/grid/typedText";

/** A text which, typed into the cell, gives the value again: dates as dates, text that looks like a number with an apostrophe. */
export function textToEdit(book: Book, sheet: BookSheet, row: number, column: number): string {
  const formula = formulaAt(sheet, row, column);
  if (formula !== undefined) return formula;
  const value = cellAt(sheet, row, column);
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  const context = { currentYear: 2026, is1904: book.uses1904Dates };
  const format = cellFormat(sheet, row, column, "numberFormat");
  const again = (text: string): CellValue | undefined => {
    try {
      return parseTyped(text, format === "@", context).value;
    } catch {
      // Not even a formula: such a text needs the apostrophe.
      return undefined;
    }
  };
  if (typeof value === "string") return again(value) === value ? value : `'${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const category = formatCategory(format);
  const candidates =
    category === "Date"
      ? [
          formatValue(value, "yyyy-mm-dd", context.is1904),
          formatValue(value, "yyyy-mm-dd hh:mm:ss", context.is1904),
        ]
      : category === "Percentage"
        ? [`${Number((value * 100).toPrecision(15))}%`]
        : [];
  return candidates.find((text) => again(text) === value) ?? String(value);
}

/** What the cells of a rectangle show, row by row. */
export function shownTexts(book: Book, sheet: BookSheet, rect: Rect): string[][] {
  const rows: string[][] = [];
  let row = rect.row;
  for (const band of formatBands(sheet, rect, "numberFormat"))
    for (let i = 0; i < band.rows; i++, row++)
      rows.push(
        band.values.map((code, index) =>
          formatValue(cellAt(sheet, row, rect.column + index), code, book.uses1904Dates)
        )
      );
  return rows;
}

/** Texts that, typed again, give the values of the rectangle: formulas as their results. */
export function valueTexts(book: Book, sheet: BookSheet, rect: Rect): string[][] {
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => {
      const [row, column] = [rect.row + r, rect.column + c];
      const value = cellAt(sheet, row, column);
      return formulaAt(sheet, row, column) === undefined
        ? textToEdit(book, sheet, row, column)
        : value instanceof CellError
          ? value.code
          : String(value ?? "");
    })
  );
}
