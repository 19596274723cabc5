import type { BookSheet, Rect } from "../book/book";
import { accessDenied, ExcelError } from "./ExcelError";
import { formatBands } from "./grid/layers";
import { overlaps } from "./grid/rect";
import type { HostState } from "./HostState";

export function assertBookEditable(host: HostState): void {
  if (host.book.isReadOnly) throw accessDenied("the workbook is read-only");
}

/** Adding, deleting, renaming, moving and hiding sheets needs an unprotected structure. */
export function assertStructureEditable(host: HostState): void {
  assertBookEditable(host);
  if (host.book.isStructureProtected) throw accessDenied("the workbook structure is protected");
}

/** Formats, charts, tables, rows and columns of a protected sheet are closed as a whole. */
export function assertSheetEditable(host: HostState, sheet: BookSheet): void {
  assertBookEditable(host);
  if (sheet.isProtected) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Contents of a protected sheet may be written where every cell is unlocked. */
export function assertCellsEditable(host: HostState, sheet: BookSheet, rect: Rect): void {
  assertBookEditable(host);
  if (
    sheet.isProtected &&
    formatBands(sheet, rect, "locked").some((band) => band.values.includes(true))
  )
    throw accessDenied(`locked cells of the protected sheet ${sheet.name}`);
}

/**
 * A block written across rows that a filter hides lands in the wrong rows in some Excel versions (office-js #224). The code
 * that Microsoft documents for this is FilteredRangeConflict; this host always answers it, so that nothing relies on luck.
 */
export function assertNotFiltered(sheet: BookSheet, rect: Rect): void {
  if (rect.rows < 2) return;
  for (const filter of filteredRects(sheet)) {
    const sharesRows = rect.row < filter.row + filter.rows && filter.row < rect.row + rect.rows;
    if (sharesRows && (overlaps(filter, rect) || hasHiddenRow(sheet, rect)))
      throw new ExcelError("FilteredRangeConflict");
  }
}

function filteredRects(sheet: BookSheet): Rect[] {
  const rects = sheet.tables.filter((table) => table.isFiltered).map((table) => table.rect);
  return sheet.autoFilter?.isFiltered ? [...rects, sheet.autoFilter.rect] : rects;
}

function hasHiddenRow(sheet: BookSheet, rect: Rect): boolean {
  for (const row of sheet.hiddenRows)
    if (row >= rect.row && row < rect.row + rect.rows) return true;
  return false;
}
