import type { Book, BookSheet, Rect } from "../../book/book";
import { maxColumns, maxRows } from "../../host/grid/address";
import { intersection } from "../../host/grid/rect";
import { usedRect } from "../../host/grid/usedRange";
import { drawCharts } from "../charts/drawCharts";
import { element } from "../dom";
import type { Cell, Selection } from "../selection";
import { Axis, pixelsPerPoint } from "./Axis";
import { GridPane, type SheetView, type Spare } from "./GridPane";
import { headingHeight, Headings, type Frozen } from "./Headings";

const standardRow = 15;
const standardColumn = 48;
/** Rows and columns drawn beyond the visible ones. */
const [spareRows, spareColumns] = [6, 3];
/** Pixels on each side of a heading's edge by which it can be dragged. */
const edgeWidth = 4;
/** Empty rows and columns one can scroll to below and beside the data. */
const [extraRows, extraColumns] = [60, 12];

/** What lies under the pointer; an edge is that of the column or row before it. */
export interface Hit extends Cell {
  readonly kind: "cell" | "column" | "row" | "corner" | "columnEdge" | "rowEdge";
}

interface Part {
  readonly pane: GridPane;
  /** Left, top, width, height within the stage. */
  readonly at: readonly [number, number, number, number];
  readonly region: Rect;
  readonly spare: Spare;
  readonly offset: readonly [number, number];
}

/** The sheet as one sees it: headings, frozen parts, and only as many cells as fit on the screen, whatever the number of rows. */
export class GridView {
  readonly scroller = element("div", { class: "grid", role: "grid", tabindex: 0 });
  private readonly sizer = element("div", { class: "grid-sizer" });
  private readonly stage = element("div", { class: "grid-stage" });
  private readonly headings = new Headings();
  private readonly panes = {
    main: new GridPane(),
    top: new GridPane(),
    left: new GridPane(),
    topLeft: new GridPane(),
  };
  private readonly guide = element("div", { class: "guide", hidden: true });
  private view: SheetView | null = null;
  private selected: Pick<Selection, "rect" | "active"> = {
    rect: { row: 0, column: 0, rows: 1, columns: 1 },
    active: { row: 0, column: 0 },
  };
  private active: HTMLElement | null = null;
  /** Where each sheet was scrolled to. */
  private readonly scrolled = new Map<string, readonly [number, number]>();
  private end: Cell = { row: 0, column: 0 };
  private headingWidth = 46;
  private isDue = false;

  constructor(label: string) {
    this.scroller.setAttribute("aria-label", label);
    const { main, top, left, topLeft } = this.panes;
    this.stage.append(
      main.window,
      top.window,
      left.window,
      topLeft.window,
      ...this.headings.nodes,
      this.guide
    );
    this.sizer.append(this.stage);
    this.scroller.append(this.sizer);
    this.scroller.addEventListener("scroll", () => this.redraw());
    new ResizeObserver(() => this.redraw()).observe(this.scroller);
  }

  get sheet(): BookSheet | null {
    return this.view?.sheet ?? null;
  }

  get current(): SheetView | null {
    return this.view;
  }

  /** Shows a sheet, or the same one after it changed. */
  show(book: Book, sheet: BookSheet): void {
    const before = this.view;
    const isOther = before?.sheet.id !== sheet.id || before.book !== book;
    if (before && before.book !== book) this.scrolled.clear();
    else if (before && isOther)
      this.scrolled.set(before.sheet.id, [this.scroller.scrollLeft, this.scroller.scrollTop]);
    this.view = {
      book,
      sheet,
      rows: new Axis(
        Math.round((sheet.defaultRowHeight ?? standardRow) * pixelsPerPoint),
        sheet.rowHeights,
        sheet.hiddenRows
      ),
      columns: new Axis(
        Math.round((sheet.defaultColumnWidth ?? standardColumn) * pixelsPerPoint),
        sheet.columnWidths,
        sheet.hiddenColumns
      ),
    };
    const used = usedRect(sheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    this.end = { row: used.row + used.rows, column: used.column + used.columns };
    this.stretch(this.view);
    this.scroller.classList.toggle("no-lines", !sheet.showGridlines);
    for (const pane of Object.values(this.panes)) pane.invalidate();
    if (isOther) this.scroller.scrollTo(...(this.scrolled.get(sheet.id) ?? [0, 0]));
    this.panes.main.float(drawCharts(book, sheet));
    this.redraw();
  }

  select(selection: Selection, isScrolledTo: boolean): void {
    this.selected = selection;
    if (this.view) this.stretch(this.view);
    if (isScrolledTo) {
      const { rect, active, focus } = selection;
      const isWhole = rect.rows === maxRows || rect.columns === maxColumns;
      if (!isWhole) this.reveal(focus);
      if (!isWhole) this.reveal(active);
    }
    this.redraw();
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true });
  }

  /** Rows that PageDown passes. */
  get pageRows(): number {
    if (!this.view) return 1;
    const room = this.scroller.clientHeight - headingHeight - this.frozen(this.view).height;
    return Math.max(1, Math.floor(room / this.view.rows.standard) - 1);
  }

  sizeOf(axis: "row" | "column", index: number): number {
    return (axis === "row" ? this.view?.rows : this.view?.columns)?.size(index) ?? 0;
  }

  /** The line that follows the pointer while a column or row is made wider or narrower. */
  showGuide(axis: "row" | "column", index: number, size: number): void {
    const box = this.boxOf(axis === "row" ? { row: index, column: 0 } : { row: 0, column: index });
    if (!box) return;
    this.guide.hidden = false;
    Object.assign(
      this.guide.style,
      axis === "column"
        ? { left: `${box.left + size}px`, top: "0", width: "1px", height: "100%" }
        : { top: `${box.top + size}px`, left: "0", height: "1px", width: "100%" }
    );
  }

  hideGuide(): void {
    this.guide.hidden = true;
  }

  /** What is under a point of the window; beyond the grid nothing, or with `isHeld` the nearest cell. */
  hit(clientX: number, clientY: number, isHeld = false): Hit | null {
    const { view, scroller } = this;
    if (!view) return null;
    const box = scroller.getBoundingClientRect();
    let [x, y] = [clientX - box.left - this.headingWidth, clientY - box.top - headingHeight];
    const [width, height] = [
      scroller.clientWidth - this.headingWidth,
      scroller.clientHeight - headingHeight,
    ];
    if (isHeld)
      [x, y] = [Math.min(width + 20, Math.max(0, x)), Math.min(height + 20, Math.max(0, y))];
    else if (x >= width || y >= height || x < -this.headingWidth || y < -headingHeight) return null;
    const cell = this.cellAt(Math.max(0, x), Math.max(0, y), view);
    if (x < 0 && y < 0) return { kind: "corner", ...cell };
    const at = this.boxOf(cell);
    if (y < 0 && at) {
      const left = x + this.headingWidth - at.left;
      if (left < edgeWidth && cell.column > 0)
        return {
          kind: "columnEdge",
          row: cell.row,
          column: shownBefore(view.columns, cell.column),
        };
      return { kind: at.width - left < edgeWidth ? "columnEdge" : "column", ...cell };
    }
    if (x < 0 && at) {
      const top = y + headingHeight - at.top;
      if (top < edgeWidth && cell.row > 0)
        return { kind: "rowEdge", column: cell.column, row: shownBefore(view.rows, cell.row) };
      return { kind: at.height - top < edgeWidth ? "rowEdge" : "row", ...cell };
    }
    return { kind: "cell", ...cell };
  }

  private cellAt(x: number, y: number, view: SheetView): Cell {
    const frozen = this.frozen(view);
    const column = view.columns.indexAt(x < frozen.width ? x : x + this.scroller.scrollLeft);
    const row = view.rows.indexAt(y < frozen.height ? y : y + this.scroller.scrollTop);
    return { row: Math.min(row, maxRows - 1), column: Math.min(column, maxColumns - 1) };
  }

  /** Where a cell stands within the grid's own box, for the editor. */
  boxOf({
    row,
    column,
  }: {
    row: number;
    column: number;
  }): { left: number; top: number; width: number; height: number } | null {
    const { view } = this;
    if (!view) return null;
    const frozen = this.frozen(view);
    return {
      left:
        this.headingWidth +
        view.columns.start(column) -
        (column < frozen.columns ? 0 : this.scroller.scrollLeft),
      top: headingHeight + view.rows.start(row) - (row < frozen.rows ? 0 : this.scroller.scrollTop),
      width: view.columns.size(column),
      height: view.rows.size(row),
    };
  }

  private frozen({ sheet, rows, columns }: SheetView): Frozen {
    const { rows: frozenRows, columns: frozenColumns } = sheet.freeze ?? { rows: 0, columns: 0 };
    return {
      rows: frozenRows,
      columns: frozenColumns,
      width: columns.start(frozenColumns),
      height: rows.start(frozenRows),
    };
  }

  /** Room to scroll: the used part and something beyond it, and as far as the selection reaches. */
  private stretch(view: SheetView): void {
    const { rect, active } = this.selected;
    const isWhole = rect.rows === maxRows || rect.columns === maxColumns;
    const reach = isWhole
      ? active
      : { row: rect.row + rect.rows, column: rect.column + rect.columns };
    const lastRow = Math.min(maxRows, Math.max(this.end.row, reach.row) + extraRows);
    const lastColumn = Math.min(
      maxColumns,
      Math.max(26, this.end.column + extraColumns, reach.column + 2)
    );
    this.headingWidth = Math.max(36, String(lastRow).length * 9 + 12);
    this.sizer.style.width = `${this.headingWidth + view.columns.start(lastColumn)}px`;
    this.sizer.style.height = `${headingHeight + view.rows.start(lastRow)}px`;
    this.scroller.setAttribute("aria-rowcount", String(lastRow));
    this.scroller.setAttribute("aria-colcount", String(lastColumn));
  }

  /** Scrolls as little as needed to bring a cell into view. */
  reveal({ row, column }: Cell): void {
    const { view, scroller } = this;
    if (!view) return;
    const frozen = this.frozen(view);
    const [left, top] = [view.columns.start(column), view.rows.start(row)];
    const width = scroller.clientWidth - this.headingWidth;
    const height = scroller.clientHeight - headingHeight;
    if (column >= frozen.columns) {
      if (left - scroller.scrollLeft < frozen.width) scroller.scrollLeft = left - frozen.width;
      else if (left + view.columns.size(column) - scroller.scrollLeft > width)
        scroller.scrollLeft = left + view.columns.size(column) - width;
    }
    if (row >= frozen.rows) {
      if (top - scroller.scrollTop < frozen.height) scroller.scrollTop = top - frozen.height;
      else if (top + view.rows.size(row) - scroller.scrollTop > height)
        scroller.scrollTop = top + view.rows.size(row) - height;
    }
  }

  private redraw(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      if (this.view) this.draw(this.view);
    });
  }

  private draw(view: SheetView): void {
    const { scroller, headingWidth } = this;
    const [width, height] = [scroller.clientWidth, scroller.clientHeight];
    Object.assign(this.stage.style, { width: `${width}px`, height: `${height}px` });
    const frozen = this.frozen(view);
    const [x, y] = [scroller.scrollLeft, scroller.scrollTop];
    const firstRow = Math.max(frozen.rows, view.rows.indexAt(y + frozen.height));
    const lastRow = Math.min(maxRows - 1, view.rows.indexAt(y + height - headingHeight));
    const firstColumn = Math.max(frozen.columns, view.columns.indexAt(x + frozen.width));
    const lastColumn = Math.min(maxColumns - 1, view.columns.indexAt(x + width - headingWidth));
    const main = {
      row: firstRow,
      column: firstColumn,
      rows: lastRow - firstRow + 1,
      columns: lastColumn - firstColumn + 1,
    };
    const [left, top] = [headingWidth + frozen.width, headingHeight + frozen.height];
    const parts: readonly Part[] = [
      {
        pane: this.panes.main,
        at: [left, top, width - left, height - top],
        region: main,
        spare: { rows: spareRows, columns: spareColumns },
        offset: [x + frozen.width, y + frozen.height],
      },
      {
        pane: this.panes.top,
        at: [left, headingHeight, width - left, frozen.height],
        region: { ...main, row: 0, rows: frozen.rows },
        spare: { rows: 0, columns: spareColumns },
        offset: [x + frozen.width, 0],
      },
      {
        pane: this.panes.left,
        at: [headingWidth, top, frozen.width, height - top],
        region: { ...main, column: 0, columns: frozen.columns },
        spare: { rows: spareRows, columns: 0 },
        offset: [0, y + frozen.height],
      },
      {
        pane: this.panes.topLeft,
        at: [headingWidth, headingHeight, frozen.width, frozen.height],
        region: { row: 0, column: 0, rows: frozen.rows, columns: frozen.columns },
        spare: { rows: 0, columns: 0 },
        offset: [0, 0],
      },
    ];
    const { rect, active } = this.selected;
    for (const { pane, at, region, spare, offset } of parts) {
      pane.place(...at);
      pane.draw(view, region, spare, ...offset);
      pane.select(view, intersection(rect, pane.drawnRegion), rect);
    }
    this.announce(active);
    this.stage.classList.toggle("frozen-rows", frozen.rows > 0);
    this.stage.classList.toggle("frozen-columns", frozen.columns > 0);
    this.headings.draw(view, main, frozen, { x, y }, rect, headingWidth);
  }

  /** Names the active cell to screen readers, as far as it is in view. */
  private announce({ row, column }: Cell): void {
    const { scroller } = this;
    let cell: HTMLElement | null = null;
    for (const pane of Object.values(this.panes)) cell ??= pane.nodeOf(row, column);
    if (cell === this.active) return;
    this.active?.removeAttribute("id");
    this.active?.removeAttribute("aria-selected");
    this.active = cell;
    if (!cell) {
      scroller.removeAttribute("aria-activedescendant");
      return;
    }
    cell.id = "active-cell";
    cell.setAttribute("aria-selected", "true");
    scroller.setAttribute("aria-activedescendant", "active-cell");
  }
}

/** The column or row in front of another that one sees: the one whose edge stands there. */
function shownBefore(axis: Axis, index: number): number {
  let before = index - 1;
  while (before > 0 && axis.size(before) === 0) before--;
  return before;
}
