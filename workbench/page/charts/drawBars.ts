import { svg } from "../dom";
import type { DrawnSeries } from "./chartData";

/** Where the data of a chart are drawn, within its picture. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function label(
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end",
  size = 10
): SVGElement {
  return svg("text", { x, y, "text-anchor": anchor, "font-size": size, fill: "#3A464C" }, text);
}

export const finite = (values: readonly number[]): number[] =>
  values.filter((value) => Number.isFinite(value));

/** A round number at or above the largest value, so that the axis ends on a readable one. */
export function niceMaximum(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function axisText(value: number): string {
  return new Intl.NumberFormat("en-US", {
    notation: Math.abs(value) >= 10_000 ? "compact" : "standard",
    maximumFractionDigits: 1,
  }).format(value);
}

/** Columns or bars, side by side or stacked, with lines of combined charts over them. */
export function drawBars(
  series: readonly DrawnSeries[],
  categories: readonly string[],
  plot: Plot,
  type: string,
  isHorizontal: boolean
): SVGElement[] {
  const isStacked = /Stacked/.test(type);
  const isLine = (one: DrawnSeries): boolean => /Line/.test(one.type) || one.isSecondary;
  const bars = series.filter((one) => !isLine(one));
  const lines = series.filter(isLine);
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const totals = Array.from({ length: count }, (_, index) =>
    bars.reduce((sum, { values }) => sum + Math.max(0, values[index] || 0), 0)
  );
  const largest = isStacked
    ? Math.max(0, ...totals)
    : Math.max(
        0,
        ...bars.flatMap(({ values }) => finite(values)),
        ...lines.filter((line) => !line.isSecondary).flatMap(({ values }) => finite(values))
      );
  const isShare = /100/.test(type);
  const top = isShare ? 1 : niceMaximum(largest);
  const nodes: SVGElement[] = [];
  const step = (isHorizontal ? plot.height : plot.width) / count;
  for (const fraction of [0, 0.25, 0.5, 0.75, 1]) {
    const text = isShare ? `${fraction * 100}%` : axisText(top * fraction);
    if (isHorizontal) {
      const x = plot.left + fraction * plot.width;
      nodes.push(
        svg("line", { x1: x, x2: x, y1: plot.top, y2: plot.top + plot.height, stroke: "#E3E8EA" }),
        label(x, plot.top + plot.height + 14, text, "middle")
      );
    } else {
      const y = plot.top + plot.height * (1 - fraction);
      nodes.push(
        svg("line", { x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y, stroke: "#E3E8EA" }),
        label(plot.left - 4, y + 3, text, "end")
      );
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
          ? svg("rect", {
              x: plot.left + from * plot.width,
              y: plot.top + along,
              width: share * plot.width,
              height: thickness,
              fill: one.color,
            })
          : svg("rect", {
              x: plot.left + along,
              y: plot.top + plot.height * (1 - from - share),
              width: thickness,
              height: share * plot.height,
              fill: one.color,
            })
      );
    }
  }
  for (const line of lines) {
    const scale = line.isSecondary ? Math.max(1e-9, ...finite(line.values)) : top;
    const points = line.values.map(
      (value, index) =>
        `${plot.left + step * (index + 0.5)},${plot.top + plot.height * (1 - (value || 0) / scale)}`
    );
    nodes.push(
      svg("polyline", {
        points: points.join(" "),
        fill: "none",
        stroke: line.color,
        "stroke-width": 2,
      })
    );
  }
  const every = Math.max(1, Math.ceil((isHorizontal ? 12 : 40) / step));
  for (let index = 0; index < count; index += every) {
    const text = (categories[index] ?? String(index + 1)).slice(
      0,
      isHorizontal ? 8 : Math.max(3, Math.floor((step * every) / 7))
    );
    nodes.push(
      isHorizontal
        ? label(plot.left - 4, plot.top + step * (index + 0.5) + 3, text, "end")
        : label(plot.left + step * (index + 0.5), plot.top + plot.height + 14, text, "middle")
    );
  }
  return nodes;
}
