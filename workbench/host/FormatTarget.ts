import type { BookSheet, CellFormat, Rect } from "../book/book";
import { assertSheetEditable } from "./guards";
import { addFormat, type defaultFormat, uniformFormat } from "./grid/layers";
import type { HostState } from "./HostState";
import type { RangeTarget } from "./RangeTarget";

/** What `format` and the objects below it act on: the areas of a Range or of RangeAreas, where they are now. */
export interface FormatTarget {
  readonly sheet: BookSheet;
  readonly rects: readonly Rect[];
}

export function formatOfRange(range: RangeTarget): FormatTarget {
  return {
    sheet: range.sheet,
    get rects() {
      return [range.rect];
    },
  };
}

export function applyFormat(
  host: HostState,
  { sheet, rects }: FormatTarget,
  format: CellFormat
): void {
  assertSheetEditable(host, sheet);
  for (const rect of rects) addFormat(sheet, rect, format);
}

/** The value that all cells share, or null where they differ, as Office.js answers. */
export function sharedFormat<K extends keyof typeof defaultFormat>(
  { sheet, rects }: FormatTarget,
  key: K
): (typeof defaultFormat)[K] | NonNullable<CellFormat[K]> | null {
  const values = rects.map((rect) => uniformFormat(sheet, rect, key));
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
