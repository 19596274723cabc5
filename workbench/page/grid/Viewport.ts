import type { Rect } from "../../book/book";
import { maxColumns, maxRows } from "../../host/grid/address";
import type { Cell } from "../selection";
import type { Axis } from "./Axis";
import type { SheetView, Spare } from "./GridPane";
import { headingHeight, type Frozen } from "./Headings";

/** Rows and columns drawn beyond the visible ones. */
const [spareRows, spareColumns] = [6, 3];
/** Pixels on each side of a heading's edge by which it can be dragged. */
const edgeWidth = 4;
/** Pixels beyond the window's edge to which a held pointer reaches, so that the grid scrolls on. */
const reachBeyond = 20;

/** What lies under the pointer; an edge is that of the column or row before it. */
export interface Hit extends Cell {
  readonly kind: "cell" | "column" | "row" | "corner" | "columnEdge" | "rowEdge";
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type PartName = "main" | "top" | "left" | "topLeft";

/** One of the up to four parts into which frozen rows and columns cut the window. */
export interface Part {
  readonly name: PartName;
  /** Within the grid's own box. */
  readonly at: Box;
  readonly region: Rect;
  readonly spare: Spare;
  /** Position on the sheet, in pixels, of the part's upper left corner. */
  readonly offset: readonly [x: number, y: number];
}

/** The window onto a sheet at one moment: which cells it shows, and where each of them stands. Pixels from the grid's upper left. */
export class Viewport {
  readonly frozen: Frozen;

  constructor(
    readonly view: SheetView,
    readonly size: { readonly width: number; readonly height: number },
    readonly scrolled: { readonly x: number; readonly y: number },
    readonly headingWidth: number
  ) {
    const { rows, columns } = view.sheet.freeze ?? { rows: 0, columns: 0 };
    this.frozen = {
      rows,
      columns,
      width: view.columns.start(columns),
      height: view.rows.start(rows),
    };
  }

  /** The cells that scroll and are in view, also in part. */
  get main(): Rect {
    const { view, frozen, scrolled, size } = this;
    const row = Math.max(frozen.rows, view.rows.indexAt(scrolled.y + frozen.height));
    const column = Math.max(frozen.columns, view.columns.indexAt(scrolled.x + frozen.width));
    const lastRow = Math.min(
      maxRows - 1,
      view.rows.indexAt(scrolled.y + size.height - headingHeight)
    );
    const lastColumn = Math.min(
      maxColumns - 1,
      view.columns.indexAt(scrolled.x + size.width - this.headingWidth)
    );
    return {
      row,
      column,
      rows: Math.max(1, lastRow - row + 1),
      columns: Math.max(1, lastColumn - column + 1),
    };
  }

  get parts(): readonly Part[] {
    const { frozen, size, headingWidth, main } = this;
    const { x, y } = this.scrolled;
    const [left, top] = [headingWidth + frozen.width, headingHeight + frozen.height];
    const [width, height] = [size.width - left, size.height - top];
    return [
      {
        name: "main",
        at: { left, top, width, height },
        region: main,
        spare: { rows: spareRows, columns: spareColumns },
        offset: [x + frozen.width, y + frozen.height],
      },
      {
        name: "top",
        at: { left, top: headingHeight, width, height: frozen.height },
        region: { ...main, row: 0, rows: frozen.rows },
        spare: { rows: 0, columns: spareColumns },
        offset: [x + frozen.width, 0],
      },
      {
        name: "left",
        at: { left: headingWidth, top, width: frozen.width, height },
        region: { ...main, column: 0, columns: frozen.columns },
        spare: { rows: spareRows, columns: 0 },
        offset: [0, y + frozen.height],
      },
      {
        name: "topLeft",
        at: { left: headingWidth, top: headingHeight, width: frozen.width, height: frozen.height },
        region: { row: 0, column: 0, rows: frozen.rows, columns: frozen.columns },
        spare: { rows: 0, columns: 0 },
        offset: [0, 0],
      },
    ];
  }

  /** Rows that PageDown passes. */
  get pageRows(): number {
    const room = this.size.height - headingHeight - this.frozen.height;
    return Math.max(1, Math.floor(room / this.view.rows.standard) - 1);
  }

  boxOf({ row, column }: Cell): Box {
    const { view, frozen, scrolled, headingWidth } = this;
    return {
      left: headingWidth + view.columns.start(column) - (column < frozen.columns ? 0 : scrolled.x),
      top: headingHeight + view.rows.start(row) - (row < frozen.rows ? 0 : scrolled.y),
      width: view.columns.size(column),
      height: view.rows.size(row),
    };
  }

  /** What is at a point; beyond the grid nothing, or with `isHeld` the nearest cell. */
  hit(pointX: number, pointY: number, isHeld: boolean): Hit | null {
    const { headingWidth, view } = this;
    let [x, y] = [pointX - headingWidth, pointY - headingHeight];
    const [width, height] = [this.size.width - headingWidth, this.size.height - headingHeight];
    if (isHeld) {
      x = Math.min(width + reachBeyond, Math.max(0, x));
      y = Math.min(height + reachBeyond, Math.max(0, y));
    } else if (x >= width || y >= height || x < -headingWidth || y < -headingHeight) return null;
    const cell = this.cellAt(Math.max(0, x), Math.max(0, y));
    if (x < 0 && y < 0) return { kind: "corner", ...cell };
    const box = this.boxOf(cell);
    if (y < 0) {
      const left = pointX - box.left;
      if (left < edgeWidth && cell.column > 0)
        return { ...cell, kind: "columnEdge", column: shownBefore(view.columns, cell.column) };
      return { ...cell, kind: box.width - left < edgeWidth ? "columnEdge" : "column" };
    }
    if (x < 0) {
      const top = pointY - box.top;
      if (top < edgeWidth && cell.row > 0)
        return { ...cell, kind: "rowEdge", row: shownBefore(view.rows, cell.row) };
      return { ...cell, kind: box.height - top < edgeWidth ? "rowEdge" : "row" };
    }
    return { kind: "cell", ...cell };
  }

  /** The cell at a point below and right of the headings. */
  private cellAt(x: number, y: number): Cell {
    const { view, frozen, scrolled } = this;
    const column = view.columns.indexAt(x < frozen.width ? x : x + scrolled.x);
    const row = view.rows.indexAt(y < frozen.height ? y : y + scrolled.y);
    return { row: Math.min(row, maxRows - 1), column: Math.min(column, maxColumns - 1) };
  }

  /** Where to scroll so that a cell is in view, no further than needed. */
  revealing({ row, column }: Cell): { readonly x: number; readonly y: number } {
    const { view, frozen, scrolled, size } = this;
    return {
      x:
        column < frozen.columns
          ? scrolled.x
          : along(view.columns, column, scrolled.x, frozen.width, size.width - this.headingWidth),
      y:
        row < frozen.rows
          ? scrolled.y
          : along(view.rows, row, scrolled.y, frozen.height, size.height - headingHeight),
    };
  }
}

/** A cell larger than the room shows its beginning. */
function along(axis: Axis, index: number, scrolled: number, frozen: number, room: number): number {
  const [start, end] = [axis.start(index), axis.start(index + 1)];
  if (start - scrolled < frozen) return start - frozen;
  return end - scrolled > room ? Math.min(end - room, start - frozen) : scrolled;
}

/** The column or row in front of another that one sees: the one whose edge stands there. */
function shownBefore(axis: Axis, index: number): number {
  let before = index - 1;
  while (before > 0 && axis.size(before) === 0) before--;
  return before;
}
