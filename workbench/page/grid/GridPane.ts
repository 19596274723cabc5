import type { Book, BookSheet, Rect } from "../../book/book";
import { maxColumns, maxRows } from "../../host/grid/address";
import { cellAt } from "../../host/grid/cells";
import { contains, overlaps } from "../../host/grid/rect";
import { element } from "../dom";
import type { Axis } from "./Axis";
import { cellLook } from "./cellLook";
import { cellAddressOf } from "./cellAddress";
import { RegionLooks, type RowLooks } from "./formats";

export interface SheetView {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Columns over which a long text may run into empty neighbours. */
const maxOverflow = 12;

/** Rows and columns drawn beyond those in view. */
export interface Spare {
  readonly rows: number;
  readonly columns: number;
}

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

  get drawnRegion(): Rect {
    return this.region;
  }

  /** Forgets what is drawn: the sheet changed. */
  invalidate(): void {
    // Smaller than nothing, so that not even an empty part counts as drawn.
    this.region = { row: 0, column: 0, rows: -1, columns: -1 };
  }

  draw(view: SheetView, visible: Rect, spare: Spare, offsetX: number, offsetY: number): void {
    this.canvas.style.transform = `translate(${-offsetX}px, ${-offsetY}px)`;
    if (contains(this.region, visible)) return;
    const region = grown(visible, spare, view);
    const isOtherColumns =
      region.column !== this.region.column || region.columns !== this.region.columns;
    const looks = new RegionLooks(view.sheet, region);
    // Rows that leave give their elements to those that come: a page of cells is made once.
    const free: HTMLElement[] = [];
    for (const [row, node] of this.drawn) {
      const isKept = !isOtherColumns && row >= region.row && row < region.row + region.rows;
      if (isKept) continue;
      this.drawn.delete(row);
      free.push(node);
    }
    this.region = region;
    for (let row = region.row; row < region.row + region.rows; row++) {
      if (this.drawn.has(row)) continue;
      const node = free.pop() ?? this.newRow();
      this.drawRow(view, node, looks.row(row), region);
      this.drawn.set(row, node);
    }
    for (const node of free) node.remove();
    this.drawMerges(view, region);
  }

  /** The element of a cell, when it is drawn here. */
  nodeOf(row: number, column: number): HTMLElement | null {
    const wanted = `${row},${column}`;
    for (const { firstElementChild: merged } of this.merges)
      if (merged instanceof HTMLElement && merged.dataset["cell"] === wanted) return merged;
    for (const node of this.drawn.get(row)?.children ?? [])
      if ((node as HTMLElement).dataset["cell"] === wanted) return node as HTMLElement;
    return null;
  }

  /** `rect` is the part of the selection in this region, `whole` all of it: only its own edges are drawn. */
  select(view: SheetView, rect: Rect | null, whole: Rect): void {
    this.selection.hidden = rect === null;
    if (!rect) return;
    this.selection.classList.toggle("several", whole.rows > 1 || whole.columns > 1);
    Object.assign(this.selection.style, {
      left: `${view.columns.start(rect.column) - 1}px`,
      top: `${view.rows.start(rect.row) - 1}px`,
      width: `${view.columns.span(rect.column, rect.columns) + 1}px`,
      height: `${view.rows.span(rect.row, rect.rows) + 1}px`,
    });
  }

  private newRow(): HTMLElement {
    const node = element("div", { class: "grid-row", role: "row" });
    this.canvas.append(node);
    return node;
  }

  private drawRow(view: SheetView, node: HTMLElement, looks: RowLooks, region: Rect): void {
    const { rows, columns } = view;
    const { row } = looks;
    const height = rows.size(row);
    node.setAttribute("aria-rowindex", String(row + 1));
    node.style.cssText = `top:${rows.start(row)}px;height:${height}px`;
    let used = 0;
    if (height > 0)
      for (let column = region.column; column < region.column + region.columns; column++) {
        const width = columns.size(column);
        if (width === 0 || looks.isMerged(column)) continue;
        let cell = node.children[used++] as HTMLElement | undefined;
        if (!cell) {
          cell = element("div", { class: "cell", role: "gridcell" });
          node.append(cell);
        }
        this.drawCell(view, cell, looks, column, width);
      }
    while (node.children.length > used) node.lastElementChild?.remove();
  }

  private drawCell(
    { book, sheet, columns }: SheetView,
    cell: HTMLElement,
    looks: RowLooks,
    column: number,
    width: number
  ): void {
    const { row } = looks;
    const value = cellAt(sheet, row, column);
    const { text, css, align, isText, isWrapped } = cellLook(
      looks,
      column,
      value,
      book.uses1904Dates
    );
    cell.style.cssText = `left:${columns.start(column)}px;width:${width}px;${css}`;
    cell.setAttribute("aria-colindex", String(column + 1));
    cell.dataset["cell"] = `${row},${column}`;
    let [classes, shown] = [isWrapped ? "cell wrapped" : "cell", text];
    let room = 0;
    if (text !== "") {
      if (typeof value === "number" && text.length * 6.2 > width)
        shown = "#".repeat(Math.max(1, Math.floor(width / 8)));
      else if (isText && !isWrapped && align === "left" && text.length * 6 > width) {
        room = roomFor(sheet, looks, column, columns);
        if (room > width) classes += " overflows";
      }
    }
    this.note(cell, sheet, row, column);
    if (cell.className !== classes) cell.className = classes;
    if (room > width) {
      const span = element("span", { class: "overflowing" }, text.slice(0, 500));
      span.style.width = `${room - 4}px`;
      cell.replaceChildren(span);
    } else if (cell.childElementCount > 0 || cell.textContent !== shown) cell.textContent = shown;
  }

  /** Cells with a note have a corner to point at; the note itself belongs to what is read aloud. */
  private note(cell: HTMLElement, { comments }: BookSheet, row: number, column: number): void {
    const note = comments.size === 0 ? undefined : comments.get(cellAddressOf(row, column));
    if (note !== undefined) {
      cell.dataset["note"] = "";
      cell.setAttribute("aria-description", note);
    } else if (cell.dataset["note"] !== undefined) {
      delete cell.dataset["note"];
      cell.removeAttribute("aria-description");
    }
  }

  private drawMerges(view: SheetView, region: Rect): void {
    const { book, sheet, rows, columns } = view;
    for (const node of this.merges) node.remove();
    this.merges = sheet.merges
      .filter((merge) => overlaps(merge, region))
      .map((merge) => {
        const value = cellAt(sheet, merge.row, merge.column);
        const looks = new RegionLooks(sheet, { ...merge, rows: 1, columns: 1 }).row(merge.row);
        const { text, css, isWrapped } = cellLook(looks, merge.column, value, book.uses1904Dates);
        const cell = element(
          "div",
          {
            class: isWrapped ? "cell merged wrapped" : "cell merged",
            role: "gridcell",
            "aria-colindex": merge.column + 1,
            "aria-colspan": merge.columns,
            "aria-rowspan": merge.rows,
            "data-cell": `${merge.row},${merge.column}`,
          },
          text
        );
        cell.style.cssText = `left:${columns.start(merge.column)}px;top:${rows.start(merge.row)}px;width:${columns.span(merge.column, merge.columns)}px;height:${rows.span(merge.row, merge.rows)}px;${css}`;
        this.note(cell, sheet, merge.row, merge.column);
        return element("div", { role: "row", "aria-rowindex": merge.row + 1 }, cell);
      });
    this.canvas.append(...this.merges);
  }

  /** Things that float over the cells: charts. */
  float(nodes: readonly Element[]): void {
    for (const old of this.canvas.querySelectorAll(".floating")) old.remove();
    this.canvas.append(...nodes);
  }
}

/** The rows and columns in view with some around them, within the part of the sheet that scrolls with them. */
function grown({ row, column, rows, columns }: Rect, spare: Spare, { sheet }: SheetView): Rect {
  const { rows: frozenRows, columns: frozenColumns } = sheet.freeze ?? { rows: 0, columns: 0 };
  const top = spare.rows === 0 ? row : Math.max(frozenRows, row - spare.rows);
  const left = spare.columns === 0 ? column : Math.max(frozenColumns, column - spare.columns);
  return {
    row: top,
    column: left,
    rows: Math.min(maxRows, row + rows + spare.rows) - top,
    columns: Math.min(maxColumns, column + columns + spare.columns) - left,
  };
}

/** Width of a cell and of the empty cells to its right, into which Excel lets a long text run. */
function roomFor(sheet: BookSheet, looks: RowLooks, column: number, columns: Axis): number {
  let count = 1;
  while (
    count < maxOverflow &&
    (cellAt(sheet, looks.row, column + count) ?? "") === "" &&
    !looks.isMerged(column + count)
  )
    count++;
  return columns.span(column, count);
}
