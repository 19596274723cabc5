import { parseColor } from "../colors";
import { invalidArgument } from "../ExcelError";
import { defineClass, type ExcelClass, requireBoolean, type Scalar } from "../objects";
import { readPart, type RulePart, writePart } from "../rules";

function bound(key: "lowerBoundRule" | "upperBoundRule"): Scalar<RulePart> {
  return {
    get: (part) => readPart(part, key) ?? { type: "Automatic" },
    set: (part, value, host) => {
      if (typeof (value as { type?: unknown } | null)?.type !== "string")
        throw invalidArgument(`${key}.type is missing`);
      writePart(host, part, key, value);
    },
  };
}

export const dataBarPositiveFormatClass: ExcelClass<RulePart> = defineClass(
  "ConditionalDataBarPositiveFormat",
  {
    scalars: {
      FillColor: {
        get: (part) => readPart(part, "fillColor") ?? "#638EC6",
        set: (part, value, host) => writePart(host, part, "fillColor", parseColor(value)),
      },
      GradientFill: {
        get: (part) => readPart(part, "gradientFill") ?? true,
        set: (part, value, host) =>
          writePart(host, part, "gradientFill", requireBoolean(value, "gradientFill")),
      },
    },
  }
);

export const dataBarClass: ExcelClass<RulePart> = defineClass("DataBarConditionalFormat", {
  scalars: {
    ShowDataBarOnly: {
      get: (part) => readPart(part, "showDataBarOnly") ?? false,
      set: (part, value, host) =>
        writePart(host, part, "showDataBarOnly", requireBoolean(value, "showDataBarOnly")),
    },
    LowerBoundRule: bound("lowerBoundRule"),
    UpperBoundRule: bound("upperBoundRule"),
  },
  navigation: {
    PositiveFormat: (part) => dataBarPositiveFormatClass.of({ ...part, path: ["positiveFormat"] }),
  },
});
