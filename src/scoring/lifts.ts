import { pointsOf } from "./anchors";
import type { Contribution } from "./contributions";
import { criteria } from "./criteria";
import type { CriterionKey, ScoringInput, Scores } from "./model";

/** What a better value of one criterion would add to the score. */
export interface Lift {
  readonly criterion: CriterionKey;
  /** True for a step somebody can take: one rating level, paying on time, the share within reach. */
  readonly isFeasible: boolean;
  readonly from: number;
  /** The value to reach; NaN for "as good as the best". */
  readonly to: number;
  /** Points of the score. */
  readonly gain: number;
}

/** Gains below this are not worth a line. */
const smallestGain = 0.05;

/** What would lift a customer, steps somebody can take first, each group by gain. */
export function liftsOf(
  scores: Scores,
  input: ScoringInput,
  lines: readonly Contribution[],
  index: number
): readonly Lift[] {
  const lifts: Lift[] = [];
  for (const { criterion, value, points, weight } of lines) {
    const to = reachableValue(criterion, value, input, index);
    const anchors = scores.calibration[criterion];
    if (to === to && anchors && anchors.length > 0) {
      const gain = (weight * (pointsOf(to, anchors) - points)) / 100;
      lifts.push({ criterion, isFeasible: true, from: value, to, gain });
    } else {
      lifts.push({
        criterion,
        isFeasible: false,
        from: value,
        to: NaN,
        gain: (weight * (100 - points)) / 100,
      });
    }
  }
  return lifts
    .filter(({ gain }) => gain >= smallestGain)
    .sort((a, b) => Number(b.isFeasible) - Number(a.isFeasible) || b.gain - a.gain);
}

/** The value one step away that somebody can bring about; NaN where no such step is known. */
export function reachableValue(
  criterion: CriterionKey,
  value: number,
  input: ScoringInput,
  index: number
): number {
  if (value !== value) return NaN;
  if (criteria[criterion].unit === "rating") return value < 5 ? Math.min(5, value + 1) : NaN;
  if (criterion === "avgDaysLate") return value > 0 ? 0 : NaN;
  if (criterion === "shareOfWallet") {
    const headroom = input.criteria.winnableHeadroom?.values[index] ?? NaN;
    const wallet = input.criteria.walletSize?.values[index] ?? NaN;
    return headroom > 0 && wallet > 0 ? Math.min(1, value + headroom / wallet) : NaN;
  }
  return NaN;
}
