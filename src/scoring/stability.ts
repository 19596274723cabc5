import type { Model } from "../settings/Model";
import { criteriaOf } from "./criteria";
import { scoreNoise } from "./hysteresis";
import { dimensionKeys, tierNotApplicable } from "./model";
import type { CriterionKey, Scores } from "./model";
import { neutralPoints } from "./weightedSum";

/** A single weight is varied by this share, up and down. */
export const weightVariation = 0.2;
/** Below this completeness the tier hangs on what is missing, not on the weights: no stability is shown. */
const needsCompleteness = 0.7;
/** Below this a customer is "near the border". */
export const nearBorderBelow = 0.8;

/** What a change of one weight does to the raw tiers: customers that rise and fall, among those whose stability is shown. */
export interface TierFlips {
  readonly up: number;
  readonly down: number;
}

export interface WeightFlips {
  readonly criterion: CriterionKey;
  /** With the weight 20 % lower. */
  readonly lowered: TierFlips;
  /** With the weight 20 % higher. */
  readonly raised: TierFlips;
}

export interface WeightRuns {
  /** Share of runs with unchanged raw tier; NaN where it is not shown. */
  readonly stability: Float64Array;
  readonly flips: readonly WeightFlips[];
}

/**
 * Tier stability: the share of runs in which the raw tier stays what it is, when one criterion's weight at a time is raised
 * and lowered by 20 % and the weights are rescaled: 34 runs for 17 criteria, the same ones every time. NaN where less than
 * 70 % of the weight has data, where there is no score, and under a method that does not go by score.
 */
export function tierStability(scores: Scores, model: Model): Float64Array {
  return weightRuns(scores, model).stability;
}

/** The runs of the tier stability, with how many customers each weight makes change tier. No flips under a method without cuts. */
export function weightRuns(scores: Scores, model: Model): WeightRuns {
  const { count, score, completeness, cuts, rawTier } = scores;
  const stability = new Float64Array(count).fill(NaN);
  if (cuts === null || scores.activeCriteria.length === 0) return { stability, flips: [] };
  const unchanged = new Uint16Array(count);
  const flips: WeightFlips[] = [];
  const isPenalised = model.missing === "penalise";
  const isShown = Uint8Array.from({ length: count }, (_, i) =>
    rawTier[i] !== tierNotApplicable && completeness[i]! >= needsCompleteness - scoreNoise ? 1 : 0
  );
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
    const run = (key: CriterionKey, factor: number): TierFlips => {
      const points = scores.points[key];
      const change = scores.weights[key] * factor;
      let [up, down] = [0, 0];
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
        const tier = tierOf(varied);
        if (tier === rawTier[i]) unchanged[i]! += 1;
        else if (isShown[i] === 1) {
          if (tier < rawTier[i]!) up += 1;
          else down += 1;
        }
      }
      return { up, down };
    };
    for (const criterion of own)
      flips.push({
        criterion,
        lowered: run(criterion, -weightVariation),
        raised: run(criterion, weightVariation),
      });
  }
  const runs = 2 * scores.activeCriteria.length;
  for (let i = 0; i < count; i++) if (isShown[i] === 1) stability[i] = unchanged[i]! / runs;
  return { stability, flips };
}
