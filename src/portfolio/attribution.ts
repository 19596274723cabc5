import { neutralPoints } from "../scoring/weightedSum";
import { dimensionKeys } from "../scoring/model";
import type { DimensionKey, Scores } from "../scoring/model";
import { besideToday } from "./previousRun";
import type { PreviousRun } from "./previousRun";

/**
 * What moved each score since the last run, in points of the score. For every customer
 * delta = Σ drivers + data + model, exactly; NaN where one of the two runs has no score.
 */
export interface Attribution {
  readonly delta: Float64Array;
  /** W_d · ΔD_d / 100 by this run's weights: D2 the market, D1 size, D4 the relationship, D3 fit, D5 finance. */
  readonly drivers: Readonly<Record<DimensionKey, Float64Array>>;
  /** Dimensions that had data in one of the two runs only: without, they count as the neutral 50. */
  readonly data: Float64Array;
  /** What is left: other weights, anchors, calibration or criteria in use. Not the customer's doing. */
  readonly model: Float64Array;
}

/** Rounding of sums of decimals: less than this is no change of the model. */
const noise = 1e-9;

export function attribute(
  scores: Pick<Scores, "count" | "score" | "dimensions" | "dimensionWeights">,
  previous: PreviousRun
): Attribution {
  const { count } = scores;
  const column = (): Float64Array => new Float64Array(count).fill(NaN);
  const drivers = Object.fromEntries(dimensionKeys.map((key) => [key, column()])) as Record<
    DimensionKey,
    Float64Array
  >;
  const before = besideToday(previous, previous.snapshot.score);
  const beforeBy = Object.fromEntries(
    dimensionKeys.map((key) => [key, besideToday(previous, previous.comparable.dimensions[key])])
  ) as Record<DimensionKey, Float64Array>;
  const delta = column();
  const data = column();
  const model = column();
  for (let i = 0; i < count; i++) {
    const change = scores.score[i]! - before[i]!;
    if (change !== change) continue;
    delta[i] = change;
    let moved = 0;
    let known = 0;
    for (const key of dimensionKeys) {
      const weight = scores.dimensionWeights[key];
      const now = scores.dimensions[key][i]!;
      const then = beforeBy[key][i]!;
      const hasBoth = now === now && then === then;
      const step = (weight * (or50(now) - or50(then))) / 100;
      drivers[key][i] = hasBoth ? step : 0;
      if (hasBoth) moved += step;
      else if (now === now || then === then) known += step;
    }
    const rest = change - moved - known;
    data[i] = known;
    model[i] = Math.abs(rest) < noise ? 0 : rest;
  }
  return { delta, drivers, data, model };
}

function or50(points: number): number {
  return points === points ? points : neutralPoints;
}
