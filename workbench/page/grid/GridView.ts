import type { Book, BookSheet, Rect } from "../../book/book";
import { maxColumns, maxRows } from "../../host/grid/address";
import { intersection } from "../../host/grid/rect";
import { usedRect } from "../../host/grid/usedRange";
import { drawCharts } from "../charts/drawCharts";
import { element } from "../dom";
import { Axis, pixelsPerPoint } from "./Axis";
import { GridPane, type SheetView } from "./GridPane";
import { headingHeight, Headings, type Frozen } from "./Headings";

const standardRow = 15;
const standardColumn = 48;
/** Rows and columns drawn beyond the visible ones. */
const [spareRows, spareColumns] = [8, 2];
/** Empty rows and columns one can scroll to below and beside the data. */
const [extraRows, extraColumns] = [60, 12];

interface Part {
  readonly pane: GridPane;
  /** Left, top, width, height within the stage. */
  readonly at: readonly [number, number, number, number];
  readonly region: Rect;
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
  private view: SheetView | null = null;
  private selected: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
  private headingWidth = 46;
  private isDue = false;

  constructor(label: string) {
    this.scroller.setAttribute("aria-label", label);
    const { main, top, left, topLeft } = this.panes;
    this.stage.append(main.window, top.window, left.window, topLeft.window, ...this.headings.nodes);
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
    const isOther = this.view?.sheet.id !== sheet.id || this.view.book !== book;
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
    const lastRow = Math.min(maxRows, used.row + used.rows + extraRows);
    const lastColumn = Math.min(
      maxColumns,
      Math.max(26, used.column + used.columns + extraColumns)
    );
    this.headingWidth = Math.max(36, String(lastRow).length * 9 + 12);
    this.sizer.style.width = `${this.headingWidth + this.view.columns.start(lastColumn)}px`;
    this.sizer.style.height = `${headingHeight + this.view.rows.start(lastRow)}px`;
    this.scroller.setAttribute("aria-rowcount", String(lastRow));
    this.scroller.setAttribute("aria-colcount", String(lastColumn));
    this.scroller.classList.toggle("no-lines", !sheet.showGridlines);
    for (const pane of Object.values(this.panes)) pane.invalidate();
    if (isOther) this.scroller.scrollTo(0, 0);
    this.panes.main.float(drawCharts(book, sheet));
    this.redraw();
  }

  select(rect: Rect, isScrolledTo: boolean): void {
    this.selected = rect;
    if (isScrolledTo) this.scrollTo(rect);
    this.redraw();
  }

  /** The cell under a point of the window, or null outside the cells. */
  cellAt(clientX: number, clientY: number): { row: number; column: number } | null {
    const { view } = this;
    if (!view) return null;
    const box = this.scroller.getBoundingClientRect();
    const [x, y] = [clientX - box.left - this.headingWidth, clientY - box.top - headingHeight];
    if (x < 0 || y < 0) return null;
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

  private scrollTo({ row, column }: Rect): void {
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
    const firstRow = Math.max(frozen.rows, view.rows.indexAt(y + frozen.height) - spareRows);
    const lastRow = Math.min(
      maxRows - 1,
      view.rows.indexAt(y + height - headingHeight) + spareRows
    );
    const firstColumn = Math.max(
      frozen.columns,
      view.columns.indexAt(x + frozen.width) - spareColumns
    );
    const lastColumn = Math.min(
      maxColumns - 1,
      view.columns.indexAt(x + width - headingWidth) + spareColumns
    );
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
        offset: [x + frozen.width, y + frozen.height],
      },
      {
        pane: this.panes.top,
        at: [left, headingHeight, width - left, frozen.height],
        region: { ...main, row: 0, rows: frozen.rows },
        offset: [x + frozen.width, 0],
      },
      {
        pane: this.panes.left,
        at: [headingWidth, top, frozen.width, height - top],
        region: { ...main, column: 0, columns: frozen.columns },
        offset: [0, y + frozen.height],
      },
      {
        pane: this.panes.topLeft,
        at: [headingWidth, headingHeight, frozen.width, frozen.height],
        region: { row: 0, column: 0, rows: frozen.rows, columns: frozen.columns },
        offset: [0, 0],
      },
    ];
    for (const { pane, at, region, offset } of parts) {
      pane.place(...at);
      pane.draw(view, region, ...offset);
      pane.select(view, intersection(this.selected, region));
    }
    this.stage.classList.toggle("frozen-rows", frozen.rows > 0);
    this.stage.classList.toggle("frozen-columns", frozen.columns > 0);
    this.headings.draw(view, main, frozen, { x, y }, this.selected, headingWidth);
  }
}
