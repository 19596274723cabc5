import type { PlaceTarget } from "../chartTarget";
import { defineClass, type ExcelClass } from "../objects";
import { chartFillClass } from "./ChartFill";
import { chartFontClass } from "./ChartFont";
import { chartBorderClass, chartLineFormatClass } from "./ChartLineFormat";

/**
 * The `format` objects of a chart's parts: nothing of their own, only doors to fill, font, line and border. One line each,
 * since the classes differ in nothing but their name and their doors.
 */
const doors = {
  Fill: (part: PlaceTarget) => chartFillClass.of({ ...part, place: `${part.place}.fill` }),
  Font: (part: PlaceTarget) => chartFontClass.of({ ...part, place: `${part.place}.font` }),
  Line: (part: PlaceTarget) => chartLineFormatClass.of({ ...part, place: `${part.place}.line` }),
  Border: (part: PlaceTarget) => chartBorderClass.of({ ...part, place: `${part.place}.border` }),
};

function format(name: string, ...parts: (keyof typeof doors)[]): ExcelClass<PlaceTarget> {
  return defineClass(name, {
    navigation: Object.fromEntries(parts.map((part) => [part, doors[part]])),
  });
}

export const chartAreaFormatClass = format("ChartAreaFormat", "Fill", "Font", "Border");
export const chartTitleFormatClass = format("ChartTitleFormat", "Fill", "Font", "Border");
export const chartLegendFormatClass = format("ChartLegendFormat", "Fill", "Font", "Border");
export const chartDataLabelFormatClass = format("ChartDataLabelFormat", "Fill", "Font", "Border");
export const chartAxisFormatClass = format("ChartAxisFormat", "Fill", "Font", "Line");
export const chartAxisTitleFormatClass = format("ChartAxisTitleFormat", "Fill", "Font", "Border");
export const chartGridlinesFormatClass = format("ChartGridlinesFormat", "Line");
export const chartSeriesFormatClass = format("ChartSeriesFormat", "Fill", "Line");
export const chartPointFormatClass = format("ChartPointFormat", "Fill", "Border");
