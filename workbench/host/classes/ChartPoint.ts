import { look, type PlaceTarget } from "../chartTarget";
import { defineClass, type ExcelClass, requireBoolean } from "../objects";
import { chartPointFormatClass } from "./chartFormats";

export const chartPointClass: ExcelClass<PlaceTarget> = defineClass("ChartPoint", {
  scalars: { HasDataLabel: look("hasDataLabel", false, requireBoolean) },
  navigation: { Format: (point) => chartPointFormatClass.of(point) },
});
