import type { BookSheet, Rect } from "../book/book";
import { eventTypes } from "./events";
import { localAddress } from "./grid/address";
import { overlaps } from "./grid/rect";
import type { HostState } from "./HostState";

/** Tells handlers of `onChanged` (sheet, sheets and tables) which cells were edited. */
export function raiseCellsChanged(
  host: HostState,
  sheet: BookSheet,
  rect: Rect,
  changeType = "RangeEdited"
): void {
  const address = localAddress(rect);
  const base = {
    changeType,
    source: "Local",
    triggerSource: "ThisLocalAddin",
    worksheetId: sheet.id,
    address,
    shiftDirection: "None",
  };
  host.events.raise(eventTypes.worksheetChanged, sheet.id, base);
  host.events.raise(eventTypes.worksheetChanged, "Workbook", base);
  for (const table of sheet.tables)
    if (overlaps(table.rect, rect))
      host.events.raise(eventTypes.tableChanged, String(table.id), {
        ...base,
        tableId: String(table.id),
      });
}
