import { parseColor } from "../colors";
import { applyFormat, type FormatTarget, sharedFormat } from "../FormatTarget";
import { defineClass, type ExcelClass } from "../objects";
import { uniformFormat } from "../grid/layers";

export const rangeFillClass: ExcelClass<FormatTarget> = defineClass("RangeFill", {
  scalars: {
    // Cells without a fill answer white; cells that differ answer null.
    Color: {
      get: (format) => {
        const isBare = format.rects.every(
          (rect) => uniformFormat(format.sheet, rect, "fill") === null
        );
        return isBare ? "#FFFFFF" : sharedFormat(format, "fill");
      },
      set: (format, value, host) =>
        applyFormat(host, format, { fill: value === "" ? null : parseColor(value) }),
    },
  },
  methods: {
    Clear: (format, _, host) => applyFormat(host, format, { fill: null }),
  },
});
