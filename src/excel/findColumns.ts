import { HostError } from "../workbook/HostError";
import type { Cell, RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { maxColumns } from "./ExcelCaps";
import type { ColumnEntry, ColumnsEntry } from "./journal";
import { loadPlace, placeOf, rangeAt, untracked } from "./ranges";

/** A column of the journal where it stands today. */
export interface FoundColumn {
  readonly entry: ColumnEntry;
  readonly at: number;
}

export interface FoundColumns {
  readonly sheet: string;
  readonly table: RangeRef | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly FoundColumn[];
  /** True where cells right of the table hold something that deleting a table column would shift. */
  readonly isRightOccupied: boolean;
}

/**
 * Where the columns of a run stand today: by header, in the table or in the header row of the sheet. Null when the sheet
 * is gone: then there is nothing left to take back.
 *
 * @throws HostError readOnly, sheetProtected, filtered
 */
export async function findColumns(adapter: Adapter, entry: ColumnsEntry, job?: Job): Promise<FoundColumns | null> {
  const place = { sheet: entry.sheet };
  return adapter.session.run({ isRepeatable: true, place, queue: (context) => queueFind(context, entry) }, job);
}

function queueFind(context: Excel.RequestContext, entry: ColumnsEntry): () => FoundColumns | null {
  const { workbook } = context;
  const table = entry.table === null ? null : workbook.tables.getItemOrNullObject(entry.table);
  const range = table && loadPlace(table.getRange());
  const headers = table && untracked(table.getHeaderRowRange());
  const used = table && loadPlace(table.worksheet.getUsedRangeOrNullObject(true));
  const [byName, byId] = [entry.sheet, entry.sheetId].map((key) => queuePlain(workbook.worksheets.getItemOrNullObject(key), entry));
  workbook.load("readOnly");
  table?.load("showTotals");
  table?.worksheet.load("name");
  table?.worksheet.protection.load("protected");
  table?.autoFilter.load("isDataFiltered");
  headers?.load("values");
  return () => {
    if (workbook.readOnly) throw new HostError("readOnly", { sheet: entry.sheet });
    if (!table || table.isNullObject || !range) return byName?.() ?? byId?.() ?? null;
    const place = { sheet: table.worksheet.name };
    if (table.worksheet.protection.protected) throw new HostError("sheetProtected", place);
    if (table.autoFilter.isDataFiltered) throw new HostError("filtered", place);
    const whole = placeOf(table.worksheet.name, range);
    const texts = (headers?.values as Cell[][] | undefined)?.[0] ?? [];
    return {
      sheet: whole.sheet,
      table: whole,
      headerRow: whole.row,
      firstRow: whole.row + 1,
      rows: whole.rows - 1 - (table.showTotals ? 1 : 0),
      columns: matchColumns(entry.columns, texts, whole.column),
      isRightOccupied: used !== null && !used.isNullObject && used.columnIndex + used.columnCount > whole.column + whole.columns,
    };
  };
}

/** On a plain sheet, or after the table was converted to a range. */
function queuePlain(sheet: Excel.Worksheet, entry: ColumnsEntry): () => FoundColumns | null {
  const header = loadPlace(rangeAt(sheet, { row: entry.headerRow, column: 0, rows: 1, columns: maxColumns }).getUsedRangeOrNullObject(true));
  header.load("values");
  sheet.load("name");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  return () => {
    if (sheet.isNullObject) return null;
    const place = { sheet: sheet.name };
    const texts = header.isNullObject ? [] : ((header.values as Cell[][])[0] ?? []);
    const columns = matchColumns(entry.columns, texts, header.isNullObject ? 0 : header.columnIndex);
    if (columns.length > 0 && sheet.protection.protected) throw new HostError("sheetProtected", place);
    if (columns.length > 0 && sheet.autoFilter.isDataFiltered) throw new HostError("filtered", place);
    const { headerRow, firstRow, rows } = entry;
    return { sheet: sheet.name, table: null, headerRow, firstRow, rows, columns, isRightOccupied: false };
  };
}

function matchColumns(entries: readonly ColumnEntry[], texts: readonly Cell[], firstColumn: number): FoundColumn[] {
  return entries.flatMap((entry) => {
    const places = texts.flatMap((text, i) => (String(text) === entry.header ? [firstColumn + i] : []));
    const at = places.sort((a, b) => Math.abs(a - entry.column) - Math.abs(b - entry.column))[0];
    return at === undefined ? [] : [{ entry, at }];
  });
}
