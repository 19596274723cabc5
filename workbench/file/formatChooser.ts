import type { BookSheet, CellFormat, FormatLayer } from "../book/book";
import { FormatOverlay } from "./formatOverlay";
import type { SheetSource } from "./openedBook";
import { MAX_COLUMNS, MAX_ROWS } from "./rowScan";
import { PLAIN_FORMAT } from "./styleRead";
import type { StyleReader } from "./styleRead";
import type { StyleWriter } from "./styleWrite";

/** The formats that the book has beyond those read; when the read ones were rearranged, all of them. */
export function overlayOf(
  sheet: BookSheet,
  source: SheetSource | null,
  styles: StyleReader
): { overlay: FormatOverlay; isRebuilt: boolean } {
  const before = source?.formats ?? [];
  if (before.every((layer, index) => sheet.formats[index] === layer)) {
    return {
      overlay: new FormatOverlay(sheet.formats.slice(before.length), styles.isOfCells),
      isRebuilt: false,
    };
  }
  const everything: FormatLayer = {
    rect: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
    format: PLAIN_FORMAT,
  };
  return {
    overlay: new FormatOverlay([everything, ...sheet.formats], styles.isOfCells),
    isRebuilt: true,
  };
}

/** Turns a cell's own format and what lies over it into a format of the file. */
export class FormatChooser {
  private readonly differences = new Map<CellFormat, Map<number, CellFormat | null>>();

  constructor(
    private readonly styles: StyleReader,
    private readonly formats: StyleWriter,
    /** True when the overlay describes cells in full: then only what differs from the cell's own format is changed. */
    private readonly isRebuilt: boolean
  ) {}

  isText(xf: number): boolean {
    return this.formats.isText(xf);
  }

  xf(base: number, format: CellFormat | null, isQuoted: boolean): number {
    return this.formats.xf(
      base,
      format && this.isRebuilt ? this.difference(base, format) : format,
      isQuoted
    );
  }

  private difference(base: number, format: CellFormat): CellFormat | null {
    let known = this.differences.get(format);
    if (!known) this.differences.set(format, (known = new Map()));
    let difference = known.get(base);
    if (difference === undefined)
      known.set(base, (difference = differenceOf(format, this.styles.fullFormat(base))));
    return difference;
  }
}

function differenceOf(wanted: CellFormat, has: CellFormat): CellFormat | null {
  const { borders, ...members } = wanted;
  const changed = Object.entries(members).filter(
    ([name, value]) => value !== has[name as keyof CellFormat]
  );
  const sides = (["top", "bottom", "left", "right"] as const).filter(
    (side) =>
      JSON.stringify(borders?.[side] ?? null) !== JSON.stringify(has.borders?.[side] ?? null)
  );
  const result: CellFormat = {
    ...(Object.fromEntries(changed) as CellFormat),
    ...(sides.length > 0
      ? { borders: Object.fromEntries(sides.map((side) => [side, borders?.[side] ?? null])) }
      : {}),
  };
  return Object.keys(result).length === 0 ? null : result;
}
