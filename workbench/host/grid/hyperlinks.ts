import type { BookSheet, Hyperlink, Rect } from "../../book/book";
import { invalidArgument } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import type { HostState } from "../HostState";
import { columnLetters } from "./address";
import { cellAt } from "./cells";
import { addFormat } from "./layers";
import { writeCells } from "./write";

/** Key of a cell in the sheet's maps of hyperlinks and comments. */
export function cellKey(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The hyperlink of the first cell, as Excel answers for a range; null without one. */
export function readHyperlink(sheet: BookSheet, rect: Rect): Hyperlink | null {
  const link = sheet.hyperlinks.get(cellKey(rect.row, rect.column));
  if (!link) return null;
  const value = cellAt(sheet, rect.row, rect.column);
  return { ...link, textToDisplay: link.textToDisplay ?? (typeof value === "string" ? value : "") };
}

function parse(value: unknown): Hyperlink {
  if (typeof value !== "object" || value === null)
    throw invalidArgument("a hyperlink is an object");
  const link: Record<string, string> = {};
  for (const key of ["address", "documentReference", "screenTip", "textToDisplay"] as const) {
    const part = (value as Record<string, unknown>)[key];
    if (part === undefined || part === null) continue;
    if (typeof part !== "string") throw invalidArgument(`hyperlink.${key} must be a string`);
    link[key] = part;
  }
  if (link["address"] && link["documentReference"])
    throw invalidArgument(
      "a hyperlink leads to an address or to a place in the document, not both"
    );
  return link;
}

/** Setting a link writes its text and gives the cell the look of a link, as Excel does. */
export function writeHyperlink(
  host: HostState,
  sheet: BookSheet,
  rect: Rect,
  value: unknown
): void {
  assertSheetEditable(host, sheet);
  const link = parse(value);
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      sheet.hyperlinks.set(cellKey(row, column), link);
  if (link.textToDisplay !== undefined) writeCells(host, sheet, rect, `'${link.textToDisplay}`);
  addFormat(sheet, rect, { fontColor: "#0563C1", underline: true });
}

export function clearHyperlinks(sheet: BookSheet, rect: Rect): void {
  if (sheet.hyperlinks.size === 0) return;
  for (const key of [...sheet.hyperlinks.keys()]) {
    const match = /^([A-Z]+)(\d+)$/.exec(key);
    if (!match) continue;
    const row = Number(match[2]) - 1;
    if (row < rect.row || row >= rect.row + rect.rows) continue;
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      if (cellKey(row, column) === key) sheet.hyperlinks.delete(key);
  }
}
