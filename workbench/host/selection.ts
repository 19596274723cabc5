import type { BookSheet, Rect } from "../book/book";
import { eventTypes, workbookTarget } from "./events";
import { localAddress } from "./grid/address";
import type { HostState } from "./HostState";
import { ExcelError } from "./ExcelError";

/** Brings a sheet to the front, with the events that follow from it. */
export function activateSheet(host: HostState, sheet: BookSheet): void {
  if (sheet.visibility !== "Visible")
    throw new ExcelError("InvalidOperation", "A hidden worksheet cannot be activated.");
  const before = host.activeSheet;
  if (before === sheet) return;
  host.book.activeSheetId = sheet.id;
  for (const [type, id] of [
    [eventTypes.worksheetDeactivated, before.id],
    [eventTypes.worksheetActivated, sheet.id],
  ] as const) {
    host.events.raise(type, id, { worksheetId: id });
    host.events.raise(type, workbookTarget, { worksheetId: id });
  }
  host.screenChanged();
}

export function selectRange(host: HostState, sheet: BookSheet, rect: Rect): void {
  activateSheet(host, sheet);
  host.selections.set(sheet.id, rect);
  const args = { address: localAddress(rect), worksheetId: sheet.id };
  host.events.raise(eventTypes.worksheetSelectionChanged, sheet.id, args);
  host.events.raise(eventTypes.worksheetSelectionChanged, workbookTarget, args);
  host.events.raise(eventTypes.workbookSelectionChanged, "", {});
  host.screenChanged();
}
