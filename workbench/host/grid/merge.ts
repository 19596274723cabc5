import type { BookSheet, Rect } from "../../book/book";
import { ExcelError } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import type { HostState } from "../HostState";
import { cellAt, clearContents, formulaAt, setCell, setFormula } from "./cells";
import { boundingRect, overlaps } from "./rect";
import { usedRect } from "./usedRange";

/** Merges a rectangle, or each of its rows; the first value found moves to the top left, the others are lost, as in Excel. */
export function mergeCells(host: HostState, sheet: BookSheet, rect: Rect, isAcross: boolean): void {
  assertSheetEditable(host, sheet);
  if (sheet.tables.some((table) => overlaps(table.rect, rect)))
    throw new ExcelError("MergedRangeConflict");
  const rows = isAcross
    ? Array.from({ length: rect.rows }, (_, i) => ({ ...rect, row: rect.row + i, rows: 1 }))
    : [rect];
  for (const area of rows) {
    if (area.rows * area.columns < 2) continue;
    // Areas that are merged already are swallowed.
    const touched = sheet.merges.filter((merge) => overlaps(merge, area));
    const whole = touched.reduce(boundingRect, area);
    sheet.merges = [...sheet.merges.filter((merge) => !touched.includes(merge)), whole];
    keepFirst(sheet, whole);
  }
  sheet.isChanged = true;
  host.cellsChanged();
}

function keepFirst(sheet: BookSheet, area: Rect): void {
  const used = usedRect(sheet, true, area);
  if (!used) return;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = cellAt(sheet, row, column);
      if (value === null) continue;
      const formula = formulaAt(sheet, row, column);
      clearContents(sheet, area);
      setCell(sheet, area.row, area.column, value);
      if (formula !== undefined) setFormula(sheet, area.row, area.column, formula);
      return;
    }
  }
}

export function unmergeCells(host: HostState, sheet: BookSheet, rect: Rect): void {
  assertSheetEditable(host, sheet);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
  sheet.isChanged = true;
}
