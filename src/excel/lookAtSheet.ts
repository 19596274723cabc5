import { HostError } from "../workbook/HostError";
import type { HostErrorPlace } from "../workbook/HostError";
import type { Cell, RangeRef } from "../workbook/shape";
import type { ColumnWrite } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import { cellAddress } from "../sheets/address";
import type { Adapter } from "./Adapter";
import { parseScopes } from "./columnIdentity";
import type { ColumnScopes } from "./columnIdentity";
import { maxColumns } from "./ExcelCaps";
import { parseJournal } from "./journal";
import type { Journal } from "./journal";
import type { SheetName } from "./OwnSheets";
import { listSheets } from "./OwnSheets";
import { loadPlace, placeOf, rangeAt } from "./ranges";
import { loadSetting, settingNames } from "./settings";

/** Where columns are to stand: the rows concerned, and the header row above them. */
export interface RowsConcerned {
  readonly sheet: string;
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** The sheet before we write: all that a first look gives in one round trip. */
export interface Sight {
  readonly sheetId: string;
  readonly sheet: string;
  readonly isStructureProtected: boolean;
  readonly isSheetProtected: boolean;
  /** The whole Excel table, header and totals row included; null for a plain range. */
  readonly table: RangeRef | null;
  readonly hasTotals: boolean;
  /** Cells of the sheet that hold values. */
  readonly used: RangeRef | null;
  /** Texts of the header row by sheet column. */
  readonly headers: ReadonlyMap<number, string>;
  /** Names of the sheet's other tables. */
  readonly otherTables: readonly string[];
  readonly sheets: readonly SheetName[];
  readonly journal: Journal;
  readonly scopes: ColumnScopes;
}

export function rowsConcerned(write: ColumnWrite): RowsConcerned {
  const { range } = write.receipt;
  return {
    sheet: range.sheet,
    table: write.table,
    headerRow: write.headerRow,
    firstRow: range.row,
    rows: range.rows,
  };
}

/**
 * First look, with everything that forbids writing at all.
 *
 * @throws HostError missing, readOnly, filtered, changedMeanwhile (the table has other rows than were read)
 */
export async function lookAtSheet(
  adapter: Adapter,
  where: RowsConcerned,
  job?: Job
): Promise<Sight> {
  const place = { sheet: where.sheet };
  return adapter.session.run(
    { isRepeatable: true, place, queue: (context) => queueSight(context, where) },
    job
  );
}

function queueSight(context: Excel.RequestContext, where: RowsConcerned): () => Sight {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItemOrNullObject(where.sheet);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  // A whole row cannot be read; its used part can.
  const header = loadPlace(
    rangeAt(sheet, {
      row: where.headerRow,
      column: 0,
      rows: 1,
      columns: maxColumns,
    }).getUsedRangeOrNullObject(true)
  );
  const filter = loadPlace(sheet.autoFilter.getRangeOrNullObject());
  const { tables } = sheet;
  const table = where.table === null ? null : workbook.tables.getItemOrNullObject(where.table);
  const tableRange = table && loadPlace(table.getRange());
  const sheets = listSheets(context);
  const journal = loadSetting(context, settingNames.journal);
  const scopes = loadSetting(context, settingNames.columns);
  workbook.load("readOnly");
  workbook.protection.load("protected");
  sheet.load("id,name");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  header.load("values");
  tables.load("items/name");
  table?.load("name,showTotals");
  table?.worksheet.load("name");
  table?.autoFilter.load("isDataFiltered");
  return () => {
    if (sheet.isNullObject) throw new HostError("missing", { sheet: where.sheet });
    const place: HostErrorPlace = { sheet: sheet.name };
    if (workbook.readOnly) throw new HostError("readOnly", place);
    const isTableGone =
      table !== null && (table.isNullObject || table.worksheet.name !== sheet.name);
    if (isTableGone) throw new HostError("missing", { ...place, detail: `table ${where.table}` });
    const whole = table && tableRange ? placeOf(sheet.name, tableRange) : null;
    const hasTotals = table?.showTotals ?? false;
    if (whole) assertSameRows(whole, hasTotals, where);
    const filtered = filter.isNullObject ? null : placeOf(sheet.name, filter);
    if (table?.autoFilter.isDataFiltered) throw new HostError("filtered", place);
    if (sheet.autoFilter.isDataFiltered && (!filtered || sharesRows(filtered, where)))
      throw new HostError("filtered", place);
    return {
      sheetId: sheet.id,
      sheet: sheet.name,
      isStructureProtected: workbook.protection.protected,
      isSheetProtected: sheet.protection.protected,
      table: whole,
      hasTotals,
      used: used.isNullObject ? null : placeOf(sheet.name, used),
      headers: header.isNullObject
        ? new Map<number, string>()
        : headerTexts(header.columnIndex, header.values as Cell[][]),
      otherTables: tables.items.map((item) => item.name).filter((name) => name !== where.table),
      sheets: sheets(),
      journal: parseJournal(journal()),
      scopes: parseScopes(scopes()),
    };
  };
}

/** Rows were added to or deleted from the table since it was read: nothing may be written beside the wrong customer. */
function assertSameRows(table: RangeRef, hasTotals: boolean, where: RowsConcerned): void {
  const firstRow = table.row + 1;
  const rows = table.rows - 1 - (hasTotals ? 1 : 0);
  if (table.row === where.headerRow && firstRow === where.firstRow && rows === where.rows) return;
  throw new HostError("changedMeanwhile", {
    sheet: table.sheet,
    address: cellAddress(table.row, table.column),
  });
}

export function sharesRows(
  rect: { readonly row: number; readonly rows: number },
  where: RowsConcerned
): boolean {
  const last = where.firstRow + where.rows;
  return rect.row < last && rect.row + rect.rows > Math.min(where.headerRow, where.firstRow);
}

function headerTexts(
  firstColumn: number,
  values: readonly (readonly Cell[])[]
): Map<number, string> {
  const texts = new Map<number, string>();
  values[0]?.forEach((value, i) => {
    if (value !== "") texts.set(firstColumn + i, String(value));
  });
  return texts;
}
