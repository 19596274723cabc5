import type { BookSheet, Rect } from "../../book/book";
import { ExcelError, invalidArgument } from "../ExcelError";
import { assertNotFiltered, assertSheetEditable } from "../guards";
import type { HostState } from "../HostState";
import { raiseCellsChanged } from "../changes";
import { isEntireColumn, isEntireRow, maxColumns, maxRows } from "./address";
import { moveCellData } from "./moveCells";
import { contains, overlaps } from "./rect";
import { moveFurniture, type Shift, shiftRect } from "./shiftRects";

/** Everything that an insertion or deletion moves: the cells from the rectangle to the end of the sheet in its direction. */
function movedArea({ rect, axis }: Shift): Rect {
  return axis === "row"
    ? { ...rect, rows: maxRows - rect.row }
    : { ...rect, columns: maxColumns - rect.column };
}

/** Tables and merged areas may move or grow as a whole, never be torn. */
function assertNothingTorn(sheet: BookSheet, shift: Shift): void {
  const area = movedArea(shift);
  const band: Rect =
    shift.axis === "row"
      ? { ...shift.rect, row: 0, rows: maxRows }
      : { ...shift.rect, column: 0, columns: maxColumns };
  for (const rect of [...sheet.tables.map((table) => table.rect), ...sheet.merges])
    if (overlaps(rect, area) && !contains(band, rect)) throw new ExcelError("InsertDeleteConflict");
}

function assertRoom(sheet: BookSheet, { rect, axis, isInsert }: Shift): void {
  if (!isInsert) return;
  const isPushed =
    axis === "row"
      ? sheet.rows.length + rect.rows > maxRows &&
        sheet.rows.slice(maxRows - rect.rows).some((row) => row.some((value) => value !== null))
      : sheet.rows.some(
          (row) =>
            row.length + rect.columns > maxColumns &&
            row.slice(maxColumns - rect.columns).some((value) => value !== null)
        );
  if (isPushed) throw new ExcelError("NonBlankCellOffSheet");
}

function apply(host: HostState, sheet: BookSheet, shift: Shift): void {
  assertSheetEditable(host, sheet);
  assertNotFiltered(sheet, shift.rect.rows > 1 ? shift.rect : { ...shift.rect, rows: 2 });
  assertNothingTorn(sheet, shift);
  assertRoom(sheet, shift);
  moveCellData(sheet, shift);
  moveFurniture(host.book, sheet, shift);
  for (const range of host.liveRanges) {
    if (range.sheet !== sheet) continue;
    const rect = shiftRect(range.rect, shift);
    if (rect) range.rect = rect;
    else range.isGone = true;
  }
  sheet.isChanged = true;
  host.cellsChanged();
}

/** Formulas are not rewritten: an add-in that inserts cells into sheets with formulas sees them point where they did. */
export function insertCells(
  host: HostState,
  sheet: BookSheet,
  rect: Rect,
  direction: string
): void {
  if (direction !== "Down" && direction !== "Right") throw invalidArgument(`shift ${direction}`);
  const axis = isEntireRow(rect)
    ? "row"
    : isEntireColumn(rect)
      ? "column"
      : direction === "Down"
        ? "row"
        : "column";
  apply(host, sheet, { rect, axis, isInsert: true });
  raiseCellsChanged(
    host,
    sheet,
    rect,
    axis === "row"
      ? isEntireRow(rect)
        ? "RowInserted"
        : "CellInserted"
      : isEntireColumn(rect)
        ? "ColumnInserted"
        : "CellInserted"
  );
}

export function deleteCells(
  host: HostState,
  sheet: BookSheet,
  rect: Rect,
  direction: string
): void {
  if (direction !== "Up" && direction !== "Left") throw invalidArgument(`shift ${direction}`);
  const axis = isEntireRow(rect)
    ? "row"
    : isEntireColumn(rect)
      ? "column"
      : direction === "Up"
        ? "row"
        : "column";
  apply(host, sheet, { rect, axis, isInsert: false });
  raiseCellsChanged(
    host,
    sheet,
    rect,
    isEntireRow(rect) ? "RowDeleted" : isEntireColumn(rect) ? "ColumnDeleted" : "CellDeleted"
  );
}
