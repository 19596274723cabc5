import type { BookSheet } from "../../book/book";
import { cellAt } from "../../host/grid/cells";
import { element } from "../dom";
import type { Axis } from "./Axis";
import { cellAddressOf } from "./cellAddress";
import { cellLook } from "./cellLook";
import type { RowLooks } from "./formats";
import type { SheetView } from "./GridPane";

/** Columns over which a long text may run into empty neighbours. */
const maxOverflow = 12;
/** Pixels that no character of the standard font is wider than: of numbers, and of any other text. */
const [widestDigit, widestLetter] = [9, 15];

/** A cell's element and what was last given to it: only what differs is touched, since each touch costs style, layout or paint. */
export interface DrawnCell {
  readonly node: HTMLElement;
  column: number;
  css: string;
  classes: string;
  shown: string;
}

export function newCell(row: HTMLElement): DrawnCell {
  const node = element("div", { class: "cell", role: "gridcell" });
  row.append(node);
  return { node, column: -1, css: "", classes: "cell", shown: "" };
}

/** Gives a cell's element the look of a cell of the sheet. */
export function drawCell(
  { book, sheet, columns }: SheetView,
  cell: DrawnCell,
  looks: RowLooks,
  column: number,
  width: number
): void {
  const { row } = looks;
  const { node } = cell;
  const value = cellAt(sheet, row, column);
  const { text, css, align, isText, isWrapped, isOwnFont } = cellLook(
    looks,
    column,
    value,
    book.uses1904Dates
  );
  const style = `left:${columns.start(column)}px;width:${width}px;${css}`;
  if (cell.css !== style) cell.css = node.style.cssText = style;
  if (cell.column !== column) node.setAttribute("aria-colindex", String(column + 1));
  cell.column = column;
  node.dataset["cell"] = `${row},${column}`;
  let [classes, shown] = [isWrapped ? "cell wrapped" : "cell", text];
  let room = 0;
  const isNumber = typeof value === "number";
  // Cutting a cell off at its edges costs on each frame: only where its text may reach them.
  if (isOwnFont || isWrapped || text.length * (isNumber ? widestDigit : widestLetter) > width - 6)
    if (text !== "") classes += " clipped";
  if (text !== "") {
    if (isNumber && text.length * 6.2 > width)
      shown = "#".repeat(Math.max(1, Math.floor(width / 8)));
    else if (isText && !isWrapped && align === "left" && text.length * 6 > width) {
      room = roomFor(sheet, looks, column, columns);
      if (room > width) classes = "cell overflows";
    }
  }
  drawNote(node, sheet, row, column);
  if (cell.classes !== classes) cell.classes = node.className = classes;
  if (room > width) {
    const span = element("span", { class: "overflowing" }, text.slice(0, 500));
    span.style.width = `${room - 4}px`;
    node.replaceChildren(span);
    cell.shown = "";
  } else if (cell.shown !== shown || node.childElementCount > 0) {
    cell.shown = shown;
    const { firstChild } = node;
    // A text that is given other letters keeps its box; a new text needs a new one.
    if (firstChild instanceof Text && shown !== "") firstChild.data = shown;
    else node.textContent = shown;
  }
}

/** Cells with a note have a corner to point at; the note itself belongs to what is read aloud. */
export function drawNote(
  cell: HTMLElement,
  { comments }: BookSheet,
  row: number,
  column: number
): void {
  const note = comments.size === 0 ? undefined : comments.get(cellAddressOf(row, column));
  if (note !== undefined) {
    cell.dataset["note"] = "";
    cell.setAttribute("aria-description", note);
  } else if (cell.dataset["note"] !== undefined) {
    delete cell.dataset["note"];
    cell.removeAttribute("aria-description");
  }
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
