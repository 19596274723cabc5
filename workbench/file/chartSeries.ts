import type { BookChart, CellValue, ChartSeries } from "../book/book";
import { CellError } from "../book/book";
import { lookAt } from "./chartLooks";
import type { Kind, Lookup, Plot } from "./chartXml";
import { encodeAttribute, encodeText } from "./xmlText";

/** One `<c:ser>`: its elements differ in kind and order from chart type to chart type. */
export function seriesXml(
  plot: Plot,
  item: ChartSeries,
  index: number,
  chart: BookChart,
  lookup: Lookup
): string {
  const { kind } = plot;
  const isXY = kind === "scatter" || kind === "bubble";
  const format = chart.valueAxis.numberFormat;
  const data = (
    name: string,
    reference: string | null,
    wanted: "number" | "either",
    code: string | null = null
  ) =>
    reference === null ? "" : `<c:${name}>${dataXml(reference, lookup, wanted, code)}</c:${name}>`;
  const invert =
    kind === "column" || kind === "bar" || kind === "bubble"
      ? `<c:invertIfNegative val="${lookAt(item, "invertIfNegative", "boolean") ? 1 : 0}"/>`
      : "";
  const marker =
    kind === "line" || kind === "scatter" || kind === "radar" ? markerXml(plot, item, index) : "";
  const categories = data(
    isXY ? "xVal" : "cat",
    item.categories,
    kind === "bubble" ? "number" : "either"
  );
  const values = data(isXY ? "yVal" : "val", item.values, "number", format);
  const size = kind === "bubble" ? data("bubbleSize", item.bubbleSizes, "number") : "";
  const smooth =
    kind === "line" || kind === "scatter"
      ? `<c:smooth val="${(lookAt(item, "smooth", "boolean") ?? plot.isSmooth) ? 1 : 0}"/>`
      : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(item.name, lookup)}${shapeXml(plot, item, index)}${invert}${marker}${pointsXml(kind, item, lookup)}` +
    `${labelsXml(kind, item, chart)}${categories}${values}${size}${kind === "bubble" ? '<c:bubble3D val="0"/>' : smooth}</c:ser>`
  );
}

function nameXml(name: string, lookup: Lookup): string {
  if (name === "") return "";
  if (name.startsWith("=") && name.includes("!"))
    return `<c:tx>${dataXml(name.slice(1), lookup, "text", null)}</c:tx>`;
  return `<c:tx><c:v>${encodeText(name)}</c:v></c:tx>`;
}

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${encodeAttribute(color.replace("#", "").toUpperCase())}"/></a:solidFill>`;

/** Excel's own series colours. Said outright, since a file need not have a theme to choose them from. */
const PALETTE = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
  "#997300",
  "#255E91",
  "#43682B",
];
const paletteColor = (index: number): string => PALETTE[index % PALETTE.length]!;

const colorOf = (item: ChartSeries, index: number): string =>
  item.fill ?? lookAt(item, "format.line.color", "string") ?? paletteColor(index);

function shapeXml({ kind, hasLines, isFilled }: Plot, item: ChartSeries, index: number): string {
  if (kind === "pie" || kind === "doughnut") return "";
  if (kind === "scatter" && !hasLines) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  const isLine = kind === "line" || kind === "scatter" || (kind === "radar" && !isFilled);
  const color =
    (isLine ? lookAt(item, "format.line.color", "string") : undefined) ?? colorOf(item, index);
  const width = Math.round((lookAt(item, "format.line.weight", "number") ?? 2.25) * 12700);
  return isLine
    ? `<c:spPr><a:ln w="${width}" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>`
    : `<c:spPr>${solid(color)}</c:spPr>`;
}

const MARKERS: Readonly<Record<string, string>> = {
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
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
    .map(
      ([index, color]) =>
        `<c:dPt><c:idx val="${index}"/>${isShare ? "" : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/><c:spPr>${solid(color)}</c:spPr></c:dPt>`
    )
    .join("");
}

/** A reference with its cached values, which viewers without a formula engine draw. */
function dataXml(
  reference: string,
  lookup: Lookup,
  wanted: "number" | "text" | "either",
  format: string | null
): string {
  const formula = encodeText(reference.replace(/^=/, ""));
  const values = lookup(reference);
  const isNumber =
    wanted === "number" ||
    (wanted === "either" &&
      values !== null &&
      values.some((value) => value !== null) &&
      values.every((value) => value === null || typeof value === "number"));
  const points = (values ?? []).flatMap((value, index) => {
    const text = isNumber
      ? typeof value === "number" && Number.isFinite(value)
        ? String(value)
        : ""
      : textOf(value);
    return text === "" ? [] : [`<c:pt idx="${index}"><c:v>${encodeText(text)}</c:v></c:pt>`];
  });
  const count = `<c:ptCount val="${values?.length ?? 0}"/>`;
  if (!isNumber)
    return `<c:strRef><c:f>${formula}</c:f><c:strCache>${count}${points.join("")}</c:strCache></c:strRef>`;
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${encodeText(format ?? "General")}</c:formatCode>${count}${points.join("")}</c:numCache></c:numRef>`;
}

const textOf = (value: CellValue): string =>
  value === null ? "" : value instanceof CellError ? value.code : String(value);

function labelsXml(kind: Kind, item: ChartSeries, chart: BookChart): string {
  const isShown =
    lookAt(item, "dataLabels.showValue", "boolean") ?? (chart.dataLabels && !item.secondaryAxis);
  if (!isShown) return "";
  const isShare = kind === "pie" || kind === "doughnut";
  const format =
    lookAt(item, "dataLabels.numberFormat", "string") ??
    lookAt(chart, "dataLabels.numberFormat", "string");
  const code =
    format === undefined
      ? ""
      : `<c:numFmt formatCode="${encodeAttribute(format)}" sourceLinked="0"/>`;
  const show = (name: string, on: boolean) => `<c:show${name} val="${on ? 1 : 0}"/>`;
  return `<c:dLbls>${code}${show("LegendKey", false)}${show("Val", !isShare)}${show("CatName", false)}${show("SerName", false)}${show("Percent", isShare)}${show("BubbleSize", false)}</c:dLbls>`;
}
