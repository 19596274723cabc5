import type { BookSheet } from "../../book/book";
import { cellAt } from "../../host/grid/cells";
import { element } from "../dom";
import { filterAt } from "../filter/filterAt";
import { pixelsPerPoint, type Axis } from "./Axis";
import { cellAddressOf } from "./cellAddress";
import { cellLook, type CellLook } from "./cellLook";
import type { RowLooks } from "./formats";
import type { SheetView } from "./GridPane";
import { narrowed, standardFonts, textWidth } from "./textWidth";

/** Columns over which a long text may run into empty neighbours. */
const maxOverflow = 12;
/** Pixels that no character of the standard font is wider than. */
const widestLetter = 15;
const standardFont = `${11 * pixelsPerPoint}px ${standardFonts}`;
/** Pixels of a "#", and of what stands left and right of a cell's text. */
const [hashWidth, margins] = [7.5, 5];

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
  const look = cellLook(looks, column, value, book.uses1904Dates);
  const style = `left:${columns.start(column)}px;width:${width}px;${look.css}`;
  if (cell.css !== style) cell.css = node.style.cssText = style;
  if (cell.column !== column) node.setAttribute("aria-colindex", String(column + 1));
  cell.column = column;
  node.dataset["cell"] = `${row},${column}`;
  drawNote(node, sheet, row, column);
  drawFilter(node, sheet, row, column);
  const { text, room, isCut } = fitted(look, width, () => roomFor(sheet, looks, column, columns));
  const classes = `cell${look.isWrapped ? " wrapped" : ""}${isCut ? " clipped" : ""}${room > width ? " overflows" : ""}`;
  if (cell.classes !== classes) cell.classes = node.className = classes;
  if (room > width) {
    const span = element("span", { class: "overflowing" }, text.slice(0, 500));
    span.style.width = `${room - margins}px`;
    node.replaceChildren(span);
    cell.shown = "";
  } else if (cell.shown !== text || node.childElementCount > 0) {
    cell.shown = text;
    const { firstChild } = node;
    // A text that is given other letters keeps its box; a new text needs a new one.
    if (firstChild instanceof Text && text !== "") firstChild.data = text;
    else node.textContent = text;
  }
}

interface Fitted {
  readonly text: string;
  /** Pixels for the text; more than the cell's where it runs on into empty neighbours. */
  readonly room: number;
  readonly isCut: boolean;
}

/** What becomes of a text that is too wide: a long text runs on or is cut off, a number loses decimals or becomes "###". */
function fitted(look: CellLook, width: number, room: () => number): Fitted {
  const { isWrapped, isText, font, align } = look;
  if (look.text === "") return { text: "", room: width, isCut: false };
  if (isWrapped) return { text: look.text, room: width, isCut: true };
  // Without wrapping a text stands in one line, whatever line breaks it holds.
  const text = look.text.replaceAll("\n", "");
  // A number may touch the edges before it gives way: Excel's own digits are a little narrower than these.
  const edges = isText ? margins : 1;
  const fits = (shown: string): boolean => textWidth(shown, font) <= width - edges;
  // Measuring costs more than a look at the length; cutting off at the edges costs on each frame.
  const isSurelyShort = font === standardFont && text.length * widestLetter <= width - margins;
  if (isSurelyShort || fits(text)) return { text, room: width, isCut: false };
  if (isText) {
    const available = align === "left" ? room() : width;
    return { text, room: available, isCut: available <= width };
  }
  const shorter = look.isGeneral ? narrowed(text, fits) : null;
  const hashes = "#".repeat(Math.max(1, Math.floor((width - margins) / hashWidth)));
  return { text: shorter ?? hashes, room: width, isCut: true };
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

/** Header cells of tables and filters have a button at their right. */
function drawFilter(cell: HTMLElement, sheet: BookSheet, row: number, column: number): void {
  const { tables, autoFilter } = sheet;
  const filter = tables.length > 0 || autoFilter ? filterAt(sheet, { row, column }) : null;
  const mark = filter && (filter.isOn ? "on" : "off");
  if (mark !== null) cell.dataset["filter"] = mark;
  else if (cell.dataset["filter"] !== undefined) delete cell.dataset["filter"];
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
