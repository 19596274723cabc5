import type { BookSheet, Rect } from "../../book/book";
import type { HostState } from "../HostState";
import { formatBands } from "./layers";
import { columnWidth } from "./measures";
import { formatValue } from "./numberText";

/** Points of one digit of the standard font, and of the margin on both sides of a cell. */
const characterWidth = 5.25;
const cellMargin = 6;
const lineHeight = 15;
/** A browser's or Excel's own column never gets wider by autofit. */
const widest = 1_343;

/** Width of a text in digits of the standard font: East Asian characters are twice as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return width;
}

/** Columns as wide as their longest cell; wrapped cells do not count, as in Excel. */
export function autofitColumns(host: HostState, sheet: BookSheet, used: Rect): void {
  host.settleForReading();
  const widths = new Float64Array(used.columns);
  const wraps = formatBands(sheet, used, "wrap");
  const formats: (readonly string[])[] = [];
  for (const band of formatBands(sheet, used, "numberFormat"))
    for (let i = 0; i < band.rows; i++) formats.push(band.values);
  let row = used.row;
  for (const band of wraps) {
    for (const last = row + band.rows; row < last; row++) {
      const cells = sheet.rows[row];
      if (!cells) continue;
      for (let c = 0; c < used.columns; c++) {
        const value = cells[used.column + c] ?? null;
        if (value === null || band.values[c]) continue;
        const text = formatValue(
          value,
          formats[row - used.row]?.[c] ?? "General",
          host.book.uses1904Dates
        );
        const longest = text.includes("\n")
          ? Math.max(...text.split("\n").map(textWidth))
          : textWidth(text);
        widths[c] = Math.max(widths[c] ?? 0, longest);
      }
    }
  }
  widths.forEach((width, c) => {
    if (width > 0)
      sheet.columnWidths.set(
        used.column + c,
        Math.min(widest, Math.round(width * characterWidth + cellMargin))
      );
  });
  sheet.isChanged = true;
}

/** Rows as high as their wrapped text needs at the present column widths. */
export function autofitRows(sheet: BookSheet, used: Rect): void {
  let row = used.row;
  for (const band of formatBands(sheet, used, "wrap")) {
    for (const last = row + band.rows; row < last; row++) {
      let lines = 1;
      const cells = sheet.rows[row];
      for (let c = 0; c < used.columns; c++) {
        const value = cells?.[used.column + c];
        if (typeof value !== "string" || !band.values[c]) continue;
        const perLine = Math.max(
          1,
          (columnWidth(sheet, used.column + c) - cellMargin) / characterWidth
        );
        const wrapped = value
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / perLine)), 0);
        lines = Math.max(lines, wrapped);
      }
      if (lines > 1) sheet.rowHeights.set(row, Math.min(409.5, lines * lineHeight));
      else sheet.rowHeights.delete(row);
    }
  }
  sheet.isChanged = true;
}
