import type { Book, BookSheet } from "../../book/book";
import { maxColumns, maxRows } from "../../host/grid/address";
import { intersection } from "../../host/grid/rect";
import { usedRect } from "../../host/grid/usedRange";
import { drawCharts } from "../charts/drawCharts";
import { element } from "../dom";
import type { Cell, Selection } from "../selection";
import { Axis, pixelsPerPoint } from "./Axis";
import { GridPane, type SheetView } from "./GridPane";
import { headingHeight, Headings } from "./Headings";
import { Viewport, type Box, type Hit } from "./Viewport";

const standardRow = 15;
const standardColumn = 48;
/** Empty rows and columns one can scroll to below and beside the data. */
const [extraRows, extraColumns] = [60, 12];

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
  private revision: unknown = null;
  private showsFormulas = false;
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

  /** Shows a sheet, or the same one after it changed: nothing is drawn again as long as `revision` says that it is the same. */
  show(book: Book, sheet: BookSheet, revision: unknown): void {
    const before = this.view;
    const isOther = before?.sheet.id !== sheet.id || before.book !== book;
    if (!isOther && this.revision === revision && revision !== null) return;
    this.revision = revision;
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
      showsFormulas: this.showsFormulas,
    };
    const used = usedRect(sheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    this.end = { row: used.row + used.rows, column: used.column + used.columns };
    this.stretch(this.view);
    this.scroller.classList.toggle("no-lines", !sheet.showGridlines);
    for (const pane of Object.values(this.panes)) pane.invalidate();
    this.panes.main.float(drawCharts(book, sheet));
    if (!isOther) return this.redraw();
    this.scroller.scrollTo(...(this.scrolled.get(sheet.id) ?? [0, 0]));
    // At once: until the next frame the cells of the sheet before would stand where that one was scrolled to.
    this.draw();
  }

  /** Shows formulas instead of their results, or these again. Returns which. */
  toggleFormulas(): boolean {
    this.showsFormulas = !this.showsFormulas;
    const { view } = this;
    this.revision = null;
    if (view) this.show(view.book, view.sheet, null);
    return this.showsFormulas;
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

  /** The window as it is scrolled now; null before any sheet is shown. */
  private get viewport(): Viewport | null {
    const { scroller, view } = this;
    return (
      view &&
      new Viewport(
        view,
        { width: scroller.clientWidth, height: scroller.clientHeight },
        { x: scroller.scrollLeft, y: scroller.scrollTop },
        this.headingWidth
      )
    );
  }

  /** Rows that PageDown passes. */
  get pageRows(): number {
    return this.viewport?.pageRows ?? 1;
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

  /** What is under a point of the browser's window; beyond the grid nothing, or with `isHeld` the nearest cell. */
  hit(clientX: number, clientY: number, isHeld = false): Hit | null {
    const box = this.scroller.getBoundingClientRect();
    return this.viewport?.hit(clientX - box.left, clientY - box.top, isHeld) ?? null;
  }

  /** Where a cell stands within the grid's own box, for the editor. */
  boxOf(cell: Cell): Box | null {
    return this.viewport?.boxOf(cell) ?? null;
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
  reveal(cell: Cell): void {
    const { viewport, scroller } = this;
    if (!viewport) return;
    const { x, y } = viewport.revealing(cell);
    if (x !== viewport.scrolled.x) scroller.scrollLeft = x;
    if (y !== viewport.scrolled.y) scroller.scrollTop = y;
  }

  private redraw(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.draw();
    });
  }

  private draw(): void {
    const { viewport, view } = this;
    if (!viewport || !view) return;
    const { size, frozen, scrolled, parts } = viewport;
    Object.assign(this.stage.style, { width: `${size.width}px`, height: `${size.height}px` });
    const { rect, active } = this.selected;
    for (const { name, at, region, spare, offset } of parts) {
      const pane = this.panes[name];
      pane.place(at);
      pane.draw(view, region, spare, ...offset);
      pane.select(view, intersection(rect, pane.drawnRegion), rect);
    }
    this.announce(active);
    this.stage.classList.toggle("frozen-rows", frozen.rows > 0);
    this.stage.classList.toggle("frozen-columns", frozen.columns > 0);
    this.headings.draw(view, viewport.main, frozen, scrolled, rect, this.headingWidth);
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
