import type { Book, BookSheet, FormatLayer, Rect } from "../../book/book";
import {
  columnIndex,
  fullAddress,
  isEntireColumn,
  isEntireRow,
  maxColumns,
  maxRows,
  parseLocalAddress,
  splitAddress,
} from "./address";
import { cellKey } from "./hyperlinks";
import { shiftedCell } from "./moveCells";
import { contains, intersection, subtract } from "./rect";

/** Cells inserted at `rect`, pushing down ("row") or right ("column"), or deleted there, pulling up or left. */
export interface Shift {
  readonly rect: Rect;
  readonly axis: "row" | "column";
  readonly isInsert: boolean;
}

/** A rectangle after the shift: moved, grown, shrunk, or null when nothing is left. One that lies only partly in the way stays. */
export function shiftRect(target: Rect, { rect, axis, isInsert }: Shift): Rect | null {
  const isRow = axis === "row";
  const band: Rect = isRow
    ? { ...rect, row: 0, rows: maxRows }
    : { ...rect, column: 0, columns: maxColumns };
  if (!contains(band, target)) return target;
  const [at, count] = isRow ? [rect.row, rect.rows] : [rect.column, rect.columns];
  const [start, size, limit] = isRow
    ? [target.row, target.rows, maxRows]
    : [target.column, target.columns, maxColumns];
  if (size === limit) return target;
  let first = start;
  let length = size;
  if (isInsert) {
    if (start >= at) first = start + count;
    else if (start + size > at) length = size + count;
    length = Math.min(length, limit - first);
  } else {
    const removed = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
    length = size - removed;
    if (start > at) first = Math.max(at, start - count);
  }
  if (length <= 0) return null;
  return isRow
    ? { ...target, row: first, rows: length }
    : { ...target, column: first, columns: length };
}

/** A format layer is cut where only a part of it moves. */
function shiftLayer(layer: FormatLayer, shift: Shift): FormatLayer[] {
  const isRow = shift.axis === "row";
  const band: Rect = isRow
    ? { ...shift.rect, row: 0, rows: maxRows }
    : { ...shift.rect, column: 0, columns: maxColumns };
  const inside = intersection(layer.rect, band);
  if (!inside) return [layer];
  const moved = shiftRect(inside, shift);
  const parts = [...subtract(layer.rect, band), ...(moved ? [moved] : [])];
  return parts.map((rect) => ({ rect, format: layer.format }));
}

function shiftKeys<V>(map: Map<string, V>, shift: Shift): Map<string, V> {
  const moved = new Map<string, V>();
  for (const [key, value] of map) {
    const match = /^([A-Z]+)(\d+)$/.exec(key);
    const cell = match
      ? shiftedCell(Number(match[2]) - 1, columnIndex(match[1] ?? "A"), shift)
      : null;
    if (cell) moved.set(cellKey(cell.row, cell.column), value);
  }
  return moved;
}

const shiftIndexes = (
  indexes: Iterable<number>,
  at: number,
  count: number,
  isInsert: boolean
): [number, number][] => {
  const moved: [number, number][] = [];
  for (const index of indexes) {
    if (index < at) moved.push([index, index]);
    else if (isInsert) moved.push([index, index + count]);
    else if (index >= at + count) moved.push([index, index - count]);
  }
  return moved;
};

function shiftAll<T extends { rect: Rect }>(items: readonly T[], shift: Shift): T[] {
  return items.flatMap((item) => {
    const rect = shiftRect(item.rect, shift);
    return rect ? [Object.assign(item, { rect })] : [];
  });
}

function shiftNames(book: Book, sheet: BookSheet, shift: Shift): void {
  for (const name of book.names) {
    const { sheet: sheetName, local } = splitAddress(name.formula);
    const rect =
      sheetName?.toLowerCase() === sheet.name.toLowerCase() ? parseLocalAddress(local) : null;
    if (!rect) continue;
    const moved = shiftRect(rect, shift);
    name.formula = moved ? `=${fullAddress(sheet.name, moved, true)}` : "=#REF!";
  }
}

/** Moves everything of a sheet that is not a cell: formats, merges, tables, links, rules, sizes, names. Charts stay in place. */
export function moveFurniture(book: Book, sheet: BookSheet, shift: Shift): void {
  const { rect, axis, isInsert } = shift;
  sheet.formats = sheet.formats.flatMap((layer) => shiftLayer(layer, shift));
  sheet.merges = sheet.merges.flatMap((merge) => shiftRect(merge, shift) ?? []);
  sheet.tables = shiftAll(sheet.tables, shift);
  sheet.validations = shiftAll(sheet.validations, shift);
  sheet.conditionalFormats = shiftAll(sheet.conditionalFormats, shift);
  sheet.hyperlinks = shiftKeys(sheet.hyperlinks, shift);
  sheet.comments = shiftKeys(sheet.comments, shift);
  const filter = sheet.autoFilter && shiftRect(sheet.autoFilter.rect, shift);
  sheet.autoFilter = sheet.autoFilter && filter ? { ...sheet.autoFilter, rect: filter } : null;
  if (axis === "row" && isEntireRow(rect)) {
    sheet.hiddenRows = new Set(
      shiftIndexes(sheet.hiddenRows, rect.row, rect.rows, isInsert).map(([, to]) => to)
    );
    sheet.rowHeights = new Map(
      shiftIndexes(sheet.rowHeights.keys(), rect.row, rect.rows, isInsert).map(([from, to]) => [
        to,
        sheet.rowHeights.get(from) ?? 0,
      ])
    );
  } else if (axis === "column" && isEntireColumn(rect)) {
    sheet.hiddenColumns = new Set(
      shiftIndexes(sheet.hiddenColumns, rect.column, rect.columns, isInsert).map(([, to]) => to)
    );
    sheet.columnWidths = new Map(
      shiftIndexes(sheet.columnWidths.keys(), rect.column, rect.columns, isInsert).map(
        ([from, to]) => [to, sheet.columnWidths.get(from) ?? 0]
      )
    );
  }
  shiftNames(book, sheet, shift);
}
