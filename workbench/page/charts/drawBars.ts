import { svg } from "../dom";
import type { DrawnSeries } from "./chartData";
import { axisText, cutLabel, label, scaleOf, type Plot, type Scale } from "./plot";

export interface BarOptions {
  /** Office.js chart type. */
  readonly type: string;
  readonly isHorizontal: boolean;
  /** Number format of the value axis. */
  readonly format: string;
  /** Number format of the second value axis. */
  readonly secondaryFormat: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Columns or bars, side by side or stacked, with lines of combined charts over them. */
export function drawBars(
  series: readonly DrawnSeries[],
  categories: readonly string[],
  plot: Plot,
  options: BarOptions
): SVGElement[] {
  const { type, isHorizontal } = options;
  const isLine = (one: DrawnSeries): boolean => /Line/.test(one.type) || one.isSecondary;
  const bars = series.filter((one) => !isLine(one));
  const lines = series.filter(isLine);
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const isStacked = /Stacked/.test(type);
  const isShare = /100/.test(type);
  const spans = isStacked
    ? stacked(bars, count, isShare)
    : bars.map(({ values }) => fromZero(values));
  const scale = scaleOf(
    [
      ...spans.flat(2),
      ...lines.filter(({ isSecondary }) => !isSecondary).flatMap(({ values }) => values),
    ],
    isShare ? { minimum: null, maximum: 1 } : options
  );
  const step = (isHorizontal ? plot.height : plot.width) / count;
  const thickness = (step * 0.7) / (isStacked ? 1 : Math.max(1, bars.length));
  const nodes = drawScale(scale, plot, { ...options, format: isShare ? "0%" : options.format });
  for (const [position, one] of bars.entries())
    for (const [index, [from, to]] of (spans[position] ?? []).entries()) {
      if (!Number.isFinite(to)) continue;
      const along = step * (index + 0.15) + (isStacked ? 0 : position * thickness);
      const [low, high] = [scale.share(Math.min(from, to)), scale.share(Math.max(from, to))];
      nodes.push(
        svg("rect", {
          ...(isHorizontal
            ? {
                x: plot.left + low * plot.width,
                y: plot.top + along,
                width: (high - low) * plot.width,
                height: thickness,
              }
            : {
                x: plot.left + along,
                y: plot.top + plot.height * (1 - high),
                width: thickness,
                height: (high - low) * plot.height,
              }),
          fill: one.color,
        })
      );
    }
  const onSecond = lines.filter(({ isSecondary }) => isSecondary);
  const second = scaleOf(onSecond.flatMap(({ values }) => values));
  for (const line of lines)
    nodes.push(drawLine(line, plot, step, line.isSecondary ? second : scale));
  if (onSecond.length > 0 && !isHorizontal)
    for (const tick of second.ticks)
      nodes.push(
        label(
          plot.left + plot.width + 4,
          plot.top + plot.height * (1 - second.share(tick)) + 3,
          axisText(tick, options.secondaryFormat),
          "start"
        )
      );
  const every = Math.max(1, Math.ceil((isHorizontal ? 12 : 40) / step));
  for (let index = 0; index < count; index += every) {
    const room = isHorizontal ? plot.left - 8 : step * every - 4;
    const text = cutLabel(categories[index] ?? String(index + 1), room);
    nodes.push(
      isHorizontal
        ? label(plot.left - 4, plot.top + step * (index + 0.5) + 3, text, "end")
        : label(plot.left + step * (index + 0.5), plot.top + plot.height + 14, text, "middle")
    );
  }
  return nodes;
}

type Span = readonly [from: number, to: number];

const fromZero = (values: readonly number[]): Span[] => values.map((value) => [0, value]);

/** Each value upon those before it, what is below zero downwards. @param isShare of each category's whole. */
function stacked(bars: readonly DrawnSeries[], count: number, isShare: boolean): Span[][] {
  const whole = Array.from({ length: count }, (_, index) =>
    isShare ? bars.reduce((sum, { values }) => sum + Math.abs(values[index] || 0), 0) || 1 : 1
  );
  const [above, below] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  return bars.map(({ values }) =>
    Array.from({ length: count }, (_, index): Span => {
      const value = (values[index] ?? NaN) / (whole[index] ?? 1);
      const pile = value < 0 ? below : above;
      const from = pile[index] ?? 0;
      if (Number.isFinite(value)) pile[index] = from + value;
      return [from, from + value];
    })
  );
}

function drawScale({ ticks, share }: Scale, plot: Plot, options: BarOptions): SVGElement[] {
  const bottom = plot.top + plot.height;
  return ticks.flatMap((tick) => {
    const text = axisText(tick, options.format);
    const stroke = tick === 0 ? "#AEB9BF" : "#E3E8EA";
    if (options.isHorizontal) {
      const x = plot.left + share(tick) * plot.width;
      return [
        svg("line", { x1: x, x2: x, y1: plot.top, y2: bottom, stroke }),
        label(x, bottom + 14, text, "middle"),
      ];
    }
    const y = bottom - share(tick) * plot.height;
    return [
      svg("line", { x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y, stroke }),
      label(plot.left - 4, y + 3, text, "end"),
    ];
  });
}

/** A line over the columns, by the scale of its axis. It is interrupted where there is no value. */
function drawLine(line: DrawnSeries, plot: Plot, step: number, scale: Scale): SVGElement {
  let isDrawing = false;
  const path = line.values.map((value, index) => {
    const command = isDrawing ? "L" : "M";
    isDrawing = Number.isFinite(value);
    if (!isDrawing) return "";
    const x = plot.left + step * (index + 0.5);
    return `${command} ${x} ${plot.top + plot.height * (1 - scale.share(value))}`;
  });
  return svg("path", {
    d: path.join(" "),
    fill: "none",
    stroke: line.color,
    "stroke-width": 2,
  });
}
