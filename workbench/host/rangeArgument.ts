import type { Book, BookSheet } from "../book/book";
import { invalidArgument, itemNotFound } from "./ExcelError";
import { maxColumns, parseLocalAddress, splitAddress } from "./grid/address";
import { headerNames } from "./grid/tableHeaders";
import { ExcelObject } from "./objects";
import type { RangeTarget } from "./RangeTarget";

export function sheetByName(book: Book, name: string): BookSheet | undefined {
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** What a defined name points at, when that is one rectangle. A sheet's own name wins over the workbook's. */
export function namedRange(book: Book, name: string, sheet: BookSheet | null): RangeTarget | null {
  const same = book.names.filter((item) => item.name.toLowerCase() === name.toLowerCase());
  const found =
    same.find((item) => item.scope !== null && item.scope === sheet?.name) ??
    same.find((item) => item.scope === null);
  if (!found) return null;
  const parts = splitAddress(found.formula);
  const target = parts.sheet === null ? sheet : sheetByName(book, parts.sheet);
  const rect = parseLocalAddress(parts.local);
  return target && rect ? { sheet: target, rect } : null;
}

/** "Table1", "Table1[Name]", "Table1[[#All],[Name]]", "Table1[#Headers]", "Table1[#Data]". */
function tableReference(book: Book, text: string): RangeTarget | null {
  const match = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/su.exec(text);
  if (!match) return null;
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(
      (candidate) => candidate.name.toLowerCase() === match[1]?.toLowerCase()
    );
    if (!table) continue;
    const body = {
      ...table.rect,
      row: table.rect.row + (table.hasHeaders ? 1 : 0),
      rows: table.rect.rows - (table.hasHeaders ? 1 : 0) - (table.hasTotals ? 1 : 0),
    };
    if (match[2] === undefined) return { sheet, rect: body };
    const parts = match[2].startsWith("[")
      ? [...match[2].matchAll(/\[([^\]]*)\]/g)].map((part) => part[1] ?? "")
      : [match[2]];
    let rect = body;
    for (const part of parts) {
      const lower = part.toLowerCase();
      if (lower === "#all") rect = { ...rect, row: table.rect.row, rows: table.rect.rows };
      else if (lower === "#headers") rect = { ...rect, row: table.rect.row, rows: 1 };
      else if (lower === "#data" || lower === "") continue;
      else {
        const index = headerNames(sheet, table).findIndex((name) => name.toLowerCase() === lower);
        if (index < 0) return null;
        rect = { ...rect, column: table.rect.column + index, columns: 1 };
      }
    }
    return rect.rows > 0 ? { sheet, rect } : null;
  }
  return null;
}

/** A range from an address, a defined name or a structured reference, as Excel resolves it on the given sheet. */
export function resolveAddress(book: Book, address: string, sheet: BookSheet): RangeTarget {
  const parts = splitAddress(address);
  const target = parts.sheet === null ? sheet : sheetByName(book, parts.sheet);
  if (!target) throw itemNotFound(`sheet ${parts.sheet}`);
  const rect = parseLocalAddress(parts.local);
  if (rect && rect.column + rect.columns <= maxColumns) return { sheet: target, rect };
  const found = namedRange(book, parts.local, target) ?? tableReference(book, parts.local);
  if (!found) throw invalidArgument(`address ${JSON.stringify(address.slice(0, 80))}`);
  return found;
}

/** An argument that is a Range or an address. */
export function rangeArgument(book: Book, argument: unknown, sheet: BookSheet): RangeTarget {
  if (typeof argument === "string") return resolveAddress(book, argument, sheet);
  if (argument instanceof ExcelObject && argument.type.name === "Range")
    return argument.target as RangeTarget;
  throw invalidArgument("a range or an address is expected");
}
