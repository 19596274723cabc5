import { invalidArgument } from "../ExcelError";
import { defineClass, type ExcelClass } from "../objects";
import { readPart, type RulePart, writePart } from "../rules";

interface Criteria {
  readonly minimum?: { readonly type?: unknown };
  readonly midpoint?: unknown;
  readonly maximum?: { readonly type?: unknown };
}

export const colorScaleClass: ExcelClass<RulePart> = defineClass("ColorScaleConditionalFormat", {
  scalars: {
    Criteria: {
      get: (part) => readPart(part, "criteria"),
      set: (part, value, host) => {
        const criteria = value as Criteria | null;
        if (
          typeof criteria?.minimum?.type !== "string" ||
          typeof criteria.maximum?.type !== "string"
        )
          throw invalidArgument("a color scale has a minimum and a maximum");
        writePart(host, part, "criteria", criteria);
      },
    },
    ThreeColorScale: {
      get: (part) => (readPart(part, "criteria") as Criteria | undefined)?.midpoint !== undefined,
    },
  },
});
