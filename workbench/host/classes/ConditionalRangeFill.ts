import { parseColor } from "../colors";
import { defineClass, type ExcelClass } from "../objects";
import { readPart, type RulePart, writePart } from "../rules";

export const conditionalRangeFillClass: ExcelClass<RulePart> = defineClass("ConditionalRangeFill", {
  scalars: {
    Color: {
      get: (part) => readPart(part, "color") ?? "",
      set: (part, value, host) => writePart(host, part, "color", parseColor(value)),
    },
  },
  methods: { Clear: (part, _, host) => writePart(host, part, "color", null) },
});
