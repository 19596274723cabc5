import type { BookChart } from "../../book/book";
import { assertChartAlive, changeChart, type ChartTarget, lookOf, setLook } from "../chartTarget";
import { requireChartType } from "../chartTypes";
import { seriesFrom } from "../chartSource";
import { invalidArgument } from "../ExcelError";
import { columnLeft, columnsWidth, rowsHeight, rowTop } from "../grid/measures";
import { boundingRect } from "../grid/rect";
import {
  defineClass,
  type ExcelClass,
  requireNumber,
  requireOneOf,
  requireString,
  type Scalar,
} from "../objects";
import { rangeArgument } from "../rangeArgument";
import { activateSheet } from "../selection";
import { chartAxesClass } from "./ChartAxes";
import { chartDataLabelsClass } from "./ChartDataLabels";
import { chartAreaFormatClass } from "./chartFormats";
import { chartLegendClass } from "./ChartLegend";
import { chartSeriesCollectionClass } from "./ChartSeriesCollection";
import { chartTitleClass } from "./ChartTitle";
import { worksheetClass } from "./Worksheet";

function size(key: "left" | "top" | "width" | "height"): Scalar<ChartTarget> {
  return {
    get: ({ chart }) => chart[key],
    set: (target, value, host) => {
      const points = requireNumber(value, key);
      if (points < 0) throw invalidArgument(`${key} ${points}`);
      changeChart(host, target);
      target.chart[key] = points;
    },
  };
}

function text(
  key: "name" | "type",
  check: (value: unknown, name: string) => string
): Scalar<ChartTarget> {
  return {
    get: ({ chart }) => chart[key],
    set: (target, value, host) => {
      const checked = check(value, key);
      changeChart(host, target);
      const { chart }: { chart: BookChart } = target;
      chart[key] = checked;
    },
  };
}

export const chartClass: ExcelClass<ChartTarget> = defineClass("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  assertAlive: (target, host) => assertChartAlive(target, host.book),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: text("name", requireString),
    ChartType: text("type", requireChartType),
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
    Style: {
      get: (target) => lookOf({ ...target, place: "" }, "style") ?? 2,
      set: (target, value, host) =>
        setLook(host, { ...target, place: "" }, "style", requireNumber(value, "style")),
    },
    DisplayBlanksAs: {
      get: (target) => lookOf({ ...target, place: "" }, "displayBlanksAs") ?? "NotPlotted",
      set: (target, value, host) =>
        setLook(
          host,
          { ...target, place: "" },
          "displayBlanksAs",
          requireOneOf(value, ["NotPlotted", "Zero", "Interplotted"], "displayBlanksAs")
        ),
    },
  },
  navigation: {
    Axes: (target) => chartAxesClass.of(target),
    DataLabels: (target) => chartDataLabelsClass.of({ ...target, place: "dataLabels" }),
    Format: (target) => chartAreaFormatClass.of({ ...target, place: "area" }),
    Legend: (target) => chartLegendClass.of({ ...target, place: "legend" }),
    Series: (target) => chartSeriesCollectionClass.of(target),
    Title: (target) => chartTitleClass.of({ ...target, place: "title" }),
    Worksheet: ({ sheet }) => worksheetClass.of(sheet),
  },
  methods: {
    Delete: (target, _, host) => {
      changeChart(host, target);
      target.sheet.charts = target.sheet.charts.filter((chart) => chart !== target.chart);
    },
    Activate: ({ sheet }, _, host) => activateSheet(host, sheet),
    SetData: (target, args, host) => {
      changeChart(host, target);
      const source = rangeArgument(host.book, args.at(0), target.sheet);
      target.chart.series = seriesFrom(source, args.optionalString(1) ?? "Auto", target.chart.type);
    },
    // From the top left of the first cell to the bottom right of the last; a single cell only moves the chart.
    SetPosition: (target, args, host) => {
      changeChart(host, target);
      const { sheet, chart } = target;
      const start = rangeArgument(host.book, args.at(0), sheet).rect;
      chart.left = columnLeft(sheet, start.column);
      chart.top = rowTop(sheet, start.row);
      if (args.at(1) === undefined) return;
      const rect = boundingRect(start, rangeArgument(host.book, args.at(1), sheet).rect);
      chart.width = columnsWidth(sheet, rect.column, rect.columns);
      chart.height = rowsHeight(sheet, rect.row, rect.rows);
    },
  },
});
