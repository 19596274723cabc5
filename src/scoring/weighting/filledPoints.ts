import { criteriaOf } from "../criteria";
import { dimensionKeys } from "../model";
import type { CriterionKey, Scores } from "../model";
import { neutralPoints } from "../weightedSum";

/** Points of the active criteria as the score counts them, one column per criterion and nothing missing. */
export interface FilledPoints {
  readonly keys: readonly CriterionKey[];
  /** NaN only for customers without a score. */
  readonly columns: readonly Float64Array[];
  /** Points of 100. */
  readonly weights: readonly number[];
}

/**
 * Another ranking is compared with the score on the same ground: what is missing stands at the value of its dimension, a
 * dimension without data at 50, so that the weighted sum of these columns is the score. Under "penalise" it is 0 points.
 */
export function filledPoints(scores: Scores, isPenalised: boolean): FilledPoints {
  const keys = dimensionKeys.flatMap((dimension) =>
    criteriaOf[dimension].filter((key) => scores.weights[key] > 0)
  );
  const columns = dimensionKeys.flatMap((dimension) =>
    criteriaOf[dimension]
      .filter((key) => scores.weights[key] > 0)
      .map((key) => {
        const points = scores.points[key];
        const value = scores.dimensions[dimension];
        return Float64Array.from({ length: scores.count }, (_, i) => {
          if (scores.score[i] !== scores.score[i]) return NaN;
          if (points[i] === points[i]) return points[i]!;
          if (isPenalised) return 0;
          return value[i] === value[i] ? value[i]! : neutralPoints;
        });
      })
  );
  return { keys, columns, weights: keys.map((key) => scores.weights[key]) };
}
