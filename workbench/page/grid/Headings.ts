import type { Rect } from "../../book/book";
import { columnLetters } from "../../host/grid/address";
import { element } from "../dom";
import type { Axis } from "./Axis";
import type { SheetView } from "./GridPane";

export const headingHeight = 22;

/** The frozen part at the top left of a sheet: rows and columns, and their pixels. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

interface Span {
  readonly first: number;
  readonly count: number;
}

interface Heading {
  readonly node: HTMLElement;
  text: string;
  css: string;
  classes: string;
}

/**
 * The headings of the rows or columns that scroll, or of the frozen ones: each stands at its place on the sheet, and all are
 * moved together, so that scrolling touches only those that come into view.
 */
class HeadingStrip {
  readonly node = element("div", { class: "heading-strip", role: "presentation" });
  private readonly canvas = element("div", { class: "heading-canvas", role: "presentation" });
  private drawn = new Map<number, Heading>();

  constructor(
    private readonly isRow: boolean,
    private readonly textOf: (index: number) => string
  ) {
    this.node.append(this.canvas);
  }

  draw(axis: Axis, { first, count }: Span, scrolled: number, selected: Span, from: number): void {
    const offset = `${-scrolled - from}px`;
    this.node.style.setProperty(this.isRow ? "top" : "left", `${from}px`);
    this.canvas.style.transform = this.isRow ? `translateY(${offset})` : `translateX(${offset})`;
    const free: Heading[] = [];
    for (const [index, heading] of this.drawn)
      if (index < first || index >= first + count || axis.size(index) === 0) {
        this.drawn.delete(index);
        free.push(heading);
      }
    for (let index = first; index < first + count; index++) {
      const size = axis.size(index);
      if (size === 0) continue;
      const heading = this.drawn.get(index) ?? free.pop() ?? this.make();
      this.drawn.set(index, heading);
      const at = axis.start(index);
      const isOn = index >= selected.first && index < selected.first + selected.count;
      put(
        heading,
        this.textOf(index),
        this.isRow
          ? `top:${at}px;height:${size}px;line-height:${size}px`
          : `left:${at}px;width:${size}px`,
        isOn ? "heading on" : "heading"
      );
    }
    for (const { node } of free) node.remove();
  }

  private make(): Heading {
    const node = element("div", { class: "heading" });
    this.canvas.append(node);
    return { node, text: "", css: "", classes: "heading" };
  }
}

function put(heading: Heading, text: string, css: string, classes: string): void {
  const { node } = heading;
  if (heading.text !== text) node.textContent = heading.text = text;
  if (heading.css !== css) node.style.cssText = heading.css = css;
  if (heading.classes !== classes) node.className = heading.classes = classes;
}

/** Column letters and row numbers along the grid; those of the selection stand out. */
export class Headings {
  private readonly corner = element("div", { class: "heading corner" });
  private readonly columns = element("div", { class: "headings columns", role: "presentation" });
  private readonly rows = element("div", { class: "headings rows", role: "presentation" });
  private readonly strips = {
    columns: new HeadingStrip(false, columnLetters),
    frozenColumns: new HeadingStrip(false, columnLetters),
    rows: new HeadingStrip(true, rowNumber),
    frozenRows: new HeadingStrip(true, rowNumber),
  };
  readonly nodes: readonly HTMLElement[] = [this.columns, this.rows, this.corner];

  constructor() {
    this.columns.append(this.strips.frozenColumns.node, this.strips.columns.node);
    this.rows.append(this.strips.frozenRows.node, this.strips.rows.node);
  }

  draw(
    view: SheetView,
    main: Rect,
    frozen: Frozen,
    scrolled: { readonly x: number; readonly y: number },
    selected: Rect,
    width: number
  ): void {
    const { columns, frozenColumns, rows, frozenRows } = this.strips;
    this.corner.style.width = this.rows.style.width = this.columns.style.left = `${width}px`;
    const across = { first: selected.column, count: selected.columns };
    frozenColumns.draw(view.columns, { first: 0, count: frozen.columns }, 0, across, 0);
    columns.draw(
      view.columns,
      { first: main.column, count: main.columns },
      scrolled.x,
      across,
      frozen.width
    );
    const down = { first: selected.row, count: selected.rows };
    frozenRows.draw(view.rows, { first: 0, count: frozen.rows }, 0, down, 0);
    rows.draw(view.rows, { first: main.row, count: main.rows }, scrolled.y, down, frozen.height);
  }
}

function rowNumber(index: number): string {
  return String(index + 1);
}
