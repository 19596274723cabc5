import type { BookChart, CellValue, ChartSeries } from "../book/book";
import { CellError } from "../book/book";
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
  const axes = axesXml(main, groups.some(({ isSecondary }) => isSecondary), chart);
  const title = chart.title === null || chart.title === "" ? '<c:autoTitleDeleted val="1"/>' : `${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="0"/>`;
  const position = chart.legend === null ? "" : `<c:legend><c:legendPos val="${chart.legend[0]!.toLowerCase()}"/><c:overlay val="0"/></c:legend>`;
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/>' +
    `<c:chart>${title}<c:plotArea><c:layout/>${plots}${axes}</c:plotArea>${position}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const AXES = { first: [111111111, 222222222], second: [333333333, 444444444] } as const;

function plotXml(plot: Plot, isSecondary: boolean, series: readonly { item: ChartSeries; index: number }[], chart: BookChart, lookup: Lookup): string {
  const body = series.map(({ item, index }) => seriesXml(plot, item, index, chart, lookup)).join("");
  const labels = chart.dataLabels && !isSecondary ? labelsXml(plot.kind) : "";
  const axes = AXES[isSecondary ? "second" : "first"].map((id) => `<c:axId val="${id}"/>`).join("");
  const stacked = plot.grouping === "stacked" || plot.grouping === "percentStacked";
  switch (plot.kind) {
    case "column":
    case "bar":
      return (
        `<c:barChart><c:barDir val="${plot.kind === "bar" ? "bar" : "col"}"/><c:grouping val="${plot.grouping}"/><c:varyColors val="0"/>${body}${labels}` +
        `<c:gapWidth val="${stacked ? 60 : 80}"/>${stacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`
      );
    case "line":
      return `<c:lineChart><c:grouping val="${plot.grouping}"/><c:varyColors val="0"/>${body}${labels}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "area":
      return `<c:areaChart><c:grouping val="${plot.grouping}"/><c:varyColors val="0"/>${body}${labels}${axes}</c:areaChart>`;
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${body}${labels}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "doughnut":
      return `<c:doughnutChart><c:varyColors val="1"/>${body}${labels}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${body}${labels}${axes}</c:scatterChart>`;
    case "bubble":
      return `<c:bubbleChart><c:varyColors val="0"/>${body}${labels}<c:bubbleScale val="100"/><c:showNegBubbles val="0"/>${axes}</c:bubbleChart>`;
    case "radar":
      return `<c:radarChart><c:radarStyle val="${plot.isFilled ? "filled" : "marker"}"/><c:varyColors val="0"/>${body}${labels}${axes}</c:radarChart>`;
  }
}

function seriesXml(plot: Plot, item: ChartSeries, index: number, chart: BookChart, lookup: Lookup): string {
  const { kind } = plot;
  const start = `<c:idx val="${index}"/><c:order val="${index}"/>${nameXml(item.name, lookup)}${shapeXml(plot, item.fill)}`;
  const format = chart.valueAxis.numberFormat;
  const categories = item.categories === null ? "" : `<c:cat>${dataXml(item.categories, lookup, "either", null)}</c:cat>`;
  const values = item.values === null ? "" : `<c:val>${dataXml(item.values, lookup, "number", format)}</c:val>`;
  if (kind === "scatter" || kind === "bubble") {
    const x = item.categories === null ? "" : `<c:xVal>${dataXml(item.categories, lookup, "number", null)}</c:xVal>`;
    const y = item.values === null ? "" : `<c:yVal>${dataXml(item.values, lookup, "number", format)}</c:yVal>`;
    const size = kind === "bubble" && item.bubbleSizes !== null ? `<c:bubbleSize>${dataXml(item.bubbleSizes, lookup, "number", null)}</c:bubbleSize>` : "";
    const middle = kind === "bubble" ? '<c:invertIfNegative val="0"/>' : markerXml(plot, item.fill);
    return `<c:ser>${start}${middle}${x}${y}${size}${kind === "bubble" ? '<c:bubble3D val="0"/>' : '<c:smooth val="0"/>'}</c:ser>`;
  }
  const middle = kind === "column" || kind === "bar" ? '<c:invertIfNegative val="0"/>' : kind === "line" || kind === "radar" ? markerXml(plot, item.fill) : "";
  return `<c:ser>${start}${middle}${categories}${values}${kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

function nameXml(name: string, lookup: Lookup): string {
  if (name === "") return "";
  if (name.startsWith("=") && name.includes("!")) return `<c:tx>${dataXml(name.slice(1), lookup, "text", null)}</c:tx>`;
  return `<c:tx><c:v>${encodeText(name)}</c:v></c:tx>`;
}

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${encodeAttribute(color.replace("#", "").toUpperCase())}"/></a:solidFill>`;

/** Series colour; without one Excel chooses from the theme. */
function shapeXml({ kind, hasLines, isFilled }: Plot, fill: string | null): string {
  if (kind === "scatter" && !hasLines) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  if (fill === null) return "";
  const isLine = kind === "line" || kind === "scatter" || (kind === "radar" && !isFilled);
  return isLine ? `<c:spPr><a:ln w="28575" cap="rnd">${solid(fill)}<a:round/></a:ln></c:spPr>` : `<c:spPr>${solid(fill)}</c:spPr>`;
}

function markerXml({ kind, hasMarkers }: Plot, fill: string | null): string {
  if (kind === "scatter" ? !hasMarkers : !hasMarkers && kind !== "radar") return '<c:marker><c:symbol val="none"/></c:marker>';
  const color = fill === null ? "" : `<c:spPr>${solid(fill)}<a:ln w="9525">${solid(fill)}</a:ln></c:spPr>`;
  return `<c:marker><c:symbol val="circle"/><c:size val="${kind === "scatter" ? 7 : 5}"/>${color}</c:marker>`;
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

function labelsXml(kind: Kind): string {
  const isShare = kind === "pie" || kind === "doughnut";
  const show = (name: string, on: boolean) => `<c:show${name} val="${on ? 1 : 0}"/>`;
  return `<c:dLbls>${show("LegendKey", false)}${show("Val", !isShare)}${show("CatName", false)}${show("SerName", false)}${show("Percent", isShare)}${show("BubbleSize", false)}</c:dLbls>`;
}

const titleXml = (text: string, size: number): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>` +
  `<a:r><a:rPr lang="en-US" sz="${size}" b="0"/><a:t>${encodeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const GRID = '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E1E1E1"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function axesXml({ kind, grouping }: Plot, hasSecond: boolean, { axisTitles, valueAxis }: BookChart): string {
  if (kind === "pie" || kind === "doughnut") return "";
  const [category, value] = AXES.first;
  const isXY = kind === "scatter" || kind === "bubble";
  const isBar = kind === "bar";
  const limits = (valueAxis.maximum === null ? "" : `<c:max val="${valueAxis.maximum}"/>`) + (valueAxis.minimum === null ? "" : `<c:min val="${valueAxis.minimum}"/>`);
  const format = valueAxis.numberFormat ?? (grouping === "percentStacked" ? "0%" : "General");
  const title = (text: string | null) => (text === null || text === "" ? "" : titleXml(text, 1000));
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const numbers = (code: string, linked: boolean) => `<c:numFmt formatCode="${encodeAttribute(code)}" sourceLinked="${linked ? 1 : 0}"/>`;
  const scaling = (inner = "") => `<c:scaling><c:orientation val="minMax"/>${inner}</c:scaling><c:delete val="0"/>`;
  const first = isXY
    ? `<c:valAx><c:axId val="${category}"/>${scaling()}<c:axPos val="b"/>${GRID}${title(axisTitles.category)}${numbers("General", true)}${ticks}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`
    : `<c:catAx><c:axId val="${category}"/>${scaling()}<c:axPos val="${isBar ? "l" : "b"}"/>${kind === "radar" ? GRID : ""}${title(axisTitles.category)}${numbers("General", true)}${ticks}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const second =
    `<c:valAx><c:axId val="${value}"/>${scaling(limits)}<c:axPos val="${isBar ? "b" : "l"}"/>${GRID}${title(axisTitles.value)}${numbers(format, valueAxis.numberFormat === null && grouping !== "percentStacked")}` +
    `${ticks}<c:crossAx val="${category}"/><c:crosses val="autoZero"/><c:crossBetween val="${isXY ? "midCat" : "between"}"/></c:valAx>`;
  return first + second + (hasSecond ? secondAxesXml(ticks) : "");
}

/** The second axis stands at the right; its categories are those of the first and hidden. */
function secondAxesXml(ticks: string): string {
  const [category, value] = AXES.second;
  return (
    `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="r"/>` +
    `<c:numFmt formatCode="General" sourceLinked="1"/>${ticks}<c:crossAx val="${category}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>` +
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${value}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}
