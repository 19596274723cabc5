import type { BookChart } from "../../book/book";
import { svg } from "../dom";
import type { DrawnSeries } from "./chartData";
import { axisText, finite, label, scaleOf, type Plot } from "./plot";

/** Radius of the largest bubble and of a point, in pixels. */
const [largestRadius, pointRadius] = [18, 4];

/** Points or bubbles between two axes of numbers. */
export function drawPoints(
  chart: BookChart,
  series: readonly DrawnSeries[],
  positions: readonly number[],
  plot: Plot,
  format: string
): SVGElement[] {
  const { category, value } = chart.axisTitles;
  const across = scaleOf(positions);
  const up = scaleOf(
    series.flatMap(({ values }) => values),
    chart.valueAxis
  );
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  const x = (at: number): number => plot.left + across.share(at) * plot.width;
  const y = (at: number): number => bottom - up.share(at) * plot.height;
  const nodes: SVGElement[] = [];
  for (const tick of up.ticks)
    nodes.push(
      svg("line", { x1: plot.left, x2: right, y1: y(tick), y2: y(tick), stroke: "#E3E8EA" }),
      label(plot.left - 4, y(tick) + 3, axisText(tick, format), "end")
    );
  for (const tick of across.ticks)
    nodes.push(label(x(tick), bottom + 13, axisText(tick, "General"), "middle"));
  nodes.push(
    svg("path", {
      d: `M ${plot.left} ${plot.top} V ${bottom} H ${right}`,
      fill: "none",
      stroke: "#C9D2D7",
    })
  );
  if (category !== null) nodes.push(label(right, bottom + 25, category, "end"));
  if (value !== null) nodes.push(label(plot.left, plot.top - 5, value, "start"));
  const largest = Math.max(1e-9, ...series.flatMap(({ sizes }) => finite(sizes)));
  for (const one of series)
    for (const [index, at] of one.values.entries()) {
      const position = positions[index] ?? NaN;
      // A point without one of its values is not drawn, rather than at zero.
      if (!Number.isFinite(at) || !Number.isFinite(position)) continue;
      const size = Math.max(0, one.sizes[index] || 0) / largest;
      nodes.push(
        svg("circle", {
          cx: x(position),
          cy: y(at),
          r: one.sizes.length > 0 ? 3 + (largestRadius - 3) * Math.sqrt(size) : pointRadius,
          fill: one.color,
          "fill-opacity": 0.7,
        })
      );
    }
  return nodes;
}
