import { invalidArgument } from "../ExcelError";
import { assertCellsEditable, assertNotFiltered, assertSheetEditable } from "../guards";
import { raiseCellsChanged } from "../changes";
import { clearContents, isUnbounded } from "../grid/cells";
import { copyCells } from "../grid/copy";
import { clearHyperlinks } from "../grid/hyperlinks";
import { clearFormats } from "../grid/layers";
import { mergeCells, unmergeCells } from "../grid/merge";
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from "../grid/properties";
import { deleteCells } from "../grid/shift";
import { normalizeHeaders } from "../grid/tableHeaders";
import { overlaps } from "../grid/rect";
import type { HostState } from "../HostState";
import type { ValueMethod } from "../objects";
import { rangeArgument } from "../rangeArgument";
import type { RangeTarget } from "../RangeTarget";
import { selectRange } from "../selection";

const clearTargets = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"];

export function clearRange(host: HostState, { sheet, rect }: RangeTarget, applyTo: string): void {
  if (!clearTargets.includes(applyTo)) throw invalidArgument(`clear ${applyTo}`);
  const isAll = applyTo === "All";
  if (isAll || applyTo === "Contents") {
    assertCellsEditable(host, sheet, rect);
    if (!isUnbounded(rect)) assertNotFiltered(sheet, rect);
    clearContents(sheet, rect);
    for (const table of sheet.tables)
      if (table.hasHeaders && overlaps({ ...table.rect, rows: 1 }, rect))
        normalizeHeaders(sheet, table);
    host.cellsChanged();
    raiseCellsChanged(host, sheet, rect);
  }
  if (isAll || applyTo !== "Contents") assertSheetEditable(host, sheet);
  if (isAll || applyTo === "Formats") {
    clearFormats(sheet, rect);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      (format) => !overlaps(format.rect, rect)
    );
  }
  if (isAll || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks")
    clearHyperlinks(sheet, rect);
  sheet.isChanged = true;
}

export const rangeMethods: { readonly [name: string]: ValueMethod<RangeTarget> } = {
  Clear: (range, args, host) => clearRange(host, range, args.optionalString(0) ?? "All"),
  Delete: (range, args, host) => deleteCells(host, range.sheet, range.rect, args.string(0)),
  Merge: (range, args, host) => mergeCells(host, range.sheet, range.rect, args.boolean(0, false)),
  Unmerge: (range, _, host) => unmergeCells(host, range.sheet, range.rect),
  CopyFrom: (range, args, host) => {
    const source = rangeArgument(host.book, args.at(0), range.sheet);
    copyCells(
      host,
      source,
      range,
      args.optionalString(1) ?? "All",
      args.boolean(2, false),
      args.boolean(3, false)
    );
  },
  Select: (range, _, host) => selectRange(host, range.sheet, range.rect),
  Calculate: (_range, _args, host) => {
    host.cellsChanged();
    host.settle();
  },
  SetDirty: (_range, _args, host) => host.cellsChanged(),
  GetRowProperties: (range, args) => rowProperties(range, args.at(0)),
  GetColumnProperties: (range, args) => columnProperties(range, args.at(0)),
  GetCellProperties: (range, args) => cellProperties(range, args.at(0)),
  SetRowProperties: (range, args, host) => setRowProperties(host, range, args.at(0)),
  SetColumnProperties: (range, args, host) => setColumnProperties(host, range, args.at(0)),
  SetCellProperties: (range, args, host) => setCellProperties(host, range, args.at(0)),
  // The client cuts large arrays into pieces and lets the host check the whole shape first.
  _ValidateArraySize: ({ rect }, args) => {
    if (args.integer(0) !== rect.rows || args.integer(1) !== rect.columns)
      throw invalidArgument(
        `${args.integer(0)} × ${args.integer(1)} values for a range of ${rect.rows} × ${rect.columns}`
      );
  },
};
