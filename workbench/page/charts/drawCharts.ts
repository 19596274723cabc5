import type { Book, BookChart, BookSheet } from "../../book/book";
import { element, svg } from "../dom";
import { pixelsPerPoint } from "../grid/Axis";
import { categoriesOf, defaultColors, seriesOf, type DrawnSeries } from "./chartData";
import { drawBars, finite, label, niceMaximum, type Plot } from "./drawBars";

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
  const plot = {
    left: 46,
    top: chart.title ? 30 : 12,
    width: width - 62,
    height: height - (chart.title ? 30 : 12) - (hasLegend ? 52 : 30),
  };
  root.append(...drawBody(chart, series, categories, plot));
  if (hasLegend) root.append(...drawLegend(series, width, height - 10));
  return root;
}

function drawBody(
  chart: BookChart,
  series: readonly DrawnSeries[],
  categories: readonly string[],
  plot: Plot
): SVGElement[] {
  if (/Pie|Doughnut/.test(chart.type)) return drawPie(series[0]?.values ?? [], categories, plot);
  if (/Scatter|Bubble/.test(chart.type)) return drawPoints(series, categories, plot);
  if (/^Bar/.test(chart.type)) return drawBars(series, categories, plot, chart.type, true);
  return drawBars(series, categories, plot, chart.type, false);
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

function drawPoints(
  series: readonly DrawnSeries[],
  categories: readonly string[],
  plot: Plot
): SVGElement[] {
  const xs = categories.map(Number);
  const [xTop, yTop] = [
    niceMaximum(Math.max(0, ...finite(xs))),
    niceMaximum(Math.max(0, ...series.flatMap(({ values }) => finite(values)))),
  ];
  const largest = Math.max(1e-9, ...series.flatMap(({ sizes }) => finite(sizes)));
  const frame = svg("path", {
    d: `M ${plot.left} ${plot.top} V ${plot.top + plot.height} H ${plot.left + plot.width}`,
    fill: "none",
    stroke: "#C9D2D7",
  });
  const points = series.flatMap((one) =>
    one.values.map((value, index) =>
      svg("circle", {
        cx: plot.left + ((xs[index] || 0) / xTop) * plot.width,
        cy: plot.top + plot.height * (1 - (value || 0) / yTop),
        r:
          one.sizes.length > 0
            ? 3 + 15 * Math.sqrt(Math.max(0, one.sizes[index] || 0) / largest)
            : 4,
        fill: one.color,
        "fill-opacity": 0.7,
      })
    )
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
