import { raiseCellsChanged } from "../changes";
import { eventTypes, workbookTarget } from "../events";
import type { HostState } from "../HostState";
import { rectOf, type History, type Side, type Step } from "./History";

/**
 * Undoes or redoes one step and tells the add-in what changed: cells, sheets that came or went, names, tables. The sheet of the
 * step comes to the front; the cells that a person had changed are selected, as in Excel.
 */
export function travel(host: HostState, history: History, side: Side): Step | null {
  const { book } = host;
  const active = host.activeSheet;
  const tables = new Map(book.sheets.map((sheet) => [sheet, new Set(sheet.tables)]));
  const names = new Map(book.sheets.map((sheet) => [sheet, sheet.name]));
  const before = new Set(book.sheets);
  const step = history.travel(side);
  if (!step) return null;
  for (const sheet of before) {
    if (book.sheets.includes(sheet)) continue;
    host.events.raise(eventTypes.worksheetDeleted, workbookTarget, {
      worksheetId: sheet.id,
      source: "Local",
    });
  }
  for (const sheet of book.sheets) {
    if (!before.has(sheet))
      host.events.raise(eventTypes.worksheetAdded, workbookTarget, {
        worksheetId: sheet.id,
        source: "Local",
      });
    const nameBefore = names.get(sheet);
    if (nameBefore !== undefined && nameBefore !== sheet.name) {
      const args = { worksheetId: sheet.id, source: "Local", nameBefore, nameAfter: sheet.name };
      host.events.raise(eventTypes.worksheetNameChanged, sheet.id, args);
      host.events.raise(eventTypes.worksheetNameChanged, workbookTarget, args);
    }
    const known = tables.get(sheet) ?? new Set();
    for (const table of sheet.tables)
      if (!known.has(table)) raiseTable(host, eventTypes.tableAdded, table.id, sheet.id);
    for (const table of known)
      if (!sheet.tables.includes(table))
        raiseTable(host, eventTypes.tableDeleted, table.id, sheet.id);
  }
  for (const change of step.changes) {
    const rect = book.sheets.includes(change.sheet) ? rectOf(change) : null;
    if (rect) raiseCellsChanged(host, change.sheet, rect);
  }
  host.cellsChanged();
  show(host, step, active.id);
  return step;
}

function raiseTable(host: HostState, type: number, id: number, sheetId: string): void {
  host.events.raise(type, workbookTarget, {
    tableId: String(id),
    worksheetId: sheetId,
    source: "Local",
  });
}

function show(host: HostState, step: Step, activeId: string): void {
  const { book } = host;
  const isShown = (id: string): boolean =>
    book.sheets.some((sheet) => sheet.id === id && sheet.visibility === "Visible");
  const wanted = [step.place?.sheetId ?? activeId, activeId].find(isShown);
  const sheet =
    book.sheets.find(({ id }) => id === wanted) ??
    book.sheets.find(({ visibility }) => visibility === "Visible");
  if (!sheet) return;
  if (sheet.id !== activeId) {
    book.activeSheetId = sheet.id;
    for (const target of [sheet.id, workbookTarget])
      host.events.raise(eventTypes.worksheetActivated, target, { worksheetId: sheet.id });
  }
  if (step.by === "user" && step.place?.rect && step.place.sheetId === sheet.id)
    host.selections.set(sheet.id, step.place.rect);
  host.screenChanged();
}
