import { svg } from "../dom";
import type { DrawnSeries } from "./chartData";
import { axisText, cutLabel, label, scaleOf, type Plot } from "./plot";

export interface RadarOptions {
  /** Office.js chart type: "Radar", "RadarMarkers" or "RadarFilled". */
  readonly type: string;
  /** Number format of the value axis. */
  readonly format: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Room for the names of the categories around the web. */
const [sideRoom, endRoom] = [64, 16];

/** Each category is a spoke, clockwise from the top; each series a line around the web. A missing value leaves the line open. */
export function drawRadar(
  series: readonly DrawnSeries[],
  categories: readonly string[],
  plot: Plot,
  { type, format, minimum, maximum }: RadarOptions
): SVGElement[] {
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length));
  if (count === 0) return [];
  const scale = scaleOf(
    series.flatMap(({ values }) => values),
    { minimum, maximum }
  );
  const radius = Math.max(10, Math.min(plot.width / 2 - sideRoom, plot.height / 2 - endRoom));
  const [x, y] = [plot.left + plot.width / 2, plot.top + plot.height / 2];
  const point = (spoke: number, share: number): readonly [number, number] => {
    const angle = (2 * Math.PI * spoke) / count - Math.PI / 2;
    return [x + Math.cos(angle) * radius * share, y + Math.sin(angle) * radius * share];
  };
  const spokes = Array.from({ length: count }, (_, spoke) => spoke);
  const nodes: SVGElement[] = [];
  for (const tick of scale.ticks)
    nodes.push(
      svg("polygon", {
        points: spokes.map((spoke) => point(spoke, scale.share(tick)).join()).join(" "),
        fill: "none",
        stroke: "#D5DBDE",
      })
    );
  for (const spoke of spokes) {
    const [x2, y2] = point(spoke, 1);
    nodes.push(svg("line", { x1: x, y1: y, x2, y2, stroke: "#E3E8EA" }));
    const [atX, atY] = point(spoke, 1 + 9 / radius);
    const anchor = Math.abs(atX - x) < 2 ? "middle" : atX < x ? "end" : "start";
    const name = categories[spoke] ?? String(spoke + 1);
    nodes.push(label(atX, atY + 3, cutLabel(name, plot.width / 2 - radius - 12), anchor));
  }
  for (const one of series) {
    const points = spokes.map((spoke) => {
      const value = one.values[spoke] ?? NaN;
      return Number.isFinite(value) ? point(spoke, scale.share(value)) : null;
    });
    nodes.push(
      svg("path", {
        d: outline(points),
        fill: type === "RadarFilled" ? one.color : "none",
        "fill-opacity": 0.5,
        stroke: one.color,
        "stroke-width": 2,
      })
    );
    if (type === "RadarMarkers")
      for (const place of points)
        if (place) nodes.push(svg("circle", { cx: place[0], cy: place[1], r: 3, fill: one.color }));
  }
  // Over the lines, so that they stay legible.
  for (const tick of scale.ticks) {
    const [atX, atY] = point(0, scale.share(tick));
    nodes.push(label(atX - 4, atY + 3, axisText(tick, format), "end", 9));
  }
  return nodes;
}

/** The path of a line around the web: closed where nothing is missing. */
export function outline(points: readonly (readonly [number, number] | null)[]): string {
  const isWhole = points.every((point) => point !== null);
  const first = points[0];
  // Without the gap before it, the line also goes from the last spoke back to the first.
  const round = isWhole || !first ? points : [...points, first];
  const path = round.flatMap((point, index) =>
    point ? [`${index > 0 && round[index - 1] ? "L" : "M"} ${point[0]} ${point[1]}`] : []
  );
  return isWhole && path.length > 0 ? `${path.join(" ")} Z` : path.join(" ");
}
