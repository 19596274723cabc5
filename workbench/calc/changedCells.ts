import { CellError } from "../book/book";
import type { BookSheet, CellValue, Rect } from "../book/book";

const same = (a: CellValue, b: CellValue): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code);

interface Span {
  from: number;
  to: number;
}

/**
 * What the cells that formulas read held when we last looked, by sheet and column; and which of them hold something else now.
 * Values are kept by reference: eight bytes per cell that a formula reads.
 */
export class WatchedCells {
  private readonly kept = new Map<string, Map<number, { from: number; values: CellValue[] }>>();

  /** Which cells of the given rectangles differ from what was kept; rows by sheet id and column, ascending. */
  changes(rects: Iterable<{ sheet: BookSheet; rect: Rect }>): ChangedCells {
    const changed = new ChangedCells();
    for (const [sheet, columns] of spansOf(rects)) {
      for (const [column, { from, to }] of columns) {
        const before = this.kept.get(sheet.id)?.get(column);
        for (let row = from; row < to; row++) {
          const value = sheet.rows[row]?.[column] ?? null;
          const index = row - (before?.from ?? 0);
          const was =
            before && index >= 0 && index < before.values.length ? before.values[index]! : null;
          if (!same(was, value)) changed.add(sheet.id, column, row);
        }
      }
    }
    return changed;
  }

  /** Keeps what the rectangles hold now, in place of what was kept. */
  keep(rects: Iterable<{ sheet: BookSheet; rect: Rect }>): void {
    this.kept.clear();
    for (const [sheet, columns] of spansOf(rects)) {
      const own = new Map<number, { from: number; values: CellValue[] }>();
      for (const [column, { from, to }] of columns) {
        const values: CellValue[] = [];
        for (let row = from; row < to; row++) values.push(sheet.rows[row]?.[column] ?? null);
        own.set(column, { from, values });
      }
      this.kept.set(sheet.id, own);
    }
  }
}

/** The rows of each column that any rectangle covers, within the sheet's used rows, as one span per column. */
function spansOf(
  rects: Iterable<{ sheet: BookSheet; rect: Rect }>
): Map<BookSheet, Map<number, Span>> {
  const spans = new Map<BookSheet, Map<number, Span>>();
  for (const { sheet, rect } of rects) {
    const { row, rows, column, columns } = usedPart(sheet, rect);
    if (rows === 0) continue;
    let own = spans.get(sheet);
    if (!own) spans.set(sheet, (own = new Map()));
    for (let c = column; c < column + columns; c++) {
      const span = own.get(c);
      if (!span) own.set(c, { from: row, to: row + rows });
      else {
        span.from = Math.min(span.from, row);
        span.to = Math.max(span.to, row + rows);
      }
    }
  }
  return spans;
}

const widths = new WeakMap<readonly CellValue[][], { length: number; width: number }>();

/** The part of a rectangle that lies within the rows and columns that hold anything. */
export function usedPart(sheet: BookSheet, rect: Rect): Rect {
  const rows = Math.max(0, Math.min(rect.row + rect.rows, sheet.rows.length) - rect.row);
  let columns = rect.columns;
  if (columns > 64) {
    let known = widths.get(sheet.rows);
    if (!known || known.length !== sheet.rows.length) {
      known = {
        length: sheet.rows.length,
        width: sheet.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0),
      };
      widths.set(sheet.rows, known);
    }
    columns = Math.max(0, Math.min(rect.column + columns, known.width) - rect.column);
  }
  return { row: rect.row, column: rect.column, rows, columns };
}

/** Cells by sheet and column, asked whether any of them lies in a rectangle. */
export class ChangedCells {
  private readonly rows = new Map<string, Map<number, number[]>>();
  private unsorted = new Set<number[]>();
  isEmpty = true;

  add(sheetId: string, column: number, row: number): void {
    this.isEmpty = false;
    let columns = this.rows.get(sheetId);
    if (!columns) this.rows.set(sheetId, (columns = new Map()));
    const list = columns.get(column);
    if (!list) columns.set(column, [row]);
    else {
      if (row < list.at(-1)!) this.unsorted.add(list);
      list.push(row);
    }
  }

  touches(sheetId: string, { row, column, rows, columns }: Rect): boolean {
    const own = this.rows.get(sheetId);
    if (!own) return false;
    for (const list of this.unsorted) list.sort((a, b) => a - b);
    this.unsorted.clear();
    if (own.size < columns) {
      for (const [c, list] of own)
        if (c >= column && c < column + columns && hasBetween(list, row, row + rows)) return true;
      return false;
    }
    for (let c = column; c < column + columns; c++) {
      const list = own.get(c);
      if (list && hasBetween(list, row, row + rows)) return true;
    }
    return false;
  }
}

/** Whether the ascending list has a member from `from` up to but not including `to`. */
function hasBetween(list: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < list.length && list[low]! < to;
}
