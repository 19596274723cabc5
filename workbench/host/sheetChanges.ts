import type { BookSheet } from "../book/book";
import { ExcelError, invalidArgument } from "./ExcelError";
import { eventTypes, workbookTarget } from "./events";
import { assertStructureEditable } from "./guards";
import type { HostState } from "./HostState";
import { requireNumber, requireOneOf, requireString } from "./objects";
import { forgetSheet, renameSheet } from "./renames";
import { activateSheet } from "./selection";
import { assertSheetName } from "./sheetNames";

/** Moves a sheet to a 0-based position among the tabs. */
export function moveSheet(host: HostState, sheet: BookSheet, value: unknown): void {
  assertStructureEditable(host);
  const position = requireNumber(value, "position");
  const { sheets } = host.book;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length)
    throw invalidArgument(`position ${position}`);
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  host.screenChanged();
}

/** Renames a sheet, and what refers to it. */
export function nameSheet(host: HostState, sheet: BookSheet, value: unknown): void {
  assertStructureEditable(host);
  const name = requireString(value, "name");
  assertSheetName(host.book, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  renameSheet(host.book, before, name);
  sheet.isChanged = true;
  const args = { worksheetId: sheet.id, source: "Local", nameBefore: before, nameAfter: name };
  host.events.raise(eventTypes.worksheetNameChanged, sheet.id, args);
  host.events.raise(eventTypes.worksheetNameChanged, workbookTarget, args);
  host.screenChanged();
}

/** At least one sheet stays visible. */
function assertNotLastVisible(host: HostState, sheet: BookSheet): void {
  if (!host.book.sheets.some((other) => other !== sheet && other.visibility === "Visible"))
    throw new ExcelError(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet."
    );
}

function leave(host: HostState, sheet: BookSheet): void {
  if (host.book.activeSheetId !== sheet.id) return;
  const index = host.book.sheets.indexOf(sheet);
  const visible = host.book.sheets.filter(
    (other) => other !== sheet && other.visibility === "Visible"
  );
  const next = visible.find((other) => host.book.sheets.indexOf(other) > index) ?? visible.at(-1);
  if (next) activateSheet(host, next);
}

/** Deletes a sheet; the one beside it comes to the front. */
export function deleteSheet(host: HostState, sheet: BookSheet): void {
  assertStructureEditable(host);
  // A very hidden sheet has to be shown, or merely hidden, before it can be deleted.
  if (sheet.visibility === "VeryHidden") throw new ExcelError("InvalidOperation");
  assertNotLastVisible(host, sheet);
  leave(host, sheet);
  host.book.sheets.splice(host.book.sheets.indexOf(sheet), 1);
  forgetSheet(host.book, sheet.name);
  host.events.raise(eventTypes.worksheetDeleted, workbookTarget, {
    worksheetId: sheet.id,
    source: "Local",
  });
  host.cellsChanged();
  host.screenChanged();
}

export function setVisibility(host: HostState, sheet: BookSheet, value: unknown): void {
  assertStructureEditable(host);
  const visibility = requireOneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
  if (visibility !== "Visible") {
    assertNotLastVisible(host, sheet);
    leave(host, sheet);
  }
  const before = sheet.visibility;
  sheet.visibility = visibility;
  sheet.isChanged = true;
  const args = {
    worksheetId: sheet.id,
    source: "Local",
    visibilityBefore: before,
    visibilityAfter: visibility,
  };
  host.events.raise(eventTypes.worksheetVisibilityChanged, sheet.id, args);
  host.screenChanged();
}
