import type { RangeRef } from "../workbook/shape";
import { queueLook } from "./cellLook";
import type { CellLook } from "./cellLook";
import type { Sight } from "./lookAtSheet";
import { loadPlace, placeOf, rangeAt, untracked } from "./ranges";

export interface Areas {
  /** Columns of ours from an earlier run, header included. */
  readonly reused: readonly RangeRef[];
  /** First and last sheet row of the data. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where new columns would stand right of the table. */
  readonly beside: RangeRef | null;
  /** Where they would stand beyond everything on the sheet. */
  readonly beyond: RangeRef | null;
  /** The header cell whose look new headers take over. */
  readonly neighbour: RangeRef;
}

export interface ReusedLook {
  readonly isLocked: boolean;
  readonly formulaAddress: string | null;
  readonly mergedAddress: string | null;
  /** Conditional formats that apply in the first and in the last row. */
  readonly rules: number;
}

/** What an empty column is like before we write into it, so that it can be like that again. */
export interface ColumnBefore {
  /** Points; "standard" for the sheet's own width. */
  readonly width: number | "standard" | null;
  readonly header: CellLook;
  readonly data: CellLook;
  /** Conditional formats of the user's that reach into it. */
  readonly rules: number;
}

export interface RoomLook {
  /** Neither values, nor merged cells, nor a choice list that somebody prepared. */
  readonly isFree: boolean;
  readonly isLocked: boolean;
  readonly mergedAddress: string | null;
}

export interface CloserLook {
  readonly reused: readonly ReusedLook[];
  readonly beside: RoomLook | null;
  readonly beyond: RoomLook | null;
  /** The columns that `beside`, or else `beyond`, covers. */
  readonly fresh: readonly ColumnBefore[];
  readonly headerLook: CellLook;
  readonly otherTables: readonly { readonly range: RangeRef; readonly isFiltered: boolean }[];
}

/**
 * What stands in the cells that would be written, without reading a value: used parts, formulas, merges and locks come
 * as addresses and flags whatever the number of rows.
 */
export function queueCloserLook(
  context: Excel.RequestContext,
  sight: Sight,
  areas: Areas
): () => CloserLook {
  const sheet = context.workbook.worksheets.getItem(sight.sheet);
  // Asking for merges can clear Excel's undo list (office-js #5918). A table cannot hold merged cells, so only plain
  // ranges are asked about, and only here, right before a write that is not undone by Ctrl+Z as a whole either.
  const mayBeMerged = sight.table === null;
  const reused = areas.reused.map((rect) => queueReused(sheet, rect, areas, mayBeMerged));
  const beside = areas.beside && queueRoom(sheet, areas.beside, areas, mayBeMerged);
  const beyond = areas.beyond && queueRoom(sheet, areas.beyond, areas, true);
  const header = queueLook(sheet, areas.neighbour);
  const tables = sight.otherTables.map((name) =>
    queueTable(context.workbook.tables.getItemOrNullObject(name), sight.sheet)
  );
  return () => {
    const besideLook = beside?.look() ?? null;
    const fresh = besideLook?.isFree ? beside : beyond;
    return {
      reused: reused.map((read) => read()),
      beside: besideLook,
      beyond: beyond?.look() ?? null,
      fresh: fresh?.columns() ?? [],
      headerLook: header(),
      otherTables: tables.map((read) => read()).filter((table) => table !== null),
    };
  };
}

function queueReused(
  sheet: Excel.Worksheet,
  rect: RangeRef,
  { firstRow, lastRow }: Areas,
  mayBeMerged: boolean
): () => ReusedLook {
  const range = rangeAt(sheet, rect);
  const formulas = untracked(range.getSpecialCellsOrNullObject("Formulas"));
  const merged = queueMerged(range, mayBeMerged);
  range.format.protection.load("locked");
  formulas.load("address");
  const rules = [firstRow, lastRow].map((row) =>
    rangeAt(sheet, { ...rect, row, rows: 1 }).conditionalFormats.getCount()
  );
  return () => ({
    // Null means that some cells are locked and some are not.
    isLocked: (range.format.protection.locked as boolean | null) !== false,
    formulaAddress: formulas.isNullObject ? null : localAddress(formulas.address),
    mergedAddress: merged(),
    rules: Math.min(...rules.map((count) => count.value)),
  });
}

function queueRoom(
  sheet: Excel.Worksheet,
  rect: RangeRef,
  areas: Areas,
  mayBeMerged: boolean
): { look: () => RoomLook; columns: () => ColumnBefore[] } {
  const range = rangeAt(sheet, rect);
  const used = loadPlace(range.getUsedRangeOrNullObject(true));
  const merged = queueMerged(range, mayBeMerged);
  range.format.protection.load("locked");
  range.dataValidation.load("type");
  const columns = Array.from({ length: rect.columns }, (_, i) =>
    queueColumn(sheet, rect.column + i, rect.row, areas)
  );
  return {
    look: () => ({
      isFree: used.isNullObject && range.dataValidation.type === "None" && merged() === null,
      isLocked: (range.format.protection.locked as boolean | null) !== false,
      mergedAddress: merged(),
    }),
    columns: () => columns.map((read) => read()),
  };
}

function queueColumn(
  sheet: Excel.Worksheet,
  column: number,
  headerRow: number,
  { firstRow, lastRow }: Areas
): () => ColumnBefore {
  const headerRect = { row: headerRow, column, rows: 1, columns: 1 };
  const dataRect = { row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 };
  const cell = rangeAt(sheet, headerRect);
  const header = queueLook(sheet, headerRect);
  const data = queueLook(sheet, dataRect);
  const rules = rangeAt(sheet, dataRect).conditionalFormats.getCount();
  cell.format.load("columnWidth,useStandardWidth");
  return () => ({
    width: cell.format.useStandardWidth ? "standard" : (cell.format.columnWidth as number | null),
    header: header(),
    data: data(),
    // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult, which is filled without a load
    rules: rules.value,
  });
}

function queueMerged(range: Excel.Range, mayBeMerged: boolean): () => string | null {
  if (!mayBeMerged) return () => null;
  const merged = untracked(range.getMergedAreasOrNullObject());
  merged.load("address");
  return () => (merged.isNullObject ? null : localAddress(merged.address));
}

function queueTable(
  table: Excel.Table,
  sheet: string
): () => { range: RangeRef; isFiltered: boolean } | null {
  const range = loadPlace(table.getRange());
  table.autoFilter.load("isDataFiltered");
  return () =>
    table.isNullObject
      ? null
      : { range: placeOf(sheet, range), isFiltered: table.autoFilter.isDataFiltered };
}

/** The first area of "'O''Brien'!A1:B2,'O''Brien'!D4", without the sheet's name: enough to show the user where. */
function localAddress(address: string): string {
  const first = address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)[0] ?? address;
  return first.slice(first.lastIndexOf("!") + 1);
}
