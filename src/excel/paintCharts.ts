import type { ChartPlan, PlanRect, SeriesPlan } from "../sheets/SheetPlan";
import { rangeAt } from "./ranges";

const kinds: Readonly<Record<ChartPlan["kind"], `${Excel.ChartType}`>> = {
  column: "ColumnClustered",
  columnStacked: "ColumnStacked",
  bar: "BarClustered",
  barStacked: "BarStacked",
  bar100: "BarStacked100",
  line: "LineMarkers",
  scatter: "XYScatter",
  bubble: "Bubble",
  radar: "RadarMarkers",
  pie: "Pie",
  // Excel's own Pareto chart sorts and sums by itself and takes no line of ours: columns with a line on a second axis.
  pareto: "ColumnClustered",
};

/** Kinds whose axes take titles and limits; setting them on another kind is refused (office-js #1538, #1688, #1729). */
const hasAxes = new Set<ChartPlan["kind"]>([
  "column",
  "columnStacked",
  "bar",
  "barStacked",
  "bar100",
  "line",
  "scatter",
  "bubble",
  "pareto",
]);

/** Name of the n-th chart on a sheet of ours, by which it is found again when it has to be made anew. */
export function chartName(index: number): string {
  return `Tierbook ${index + 1}`;
}

/** Adds one chart. The first series fixes the orientation, so that Excel infers nothing (office-js #2929, #1830). */
export function paintChart(sheet: Excel.Worksheet, plan: ChartPlan, index: number): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(
    kinds[plan.kind],
    rangeAt(sheet, first.values),
    seriesBy(first.values)
  );
  chart.name = chartName(index);
  paintSeries(sheet, chart.series.getItemAt(0), plan, first);
  for (const series of others) paintSeries(sheet, chart.series.add(series.name), plan, series);
  chart.title.text = plan.title;
  if (plan.legend === undefined) chart.legend.visible = false;
  else {
    chart.legend.visible = true;
    chart.legend.position = plan.legend;
  }
  const { at } = plan;
  const end = {
    row: at.row + at.rows - 1,
    column: at.column + at.columns - 1,
    rows: 1,
    columns: 1,
  };
  chart.setPosition(rangeAt(sheet, { ...at, rows: 1, columns: 1 }), rangeAt(sheet, end));
  if (hasAxes.has(plan.kind)) paintAxes(chart, plan);
}

function seriesBy({ rows, columns }: PlanRect): "Columns" | "Rows" {
  return rows >= columns ? "Columns" : "Rows";
}

function paintSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  plan: ChartPlan,
  { name, values, color, sizes, secondary }: SeriesPlan
): void {
  series.name = name;
  series.setValues(rangeAt(sheet, values));
  series.setXAxisValues(rangeAt(sheet, plan.categories));
  if (sizes && plan.kind === "bubble") series.setBubbleSizes(rangeAt(sheet, sizes));
  if (secondary) {
    series.chartType = "LineMarkers";
    series.axisGroup = "Secondary";
  }
  // A pie takes its colours by slice; a line is drawn, not filled.
  if (plan.kind === "line" || plan.kind === "radar" || secondary) series.format.line.color = color;
  else if (plan.kind !== "pie") series.format.fill.setSolidColor(color);
  if (plan.dataLabels) series.hasDataLabels = true;
}

function paintAxes(
  chart: Excel.Chart,
  { kind, axisTitles, valueAxis, valueFormat }: ChartPlan
): void {
  const { axes } = chart;
  if (axisTitles?.category !== undefined) axes.categoryAxis.title.text = axisTitles.category;
  if (axisTitles?.value !== undefined) axes.valueAxis.title.text = axisTitles.value;
  if (valueAxis?.minimum !== undefined) axes.valueAxis.minimum = valueAxis.minimum;
  if (valueAxis?.maximum !== undefined) axes.valueAxis.maximum = valueAxis.maximum;
  if (valueFormat !== undefined) axes.valueAxis.numberFormat = valueFormat;
  if (kind === "pareto") {
    const share = axes.getItem("Value", "Secondary");
    share.minimum = 0;
    share.maximum = 1;
    share.numberFormat = "0%";
  }
}
