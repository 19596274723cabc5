import type { TierCuts } from "../model";
import { scoreNoise } from "../hysteresis";
import { nothingExceeded } from "./TierMethod";
import type { RawTierMethod } from "./TierMethod";

/** Tier code of each score by its thresholds; a score at the threshold has the tier; NaN is 4. */
export function tiersByThreshold(score: Float64Array, { S, A, B }: TierCuts): Uint8Array {
  const tiers = new Uint8Array(score.length);
  const strategic = S - scoreNoise;
  const partner = A - scoreNoise;
  const value = B - scoreNoise;
  for (let i = 0; i < score.length; i++) {
    const points = score[i]!;
    tiers[i] =
      points >= strategic
        ? 0
        : points >= partner
          ? 1
          : points >= value
            ? 2
            : points === points
              ? 3
              : 4;
  }
  return tiers;
}

/** Tiers by fixed thresholds. An S must be earned: the method forces no pyramid. */
export const absolute: RawTierMethod = ({ model, score }) => ({
  tiers: tiersByThreshold(score, model.thresholds),
  cuts: model.thresholds,
  exceeded: nothingExceeded,
});
