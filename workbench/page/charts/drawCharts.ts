import type { Book, BookChart, BookSheet } from "../../book/book";
import { element, svg } from "../dom";
import { pixelsPerPoint } from "../grid/Axis";
import { categoriesOf, defaultColors, seriesOf, type DrawnSeries } from "./chartData";

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The charts of a sheet as simple pictures at their places: what they show, not every detail of how Excel draws them. */
export function drawCharts(book: Book, sheet: BookSheet): readonly Element[] {
  return sheet.charts.map((chart) => {
    const box = element("figure", { class: "floating chart", "aria-label": chart.title ?? chart.name });
    const size = { width: chart.width * pixelsPerPoint, height: chart.height * pixelsPerPoint };
    Object.assign(box.style, { left: `${chart.left * pixelsPerPoint}px`, top: `${chart.top * pixelsPerPoint}px`, width: `${size.width}px`, height: `${size.height}px` });
    box.append(drawChart(book, sheet, chart, size.width, size.height));
    return box;
  });
}

function drawChart(book: Book, sheet: BookSheet, chart: BookChart, width: number, height: number): SVGElement {
  const series = seriesOf(book, sheet, chart.series, chart.type);
  const categories = categoriesOf(book, sheet, chart.series);
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, width: "100%", height: "100%", role: "img" });
  if (chart.title) root.append(label(width / 2, 18, chart.title, "middle", 13));
  const hasLegend = chart.legend !== null && series.length > 1;
  const plot = { left: 46, top: chart.title ? 30 : 12, width: width - 62, height: height - (chart.title ? 30 : 12) - (hasLegend ? 52 : 30) };
  root.append(...drawBody(chart, series, categories, plot));
  if (hasLegend) root.append(...drawLegend(series, width, height - 10));
  return root;
}

function drawBody(chart: BookChart, series: readonly DrawnSeries[], categories: readonly string[], plot: Plot): SVGElement[] {
  if (/Pie|Doughnut/.test(chart.type)) return drawPie(series[0]?.values ?? [], categories, plot);
  if (/Scatter|Bubble/.test(chart.type)) return drawPoints(series, categories, plot);
  if (/^Bar/.test(chart.type)) return drawBars(series, categories, plot, chart.type, true);
  return drawBars(series, categories, plot, chart.type, false);
}

function label(x: number, y: number, text: string, anchor: "start" | "middle" | "end", size = 10): SVGElement {
  return svg("text", { x, y, "text-anchor": anchor, "font-size": size, fill: "#3A464C" }, text);
}

const finite = (values: readonly number[]): number[] => values.filter((value) => Number.isFinite(value));

/** A round number at or above the largest value, so that the axis ends on a readable one. */
function niceMaximum(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function axisText(value: number): string {
  return new Intl.NumberFormat("en-US", { notation: Math.abs(value) >= 10_000 ? "compact" : "standard", maximumFractionDigits: 1 }).format(value);
}

/** Columns or bars, side by side or stacked, with lines of combined charts over them. */
function drawBars(series: readonly DrawnSeries[], categories: readonly string[], plot: Plot, type: string, isHorizontal: boolean): SVGElement[] {
  const isStacked = /Stacked/.test(type);
  const isLine = (one: DrawnSeries): boolean => /Line/.test(one.type) || one.isSecondary;
  const bars = series.filter((one) => !isLine(one));
  const lines = series.filter(isLine);
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const totals = Array.from({ length: count }, (_, index) => bars.reduce((sum, { values }) => sum + Math.max(0, values[index] || 0), 0));
  const largest = isStacked ? Math.max(0, ...totals) : Math.max(0, ...bars.flatMap(({ values }) => finite(values)), ...lines.filter((line) => !line.isSecondary).flatMap(({ values }) => finite(values)));
  const isShare = /100/.test(type);
  const top = isShare ? 1 : niceMaximum(largest);
  const nodes: SVGElement[] = [];
  const step = (isHorizontal ? plot.height : plot.width) / count;
  for (const fraction of [0, 0.25, 0.5, 0.75, 1]) {
    const text = isShare ? `${fraction * 100}%` : axisText(top * fraction);
    if (isHorizontal) {
      const x = plot.left + fraction * plot.width;
      nodes.push(svg("line", { x1: x, x2: x, y1: plot.top, y2: plot.top + plot.height, stroke: "#E3E8EA" }), label(x, plot.top + plot.height + 14, text, "middle"));
    } else {
      const y = plot.top + plot.height * (1 - fraction);
      nodes.push(svg("line", { x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y, stroke: "#E3E8EA" }), label(plot.left - 4, y + 3, text, "end"));
    }
  }
  const thickness = (step * 0.7) / (isStacked ? 1 : Math.max(1, bars.length));
  const stacked = new Array<number>(count).fill(0);
  for (const [position, one] of bars.entries()) {
    for (let index = 0; index < count; index++) {
      const raw = one.values[index] ?? NaN;
      if (!Number.isFinite(raw)) continue;
      const share = Math.max(0, isShare ? raw / (totals[index] || 1) : raw / top);
      const from = isStacked ? (stacked[index] ?? 0) : 0;
      stacked[index] = from + share;
      const along = step * index + step * 0.15 + (isStacked ? 0 : position * thickness);
      nodes.push(
        isHorizontal
          ? svg("rect", { x: plot.left + from * plot.width, y: plot.top + along, width: share * plot.width, height: thickness, fill: one.color })
          : svg("rect", { x: plot.left + along, y: plot.top + plot.height * (1 - from - share), width: thickness, height: share * plot.height, fill: one.color }),
      );
    }
  }
  for (const line of lines) {
    const scale = line.isSecondary ? Math.max(1e-9, ...finite(line.values)) : top;
    const points = line.values.map((value, index) => `${plot.left + step * (index + 0.5)},${plot.top + plot.height * (1 - (value || 0) / scale)}`);
    nodes.push(svg("polyline", { points: points.join(" "), fill: "none", stroke: line.color, "stroke-width": 2 }));
  }
  const every = Math.max(1, Math.ceil((isHorizontal ? 12 : 40) / step));
  for (let index = 0; index < count; index += every) {
    const text = (categories[index] ?? String(index + 1)).slice(0, isHorizontal ? 8 : Math.max(3, Math.floor((step * every) / 7)));
    nodes.push(isHorizontal ? label(plot.left - 4, plot.top + step * (index + 0.5) + 3, text, "end") : label(plot.left + step * (index + 0.5), plot.top + plot.height + 14, text, "middle"));
  }
  return nodes;
}

function drawPie(values: readonly number[], categories: readonly string[], plot: Plot): SVGElement[] {
  const total = finite(values).reduce((sum, value) => sum + Math.max(0, value), 0) || 1;
  const radius = Math.min(plot.width, plot.height) / 2;
  const [x, y] = [plot.left + plot.width / 2, plot.top + plot.height / 2];
  let angle = -Math.PI / 2;
  return values.flatMap((value, index) => {
    const turn = (Math.max(0, value || 0) / total) * 2 * Math.PI;
    const [from, to] = [angle, angle + Math.min(turn, 2 * Math.PI - 1e-6)];
    angle += turn;
    const at = (a: number, r: number): string => `${x + Math.cos(a) * r} ${y + Math.sin(a) * r}`;
    const path = svg("path", { d: `M ${x} ${y} L ${at(from, radius)} A ${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to, radius)} Z`, fill: defaultColors[index % defaultColors.length] ?? "" });
    const middle = (from + to) / 2;
    return [path, label(x + Math.cos(middle) * radius * 1.12, y + Math.sin(middle) * radius * 1.12, categories[index] ?? "", Math.cos(middle) < 0 ? "end" : "start")];
  });
}

function drawPoints(series: readonly DrawnSeries[], categories: readonly string[], plot: Plot): SVGElement[] {
  const xs = categories.map(Number);
  const [xTop, yTop] = [niceMaximum(Math.max(0, ...finite(xs))), niceMaximum(Math.max(0, ...series.flatMap(({ values }) => finite(values))))];
  const largest = Math.max(1e-9, ...series.flatMap(({ sizes }) => finite(sizes)));
  const frame = svg("path", { d: `M ${plot.left} ${plot.top} V ${plot.top + plot.height} H ${plot.left + plot.width}`, fill: "none", stroke: "#C9D2D7" });
  const points = series.flatMap((one) =>
    one.values.map((value, index) =>
      svg("circle", {
        cx: plot.left + ((xs[index] || 0) / xTop) * plot.width,
        cy: plot.top + plot.height * (1 - (value || 0) / yTop),
        r: one.sizes.length > 0 ? 3 + 15 * Math.sqrt(Math.max(0, one.sizes[index] || 0) / largest) : 4,
        fill: one.color,
        "fill-opacity": 0.7,
      }),
    ),
  );
  return [frame, ...points];
}

function drawLegend(series: readonly DrawnSeries[], width: number, y: number): SVGElement[] {
  const step = Math.min(120, width / series.length);
  const first = (width - step * series.length) / 2;
  return series.flatMap((one, index) => [
    svg("rect", { x: first + index * step, y: y - 8, width: 9, height: 9, fill: one.color }),
    label(first + index * step + 13, y, one.name.slice(0, 16), "start"),
  ]);
}
