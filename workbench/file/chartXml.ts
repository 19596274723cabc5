import { seriesXml } from "./chartSeries";
import type { BookChart, CellValue, ChartSeries } from "../book/book";
import { AXES, axesXml, titleXml } from "./chartAxes";
import { lookAt } from "./chartLooks";

/**
 * DrawingML of the charts that this project makes (ECMA-376 part 1, 21.2): column, bar, line, area, pie, doughnut, scatter,
 * bubble, radar, and columns with lines on a second axis (a Pareto chart in the form that every version of Excel and
 * LibreOffice draws). The order of elements is the schema's; Excel refuses any other.
 */

/** Values of a reference such as "'Sheet 1'!$B$2:$B$9", row by row; null when it cannot be resolved. */
export type Lookup = (reference: string) => readonly CellValue[] | null;

export type Kind =
  "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter" | "bubble" | "radar";

export interface Plot {
  readonly kind: Kind;
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly hasMarkers: boolean;
  readonly hasLines: boolean;
  readonly isFilled: boolean;
  readonly isSmooth: boolean;
}

/** A chart type as Office.js names it; null for one that has no plain DrawingML form (treemap, waterfall, maps, …). */
function plotOf(type: string): Plot | null {
  const match =
    /^(Column|Bar|Line|Area|Pie|Doughnut|XYScatter|Bubble|Radar|Pareto)(Clustered|Stacked100|Stacked|Exploded|LinesNoMarkers|SmoothNoMarkers|Lines|Smooth|Markers|Filled)?(Stacked100|Stacked)?(Exploded)?$/.exec(
      type
    );
  if (!match) return null;
  const [, family, variant = "", more = ""] = match;
  const kinds: Readonly<Record<string, Kind>> = { XYScatter: "scatter", Pareto: "column" };
  const kind = kinds[family!] ?? (family!.toLowerCase() as Kind);
  const stacking = `${variant}${more}`;
  const isGrouped = kind === "column" || kind === "bar";
  const grouping = stacking.includes("Stacked100")
    ? "percentStacked"
    : stacking.includes("Stacked")
      ? "stacked"
      : isGrouped
        ? "clustered"
        : "standard";
  return {
    kind,
    grouping,
    hasMarkers: kind === "scatter" ? !variant.endsWith("NoMarkers") : variant === "Markers",
    hasLines: kind !== "scatter" || /Lines|Smooth/.test(variant),
    isFilled: variant === "Filled",
    isSmooth: variant.startsWith("Smooth"),
  };
}

/** The chart part, or null when the type has no form here. */
export function chartXml(chart: BookChart, lookup: Lookup): string | null {
  const main = plotOf(chart.type);
  if (!main) return null;
  const groups: {
    plot: Plot;
    isSecondary: boolean;
    series: { item: ChartSeries; index: number }[];
  }[] = [];
  chart.series.forEach((item, index) => {
    const own = item.chartType === null ? null : plotOf(item.chartType);
    const plot =
      own ??
      (chart.type === "Pareto" && item.secondaryAxis
        ? { ...main, kind: "line" as const, grouping: "standard" as const }
        : main);
    const key = JSON.stringify([plot, item.secondaryAxis]);
    let group = groups.find((other) => JSON.stringify([other.plot, other.isSecondary]) === key);
    if (!group) groups.push((group = { plot, isSecondary: item.secondaryAxis, series: [] }));
    group.series.push({ item, index });
  });
  if (groups.length === 0) groups.push({ plot: main, isSecondary: false, series: [] });
  const plots = groups
    .map(({ plot, isSecondary, series }) => plotXml(plot, isSecondary, series, chart, lookup))
    .join("");
  const { kind } = main;
  const hasSecond = groups.some(({ isSecondary }) => isSecondary);
  const axisKind = {
    isXY: kind === "scatter" || kind === "bubble",
    isBar: kind === "bar",
    isRadar: kind === "radar",
    isPercent: main.grouping === "percentStacked",
    hasSecond,
  };
  const axes = kind === "pie" || kind === "doughnut" ? "" : axesXml(chart, axisKind);
  const title =
    chart.title === null || chart.title === ""
      ? '<c:autoTitleDeleted val="1"/>'
      : `${titleXml(chart, "title", chart.title, 1400)}<c:autoTitleDeleted val="0"/>`;
  const position =
    chart.legend === null
      ? ""
      : `<c:legend><c:legendPos val="${chart.legend[0]!.toLowerCase()}"/><c:overlay val="0"/></c:legend>`;
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/>' +
    `<c:chart>${title}<c:plotArea><c:layout/>${plots}${axes}</c:plotArea>${position}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

type Members = readonly { readonly item: ChartSeries; readonly index: number }[];

function plotXml(
  plot: Plot,
  isSecondary: boolean,
  series: Members,
  chart: BookChart,
  lookup: Lookup
): string {
  const body = series
    .map(({ item, index }) => seriesXml(plot, item, index, chart, lookup))
    .join("");
  const axes = AXES[isSecondary ? "second" : "first"].map((id) => `<c:axId val="${id}"/>`).join("");
  const first = series[0]?.item;
  const setting = (member: string, usual: number) =>
    (first && lookAt(first, member, "number")) ?? usual;
  const isStacked = plot.grouping === "stacked" || plot.grouping === "percentStacked";
  switch (plot.kind) {
    case "column":
    case "bar": {
      const overlap = setting("overlap", isStacked ? 100 : 0);
      return (
        `<c:barChart><c:barDir val="${plot.kind === "bar" ? "bar" : "col"}"/><c:grouping val="${plot.grouping}"/><c:varyColors val="0"/>${body}` +
        `<c:gapWidth val="${setting("gapWidth", isStacked ? 60 : 80)}"/>${overlap === 0 ? "" : `<c:overlap val="${overlap}"/>`}${axes}</c:barChart>`
      );
    }
    case "line":
      return `<c:lineChart><c:grouping val="${plot.grouping}"/><c:varyColors val="0"/>${body}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "area":
      return `<c:areaChart><c:grouping val="${plot.grouping}"/><c:varyColors val="0"/>${body}${axes}</c:areaChart>`;
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${body}<c:firstSliceAng val="${setting("firstSliceAngle", 0)}"/></c:pieChart>`;
    case "doughnut":
      return `<c:doughnutChart><c:varyColors val="1"/>${body}<c:firstSliceAng val="${setting("firstSliceAngle", 0)}"/><c:holeSize val="${setting("doughnutHoleSize", 55)}"/></c:doughnutChart>`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${body}${axes}</c:scatterChart>`;
    case "bubble":
      return `<c:bubbleChart><c:varyColors val="0"/>${body}<c:bubbleScale val="${setting("bubbleScale", 100)}"/><c:showNegBubbles val="0"/>${axes}</c:bubbleChart>`;
    case "radar":
      return `<c:radarChart><c:radarStyle val="${plot.isFilled ? "filled" : "marker"}"/><c:varyColors val="0"/>${body}${axes}</c:radarChart>`;
  }
}
