import type { Book, BookSheet, Rect } from "../../book/book";
import { maxColumns, maxRows } from "../../host/grid/address";
import { cellAt } from "../../host/grid/cells";
import { contains, overlaps } from "../../host/grid/rect";
import { element } from "../dom";
import type { Axis } from "./Axis";
import { cellLook } from "./cellLook";
import { drawCell, drawNote, newCell, type DrawnCell } from "./drawCell";
import { RegionLooks, type RowLooks } from "./formats";
import type { Box } from "./Viewport";

export interface SheetView {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Formulas instead of what they give. */
  readonly showsFormulas: boolean;
}

interface DrawnRow {
  readonly node: HTMLElement;
  readonly cells: DrawnCell[];
}

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
  private drawn = new Map<number, DrawnRow>();
  private merges: HTMLElement[] = [];
  private region: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

  constructor() {
    this.canvas.append(this.selection);
    this.window.append(this.canvas);
  }

  place({ left, top, width, height }: Box): void {
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
    const looks = new RegionLooks(view.sheet, region, view.showsFormulas);
    // Rows that leave give their elements to those that come; bands of colour are often two rows high, so even ones to even ones.
    const free: [even: DrawnRow[], odd: DrawnRow[]] = [[], []];
    for (const [row, drawn] of this.drawn) {
      const isIn = row >= region.row && row < region.row + region.rows;
      if (isIn && view.rows.size(row) > 0) continue;
      this.drawn.delete(row);
      free[row % 2 === 0 ? 0 : 1].push(drawn);
    }
    this.region = region;
    for (let row = region.row; row < region.row + region.rows; row++) {
      // A filter may hide tens of thousands of rows between two that are in view: they get no elements.
      if (view.rows.size(row) === 0) continue;
      const own = this.drawn.get(row);
      if (own && !isOtherColumns) continue;
      const [alike, other] = row % 2 === 0 ? free : [free[1], free[0]];
      const drawn = own ?? alike.pop() ?? other.pop() ?? this.newRow();
      this.drawRow(view, drawn, looks.row(row), region);
      this.drawn.set(row, drawn);
    }
    for (const { node } of free.flat()) node.remove();
    this.drawMerges(view, region);
  }

  /** The element of a cell, when it is drawn here. */
  nodeOf(row: number, column: number): HTMLElement | null {
    const wanted = `${row},${column}`;
    for (const { firstElementChild: merged } of this.merges)
      if (merged instanceof HTMLElement && merged.dataset["cell"] === wanted) return merged;
    return this.drawn.get(row)?.cells.find((cell) => cell.column === column)?.node ?? null;
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

  private newRow(): DrawnRow {
    const node = element("div", { class: "grid-row", role: "row" });
    this.canvas.append(node);
    return { node, cells: [] };
  }

  private drawRow(view: SheetView, drawn: DrawnRow, looks: RowLooks, region: Rect): void {
    const { rows, columns } = view;
    const { row } = looks;
    const { node, cells } = drawn;
    const height = rows.size(row);
    node.setAttribute("aria-rowindex", String(row + 1));
    node.style.cssText = `top:${rows.start(row)}px;height:${height}px`;
    let used = 0;
    if (height > 0)
      for (let column = region.column; column < region.column + region.columns; column++) {
        const width = columns.size(column);
        if (width === 0 || looks.isMerged(column)) continue;
        const cell = (cells[used++] ??= newCell(node));
        drawCell(view, cell, looks, column, width);
      }
    for (const { node: left } of cells.splice(used)) left.remove();
  }

  private drawMerges(view: SheetView, region: Rect): void {
    const { book, sheet, rows, columns } = view;
    for (const node of this.merges) node.remove();
    this.merges = sheet.merges
      .filter((merge) => overlaps(merge, region))
      .map((merge) => {
        const value = cellAt(sheet, merge.row, merge.column);
        const looks = new RegionLooks(
          sheet,
          { ...merge, rows: 1, columns: 1 },
          view.showsFormulas
        ).row(merge.row);
        const { text, css, isWrapped } = cellLook(looks, merge.column, value, book.uses1904Dates);
        const cell = element(
          "div",
          {
            class: isWrapped ? "cell merged clipped wrapped" : "cell merged clipped",
            role: "gridcell",
            "aria-colindex": merge.column + 1,
            "aria-colspan": merge.columns,
            "aria-rowspan": merge.rows,
            "data-cell": `${merge.row},${merge.column}`,
          },
          text
        );
        cell.style.cssText = `left:${columns.start(merge.column)}px;top:${rows.start(merge.row)}px;width:${columns.span(merge.column, merge.columns)}px;height:${rows.span(merge.row, merge.rows)}px;${css}`;
        drawNote(cell, sheet, merge.row, merge.column);
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
