import { changeChart, look, lookOf, type PlaceTarget, setLook } from "../chartTarget";
import {
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireNumber,
  requireString,
} from "../objects";
import { chartTitleFormatClass } from "./chartFormats";

export const chartTitleClass: ExcelClass<PlaceTarget> = defineClass("ChartTitle", {
  scalars: {
    Text: {
      get: ({ chart }) => chart.title ?? "",
      set: (part, value, host) => {
        const title = requireString(value, "text");
        changeChart(host, part);
        part.chart.title = title;
      },
    },
    // A hidden title comes back with its words.
    Visible: {
      get: ({ chart }) => chart.title !== null,
      set: (part, value, host) => {
        const isVisible = requireBoolean(value, "visible");
        changeChart(host, part);
        if (!isVisible && part.chart.title !== null) {
          setLook(host, part, "hiddenText", part.chart.title);
          part.chart.title = null;
        } else if (isVisible)
          part.chart.title ??= String(lookOf(part, "hiddenText") ?? "Chart Title");
      },
    },
    Overlay: look("overlay", false, requireBoolean),
    TextOrientation: look("textOrientation", 0, requireNumber),
  },
  navigation: { Format: (part) => chartTitleFormatClass.of(part) },
});
