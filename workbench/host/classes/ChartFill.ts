import { changeChart, type PlaceTarget, setLook } from "../chartTarget";
import { parseColor } from "../colors";
import type { HostState } from "../HostState";
import { defineClass, type ExcelClass } from "../objects";

/** The fill of a whole series is a member of the series; every other fill is a look. */
function setFill(host: HostState, part: PlaceTarget, color: string | null): void {
  if (part.series && part.place === "format.fill") {
    changeChart(host, part);
    part.series.fill = color;
  } else setLook(host, part, "color", color);
}

export const chartFillClass: ExcelClass<PlaceTarget> = defineClass("ChartFill", {
  methods: {
    SetSolidColor: (part, args, host) => setFill(host, part, parseColor(args.at(0))),
    Clear: (part, _, host) => setFill(host, part, null),
  },
});
