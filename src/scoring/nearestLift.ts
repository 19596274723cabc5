import type { Model } from "../settings/Model";
import { pointsOf } from "./anchors";
import { capCode } from "./applyGates";
import { contributionsOf } from "./contributions";
import type { Contribution, ContributionView } from "./contributions";
import { criteria } from "./criteria";
import { scoreNoise } from "./hysteresis";
import { reachableValue } from "./lifts";
import { gateIds, tierNotApplicable, tiers } from "./model";
import type { Anchors, CriterionKey, GateId, ScoringInput, Scores, Tier } from "./model";

/** The smallest change in a single criterion that brings a customer's score to the next tier. */
export type NearestLift =
  | {
      readonly kind: "one";
      readonly next: Tier;
      readonly criterion: CriterionKey;
      /** A step somebody can take: one rating level, paying on time, the share of wallet that can be won. */
      readonly isFeasible: boolean;
      readonly from: number;
      /** The value to reach; a whole level for ratings. */
      readonly to: number;
      /** Points of the score that are missing, and that the change brings. */
      readonly need: number;
      readonly gain: number;
    }
  /** No single criterion is enough, even at its best. */
  | { readonly kind: "notByOne"; readonly next: Tier; readonly need: number }
  /** A gate caps the tier below the next one, whatever the score. */
  | { readonly kind: "held"; readonly next: Tier; readonly gate: GateId }
  /** The score is enough; the tier waits for another period or has been set by hand. */
  | { readonly kind: "waits"; readonly next: Tier }
  | { readonly kind: "top" }
  /** Not scored, or tiers that do not go by score. */
  | { readonly kind: "none" };

/**
 * What would lift one customer to the next tier: steps somebody can take first, then other changes, each group by the smallest
 * change in points of the criterion. One criterion is changed and the others stay, also those that would follow in practice.
 */
export function nearestLift(
  scores: Scores,
  input: ScoringInput,
  model: Model,
  view: ContributionView,
  index: number
): NearestLift {
  const final = scores.finalTier[index]!;
  if (final >= tierNotApplicable || scores.cuts === null) return { kind: "none" };
  const next = tiers[final - 1];
  if (next === undefined || next === "C") return { kind: "top" };
  const gate = gateIds.find(
    (id, bit) => (scores.gatesFired[index]! & (1 << bit)) !== 0 && capCode(model, id) > final - 1
  );
  if (gate) return { kind: "held", next, gate };
  const need = scores.cuts[next] - scores.score[index]!;
  if (need <= scoreNoise) return { kind: "waits", next };
  let best: (NearestLift & { kind: "one" }) | null = null;
  let bestStep = Infinity;
  for (const line of contributionsOf(view, index).lines) {
    const anchors = scores.calibration[line.criterion];
    if (!anchors) continue;
    const found = smallestChange(line, anchors, need);
    if (found === null) continue;
    const { to, points } = found;
    const reach = reachableValue(line.criterion, line.value, input, index);
    const isFeasible = Number.isFinite(reach) && isWithin(line.value, to, reach);
    const step = points - line.points;
    if (
      best &&
      (best.isFeasible ? !isFeasible || step >= bestStep : !isFeasible && step >= bestStep)
    )
      continue;
    const gain = (line.weight * step) / 100;
    best = {
      kind: "one",
      next,
      criterion: line.criterion,
      isFeasible,
      from: line.value,
      to,
      need,
      gain,
    };
    bestStep = step;
  }
  return best ?? { kind: "notByOne", next, need };
}

/** Whether a value lies between where the customer stands and what it can reach. */
function isWithin(from: number, to: number, reach: number): boolean {
  return reach >= from ? to <= reach + scoreNoise : to >= reach - scoreNoise;
}

/** The value nearest to the customer's own that earns enough points; null when even the best does not. */
function smallestChange(
  { criterion, value, points, weight }: Contribution,
  anchors: Anchors,
  need: number
): { readonly to: number; readonly points: number } | null {
  // A value that is missing has no distance to another; it has to be found out first.
  if (value !== value) return null;
  const wanted = points + (need * 100) / weight;
  const to = valueFor(wanted, value, anchors);
  if (to === null) return null;
  if (criteria[criterion].unit !== "rating") return { to, points: wanted };
  const level = Math.ceil(to - scoreNoise);
  return level <= 5 ? { to: level, points: pointsOf(level, anchors) } : null;
}

/** The value nearest to `from` that earns these points, on the segments between anchors. */
function valueFor(wanted: number, from: number, anchors: Anchors): number | null {
  let best: number | null = null;
  for (let k = 1; k < anchors.length; k++) {
    const [[x, y], [nextX, nextY]] = [anchors[k - 1]!, anchors[k]!];
    if (wanted > Math.max(y, nextY) + scoreNoise || wanted < Math.min(y, nextY) - scoreNoise)
      continue;
    const share = nextY === y ? 0 : Math.min(1, Math.max(0, (wanted - y) / (nextY - y)));
    const value = x + (nextX - x) * share;
    if (best === null || Math.abs(value - from) < Math.abs(best - from)) best = value;
  }
  return best;
}
