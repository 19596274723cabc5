import type { ChartTarget } from "../chartTarget";
import { assertChartHas } from "../chartTypes";
import { invalidArgument } from "../ExcelError";
import { defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { chartAxisClass } from "./ChartAxis";

function axis(target: ChartTarget, kind: "category" | "value", isSecondary = false): ExcelObject {
  assertChartHas(target.chart.type, "axes");
  return chartAxisClass.of({
    ...target,
    kind,
    isSecondary,
    place: `${isSecondary ? "secondary" : ""}${kind}Axis`,
  });
}

export const chartAxesClass: ExcelClass<ChartTarget> = defineClass("ChartAxes", {
  navigation: {
    CategoryAxis: (target) => axis(target, "category"),
    ValueAxis: (target) => axis(target, "value"),
  },
  objects: {
    GetItem: (target, args) => {
      const type = args.string(0);
      const group = args.optionalString(1) ?? "Primary";
      if (
        (type !== "Category" && type !== "Value") ||
        (group !== "Primary" && group !== "Secondary")
      )
        throw invalidArgument(`axis ${type} ${group}`);
      return axis(target, type === "Category" ? "category" : "value", group === "Secondary");
    },
  },
});
