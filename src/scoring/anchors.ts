import type { Anchors } from "./model";

/** Anchors as columns, with the slope of each segment: what the inner loop of scoring reads. */
export interface AnchorTable {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly slope: Float64Array;
}

/** @param anchors at least one, ascending in value */
export function anchorTable(anchors: Anchors): AnchorTable {
  const x = Float64Array.from(anchors, ([value]) => value);
  const y = Float64Array.from(anchors, ([, points]) => points);
  const slope = new Float64Array(Math.max(1, anchors.length - 1));
  for (let k = 0; k + 1 < x.length; k++) {
    const rise = (y[k + 1]! - y[k]!) / (x[k + 1]! - x[k]!);
    // Values that differ by next to nothing leave no room for a line: a step stands between them.
    slope[k] = Number.isFinite(rise) ? rise : 0;
  }
  return { x, y, slope };
}

/**
 * Points 0–100 of a column of values: linear between anchors, clamped at both ends (the idea of the efficacy-coefficient
 * method, 功效系数法, of China's rules for performance evaluation). NaN stays NaN. Cost criteria have falling points.
 *
 * @param out same length as `values`; only rows from `from` up to `to` are written
 */
export function pointsColumn(
  values: Float64Array,
  table: AnchorTable,
  out: Float64Array,
  from = 0,
  to = values.length
): void {
  const { x, y, slope } = table;
  const last = x.length - 1;
  const lowest = x[0]!;
  const highest = x[last]!;
  const lowPoints = y[0]!;
  const highPoints = y[last]!;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    let points: number;
    if (value <= lowest) points = lowPoints;
    else if (value >= highest) points = highPoints;
    else {
      // NaN fails every comparison, ends in the first segment and makes NaN of it.
      // An anchor begins its own segment, so that its points are met exactly even above a step.
      let k = 0;
      while (value >= x[k + 1]!) k++;
      points = y[k]! + (value - x[k]!) * slope[k]!;
    }
    out[i] = points;
  }
}

/** Points of one value. */
export function pointsOf(value: number, anchors: Anchors): number {
  const out = new Float64Array(1);
  pointsColumn(Float64Array.of(value), anchorTable(anchors), out);
  return out[0]!;
}

/**
 * What is wrong with a list of anchors, or null: values must be finite and rise, points must be finite and lie in 0–100.
 */
export function anchorFault(
  anchors: Anchors
): "anchorsTooFew" | "anchorsOutOfOrder" | "outOfRange" | null {
  if (anchors.length < 2) return "anchorsTooFew";
  for (const [k, [value, points]] of anchors.entries()) {
    if (!Number.isFinite(value) || !(points >= 0 && points <= 100)) return "outOfRange";
    if (k > 0 && !(value > anchors[k - 1]![0])) return "anchorsOutOfOrder";
  }
  return null;
}

type Anchor = Anchors[number];

/**
 * The anchors between which a value stands, the way its points are found: before the first and behind the last there is
 * none on the one side, and the points are those of the end.
 */
export function anchorsAround(
  value: number,
  anchors: Anchors
): readonly [low: Anchor | null, high: Anchor | null] {
  const first = anchors[0]!;
  const last = anchors[anchors.length - 1]!;
  if (value <= first[0]) return [null, first];
  if (value >= last[0]) return [last, null];
  const above = anchors.findIndex(([from]) => value < from);
  return [anchors[above - 1]!, anchors[above]!];
}
