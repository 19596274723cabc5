import type { BookSheet } from "../book/book";
import { maxColumns } from "../host/grid/address";
import { contains, sameRect } from "../host/grid/rect";
import {
  advance,
  between,
  jumpFrom,
  lastCell,
  regionAround,
  single,
  stepFrom,
  wholeColumns,
  wholeRows,
  wholeSheetFrom,
  type Cell,
  type Direction,
  type Selection,
} from "./selection";

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key of Excel's leads; null for a key that does not select. `page` is the number of rows in view. */
export function selectionAfterKey(
  sheet: BookSheet,
  selection: Selection,
  { key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey,
  page: number
): Selection | null {
  if (altKey) return null;
  const isControl = ctrlKey || metaKey;
  const { active } = selection;
  if (key === "Tab" && !isControl) return advance(sheet, selection, [0, shiftKey ? -1 : 1]);
  if (key === " " && isControl) return wholeColumns(active.column, selection.focus.column);
  if (key === " " && shiftKey) return wholeRows(active.row, selection.focus.row);
  if (isControl && key.toLowerCase() === "a") return all(sheet, selection);
  const from = shiftKey ? selection.focus : active;
  const to = target(sheet, from, key, isControl, page);
  if (!to) return null;
  if (!shiftKey) return single(sheet, to);
  // A whole row or column stays whole while Shift makes the selection larger.
  if (selection.rect.columns === maxColumns && to.column === from.column)
    return wholeRows(active.row, to.row);
  return between(sheet, active, to);
}

function target(
  sheet: BookSheet,
  from: Cell,
  key: string,
  isControl: boolean,
  page: number
): Cell | null {
  const arrow = arrows[key];
  if (arrow) return isControl ? jumpFrom(sheet, from, arrow) : stepFrom(sheet, from, arrow);
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  switch (key) {
    // As in Excel with frozen panes: the first cell that scrolls.
    case "Home":
      return isControl
        ? { row: rows, column: columns }
        : { row: from.row, column: from.column === columns ? 0 : columns };
    case "End":
      return isControl ? lastCell(sheet) : null;
    case "PageDown":
      return isControl ? null : stepFrom(sheet, from, [page, 0]);
    case "PageUp":
      return isControl ? null : stepFrom(sheet, from, [-page, 0]);
    default:
      return null;
  }
}

/** Ctrl+A: the block around the active cell, and the whole sheet when that is selected already or empty. */
function all(sheet: BookSheet, { rect, active, focus }: Selection): Selection {
  const region = regionAround(sheet, active);
  const isTaken = contains(rect, region);
  return isTaken || sameRect(region, rect)
    ? wholeSheetFrom(active)
    : { rect: region, active, focus };
}
