import { parseColor } from "../colors";
import {
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireOneOf,
  type Scalar,
} from "../objects";
import { readPart, type RulePart, writePart } from "../rules";

function member(key: string, check: (value: unknown, name: string) => unknown): Scalar<RulePart> {
  return {
    get: (part) => readPart(part, key) ?? null,
    set: (part, value, host) => writePart(host, part, key, check(value, key)),
  };
}

export const conditionalRangeFontClass: ExcelClass<RulePart> = defineClass("ConditionalRangeFont", {
  scalars: {
    Bold: member("bold", requireBoolean),
    Italic: member("italic", requireBoolean),
    Strikethrough: member("strikethrough", requireBoolean),
    Underline: member("underline", (value, name) =>
      requireOneOf(value, ["None", "Single", "Double"], name)
    ),
    Color: member("color", parseColor),
  },
  methods: {
    Clear: (part, _, host) => {
      for (const key of ["bold", "italic", "strikethrough", "underline", "color"])
        writePart(host, part, key, null);
    },
  },
});
