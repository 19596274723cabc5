import type { Book, BookSheet, Rect } from "../book/book";
import { localAddress, maxColumns, maxRows } from "../host/grid/address";
import { intersection } from "../host/grid/rect";
import { usedRect } from "../host/grid/usedRange";
import { shownTexts, valueTexts } from "./cellText";
import { fromTsv, toTsv } from "./tsv";

/** Cells to write, and where. */
export interface Pasted {
  readonly target: Rect;
  readonly texts: readonly (readonly string[])[];
}

/** Copying as text between tabs and lines, and pasting what was copied here with the values behind the shown texts. */
export class GridClipboard {
  private copied: { readonly shown: string; readonly values: string[][] } | null = null;

  /** Puts the cells on the clipboard. Returns their address. */
  copy(book: Book, sheet: BookSheet, selected: Rect, transfer: DataTransfer | null): string {
    const rect = filledPart(sheet, selected);
    const shown = toTsv(shownTexts(book, sheet, rect));
    this.copied = { shown, values: valueTexts(book, sheet, rect) };
    transfer?.setData("text/plain", shown);
    return localAddress(rect);
  }

  /** What a text on the clipboard means for a selection; "off" when it would reach beyond the sheet. */
  paste(sheet: BookSheet, selected: Rect, text: string): Pasted | "off" {
    const isOwn = text.replaceAll("\r\n", "\n") === this.copied?.shown.replaceAll("\r\n", "\n");
    const cells = isOwn && this.copied ? this.copied.values : fromTsv(text);
    const width = cells[0]?.length ?? 0;
    const bounded = filledPart(sheet, selected);
    // A selection of several times the size is filled, as in Excel.
    const isFilled = bounded.rows % cells.length === 0 && bounded.columns % width === 0;
    const target: Rect = isFilled
      ? bounded
      : { row: selected.row, column: selected.column, rows: cells.length, columns: width };
    if (target.row + target.rows > maxRows || target.column + target.columns > maxColumns)
      return "off";
    const texts = Array.from({ length: target.rows }, (_, r) =>
      Array.from(
        { length: target.columns },
        (_cell, c) => cells[r % cells.length]?.[c % width] ?? ""
      )
    );
    return { target, texts };
  }
}

/** A selection without the empty rest of whole rows and columns. */
function filledPart(sheet: BookSheet, rect: Rect): Rect {
  if (rect.rows < maxRows && rect.columns < maxColumns) return rect;
  const used = usedRect(sheet, true);
  return (
    (used && intersection(used, rect)) ?? {
      row: rect.row,
      column: rect.column,
      rows: 1,
      columns: 1,
    }
  );
}
