import { defineClass, type ExcelClass, requireString } from "../objects";
import { readPart, type RulePart, writePart } from "../rules";
import { conditionalRangeFillClass } from "./ConditionalRangeFill";
import { conditionalRangeFontClass } from "./ConditionalRangeFont";

export const conditionalRangeFormatClass: ExcelClass<RulePart> = defineClass(
  "ConditionalRangeFormat",
  {
    scalars: {
      NumberFormat: {
        get: (part) => readPart(part, "numberFormat") ?? null,
        set: (part, value, host) =>
          writePart(host, part, "numberFormat", requireString(value, "numberFormat")),
      },
    },
    navigation: {
      Fill: (part) => conditionalRangeFillClass.of({ ...part, path: [...part.path, "fill"] }),
      Font: (part) => conditionalRangeFontClass.of({ ...part, path: [...part.path, "font"] }),
    },
  }
);
