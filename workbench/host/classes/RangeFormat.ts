import { autofitColumns, autofitRows } from "../grid/autofit";
import { assertSheetEditable } from "../guards";
import { maxColumns, maxRows } from "../grid/address";
import { columnWidth, rowHeight } from "../grid/measures";
import { applyFormat, type FormatTarget, formatOfRange, sharedFormat } from "../FormatTarget";
import { invalidArgument } from "../ExcelError";
import { usedRect } from "../grid/usedRange";
import {
  type ExcelClass,
  defineClass,
  type ExcelObject,
  requireBoolean,
  requireNumber,
  requireOneOf,
} from "../objects";
import type { RangeTarget } from "../RangeTarget";
import { formatProtectionClass } from "./FormatProtection";
import { rangeBorderCollectionClass } from "./RangeBorderCollection";
import { rangeFillClass } from "./RangeFill";
import { rangeFontClass } from "./RangeFont";

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Excel's widest column (255 characters of the standard font) and highest row, in points. */
const maxWidth = 1_343;
const maxHeight = 409.5;

/** The size that all columns or rows of the areas share, or null. Only those that differ from the default are visited. */
function sharedSize(target: FormatTarget, axis: "row" | "column"): number | null {
  const { sheet, rects } = target;
  const sizes = new Set<number>();
  for (const rect of rects) {
    const [first, count] = axis === "row" ? [rect.row, rect.rows] : [rect.column, rect.columns];
    const special =
      axis === "row"
        ? [...sheet.rowHeights.keys(), ...sheet.hiddenRows]
        : [...sheet.columnWidths.keys(), ...sheet.hiddenColumns];
    const within = new Set(special.filter((index) => index >= first && index < first + count));
    const sizeOf = (index: number): number =>
      axis === "row" ? rowHeight(sheet, index) : columnWidth(sheet, index);
    for (const index of within) sizes.add(sizeOf(index));
    if (within.size < count) {
      let plain = first;
      while (within.has(plain)) plain++;
      sizes.add(sizeOf(plain));
    }
  }
  const [size] = sizes;
  return sizes.size === 1 && size !== undefined ? size : null;
}

function setSize(
  target: FormatTarget,
  sizes: Map<number, number>,
  axis: "row" | "column",
  size: number
): void {
  const { sheet, rects } = target;
  for (const rect of rects) {
    const [first, count] = axis === "row" ? [rect.row, rect.rows] : [rect.column, rect.columns];
    // A whole sheet's size is its default, not a size per row or column.
    if (count === (axis === "row" ? maxRows : maxColumns)) {
      if (axis === "row") sheet.defaultRowHeight = size;
      else sheet.defaultColumnWidth = size;
      sizes.clear();
    } else for (let index = first; index < first + count; index++) sizes.set(index, size);
  }
  sheet.isChanged = true;
}

/** Back to the sheet's default size; setting it to false changes nothing, as in Excel. */
function useDefault(
  target: FormatTarget,
  sizes: Map<number, number>,
  axis: "row" | "column",
  value: unknown
): void {
  if (!requireBoolean(value, "useStandard")) return;
  for (const rect of target.rects) {
    const [first, count] = axis === "row" ? [rect.row, rect.rows] : [rect.column, rect.columns];
    for (const index of [...sizes.keys()])
      if (index >= first && index < first + count) sizes.delete(index);
  }
  target.sheet.isChanged = true;
}

/** True when no column or row of the areas has a size of its own, false when all have, null where they differ. */
function usesDefault(
  target: FormatTarget,
  sizes: ReadonlyMap<number, number>,
  axis: "row" | "column"
): boolean | null {
  let own = 0;
  let all = 0;
  for (const rect of target.rects) {
    const [first, count] = axis === "row" ? [rect.row, rect.rows] : [rect.column, rect.columns];
    all += count;
    for (const index of sizes.keys()) if (index >= first && index < first + count) own++;
  }
  if (own === 0) return true;
  return own === all ? false : null;
}

function requireSize(value: unknown, name: string, limit: number): number {
  const size = requireNumber(value, name);
  if (size < 0 || size > limit) throw invalidArgument(`${name} ${size}`);
  return size;
}

export const rangeFormatTargetClass: ExcelClass<FormatTarget> = defineClass("RangeFormat", {
  scalars: {
    WrapText: {
      get: (format) => sharedFormat(format, "wrap"),
      set: (format, value, host) =>
        applyFormat(host, format, { wrap: requireBoolean(value, "wrapText") }),
    },
    HorizontalAlignment: {
      get: (format) => sharedFormat(format, "horizontal"),
      set: (format, value, host) =>
        applyFormat(host, format, {
          horizontal: requireOneOf(value, horizontal, "horizontalAlignment"),
        }),
    },
    VerticalAlignment: {
      get: (format) => sharedFormat(format, "vertical"),
      set: (format, value, host) =>
        applyFormat(host, format, { vertical: requireOneOf(value, vertical, "verticalAlignment") }),
    },
    IndentLevel: {
      get: (format) => sharedFormat(format, "indent"),
      set: (format, value, host) => {
        const indent = requireNumber(value, "indentLevel");
        if (!Number.isInteger(indent) || indent < 0 || indent > 250)
          throw invalidArgument(`indentLevel ${indent}`);
        applyFormat(host, format, { indent });
      },
    },
    ColumnWidth: {
      get: (format) => sharedSize(format, "column"),
      set: (format, value, host) => {
        assertSheetEditable(host, format.sheet);
        setSize(
          format,
          format.sheet.columnWidths,
          "column",
          requireSize(value, "columnWidth", maxWidth)
        );
      },
    },
    RowHeight: {
      get: (format) => sharedSize(format, "row"),
      set: (format, value, host) => {
        assertSheetEditable(host, format.sheet);
        setSize(format, format.sheet.rowHeights, "row", requireSize(value, "rowHeight", maxHeight));
      },
    },
    UseStandardWidth: {
      get: (format) => usesDefault(format, format.sheet.columnWidths, "column"),
      set: (format, value, host) => {
        assertSheetEditable(host, format.sheet);
        useDefault(format, format.sheet.columnWidths, "column", value);
      },
    },
    UseStandardHeight: {
      get: (format) => usesDefault(format, format.sheet.rowHeights, "row"),
      set: (format, value, host) => {
        assertSheetEditable(host, format.sheet);
        useDefault(format, format.sheet.rowHeights, "row", value);
      },
    },
  },
  navigation: {
    Fill: (format) => rangeFillClass.of(format),
    Font: (format) => rangeFontClass.of(format),
    Borders: (format) => rangeBorderCollectionClass.of(format),
    Protection: (format) => formatProtectionClass.of(format),
  },
  methods: {
    AutofitColumns: (format, _, host) => {
      assertSheetEditable(host, format.sheet);
      for (const rect of format.rects) {
        const used = usedRect(format.sheet, true, rect);
        if (used) autofitColumns(host, format.sheet, used);
      }
    },
    AutofitRows: (format, _, host) => {
      assertSheetEditable(host, format.sheet);
      for (const rect of format.rects) {
        const used = usedRect(format.sheet, true, rect);
        if (used) autofitRows(format.sheet, used);
      }
    },
  },
});

export const rangeFormatClass = {
  of: (range: RangeTarget): ExcelObject => rangeFormatTargetClass.of(formatOfRange(range)),
};
