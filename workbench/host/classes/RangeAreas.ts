import type { BookSheet, Rect } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { fullAddress, isEntireColumn, isEntireRow } from "../grid/address";
import { intersection } from "../grid/rect";
import { defineClass, type ExcelClass } from "../objects";
import { rangeArgument } from "../rangeArgument";
import { rangeCollectionClass } from "./RangeCollection";
import { rangeFormatTargetClass } from "./RangeFormat";
import { clearRange } from "./rangeMethods";
import { worksheetClass } from "./Worksheet";

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheet: BookSheet;
  readonly rects: readonly Rect[];
}

const address = ({ sheet, rects }: AreasTarget): string =>
  rects.map((rect) => fullAddress(sheet.name, rect)).join(",");

export const rangeAreasClass: ExcelClass<AreasTarget> = defineClass("RangeAreas", {
  scalars: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ rects }) => rects.length },
    CellCount: {
      get: ({ rects }) => rects.reduce((sum, rect) => sum + rect.rows * rect.columns, 0),
    },
    IsEntireColumn: { get: ({ rects }) => rects.every(isEntireColumn) },
    IsEntireRow: { get: ({ rects }) => rects.every(isEntireRow) },
  },
  navigation: {
    Areas: (areas) => rangeCollectionClass.of(areas),
    Format: (areas) => rangeFormatTargetClass.of(areas),
    Worksheet: ({ sheet }) => worksheetClass.of(sheet),
  },
  objects: {
    GetIntersectionOrNullObject: ({ sheet, rects }, args, host) => {
      const other = rangeArgument(host.book, args.at(0), sheet);
      const found =
        other.sheet === sheet ? rects.flatMap((rect) => intersection(rect, other.rect) ?? []) : [];
      return found.length === 0 ? null : rangeAreasClass.of({ sheet, rects: found });
    },
  },
  methods: {
    Clear: ({ sheet, rects }, args, host) => {
      for (const rect of rects) clearRange(host, { sheet, rect }, args.optionalString(0) ?? "All");
    },
  },
  isTracked: true,
  assertAlive: ({ sheet }, host) => {
    if (!host.book.sheets.includes(sheet)) throw itemNotFound("the sheet was deleted");
  },
});
