import type { Book, BookSheet, BookTable, Rect } from "../book/book";
import { itemNotFound } from "./ExcelError";

/** A table together with the sheet it stands on. */
export interface TableTarget {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

export function tablesOf(book: Book): TableTarget[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

export function bodyRect(table: BookTable): Rect {
  const header = table.hasHeaders ? 1 : 0;
  const totals = table.hasTotals ? 1 : 0;
  return {
    ...table.rect,
    row: table.rect.row + header,
    rows: Math.max(1, table.rect.rows - header - totals),
  };
}

/** By id (a number's text) or by name, ignoring case. */
export function findTable(tables: readonly TableTarget[], key: unknown): TableTarget | undefined {
  const text = String(key).toLowerCase();
  return (
    tables.find(({ table }) => String(table.id) === text) ??
    tables.find(({ table }) => table.name.toLowerCase() === text)
  );
}

export function assertTableAlive({ sheet, table }: TableTarget, book: Book): void {
  if (!book.sheets.includes(sheet) || !sheet.tables.includes(table))
    throw itemNotFound("the table was deleted");
}
