import { look, type PlaceTarget } from "../chartTarget";
import { parseColor } from "../colors";
import {
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireNumber,
  requireOneOf,
  requireString,
} from "../objects";

export const chartFontClass: ExcelClass<PlaceTarget> = defineClass("ChartFont", {
  scalars: {
    Bold: look("bold", false, requireBoolean),
    Italic: look("italic", false, requireBoolean),
    Color: look("color", "#000000", parseColor),
    Name: look("name", "Calibri", requireString),
    Size: look("size", 10, requireNumber),
    Underline: look("underline", "None", (value, name) =>
      requireOneOf(value, ["None", "Single"], name)
    ),
  },
});
