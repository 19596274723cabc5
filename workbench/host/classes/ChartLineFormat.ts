import { look, type PlaceTarget, setLook } from "../chartTarget";
import { parseColor } from "../colors";
import {
  type ClassMembers,
  defineClass,
  type ExcelClass,
  requireNumber,
  requireOneOf,
} from "../objects";

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

const members: ClassMembers<PlaceTarget> = {
  scalars: {
    Color: look("color", "#000000", parseColor),
    LineStyle: look("lineStyle", "Continuous", (value, name) =>
      requireOneOf(value, lineStyles, name)
    ),
    Weight: look("weight", 0.75, requireNumber),
  },
  methods: { Clear: (part, _, host) => setLook(host, part, "lineStyle", "None") },
};

export const chartLineFormatClass: ExcelClass<PlaceTarget> = defineClass(
  "ChartLineFormat",
  members
);
/** The border of an area: another class with the same members. */
export const chartBorderClass: ExcelClass<PlaceTarget> = defineClass("ChartBorder", members);
