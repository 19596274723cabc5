import type { BookChart, CellValue, ChartSeries } from "../book/book";
import { CellError } from "../book/book";
import { AXES, axesXml, titleXml } from "./chartAxes";
import { lookAt } from "./chartLooks";
import { encodeAttribute, encodeText } from "./xmlText";

/**
 * DrawingML of the charts that this project makes (ECMA-376 part 1, 21.2): column, bar, line, area, pie, doughnut, scatter,
 * bubble, radar, and columns with lines on a second axis (a Pareto chart in the form that every version of Excel and
 * LibreOffice draws). The order of elements is the schema's; Excel refuses any other.
 */

/** Values of a reference such as "'Sheet 1'!$B$2:$B$9", row by row; null when it cannot be resolved. */
export type Lookup = (reference: string) => readonly CellValue[] | null;

type Kind = "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter" | "bubble" | "radar";

interface Plot {
  readonly kind: Kind;
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly hasMarkers: boolean;
  readonly hasLines: boolean;
  readonly isFilled: boolean;
  readonly isSmooth: boolean;
}

/** A chart type as Office.js names it; null for one that has no plain DrawingML form (treemap, waterfall, maps, …). */
function plotOf(type: string): Plot | null {
  const match = /^(Column|Bar|Line|Area|Pie|Doughnut|XYScatter|Bubble|Radar|Pareto)(Clustered|Stacked100|Stacked|Exploded|LinesNoMarkers|SmoothNoMarkers|Lines|Smooth|Markers|Filled)?(Stacked100|Stacked)?(Exploded)?$/.exec(type);
  if (!match) return null;
  const [, family, variant = "", more = ""] = match;
  const kinds: Readonly<Record<string, Kind>> = { XYScatter: "scatter", Pareto: "column" };
  const kind = kinds[family!] ?? (family!.toLowerCase() as Kind);
  const stacking = `${variant}${more}`;
  const isGrouped = kind === "column" || kind === "bar";
  const grouping = stacking.includes("Stacked100") ? "percentStacked" : stacking.includes("Stacked") ? "stacked" : isGrouped ? "clustered" : "standard";
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
  const groups: { plot: Plot; isSecondary: boolean; series: { item: ChartSeries; index: number }[] }[] = [];
  chart.series.forEach((item, index) => {
    const own = item.chartType === null ? null : plotOf(item.chartType);
    const plot = own ?? (chart.type === "Pareto" && item.secondaryAxis ? { ...main, kind: "line" as const, grouping: "standard" as const } : main);
    const key = JSON.stringify([plot, item.secondaryAxis]);
    let group = groups.find((other) => JSON.stringify([other.plot, other.isSecondary]) === key);
    if (!group) groups.push((group = { plot, isSecondary: item.secondaryAxis, series: [] }));
    group.series.push({ item, index });
  });
  if (groups.length === 0) groups.push({ plot: main, isSecondary: false, series: [] });
  const plots = groups.map(({ plot, isSecondary, series }) => plotXml(plot, isSecondary, series, chart, lookup)).join("");
  const { kind } = main;
  const hasSecond = groups.some(({ isSecondary }) => isSecondary);
  const axisKind = { isXY: kind === "scatter" || kind === "bubble", isBar: kind === "bar", isRadar: kind === "radar", isPercent: main.grouping === "percentStacked", hasSecond };
  const axes = kind === "pie" || kind === "doughnut" ? "" : axesXml(chart, axisKind);
  const title = chart.title === null || chart.title === "" ? '<c:autoTitleDeleted val="1"/>' : `${titleXml(chart, "title", chart.title, 1400)}<c:autoTitleDeleted val="0"/>`;
  const position = chart.legend === null ? "" : `<c:legend><c:legendPos val="${chart.legend[0]!.toLowerCase()}"/><c:overlay val="0"/></c:legend>`;
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/>' +
    `<c:chart>${title}<c:plotArea><c:layout/>${plots}${axes}</c:plotArea>${position}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

type Members = readonly { readonly item: ChartSeries; readonly index: number }[];

function plotXml(plot: Plot, isSecondary: boolean, series: Members, chart: BookChart, lookup: Lookup): string {
  const body = series.map(({ item, index }) => seriesXml(plot, item, index, chart, lookup)).join("");
  const axes = AXES[isSecondary ? "second" : "first"].map((id) => `<c:axId val="${id}"/>`).join("");
  const first = series[0]?.item;
  const setting = (member: string, usual: number) => (first && lookAt(first, member, "number")) ?? usual;
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

function seriesXml(plot: Plot, item: ChartSeries, index: number, chart: BookChart, lookup: Lookup): string {
  const { kind } = plot;
  const isXY = kind === "scatter" || kind === "bubble";
  const format = chart.valueAxis.numberFormat;
  const data = (name: string, reference: string | null, wanted: "number" | "either", code: string | null = null) =>
    reference === null ? "" : `<c:${name}>${dataXml(reference, lookup, wanted, code)}</c:${name}>`;
  const invert = kind === "column" || kind === "bar" || kind === "bubble" ? `<c:invertIfNegative val="${lookAt(item, "invertIfNegative", "boolean") ? 1 : 0}"/>` : "";
  const marker = kind === "line" || kind === "scatter" || kind === "radar" ? markerXml(plot, item, index) : "";
  const categories = data(isXY ? "xVal" : "cat", item.categories, kind === "bubble" ? "number" : "either");
  const values = data(isXY ? "yVal" : "val", item.values, "number", format);
  const size = kind === "bubble" ? data("bubbleSize", item.bubbleSizes, "number") : "";
  const smooth = kind === "line" || kind === "scatter" ? `<c:smooth val="${(lookAt(item, "smooth", "boolean") ?? plot.isSmooth) ? 1 : 0}"/>` : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(item.name, lookup)}${shapeXml(plot, item, index)}${invert}${marker}${pointsXml(kind, item, lookup)}` +
    `${labelsXml(kind, item, chart)}${categories}${values}${size}${kind === "bubble" ? '<c:bubble3D val="0"/>' : smooth}</c:ser>`
  );
}

function nameXml(name: string, lookup: Lookup): string {
  if (name === "") return "";
  if (name.startsWith("=") && name.includes("!")) return `<c:tx>${dataXml(name.slice(1), lookup, "text", null)}</c:tx>`;
  return `<c:tx><c:v>${encodeText(name)}</c:v></c:tx>`;
}

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${encodeAttribute(color.replace("#", "").toUpperCase())}"/></a:solidFill>`;

/** Excel's own series colours. Said outright, since a file need not have a theme to choose them from. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E", "#636363", "#997300", "#255E91", "#43682B"];
const paletteColor = (index: number): string => PALETTE[index % PALETTE.length]!;

const colorOf = (item: ChartSeries, index: number): string => item.fill ?? lookAt(item, "format.line.color", "string") ?? paletteColor(index);

function shapeXml({ kind, hasLines, isFilled }: Plot, item: ChartSeries, index: number): string {
  if (kind === "pie" || kind === "doughnut") return "";
  if (kind === "scatter" && !hasLines) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  const isLine = kind === "line" || kind === "scatter" || (kind === "radar" && !isFilled);
  const color = (isLine ? lookAt(item, "format.line.color", "string") : undefined) ?? colorOf(item, index);
  const width = Math.round((lookAt(item, "format.line.weight", "number") ?? 2.25) * 12700);
  return isLine ? `<c:spPr><a:ln w="${width}" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>` : `<c:spPr>${solid(color)}</c:spPr>`;
}

const MARKERS: Readonly<Record<string, string>> = {
  Square: "square", Diamond: "diamond", Triangle: "triangle", X: "x", Star: "star", Dot: "dot", Dash: "dash", Circle: "circle", Plus: "plus",
};

function markerXml({ kind, hasMarkers }: Plot, item: ChartSeries, index: number): string {
  const style = lookAt(item, "markerStyle", "string");
  const isShown = style === undefined || style === "Automatic" ? hasMarkers : style !== "None";
  if (!isShown) return '<c:marker><c:symbol val="none"/></c:marker>';
  const color = lookAt(item, "markerBackgroundColor", "string") ?? colorOf(item, index);
  const shape = `<c:spPr>${solid(color)}<a:ln w="9525">${solid(color)}</a:ln></c:spPr>`;
  const size = lookAt(item, "markerSize", "number") ?? (kind === "scatter" ? 7 : 5);
  return `<c:marker><c:symbol val="${MARKERS[style ?? ""] ?? "circle"}"/><c:size val="${size}"/>${shape}</c:marker>`;
}

/** Points with a colour of their own: every slice of a pie, or one bar that stands out. */
function pointsXml(kind: Kind, item: ChartSeries, lookup: Lookup): string {
  const colors = new Map<number, string>();
  const isShare = kind === "pie" || kind === "doughnut";
  const count = isShare && item.values !== null ? (lookup(item.values)?.length ?? 0) : 0;
  for (let index = 0; index < count; index++) colors.set(index, paletteColor(index));
  for (const [place, color] of Object.entries(item.looks ?? {})) {
    const index = /^point\.(\d+)\.fill\.color$/.exec(place)?.[1];
    if (index !== undefined && typeof color === "string") colors.set(Number(index), color);
  }
  return [...colors]
    .sort(([a], [b]) => a - b)
    .map(([index, color]) => `<c:dPt><c:idx val="${index}"/>${isShare ? "" : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/><c:spPr>${solid(color)}</c:spPr></c:dPt>`)
    .join("");
}

/** A reference with its cached values, which viewers without a formula engine draw. */
function dataXml(reference: string, lookup: Lookup, wanted: "number" | "text" | "either", format: string | null): string {
  const formula = encodeText(reference.replace(/^=/, ""));
  const values = lookup(reference);
  const isNumber = wanted === "number" || (wanted === "either" && values !== null && values.some((value) => value !== null) && values.every((value) => value === null || typeof value === "number"));
  const points = (values ?? []).flatMap((value, index) => {
    const text = isNumber ? (typeof value === "number" && Number.isFinite(value) ? String(value) : "") : textOf(value);
    return text === "" ? [] : [`<c:pt idx="${index}"><c:v>${encodeText(text)}</c:v></c:pt>`];
  });
  const count = `<c:ptCount val="${values?.length ?? 0}"/>`;
  if (!isNumber) return `<c:strRef><c:f>${formula}</c:f><c:strCache>${count}${points.join("")}</c:strCache></c:strRef>`;
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${encodeText(format ?? "General")}</c:formatCode>${count}${points.join("")}</c:numCache></c:numRef>`;
}

const textOf = (value: CellValue): string => (value === null ? "" : value instanceof CellError ? value.code : String(value));

function labelsXml(kind: Kind, item: ChartSeries, chart: BookChart): string {
  const isShown = lookAt(item, "dataLabels.showValue", "boolean") ?? (chart.dataLabels && !item.secondaryAxis);
  if (!isShown) return "";
  const isShare = kind === "pie" || kind === "doughnut";
  const format = lookAt(item, "dataLabels.numberFormat", "string") ?? lookAt(chart, "dataLabels.numberFormat", "string");
  const code = format === undefined ? "" : `<c:numFmt formatCode="${encodeAttribute(format)}" sourceLinked="0"/>`;
  const show = (name: string, on: boolean) => `<c:show${name} val="${on ? 1 : 0}"/>`;
  return `<c:dLbls>${code}${show("LegendKey", false)}${show("Val", !isShare)}${show("CatName", false)}${show("SerName", false)}${show("Percent", isShare)}${show("BubbleSize", false)}</c:dLbls>`;
}
