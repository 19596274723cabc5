import type { BookSheet, BookTable, Rect } from "../book/book";
import { eventTypes } from "./events";
import { ExcelError, invalidArgument } from "./ExcelError";
import { assertSheetEditable } from "./guards";
import { isUnbounded, setCell } from "./grid/cells";
import { overlaps } from "./grid/rect";
import { insertCells } from "./grid/shift";
import { normalizeHeaders } from "./grid/tableHeaders";
import type { HostState } from "./HostState";
import type { RangeTarget } from "./RangeTarget";
import { tablesOf, type TableTarget } from "./tableTarget";

export function assertRoomForTable(sheet: BookSheet, rect: Rect, own: BookTable | null): void {
  if (
    sheet.tables.some((table) => table !== own && overlaps(table.rect, rect)) ||
    sheet.merges.some((merge) => overlaps(merge, rect))
  )
    throw new ExcelError("MergedRangeConflict");
}

/** Rules for table names are those of defined names, with which they share one name space. */
export function assertTableName(host: HostState, name: string, own: BookTable | null): void {
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ||
    name.length > 255 ||
    /^[a-z]{1,3}\d+$/i.test(name) ||
    /^[rc]$/i.test(name)
  )
    throw invalidArgument(`table name ${JSON.stringify(name)}`);
  const lower = name.toLowerCase();
  const isTaken =
    tablesOf(host.book).some(({ table }) => table !== own && table.name.toLowerCase() === lower) ||
    host.book.names.some((item) => item.scope === null && item.name.toLowerCase() === lower);
  // Excel gives the same code as for any unusable name.
  if (isTaken) throw invalidArgument(`the name ${name} is taken`);
}

/** Makes a table of a range. Without headers Excel puts a row of them on top and moves the cells below down. */
export function addTable(host: HostState, range: RangeTarget, hasHeaders: boolean): TableTarget {
  const { sheet } = range;
  assertSheetEditable(host, sheet);
  if (isUnbounded(range.rect)) throw invalidArgument("a table cannot cover whole rows or columns");
  let rect = range.rect;
  assertRoomForTable(sheet, rect, null);
  if (hasHeaders && rect.rows === 1) rect = { ...rect, rows: 2 };
  if (!hasHeaders) {
    insertCells(host, sheet, { ...rect, rows: 1 }, "Down");
    rect = { ...rect, rows: rect.rows + 1 };
    for (let i = 0; i < rect.columns; i++)
      setCell(sheet, rect.row, rect.column + i, `Column${i + 1}`);
  }
  const all = tablesOf(host.book).map(({ table }) => table);
  const id = host.newNumber((n) => all.some((table) => table.id === n));
  let number = all.length + 1;
  while (all.some((table) => table.name.toLowerCase() === `table${number}`)) number++;
  const table: BookTable = {
    id,
    name: `Table${number}`,
    rect,
    hasHeaders: true,
    hasTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
    isFiltered: false,
  };
  sheet.tables.push(table);
  normalizeHeaders(sheet, table);
  sheet.isChanged = true;
  host.events.raise(eventTypes.tableAdded, "Workbook", {
    tableId: String(id),
    worksheetId: sheet.id,
    source: "Local",
  });
  return { sheet, table };
}
