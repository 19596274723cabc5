import type { RangeRef } from "../workbook/shape";
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
  readonly width: number | null;
  /** Conditional formats that apply in the first and in the last row. */
  readonly rules: number;
}

export interface RoomLook {
  readonly isFree: boolean;
  readonly isLocked: boolean;
  readonly mergedAddress: string | null;
}

export interface HeaderLook {
  readonly bold: boolean | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean | null;
}

export interface CloserLook {
  readonly reused: readonly ReusedLook[];
  readonly beside: RoomLook | null;
  readonly beyond: RoomLook | null;
  /** Widths in points of the columns that `beside`, or else `beyond`, covers. */
  readonly freshWidths: readonly (number | null)[];
  readonly headerLook: HeaderLook | null;
  readonly otherTables: readonly { readonly range: RangeRef; readonly isFiltered: boolean }[];
}

/**
 * What stands in the cells that would be written, without reading a value: used parts, formulas, merges and locks come
 * as addresses and flags whatever the number of rows.
 */
export function queueCloserLook(context: Excel.RequestContext, sight: Sight, areas: Areas): () => CloserLook {
  const sheet = context.workbook.worksheets.getItem(sight.sheet);
  // Asking for merges can clear Excel's undo list (office-js #5918). A table cannot hold merged cells, so only plain
  // ranges are asked about, and only here, right before a write that is not undone by Ctrl+Z as a whole either.
  const mayBeMerged = sight.table === null;
  const reused = areas.reused.map((rect) => queueReused(sheet, rect, [areas.firstRow, areas.lastRow], mayBeMerged));
  const beside = areas.beside && queueRoom(sheet, areas.beside, mayBeMerged);
  const beyond = areas.beyond && queueRoom(sheet, areas.beyond, true);
  const header = queueHeaderLook(rangeAt(sheet, areas.neighbour));
  const tables = sight.otherTables.map((name) => queueTable(context.workbook.tables.getItemOrNullObject(name), sight.sheet));
  return () => {
    const besideLook = beside?.look() ?? null;
    const fresh = besideLook?.isFree ? beside : beyond;
    return {
      reused: reused.map((read) => read()),
      beside: besideLook,
      beyond: beyond?.look() ?? null,
      freshWidths: fresh?.widths() ?? [],
      headerLook: header(),
      otherTables: tables.map((read) => read()).filter((table) => table !== null),
    };
  };
}

function queueReused(sheet: Excel.Worksheet, rect: RangeRef, ends: readonly number[], mayBeMerged: boolean): () => ReusedLook {
  const range = rangeAt(sheet, rect);
  const formulas = untracked(range.getSpecialCellsOrNullObject("Formulas"));
  const merged = queueMerged(range, mayBeMerged);
  range.format.load("columnWidth");
  range.format.protection.load("locked");
  formulas.load("address");
  const rules = ends.map((row) => rangeAt(sheet, { ...rect, row, rows: 1 }).conditionalFormats.getCount());
  return () => ({
    // Null means that some cells are locked and some are not.
    isLocked: (range.format.protection.locked as boolean | null) !== false,
    formulaAddress: formulas.isNullObject ? null : localAddress(formulas.address),
    mergedAddress: merged(),
    width: range.format.columnWidth as number | null,
    rules: Math.min(...rules.map((count) => count.value)),
  });
}

function queueRoom(sheet: Excel.Worksheet, rect: RangeRef, mayBeMerged: boolean): { look: () => RoomLook; widths: () => (number | null)[] } {
  const range = rangeAt(sheet, rect);
  const used = loadPlace(range.getUsedRangeOrNullObject(true));
  const merged = queueMerged(range, mayBeMerged);
  range.format.protection.load("locked");
  const columns = Array.from({ length: rect.columns }, (_, i) => rangeAt(sheet, { ...rect, rows: 1, column: rect.column + i, columns: 1 }));
  for (const column of columns) column.format.load("columnWidth");
  return {
    look: () => ({
      isFree: used.isNullObject,
      isLocked: (range.format.protection.locked as boolean | null) !== false,
      mergedAddress: merged(),
    }),
    widths: () => columns.map((column) => column.format.columnWidth as number | null),
  };
}

function queueMerged(range: Excel.Range, mayBeMerged: boolean): () => string | null {
  if (!mayBeMerged) return () => null;
  const merged = untracked(range.getMergedAreasOrNullObject());
  merged.load("address");
  return () => (merged.isNullObject ? null : localAddress(merged.address));
}

function queueHeaderLook(range: Excel.Range): () => HeaderLook {
  const { format } = range;
  format.load("horizontalAlignment,verticalAlignment,wrapText");
  format.font.load("bold,name,size,color");
  format.fill.load("color");
  return () => ({
    bold: format.font.bold as boolean | null,
    fontName: format.font.name as string | null,
    fontSize: format.font.size as number | null,
    fontColor: format.font.color as string | null,
    // Excel answers white, or nothing, for a cell without fill.
    fill: /^#(?!ffffff)/i.test(format.fill.color) ? format.fill.color : null,
    horizontal: format.horizontalAlignment as string | null,
    vertical: format.verticalAlignment as string | null,
    wrap: format.wrapText as boolean | null,
  });
}

function queueTable(table: Excel.Table, sheet: string): () => { range: RangeRef; isFiltered: boolean } | null {
  const range = loadPlace(table.getRange());
  table.autoFilter.load("isDataFiltered");
  return () => (table.isNullObject ? null : { range: placeOf(sheet, range), isFiltered: table.autoFilter.isDataFiltered });
}

/** The first area of "'O''Brien'!A1:B2,'O''Brien'!D4", without the sheet's name: enough to show the user where. */
function localAddress(address: string): string {
  const first = address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)[0] ?? address;
  return first.slice(first.lastIndexOf("!") + 1);
}
