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
  readonly inTable: boolean;
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
 * Where the columns of a run stand today: by header, in the table, beside it, or in the header row of the sheet. Null when
 * the sheet is gone: then there is nothing left to take back.
 *
 * @throws HostError readOnly, sheetProtected, filtered
 */
export async function findColumns(
  adapter: Adapter,
  entry: ColumnsEntry,
  job?: Job
): Promise<FoundColumns | null> {
  const place = { sheet: entry.sheet };
  return adapter.session.run(
    { isRepeatable: true, place, queue: (context) => queueFind(context, entry) },
    job
  );
}

function queueFind(context: Excel.RequestContext, entry: ColumnsEntry): () => FoundColumns | null {
  const { workbook } = context;
  const inTable =
    entry.table === null
      ? null
      : queueTable(workbook.tables.getItemOrNullObject(entry.table), entry);
  const [byName, byId] = [entry.sheet, entry.sheetId].map((key) =>
    queuePlain(workbook.worksheets.getItemOrNullObject(key), entry)
  );
  workbook.load("readOnly");
  return () => {
    if (workbook.readOnly) throw new HostError("readOnly", { sheet: entry.sheet });
    return inTable?.() ?? byName?.() ?? byId?.() ?? null;
  };
}

function queueTable(table: Excel.Table, entry: ColumnsEntry): () => FoundColumns | null {
  const range = loadPlace(table.getRange());
  // The whole row: some of our columns may stand beside the table.
  const header = loadPlace(
    untracked(untracked(range.getRow(0)).getEntireRow()).getUsedRangeOrNullObject(true)
  );
  const used = loadPlace(table.worksheet.getUsedRangeOrNullObject(true));
  header.load("values");
  table.load("showTotals");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  table.autoFilter.load("isDataFiltered");
  return () => {
    if (table.isNullObject) return null;
    const whole = placeOf(table.worksheet.name, range);
    const columns = matchColumns(entry.columns, header, whole);
    assertOpen(
      columns,
      entry,
      whole.sheet,
      table.worksheet.protection.protected,
      table.autoFilter.isDataFiltered
    );
    return {
      sheet: whole.sheet,
      table: whole,
      headerRow: whole.row,
      firstRow: whole.row + 1,
      rows: whole.rows - 1 - (table.showTotals ? 1 : 0),
      columns,
      isRightOccupied:
        !used.isNullObject && used.columnIndex + used.columnCount > whole.column + whole.columns,
    };
  };
}

/** On a plain sheet, or after the table was converted to a range. */
function queuePlain(sheet: Excel.Worksheet, entry: ColumnsEntry): () => FoundColumns | null {
  const header = loadPlace(
    rangeAt(sheet, {
      row: entry.headerRow,
      column: 0,
      rows: 1,
      columns: maxColumns,
    }).getUsedRangeOrNullObject(true)
  );
  header.load("values");
  sheet.load("name");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  return () => {
    if (sheet.isNullObject) return null;
    const columns = matchColumns(entry.columns, header, null);
    assertOpen(
      columns,
      entry,
      sheet.name,
      sheet.protection.protected,
      sheet.autoFilter.isDataFiltered
    );
    const { headerRow, firstRow, rows } = entry;
    return {
      sheet: sheet.name,
      table: null,
      headerRow,
      firstRow,
      rows,
      columns,
      isRightOccupied: false,
    };
  };
}

function assertOpen(
  columns: readonly FoundColumn[],
  entry: ColumnsEntry,
  sheet: string,
  isProtected: boolean,
  isFiltered: boolean
): void {
  if (columns.length === 0) return;
  // What was written into unlocked cells of a protected sheet can be taken out of them again.
  if (isProtected && entry.isFormatted) throw new HostError("sheetProtected", { sheet });
  if (isFiltered) throw new HostError("filtered", { sheet });
}

function matchColumns(
  entries: readonly ColumnEntry[],
  header: Excel.Range,
  table: RangeRef | null
): FoundColumn[] {
  if (header.isNullObject) return [];
  const texts = (header.values as Cell[][])[0] ?? [];
  return entries.flatMap((entry) => {
    const places = texts.flatMap((text, i) => {
      const at = header.columnIndex + i;
      const inTable = table !== null && at >= table.column && at < table.column + table.columns;
      return String(text) === entry.header ? [{ entry, at, inTable }] : [];
    });
    const sameKind = table ? places.filter(({ inTable }) => inTable === entry.inTable) : places;
    const nearest = sameKind.sort(
      (a, b) => Math.abs(a.at - entry.column) - Math.abs(b.at - entry.column)
    )[0];
    return nearest ? [nearest] : [];
  });
}
