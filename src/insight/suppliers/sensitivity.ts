import type { Comparison } from "./comparison";
import type { SupplierScores } from "./totals";

/** What would have to change on one criterion for us to stand first, or to lose the first place. */
export interface CriterionSensitivity {
  /**
   * Weight nearest to today's (points of 100) at which our standing changes: where we would come level with the first, or,
   * when we are first, where we would lose it. Other weights keep their proportions. NaN: at no weight, or not to be told.
   */
  readonly breakEvenWeight: number;
  /** More points on this criterion alone that close the deficit to the leader; 0 when we lead. */
  readonly pointsNeeded: number;
  /** Whether that many more points are possible on the scale. */
  readonly isPossible: boolean;
}

/**
 * One criterion at a time. With t the new weight of criterion k (of 100) and d the score differences to a rival, we are
 * level where t·d_k + (100 − t)/(100 − w_k) · Σ_{j≠k} w_j d_j = 0; against several rivals the half-lines are intersected.
 * Needs every score of ours and of every ranked rival: with gaps the totals are not linear in the weights, and the result is NaN.
 */
export function sensitivities(
  input: SupplierScores,
  comparison: Comparison
): CriterionSensitivity[] {
  const { criteria, suppliers, scale } = input;
  const all = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const weights = criteria.map((criterion) => (100 * criterion.weight) / all);
  const our = suppliers[comparison.ours]?.scores ?? [];
  const rivals = suppliers.filter(
    (_, i) => i !== comparison.ours && !Number.isNaN(comparison.totals[i] ?? NaN)
  );
  const isComplete = [our, ...rivals.map((rival) => rival.scores)].every((scores) =>
    criteria.every((_, k) => !Number.isNaN(scores[k] ?? NaN))
  );
  const deficit = Math.max(0, -comparison.lead);
  return criteria.map((_, k) => {
    const weight = weights[k] ?? 0;
    const pointsNeeded =
      Number.isNaN(comparison.lead) || weight === 0 ? NaN : (deficit * 100) / weight;
    return {
      breakEvenWeight:
        isComplete && rivals.length > 0
          ? breakEvenWeight(
              k,
              weights,
              our,
              rivals.map((rival) => rival.scores)
            )
          : NaN,
      pointsNeeded,
      isPossible: (our[k] ?? NaN) + pointsNeeded <= scale + 1e-9,
    };
  });
}

function breakEvenWeight(
  k: number,
  weights: readonly number[],
  our: readonly number[],
  rivals: readonly (readonly number[])[]
): number {
  const weight = weights[k] ?? 0;
  let low = 0;
  let high = 100;
  for (const rival of rivals) {
    const own = (our[k] ?? 0) - (rival[k] ?? 0);
    const rest = weights.reduce(
      (sum, w, j) => (j === k ? sum : sum + w * ((our[j] ?? 0) - (rival[j] ?? 0))),
      0
    );
    const slope = own * (100 - weight) - rest;
    if (Math.abs(slope) < 1e-9) {
      if (rest < -1e-9) return NaN;
      continue;
    }
    const root = (-rest * 100) / slope;
    if (slope > 0) low = Math.max(low, root);
    else high = Math.min(high, root);
  }
  // Level at a weight of 100 means only that the criterion does not tell us apart.
  if (low > high + 1e-9 || low > 100 - 1e-9 || high < -1e-9) return NaN;
  if (weight < low) return low;
  if (weight > high) return Math.max(0, high);
  return nearestEnd(weight, low, high);
}

/** Inside the interval we are first: the nearer end at which that stops; none when first at any weight. */
function nearestEnd(weight: number, low: number, high: number): number {
  const ends = [low, high].filter((end) => end > 1e-9 && end < 100 - 1e-9);
  return ends.length === 0
    ? NaN
    : ends.reduce((a, b) => (Math.abs(b - weight) < Math.abs(a - weight) ? b : a));
}

/** Months until what the customer's switch costs us is earned back by the margin of the headroom; NaN when nothing is to be won. */
export function paybackMonths(
  switchingInvestment: number,
  margin: number,
  headroom: number
): number {
  const yearly = margin * headroom;
  return yearly > 0 ? (switchingInvestment / yearly) * 12 : NaN;
}
