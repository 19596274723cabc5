import type { Book, BookSheet, Rect } from "../../book/book";
import { cellAt } from "../../host/grid/cells";
import { containsCell, overlaps } from "../../host/grid/rect";
import { element } from "../dom";
import type { Axis } from "./Axis";
import { cellLook } from "./cellLook";
import { RegionFormats } from "./formats";

export interface SheetView {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Columns over which a long text may run into empty neighbours. */
const maxOverflow = 12;

/**
 * One of the up to four parts into which frozen rows and columns cut the grid. Holds the cells in view and adds or removes whole
 * rows as one scrolls; everything stands at its place on the sheet, and the part is moved under its window.
 */
export class GridPane {
  readonly window = element("div", { class: "grid-window", role: "presentation" });
  private readonly canvas = element("div", { class: "grid-canvas", role: "presentation" });
  private readonly selection = element("div", { class: "selection", hidden: true });
  private drawn = new Map<number, HTMLElement>();
  private merges: HTMLElement[] = [];
  private region: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

  constructor() {
    this.canvas.append(this.selection);
    this.window.append(this.canvas);
  }

  place(left: number, top: number, width: number, height: number): void {
    Object.assign(this.window.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.max(0, width)}px`,
      height: `${Math.max(0, height)}px`,
    });
  }

  /** Forgets what is drawn: the sheet changed. */
  invalidate(): void {
    for (const row of this.drawn.values()) row.remove();
    this.drawn.clear();
    this.region = { row: 0, column: 0, rows: 0, columns: 0 };
  }

  draw(view: SheetView, region: Rect, offsetX: number, offsetY: number): void {
    this.canvas.style.transform = `translate(${-offsetX}px, ${-offsetY}px)`;
    if (region.column !== this.region.column || region.columns !== this.region.columns)
      this.invalidate();
    const isSame =
      region.row === this.region.row &&
      region.rows === this.region.rows &&
      region.column === this.region.column &&
      region.columns === this.region.columns;
    this.region = region;
    if (isSame) return;
    const formats = new RegionFormats(view.sheet, region);
    for (const [row, node] of this.drawn) {
      if (row >= region.row && row < region.row + region.rows) continue;
      node.remove();
      this.drawn.delete(row);
    }
    for (let row = region.row; row < region.row + region.rows; row++) {
      if (this.drawn.has(row)) continue;
      const node = this.drawRow(view, row, region, formats);
      this.drawn.set(row, node);
      this.canvas.append(node);
    }
    this.drawMerges(view, region);
  }

  select(view: SheetView, rect: Rect | null): void {
    const isVisible = rect !== null && rect.rows > 0 && rect.columns > 0;
    this.selection.hidden = !isVisible;
    if (!rect || !isVisible) return;
    Object.assign(this.selection.style, {
      left: `${view.columns.start(rect.column) - 1}px`,
      top: `${view.rows.start(rect.row) - 1}px`,
      width: `${view.columns.span(rect.column, rect.columns) + 1}px`,
      height: `${view.rows.span(rect.row, rect.rows) + 1}px`,
    });
  }

  private drawRow(view: SheetView, row: number, region: Rect, formats: RegionFormats): HTMLElement {
    const { sheet, rows, columns } = view;
    const height = rows.size(row);
    const node = element("div", { class: "grid-row", role: "row", "aria-rowindex": row + 1 });
    node.style.top = `${rows.start(row)}px`;
    node.style.height = `${height}px`;
    if (height === 0) return node;
    const merged = sheet.merges.filter((merge) => row >= merge.row && row < merge.row + merge.rows);
    for (let column = region.column; column < region.column + region.columns; column++) {
      const width = columns.size(column);
      if (width === 0 || merged.some((merge) => containsCell(merge, row, column))) continue;
      const cell = this.drawCell(view, row, column, formats);
      cell.style.left = `${columns.start(column)}px`;
      cell.style.width = `${width}px`;
      node.append(cell);
    }
    return node;
  }

  private drawCell(
    { book, sheet, columns }: SheetView,
    row: number,
    column: number,
    formats: RegionFormats
  ): HTMLElement {
    const value = cellAt(sheet, row, column);
    const { text, style, isText, isWrapped } = cellLook(
      sheet,
      row,
      column,
      value,
      formats.at(row, column),
      book.uses1904Dates
    );
    const cell = element("div", {
      class: "cell",
      role: "gridcell",
      "aria-colindex": column + 1,
      "data-cell": `${row},${column}`,
    });
    Object.assign(cell.style, style);
    if (isWrapped) cell.classList.add("wrapped");
    if (text === "") return cell;
    const width = columns.size(column);
    if (typeof value === "number" && text.length * 6.2 > width)
      cell.textContent = "#".repeat(Math.max(1, Math.floor(width / 8)));
    else if (isText && !isWrapped && style.textAlign === "left" && text.length * 6 > width) {
      const span = element("span", { class: "overflowing" }, text.slice(0, 500));
      span.style.width = `${this.roomFor(sheet, row, column, columns) - 4}px`;
      cell.append(span);
      cell.classList.add("overflows");
    } else cell.textContent = text;
    return cell;
  }

  /** Width of a cell and of the empty cells to its right, into which Excel lets a long text run. */
  private roomFor(sheet: BookSheet, row: number, column: number, columns: Axis): number {
    let count = 1;
    while (
      count < maxOverflow &&
      (cellAt(sheet, row, column + count) ?? "") === "" &&
      !sheet.merges.some((merge) => containsCell(merge, row, column + count))
    )
      count++;
    return columns.span(column, count);
  }

  private drawMerges(view: SheetView, region: Rect): void {
    const { book, sheet, rows, columns } = view;
    for (const node of this.merges) node.remove();
    this.merges = sheet.merges
      .filter((merge) => overlaps(merge, region))
      .map((merge) => {
        const value = cellAt(sheet, merge.row, merge.column);
        const formats = new RegionFormats(sheet, { ...merge, rows: 1, columns: 1 });
        const { text, style, isWrapped } = cellLook(
          sheet,
          merge.row,
          merge.column,
          value,
          formats.at(merge.row, merge.column),
          book.uses1904Dates
        );
        const node = element(
          "div",
          {
            class: isWrapped ? "cell merged wrapped" : "cell merged",
            "data-cell": `${merge.row},${merge.column}`,
          },
          text
        );
        Object.assign(node.style, style, {
          left: `${columns.start(merge.column)}px`,
          top: `${rows.start(merge.row)}px`,
          width: `${columns.span(merge.column, merge.columns)}px`,
          height: `${rows.span(merge.row, merge.rows)}px`,
        });
        return node;
      });
    this.canvas.append(...this.merges);
  }

  /** Things that float over the cells: charts. */
  float(nodes: readonly Element[]): void {
    for (const old of this.canvas.querySelectorAll(".floating")) old.remove();
    this.canvas.append(...nodes);
  }
}
