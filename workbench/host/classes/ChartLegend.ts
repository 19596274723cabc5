import { changeChart, look, lookOf, type PlaceTarget, setLook } from "../chartTarget";
import { ExcelError } from "../ExcelError";
import { defineClass, type ExcelClass, requireBoolean, requireOneOf } from "../objects";
import { chartLegendFormatClass } from "./chartFormats";

const positions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;
type Kept = "Top" | "Bottom" | "Left" | "Right";

export const chartLegendClass: ExcelClass<PlaceTarget> = defineClass("ChartLegend", {
  scalars: {
    Visible: {
      get: ({ chart }) => chart.legend !== null,
      set: (part, value, host) => {
        const isVisible = requireBoolean(value, "visible");
        changeChart(host, part);
        if (!isVisible && part.chart.legend) {
          setLook(host, part, "hiddenPosition", part.chart.legend);
          part.chart.legend = null;
        } else if (isVisible)
          part.chart.legend ??= (lookOf(part, "hiddenPosition") as Kept | undefined) ?? "Bottom";
      },
    },
    Position: {
      get: (part) => part.chart.legend ?? lookOf(part, "hiddenPosition") ?? "Bottom",
      set: (part, value, host) => {
        const position = requireOneOf(value, positions, "position");
        if (position === "Corner" || position === "Custom")
          throw new ExcelError("NotImplemented", `A legend at ${position} is not kept here.`);
        changeChart(host, part);
        if (part.chart.legend === null) setLook(host, part, "hiddenPosition", position);
        else part.chart.legend = position;
      },
    },
    Overlay: look("overlay", false, requireBoolean),
  },
  navigation: { Format: (part) => chartLegendFormatClass.of(part) },
});
