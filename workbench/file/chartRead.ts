import type { BookChart, ChartSeries } from "../book/book";
import { columnLeft, EMU_PER_POINT, rowTop } from "./measures";
import type { Measures } from "./measures";
import type { WorkbookPackage, Relationship } from "./workbookPackage";
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  descendantsNamed,
  elementsOf,
  flag,
  localName,
  numberAttribute,
  textOf,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** The charts drawn on a sheet, as far as they can be described; shapes and images are left to the file. */
export async function readCharts(
  source: WorkbookPackage,
  relationships: readonly Relationship[],
  sheet: Measures
): Promise<BookChart[]> {
  const drawing = relationships.find(({ type }) => type === "drawing")?.target;
  const document = await source.xmlIfPresent(drawing);
  if (!drawing || !document) return [];
  const targets = await source.relationships(drawing);
  const charts: BookChart[] = [];
  for (const anchor of elementsOf(document.root)) {
    for (const frame of descendantsNamed(anchor, "graphicFrame")) {
      const reference = descendantNamed(frame, "chart");
      const target = targets.find(
        ({ id, type }) => id === attribute(reference, "id") && type === "chart"
      )?.target;
      const part = await source.xmlIfPresent(target);
      if (!part || target === undefined) continue;
      const properties = descendantNamed(frame, "cNvPr");
      charts.push({
        id: target,
        name: attribute(properties, "name") ?? target,
        ...readPlace(anchor, sheet),
        ...readChart(part.root),
      });
    }
  }
  return charts;
}

function readPlace(
  anchor: XmlElement,
  sheet: Measures
): Pick<BookChart, "left" | "top" | "width" | "height"> {
  const corner = (name: string) => {
    const item = childNamed(anchor, name);
    const value = (part: string) => Number(textOf(childNamed(item, part))) || 0;
    return (
      item && {
        x: columnLeft(sheet, value("col")) + value("colOff") / EMU_PER_POINT,
        y: rowTop(sheet, value("row")) + value("rowOff") / EMU_PER_POINT,
      }
    );
  };
  const position = childNamed(anchor, "pos");
  const from = corner("from") ?? {
    x: (numberAttribute(position, "x") ?? 0) / EMU_PER_POINT,
    y: (numberAttribute(position, "y") ?? 0) / EMU_PER_POINT,
  };
  const to = corner("to");
  const extent = childNamed(anchor, "ext");
  const size = to
    ? { width: to.x - from.x, height: to.y - from.y }
    : {
        width: (numberAttribute(extent, "cx") ?? 0) / EMU_PER_POINT,
        height: (numberAttribute(extent, "cy") ?? 0) / EMU_PER_POINT,
      };
  return { left: from.x, top: from.y, ...size };
}

const GROUPINGS: Readonly<Record<string, string>> = {
  clustered: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

/** Office.js type of a plot element. */
function typeOf(plot: XmlElement): string {
  const name = localName(plot.name).replace(/3DChart$|Chart$/, "");
  const grouping = attribute(childNamed(plot, "grouping"), "val") ?? "clustered";
  switch (name) {
    case "bar":
      return (
        (attribute(childNamed(plot, "barDir"), "val") === "bar" ? "Bar" : "Column") +
        (GROUPINGS[grouping] ?? "Clustered")
      );
    case "line": {
      const base = hasMarkers(plot) ? "LineMarkers" : "Line";
      return (
        base + (grouping === "stacked" || grouping === "percentStacked" ? GROUPINGS[grouping]! : "")
      );
    }
    case "area":
      return `Area${grouping === "stacked" || grouping === "percentStacked" ? GROUPINGS[grouping]! : ""}`;
    case "pie":
    case "ofPie":
      return "Pie";
    case "scatter":
      return childrenNamed(plot, "ser").every(hasNoLine)
        ? "XYScatter"
        : hasMarkers(plot)
          ? "XYScatterLines"
          : "XYScatterLinesNoMarkers";
    case "radar":
      return attribute(childNamed(plot, "radarStyle"), "val") === "filled"
        ? "RadarFilled"
        : hasMarkers(plot)
          ? "RadarMarkers"
          : "Radar";
    default:
      return name.slice(0, 1).toUpperCase() + name.slice(1);
  }
}

/** A series shows markers unless it says "none". */
const hasMarkers = (plot: XmlElement): boolean =>
  attribute(childNamed(plot, "radarStyle"), "val") !== "standard" &&
  childrenNamed(plot, "ser").some(
    (series) => attribute(childNamed(childNamed(series, "marker"), "symbol"), "val") !== "none"
  );

const hasNoLine = (series: XmlElement): boolean =>
  childNamed(childNamed(childNamed(series, "spPr"), "ln"), "noFill") !== undefined;

type Described = Omit<BookChart, "id" | "name" | "left" | "top" | "width" | "height">;

function readChart(root: XmlElement): Described {
  const chart = childNamed(root, "chart");
  const plotArea = childNamed(chart, "plotArea");
  const plots = (plotArea ? elementsOf(plotArea) : []).filter(({ name }) => name.endsWith("Chart"));
  const axes = (plotArea ? elementsOf(plotArea) : []).filter(({ name }) =>
    /(cat|val|date|ser)Ax$/.test(name)
  );
  const valueAxes = axes.filter(({ name }) => localName(name) === "valAx");
  const isXY = plots.some(({ name }) => /(scatter|bubble)Chart$/.test(name));
  const valueAxis = isXY ? (valueAxes[1] ?? valueAxes[0]) : valueAxes[0];
  const categoryAxis = isXY ? valueAxes[0] : axes.find(({ name }) => localName(name) !== "valAx");
  const type = plots[0] ? typeOf(plots[0]) : "ColumnClustered";
  const firstAxis = attribute(childNamed(plots[0], "axId"), "val");
  const scaling = childNamed(valueAxis, "scaling");
  const legend = childNamed(chart, "legend");
  const labels = plots.flatMap((plot) => descendantsNamed(plot, "showVal"));
  return {
    type,
    title: flag(childNamed(chart, "autoTitleDeleted"), "val")
      ? null
      : titleOf(childNamed(chart, "title")),
    legend: legend
      ? (LEGENDS[attribute(childNamed(legend, "legendPos"), "val") ?? "r"] ?? "Right")
      : null,
    series: plots.flatMap((plot) =>
      childrenNamed(plot, "ser").map((series) =>
        readSeries(
          series,
          typeOf(plot) === type ? null : typeOf(plot),
          attribute(childNamed(plot, "axId"), "val") !== firstAxis
        )
      )
    ),
    axisTitles: {
      category: titleOf(childNamed(categoryAxis, "title")),
      value: titleOf(childNamed(valueAxis, "title")),
    },
    valueAxis: {
      minimum: numberAttribute(childNamed(scaling, "min"), "val") ?? null,
      maximum: numberAttribute(childNamed(scaling, "max"), "val") ?? null,
      numberFormat: attribute(childNamed(valueAxis, "numFmt"), "formatCode") ?? null,
    },
    dataLabels: labels.some((item) => flag(item, "val", true)),
  };
}

const LEGENDS: Readonly<Record<string, BookChart["legend"]>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Right",
};

function titleOf(title: XmlElement | undefined): string | null {
  if (!title) return null;
  const texts = descendantsNamed(title, "t").map(textOf);
  const cached = descendantsNamed(title, "v").map(textOf);
  return (texts.length > 0 ? texts : cached).join("") || null;
}

function readSeries(
  series: XmlElement,
  chartType: string | null,
  secondaryAxis: boolean
): ChartSeries {
  const reference = (name: string) => {
    const source = childNamed(series, name);
    const formula = source && descendantNamed(source, "f");
    return formula ? textOf(formula) : null;
  };
  const name = childNamed(series, "tx");
  const shape = childNamed(series, "spPr");
  const hex = attribute(shape && descendantNamed(shape, "srgbClr"), "val");
  return {
    name: (name && textOf(descendantNamed(name, "v"))) ?? "",
    values: reference("val") ?? reference("yVal"),
    categories: reference("cat") ?? reference("xVal"),
    bubbleSizes: reference("bubbleSize"),
    fill: hex ? `#${hex.toUpperCase()}` : null,
    chartType,
    secondaryAxis,
  };
}
