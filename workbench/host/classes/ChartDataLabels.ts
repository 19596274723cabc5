import { changeChart, look, lookOf, type PlaceTarget, setLook } from "../chartTarget";
import {
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireOneOf,
  requireString,
} from "../objects";
import { chartDataLabelFormatClass } from "./chartFormats";

const positions = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

/** Labels of the whole chart, or of one series. */
export const chartDataLabelsClass: ExcelClass<PlaceTarget> = defineClass("ChartDataLabels", {
  scalars: {
    ShowValue: {
      get: (part) => lookOf(part, "showValue") ?? part.chart.dataLabels,
      set: (part, value, host) => {
        const isShown = requireBoolean(value, "showValue");
        setLook(host, part, "showValue", isShown);
        changeChart(host, part);
        if (!part.series || isShown) part.chart.dataLabels = isShown;
      },
    },
    ShowCategoryName: look("showCategoryName", false, requireBoolean),
    ShowSeriesName: look("showSeriesName", false, requireBoolean),
    ShowPercentage: look("showPercentage", false, requireBoolean),
    ShowLegendKey: look("showLegendKey", false, requireBoolean),
    ShowBubbleSize: look("showBubbleSize", false, requireBoolean),
    Separator: look("separator", ", ", requireString),
    NumberFormat: look("numberFormat", "General", requireString),
    LinkNumberFormat: look("linkNumberFormat", true, requireBoolean),
    Position: look("position", "OutsideEnd", (value, name) => requireOneOf(value, positions, name)),
  },
  navigation: { Format: (part) => chartDataLabelFormatClass.of(part) },
});
