import type { BookSheet, Rect } from "../../book/book";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { maxColumns, maxRows } from "../grid/address";
import { cellAt } from "../grid/cells";
import { boundingRect, intersection, overlaps } from "../grid/rect";
import { insertCells } from "../grid/shift";
import { usedRect } from "../grid/usedRange";
import type { HostState } from "../HostState";
import type { Arguments, ExcelObject, ObjectMethod } from "../objects";
import { rangeArgument } from "../rangeArgument";
import type { RangeTarget } from "../RangeTarget";
import { rangeClass } from "./Range";
import { rangeAreasClass } from "./RangeAreas";
import { specialCells } from "../grid/specialCells";
import { tableScopedCollectionClass } from "./TableScopedCollection";

function rangeAt(sheet: BookSheet, rect: Rect): ExcelObject {
  const isOnSheet =
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.row + rect.rows <= maxRows &&
    rect.column + rect.columns <= maxColumns;
  if (!isOnSheet || rect.rows < 1 || rect.columns < 1)
    throw invalidArgument("the range would lie off the sheet");
  return rangeClass.of({ sheet, rect });
}

/** Another range on the same sheet, as an object or an address. */
function other(range: RangeTarget, args: Arguments, host: HostState): Rect {
  const target = rangeArgument(host.book, args.at(0), range.sheet);
  if (target.sheet !== range.sheet) throw invalidArgument("the other range is on another sheet");
  return target.rect;
}

/** `count` rows or columns beside the range; a negative count starts at the range's own edge, as Excel documents. */
function beside(edge: number, count: number, direction: 1 | -1): { first: number; size: number } {
  if (count === 0) throw invalidArgument("count must not be 0");
  const size = Math.abs(count);
  const isOutside = count > 0;
  if (direction === 1) return { first: isOutside ? edge : edge - size, size };
  return { first: isOutside ? edge - size : edge, size };
}

const rows = (range: RangeTarget, first: number, count: number): ExcelObject =>
  rangeAt(range.sheet, { ...range.rect, row: first, rows: count });
const columns = (range: RangeTarget, first: number, count: number): ExcelObject =>
  rangeAt(range.sheet, { ...range.rect, column: first, columns: count });

/** The block of filled cells around the range, bounded by empty rows and columns (Ctrl+Shift+*). */
function surroundingRect(sheet: BookSheet, start: Rect): Rect {
  let rect = start;
  const hasValues = (part: Rect): boolean => usedRect(sheet, true, part) !== null;
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    const left = Math.max(0, rect.column - 1);
    const width = Math.min(maxColumns, rect.column + rect.columns + 1) - left;
    const top = Math.max(0, rect.row - 1);
    const height = Math.min(maxRows, rect.row + rect.rows + 1) - top;
    const sides: Rect[] = [];
    if (rect.row > 0) sides.push({ row: rect.row - 1, rows: 1, column: left, columns: width });
    if (rect.row + rect.rows < maxRows)
      sides.push({ row: rect.row + rect.rows, rows: 1, column: left, columns: width });
    if (rect.column > 0)
      sides.push({ row: top, rows: height, column: rect.column - 1, columns: 1 });
    if (rect.column + rect.columns < maxColumns)
      sides.push({ row: top, rows: height, column: rect.column + rect.columns, columns: 1 });
    for (const side of sides) {
      if (!hasValues(side)) continue;
      const part =
        side.rows === 1
          ? { ...rect, row: side.row, rows: 1 }
          : { ...rect, column: side.column, columns: 1 };
      rect = boundingRect(rect, part);
      isGrowing = true;
    }
  }
  return rect;
}

const usedOf = (range: RangeTarget, args: Arguments): Rect | null =>
  usedRect(range.sheet, args.boolean(0, false), range.rect);

const shared: ObjectMethod<RangeTarget> = (range, args, host) => {
  const rect = intersection(range.rect, other(range, args, host));
  return rect ? rangeAt(range.sheet, rect) : null;
};

export const rangeObjects: { readonly [name: string]: ObjectMethod<RangeTarget> } = {
  GetCell: ({ sheet, rect }, args) =>
    rangeAt(sheet, {
      row: rect.row + args.integer(0),
      column: rect.column + args.integer(1),
      rows: 1,
      columns: 1,
    }),
  GetRow: (range, args) => {
    const index = args.integer(0);
    if (index < 0) throw invalidArgument("row index");
    return rows(range, range.rect.row + index, 1);
  },
  GetColumn: (range, args) => {
    const index = args.integer(0);
    if (index < 0) throw invalidArgument("column index");
    return columns(range, range.rect.column + index, 1);
  },
  GetLastRow: (range) => rows(range, range.rect.row + range.rect.rows - 1, 1),
  GetLastColumn: (range) => columns(range, range.rect.column + range.rect.columns - 1, 1),
  GetLastCell: ({ sheet, rect }) =>
    rangeAt(sheet, {
      row: rect.row + rect.rows - 1,
      column: rect.column + rect.columns - 1,
      rows: 1,
      columns: 1,
    }),
  GetEntireRow: ({ sheet, rect }) =>
    rangeAt(sheet, { row: rect.row, rows: rect.rows, column: 0, columns: maxColumns }),
  GetEntireColumn: ({ sheet, rect }) =>
    rangeAt(sheet, { row: 0, rows: maxRows, column: rect.column, columns: rect.columns }),
  GetResizedRange: ({ sheet, rect }, args) =>
    rangeAt(sheet, {
      ...rect,
      rows: rect.rows + args.integer(0),
      columns: rect.columns + args.integer(1),
    }),
  GetAbsoluteResizedRange: ({ sheet, rect }, args) =>
    rangeAt(sheet, { ...rect, rows: args.integer(0), columns: args.integer(1) }),
  GetOffsetRange: ({ sheet, rect }, args) =>
    rangeAt(sheet, {
      ...rect,
      row: rect.row + args.integer(0),
      column: rect.column + args.integer(1),
    }),
  GetRowsBelow: (range, args) => {
    const { first, size } = beside(range.rect.row + range.rect.rows, args.optionalInteger(0, 1), 1);
    return rows(range, first, size);
  },
  GetRowsAbove: (range, args) => {
    const { first, size } = beside(range.rect.row, args.optionalInteger(0, 1), -1);
    return rows(range, first, size);
  },
  GetColumnsAfter: (range, args) => {
    const { first, size } = beside(
      range.rect.column + range.rect.columns,
      args.optionalInteger(0, 1),
      1
    );
    return columns(range, first, size);
  },
  GetColumnsBefore: (range, args) => {
    const { first, size } = beside(range.rect.column, args.optionalInteger(0, 1), -1);
    return columns(range, first, size);
  },
  GetBoundingRect: (range, args, host) =>
    rangeAt(range.sheet, boundingRect(range.rect, other(range, args, host))),
  GetIntersection: (range, args, host) => {
    const found = shared(range, args, host);
    if (!found) throw itemNotFound("the ranges do not meet");
    return found;
  },
  GetIntersectionOrNullObject: shared,
  GetUsedRange: (range, args) => {
    const rect = usedOf(range, args);
    // Unlike a sheet, a range without any used cell is an error.
    if (!rect) throw itemNotFound("the range is empty");
    return rangeAt(range.sheet, rect);
  },
  GetUsedRangeOrNullObject: (range, args) => {
    const rect = usedOf(range, args);
    return rect ? rangeAt(range.sheet, rect) : null;
  },
  GetSurroundingRegion: ({ sheet, rect }) => rangeAt(sheet, surroundingRect(sheet, rect)),
  GetMergedAreasOrNullObject: ({ sheet, rect }) => {
    const areas = sheet.merges.filter((merge) => overlaps(merge, rect));
    return areas.length === 0 ? null : rangeAreasClass.of({ sheet, rects: areas });
  },
  GetSpecialCells: ({ sheet, rect }, args) => {
    const areas = specialCells(sheet, rect, args.string(0), args.optionalString(1));
    if (areas.length === 0) throw itemNotFound("no such cells");
    return rangeAreasClass.of({ sheet, rects: areas });
  },
  GetSpecialCellsOrNullObject: ({ sheet, rect }, args) => {
    const areas = specialCells(sheet, rect, args.string(0), args.optionalString(1));
    return areas.length === 0 ? null : rangeAreasClass.of({ sheet, rects: areas });
  },
  GetTables: (range, args) =>
    tableScopedCollectionClass.of({ ...range, isFullyContained: args.boolean(0, false) }),
  Find: (range, args) => {
    const found = find(range, args);
    if (!found) throw itemNotFound(`text ${JSON.stringify(args.string(0))}`);
    return found;
  },
  FindOrNullObject: (range, args) => find(range, args),
  Insert: (range, args, host) => {
    const place = range.rect;
    insertCells(host, range.sheet, place, args.string(0));
    return rangeAt(range.sheet, place);
  },
};

/** First match row by row; only the options that Excel's `SearchCriteria` knows. */
function find({ sheet, rect }: RangeTarget, args: Arguments): ExcelObject | null {
  const criteria = (args.at(1) ?? {}) as { completeMatch?: boolean; matchCase?: boolean };
  const normal = (text: string): string => (criteria.matchCase ? text : text.toLowerCase());
  const wanted = normal(args.string(0));
  const used = usedRect(sheet, true, rect);
  if (!used) return null;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = cellAt(sheet, row, column);
      if (value === null) continue;
      const text = normal(typeof value === "object" ? value.code : String(value));
      if (criteria.completeMatch ? text === wanted : text.includes(wanted))
        return rangeAt(sheet, { row, column, rows: 1, columns: 1 });
    }
  }
  return null;
}
