import { changeChart, look, type PlaceTarget, lookOf, setLook } from "../chartTarget";
import { assertChartHas } from "../chartTypes";
import { sourceAddress } from "../chartSource";
import { ExcelError } from "../ExcelError";
import {
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireNumber,
  requireOneOf,
  requireString,
  type Scalar,
} from "../objects";
import { rangeArgument } from "../rangeArgument";
import { chartAxisFormatClass } from "./chartFormats";
import { chartAxisTitleClass } from "./ChartAxisTitle";
import { chartGridlinesClass } from "./ChartGridlines";

export interface AxisTarget extends PlaceTarget {
  readonly kind: "category" | "value";
  readonly isSecondary: boolean;
}

const isMain = (axis: AxisTarget): boolean => axis.kind === "value" && !axis.isSecondary;

/** A category axis has a scale only in scatter and bubble charts, where it is a value axis too. */
function assertScale({ kind, chart }: AxisTarget): void {
  if (kind === "category" && !/^(XYScatter|Bubble)/.test(chart.type))
    throw new ExcelError(
      "InvalidOperation",
      `This operation is not permitted for the current object. (scale of the category axis of a ${chart.type} chart)`
    );
}

/** Bounds of the main value axis are members of the chart; others are looks. `""` means automatic. */
function bound(key: "minimum" | "maximum"): Scalar<AxisTarget> {
  return {
    get: (axis) => (isMain(axis) ? axis.chart.valueAxis[key] : lookOf(axis, key)) ?? "",
    set: (axis, value, host) => {
      assertScale(axis);
      const number = value === "" || value === null ? null : requireNumber(value, key);
      changeChart(host, axis);
      if (isMain(axis)) axis.chart.valueAxis[key] = number;
      else setLook(host, axis, key, number);
    },
  };
}

const tickMarks = ["None", "Cross", "Inside", "Outside"] as const;

export const chartAxisClass: ExcelClass<AxisTarget> = defineClass("ChartAxis", {
  assertAlive: ({ chart }) => assertChartHas(chart.type, "axes"),
  scalars: {
    Type: { get: ({ kind }) => (kind === "value" ? "Value" : "Category") },
    AxisGroup: { get: ({ isSecondary }) => (isSecondary ? "Secondary" : "Primary") },
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    NumberFormat: {
      get: (axis) =>
        (isMain(axis) ? axis.chart.valueAxis.numberFormat : lookOf(axis, "numberFormat")) ??
        "General",
      set: (axis, value, host) => {
        const code = requireString(value, "numberFormat");
        changeChart(host, axis);
        if (isMain(axis)) axis.chart.valueAxis.numberFormat = code;
        else setLook(host, axis, "numberFormat", code);
      },
    },
    LinkNumberFormat: look("linkNumberFormat", true, requireBoolean),
    Visible: look("visible", true, requireBoolean),
    ReversePlotOrder: look("reversePlotOrder", false, requireBoolean),
    MajorUnit: look("majorUnit", "", (value, name) =>
      value === "" ? "" : requireNumber(value, name)
    ),
    MinorUnit: look("minorUnit", "", (value, name) =>
      value === "" ? "" : requireNumber(value, name)
    ),
    MajorTickMark: look("majorTickMark", "None", (value, name) =>
      requireOneOf(value, tickMarks, name)
    ),
    MinorTickMark: look("minorTickMark", "None", (value, name) =>
      requireOneOf(value, tickMarks, name)
    ),
    TickLabelPosition: look("tickLabelPosition", "NextToAxis", (value, name) =>
      requireOneOf(value, ["NextToAxis", "High", "Low", "None"], name)
    ),
    TickLabelSpacing: look("tickLabelSpacing", 1, (value, name) =>
      value === "" ? "" : requireNumber(value, name)
    ),
    ScaleType: look("scaleType", "Linear", (value, name) =>
      requireOneOf(value, ["Linear", "Logarithmic"], name)
    ),
    LogBase: look("logBase", 10, requireNumber),
    DisplayUnit: look("displayUnit", "None", requireString),
    TextOrientation: look("textOrientation", 0, requireNumber),
  },
  navigation: {
    Format: (axis) => chartAxisFormatClass.of(axis),
    Title: (axis) => chartAxisTitleClass.of({ ...axis, place: `${axis.place}.title` }),
    MajorGridlines: (axis) =>
      chartGridlinesClass.of({ ...axis, place: `${axis.place}.majorGridlines` }),
    MinorGridlines: (axis) =>
      chartGridlinesClass.of({ ...axis, place: `${axis.place}.minorGridlines` }),
  },
  methods: {
    SetCategoryNames: (axis, args, host) => {
      changeChart(host, axis);
      const address = sourceAddress(rangeArgument(host.book, args.at(0), axis.sheet));
      for (const series of axis.chart.series) series.categories = address;
    },
  },
});
