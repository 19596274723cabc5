import type { BookSheet, BookTable } from "../../book/book";
import { cellAt, dropFormulas, setCell } from "./cells";
import { formatValue } from "./numberText";
import { cellFormat } from "./layers";

/**
 * Header cells of a table are text and unique ignoring case: Excel turns numbers and dates into their text, fills an empty
 * header with "Column" and its number, and counts a repeated one up.
 */
export function normalizeHeaders(sheet: BookSheet, table: BookTable): void {
  const { row, column: first, columns } = table.rect;
  const taken = new Set<string>();
  dropFormulas(sheet, { row, column: first, rows: 1, columns });
  for (let i = 0; i < columns; i++) {
    const value = cellAt(sheet, row, first + i);
    const text =
      value === null || value === ""
        ? `Column${i + 1}`
        : formatValue(value, cellFormat(sheet, row, first + i, "numberFormat"), false);
    let name = text;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${text}${n}`;
    taken.add(name.toLowerCase());
    if (name !== value) setCell(sheet, row, first + i, name);
  }
}

export function headerNames(sheet: BookSheet, table: BookTable): string[] {
  return Array.from({ length: table.rect.columns }, (_, i) => {
    const value = table.hasHeaders ? cellAt(sheet, table.rect.row, table.rect.column + i) : null;
    return typeof value === "string" ? value : `Column${i + 1}`;
  });
}
