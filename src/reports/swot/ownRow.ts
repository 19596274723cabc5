import { cellAddress, quotedSheet, rangeAddress } from "../../sheets/address";
import type { PlanCell } from "../../sheets/SheetPlan";
import { columnOf } from "../evidence";
import type { RowLookup } from "../evidence";
import { ourColumn } from "./columns";
import type { SwotCanvas } from "./SwotCanvas";

/** Longest key that Excel's MATCH takes. */
const maxKey = 255;

/**
 * Hidden cells that find the customer's row by its code, so that a value shown as evidence stays this customer's when
 * somebody sorts the list. Falls back on where the row stood when the sheet was made.
 */
export function placeOwnRow(canvas: SwotCanvas, row: number): RowLookup | null {
  const { customers } = canvas.context;
  const { id, index } = canvas.account;
  const column = columnOf(customers, "customerId");
  const at = customers.sheetRows[index];
  const ids = customers.texts.get("customerId") ?? [];
  const isUnique = ids.filter((other) => other === id).length === 1;
  if (column === null || at === undefined || id === "" || !isUnique) return null;
  // Wildcards would match other codes.
  if (id.length > maxKey || /[*?~]/.test(id)) return null;
  const { sheet, firstDataRow, lastDataRow } = customers.source;
  const rows = { row: firstDataRow, rows: lastDataRow - firstDataRow + 1, columns: 1 };
  const codes = `${quotedSheet(sheet)}!${rangeAddress({ ...rows, column }, true)}`;
  const key = cellAddress(row, ourColumn, true);
  const place = at - firstDataRow + 1;
  canvas.own(row, id);
  const found: PlanCell = {
    formula: `=IFERROR(MATCH(${key},${codes},0),IFERROR(MATCH(VALUE(${key}),${codes},0),${place}))`,
  };
  canvas.own(row + 1, found);
  return {
    customer: index,
    value: (field) =>
      `INDEX(${quotedSheet(sheet)}!${rangeAddress({ ...rows, column: field }, true)},${cellAddress(row + 1, ourColumn, true)})`,
  };
}
