import type { Model } from "../settings/Model";
import { neutralPoints } from "./weightedSum";
import { criteriaOf } from "./criteria";
import { scoreNoise } from "./hysteresis";
import { dimensionKeys, tierNotApplicable } from "./model";
import type { Scores } from "./model";

/** A single weight is varied by this share, up and down. */
const variation = 0.2;
/** Below this completeness the tier hangs on what is missing, not on the weights: no stability is shown. */
const needsCompleteness = 0.7;
/** Below this a customer is "near the border". */
export const nearBorderBelow = 0.8;

/**
 * Tier stability: the share of runs in which the raw tier stays what it is, when one criterion's weight at a time is raised
 * and lowered by 20 % and the weights are rescaled: 34 runs for 17 criteria, the same ones every time. NaN where less than
 * 70 % of the weight has data, where there is no score, and under a method that does not go by score.
 */
export function tierStability(scores: Scores, model: Model): Float64Array {
  const { count, score, completeness, cuts, rawTier } = scores;
  const stability = new Float64Array(count).fill(NaN);
  if (cuts === null || scores.activeCriteria.length === 0) return stability;
  const unchanged = new Uint16Array(count);
  const isPenalised = model.missing === "penalise";
  const [S, A, B] = [cuts.S - scoreNoise, cuts.A - scoreNoise, cuts.B - scoreNoise];
  const tierOf = (points: number): number =>
    points >= S ? 0 : points >= A ? 1 : points >= B ? 2 : 3;

  for (const dimension of dimensionKeys) {
    const whole = scores.dimensionWeights[dimension];
    const own = criteriaOf[dimension].filter((key) => scores.weights[key] > 0);
    if (own.length === 0) continue;
    const sum = new Float64Array(count);
    const carried = new Float64Array(count);
    for (const key of own) {
      const points = scores.points[key];
      const weight = scores.weights[key];
      for (let i = 0; i < count; i++) {
        if (points[i] === points[i]) {
          sum[i]! += weight * points[i]!;
          carried[i]! += weight;
        } else if (isPenalised) carried[i]! += weight;
      }
    }
    const value = scores.dimensions[dimension];
    for (const key of own) {
      const points = scores.points[key];
      for (const factor of [-variation, variation]) {
        const change = scores.weights[key] * factor;
        for (let i = 0; i < count; i++) {
          const before = value[i] === value[i] ? value[i]! : neutralPoints;
          const isThere = points[i] === points[i];
          const base = carried[i]! + (isThere || isPenalised ? change : 0);
          const after =
            value[i] === value[i] && base > scoreNoise
              ? (sum[i]! + (isThere ? change * points[i]! : 0)) / base
              : neutralPoints;
          const varied =
            (score[i]! * 100 - whole * before + (whole + change) * after) / (100 + change);
          if (tierOf(varied) === rawTier[i]) unchanged[i]! += 1;
        }
      }
    }
  }
  const runs = 2 * scores.activeCriteria.length;
  for (let i = 0; i < count; i++) {
    const isShown =
      rawTier[i] !== tierNotApplicable && completeness[i]! >= needsCompleteness - scoreNoise;
    if (isShown) stability[i] = unchanged[i]! / runs;
  }
  return stability;
}
