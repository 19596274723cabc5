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

/** Column letters and row numbers along the grid; those of the selection stand out. */
export class Headings {
  private readonly corner = element("div", { class: "heading corner" });
  private readonly columns = element("div", { class: "headings columns", role: "presentation" });
  private readonly rows = element("div", { class: "headings rows", role: "presentation" });
  readonly nodes: readonly HTMLElement[] = [this.columns, this.rows, this.corner];

  draw(
    view: SheetView,
    main: Rect,
    frozen: Frozen,
    scrolled: { readonly x: number; readonly y: number },
    selected: Rect,
    width: number
  ): void {
    this.corner.style.width = `${width}px`;
    this.columns.style.left = `${width}px`;
    fill(
      this.columns,
      headings(
        view.columns,
        { first: main.column, count: main.columns },
        { count: frozen.columns, pixels: frozen.width },
        scrolled.x
      ).map(({ index, at, size, isFrozen }) => ({
        text: columnLetters(index),
        isOn: isWithin(index, selected.column, selected.columns),
        css: `left:${at}px;width:${size}px;z-index:${isFrozen ? 1 : 0}`,
      }))
    );
    this.rows.style.width = `${width}px`;
    fill(
      this.rows,
      headings(
        view.rows,
        { first: main.row, count: main.rows },
        { count: frozen.rows, pixels: frozen.height },
        scrolled.y
      ).map(({ index, at, size, isFrozen }) => ({
        text: String(index + 1),
        isOn: isWithin(index, selected.row, selected.rows),
        css: `top:${at}px;height:${size}px;line-height:${size}px;z-index:${isFrozen ? 1 : 0}`,
      }))
    );
  }
}

function isWithin(index: number, first: number, count: number): boolean {
  return index >= first && index < first + count;
}

/** What is in view along one axis: the frozen indices where they always are, the others as far as one scrolled. */
function headings(
  axis: Axis,
  main: Span,
  frozen: { readonly count: number; readonly pixels: number },
  scrolled: number
): { index: number; at: number; size: number; isFrozen: boolean }[] {
  const indices = [
    ...Array.from({ length: frozen.count }, (_, index) => index),
    ...Array.from({ length: main.count }, (_, index) => main.first + index),
  ];
  return indices
    .map((index) => {
      const isFrozen = index < frozen.count;
      const at = axis.start(index) - (isFrozen ? 0 : scrolled);
      return { index, at, size: axis.size(index), isFrozen };
    })
    .filter(({ at, size, isFrozen }) => size > 0 && (isFrozen || at + size > frozen.pixels));
}

interface Heading {
  readonly text: string;
  readonly isOn: boolean;
  readonly css: string;
}

/** Gives the elements that are there their new places; makes or removes only what differs in number. */
function fill(holder: HTMLElement, wanted: readonly Heading[]): void {
  for (const [index, { text, isOn, css }] of wanted.entries()) {
    let node = holder.children[index] as HTMLElement | undefined;
    if (!node) {
      node = element("div");
      holder.append(node);
    }
    const classes = isOn ? "heading on" : "heading";
    if (node.textContent !== text) node.textContent = text;
    if (node.className !== classes) node.className = classes;
    node.style.cssText = css;
  }
  while (holder.children.length > wanted.length) holder.lastElementChild?.remove();
}
