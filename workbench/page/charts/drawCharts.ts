import type { Book, BookChart, BookSheet } from "../../book/book";
import { element, svg } from "../dom";
import { pixelsPerPoint } from "../grid/Axis";
import {
  axisFormatOf,
  categoriesOf,
  defaultColors,
  positionsOf,
  secondaryFormatOf,
  seriesOf,
  type DrawnSeries,
} from "./chartData";
import { drawBars } from "./drawBars";
import { drawPoints } from "./drawPoints";
import { drawRadar } from "./drawRadar";
import { cutLabel, finite, label, labelWidth, type Plot } from "./plot";

/** The charts of a sheet as simple pictures at their places: what they show, not every detail of how Excel draws them. */
export function drawCharts(book: Book, sheet: BookSheet): readonly Element[] {
  return sheet.charts.map((chart) => {
    const box = element("figure", {
      class: "floating chart",
      "aria-label": chart.title ?? chart.name,
    });
    const size = { width: chart.width * pixelsPerPoint, height: chart.height * pixelsPerPoint };
    Object.assign(box.style, {
      left: `${chart.left * pixelsPerPoint}px`,
      top: `${chart.top * pixelsPerPoint}px`,
      width: `${size.width}px`,
      height: `${size.height}px`,
    });
    box.append(drawChart(book, sheet, chart, size.width, size.height));
    return box;
  });
}

function drawChart(
  book: Book,
  sheet: BookSheet,
  chart: BookChart,
  width: number,
  height: number
): SVGElement {
  const series = seriesOf(book, sheet, chart.series, chart.type);
  const categories = categoriesOf(book, sheet, chart.series);
  const root = svg("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width: "100%",
    height: "100%",
    role: "img",
  });
  if (chart.title) root.append(label(width / 2, 18, chart.title, "middle", 13));
  const hasLegend = chart.legend !== null && series.length > 1;
  // Names beside bars are longer than numbers.
  const names = /^Bar/.test(chart.type) ? categories.map(labelWidth) : [];
  const left = Math.max(46, Math.min(width * 0.35, 12 + Math.max(0, ...names)));
  const plot = {
    left,
    top: chart.title ? 30 : 12,
    // A second axis needs as much room for its labels as the first.
    width: width - left - (series.some(({ isSecondary }) => isSecondary) ? 46 : 16),
    height: height - (chart.title ? 30 : 12) - (hasLegend ? 52 : 30),
  };
  const body = { chart, series, categories, plot };
  const positions = positionsOf(book, sheet, chart.series);
  const formats = {
    format: axisFormatOf(book, sheet, chart),
    secondaryFormat: secondaryFormatOf(book, sheet, chart),
  };
  root.append(...drawBody(body, positions, formats));
  if (hasLegend) root.append(...drawLegend(series, width, height - 10));
  return root;
}

interface Body {
  readonly chart: BookChart;
  readonly series: readonly DrawnSeries[];
  readonly categories: readonly string[];
  readonly plot: Plot;
}

function drawBody(
  { chart, series, categories, plot }: Body,
  positions: readonly number[],
  { format, secondaryFormat }: { readonly format: string; readonly secondaryFormat: string }
): SVGElement[] {
  const { minimum, maximum } = chart.valueAxis;
  if (/Pie|Doughnut/.test(chart.type)) return drawPie(series[0]?.values ?? [], categories, plot);
  if (/Scatter|Bubble/.test(chart.type)) return drawPoints(chart, series, positions, plot, format);
  if (/^Radar/.test(chart.type))
    return drawRadar(series, categories, plot, { type: chart.type, format, minimum, maximum });
  return drawBars(series, categories, plot, {
    type: chart.type,
    isHorizontal: /^Bar/.test(chart.type),
    format,
    secondaryFormat,
    minimum,
    maximum,
  });
}

function drawPie(
  values: readonly number[],
  categories: readonly string[],
  plot: Plot
): SVGElement[] {
  const total = finite(values).reduce((sum, value) => sum + Math.max(0, value), 0) || 1;
  const radius = Math.min(plot.width, plot.height) / 2;
  const [x, y] = [plot.left + plot.width / 2, plot.top + plot.height / 2];
  let angle = -Math.PI / 2;
  return values.flatMap((value, index) => {
    const turn = (Math.max(0, value || 0) / total) * 2 * Math.PI;
    const [from, to] = [angle, angle + Math.min(turn, 2 * Math.PI - 1e-6)];
    angle += turn;
    const at = (a: number, r: number): string => `${x + Math.cos(a) * r} ${y + Math.sin(a) * r}`;
    const path = svg("path", {
      d: `M ${x} ${y} L ${at(from, radius)} A ${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to, radius)} Z`,
      fill: defaultColors[index % defaultColors.length] ?? "",
    });
    const middle = (from + to) / 2;
    return [
      path,
      label(
        x + Math.cos(middle) * radius * 1.12,
        y + Math.sin(middle) * radius * 1.12,
        categories[index] ?? "",
        Math.cos(middle) < 0 ? "end" : "start"
      ),
    ];
  });
}

function drawLegend(series: readonly DrawnSeries[], width: number, y: number): SVGElement[] {
  const step = Math.min(120, width / series.length);
  const first = (width - step * series.length) / 2;
  return series.flatMap((one, index) => [
    svg("rect", { x: first + index * step, y: y - 8, width: 9, height: 9, fill: one.color }),
    label(first + index * step + 13, y, cutLabel(one.name, step - 18), "start"),
  ]);
}
