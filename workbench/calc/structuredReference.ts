import { CellError } from "../book/book";
import type { Book, BookSheet, BookTable, Rect } from "../book/book";

/** A part of a table that a formula names, in cells; null when the words do not fit the table. */
export interface TablePart {
  readonly sheet: BookSheet;
  readonly rect: Rect;
}

/**
 * Resolves a structured reference (ECMA-376 part 1, 18.17.6.4; [#This Row] as in MS-XLSX): the text in brackets after the
 * table's name, for a formula that stands in row `row`.
 */
export function resolveTablePart(
  book: Book,
  name: string,
  words: string,
  row: number
): TablePart | null {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase()
    );
    if (table) {
      const rect = partOf(sheet, table, words, row);
      return rect && { sheet, rect };
    }
  }
  return null;
}

/** The table that holds a cell, for references without a name. */
export const tableAt = (sheet: BookSheet, row: number, column: number): BookTable | undefined =>
  sheet.tables.find(
    ({ rect }) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns
  );

function partOf(sheet: BookSheet, table: BookTable, words: string, row: number): Rect | null {
  const inside = words.slice(1, -1).trim();
  const isThisRow = inside.startsWith("@");
  const pieces = splitItems(isThisRow ? inside.slice(1) : inside);
  if (!pieces) return null;
  const specials = new Set(pieces.specials.map((item) => item.toLowerCase()));
  if (isThisRow) specials.add("#this row");
  const rows = rowsOf(table, specials, row);
  const columns = columnsOf(sheet, table, pieces.columns);
  return rows && columns && { ...rows, ...columns };
}

/** "[#Headers],[Amount]:[Tax]", "Amount", "" → special items and first and last column. */
function splitItems(inside: string): { specials: string[]; columns: string[] } | null {
  if (inside === "") return { specials: [], columns: [] };
  if (!inside.startsWith("["))
    return inside.startsWith("#")
      ? { specials: [inside], columns: [] }
      : { specials: [], columns: [unescapeName(inside)] };
  const items = inside.match(/\[(?:'.|[^'\]])*\]/g) ?? [];
  // Between the items only commas and colons may stand.
  if (inside.replace(/\[(?:'.|[^'\]])*\]/g, "").replace(/[,:\s]/g, "") !== "") return null;
  const names = items.map((item) => item.slice(1, -1));
  const columns = names.filter((name) => !name.startsWith("#")).map(unescapeName);
  return columns.length > 2
    ? null
    : { specials: names.filter((name) => name.startsWith("#")), columns };
}

/** An apostrophe escapes brackets, "#", "@" and itself. */
const unescapeName = (name: string): string => name.replace(/'(.)/g, "$1");

function rowsOf(
  { rect, hasHeaders, hasTotals }: BookTable,
  specials: ReadonlySet<string>,
  row: number
): Pick<Rect, "row" | "rows"> | null {
  const top = rect.row + (hasHeaders ? 1 : 0);
  const bottom = rect.row + rect.rows - (hasTotals ? 1 : 0);
  if (specials.has("#all")) return { row: rect.row, rows: rect.rows };
  if (specials.has("#this row")) return row >= top && row < bottom ? { row, rows: 1 } : null;
  const withHeaders = specials.has("#headers");
  const withTotals = specials.has("#totals");
  const withData = specials.has("#data") || (!withHeaders && !withTotals);
  if ((withHeaders && !hasHeaders) || (withTotals && !hasTotals)) return null;
  const first = withHeaders ? rect.row : withData ? top : bottom;
  const last = withTotals ? rect.row + rect.rows : withData ? bottom : top;
  return last > first ? { row: first, rows: last - first } : null;
}

function columnsOf(
  sheet: BookSheet,
  { rect }: BookTable,
  names: readonly string[]
): Pick<Rect, "column" | "columns"> | null {
  if (names.length === 0) return { column: rect.column, columns: rect.columns };
  const header = sheet.rows[rect.row] ?? [];
  const find = (name: string): number => {
    for (let n = 0; n < rect.columns; n++) {
      const value = header[rect.column + n] ?? null;
      const text =
        value === null ? `Column${n + 1}` : value instanceof CellError ? value.code : String(value);
      if (text.toLowerCase() === name.toLowerCase()) return n;
    }
    return -1;
  };
  const first = find(names[0]!);
  const last = find(names.at(-1)!);
  return first < 0 || last < 0
    ? null
    : { column: rect.column + Math.min(first, last), columns: Math.abs(last - first) + 1 };
}
