import { changeChart, lookOf, setLook } from "../chartTarget";
import type { HostState } from "../HostState";
import { defineClass, type ExcelClass, requireBoolean, requireString } from "../objects";
import { chartAxisTitleFormatClass } from "./chartFormats";
import type { AxisTarget } from "./ChartAxis";

function title(axis: AxisTarget): string | null {
  return axis.isSecondary
    ? ((lookOf(axis, "text") as string | undefined) ?? null)
    : axis.chart.axisTitles[axis.kind];
}

function setTitle(host: HostState, axis: AxisTarget, text: string | null): void {
  changeChart(host, axis);
  if (axis.isSecondary) setLook(host, axis, "text", text);
  else axis.chart.axisTitles[axis.kind] = text;
}

export const chartAxisTitleClass: ExcelClass<AxisTarget> = defineClass("ChartAxisTitle", {
  scalars: {
    Text: {
      get: (axis) => title(axis) ?? "",
      set: (axis, value, host) => setTitle(host, axis, requireString(value, "text")),
    },
    Visible: {
      get: (axis) => title(axis) !== null,
      set: (axis, value, host) =>
        setTitle(
          host,
          axis,
          requireBoolean(value, "visible") ? (title(axis) ?? "Axis Title") : null
        ),
    },
  },
  navigation: { Format: (axis) => chartAxisTitleFormatClass.of(axis) },
});
