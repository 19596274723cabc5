import { contributionView } from "../../scoring/contributions";
import { scoreNoise } from "../../scoring/hysteresis";
import { tierNotApplicable } from "../../scoring/model";
import type { Tier } from "../../scoring/model";
import { nearestLift } from "../../scoring/nearestLift";
import type { NearestLift } from "../../scoring/nearestLift";
import { nearBorderBelow, weightRuns } from "../../scoring/stability";
import type { WeightFlips, WeightRuns } from "../../scoring/stability";
import { otherRankings } from "../../scoring/weighting/otherRankings";
import type { OtherRankings } from "../../scoring/weighting/otherRankings";
import { weightAdvice } from "../../scoring/weighting/weightAdvice";
import type { WeightAdvice } from "../../scoring/weighting/weightAdvice";
import { keyCustomers } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";

/** What the sheet on robustness shows, computed once. */
export interface RobustnessFigures {
  readonly runs: WeightRuns;
  /** Customers whose stability is shown, that keep their tier in all runs, and that are scored at all. */
  readonly shown: number;
  readonly firm: number;
  readonly scored: number;
  /** Customers near a border, least stable first. */
  readonly near: readonly number[];
  /** Weights that flip any tier, most first. */
  readonly flips: readonly (WeightFlips & { readonly total: number })[];
  readonly advice: WeightAdvice;
  readonly rankings: OtherRankings | null;
  /** Key customers below the highest tier, as keyCustomers orders them. */
  readonly key: readonly Lifted[];
  /** Others that a single step somebody can take brings to the next tier, largest revenue first. */
  readonly oneStep: readonly Lifted[];
}

export interface Lifted {
  readonly index: number;
  readonly lift: NearestLift;
}

/** All of it at once. */
export function robustnessFigures(context: ReportContext): RobustnessFigures {
  const computing = robustnessSlices(context);
  let step = computing.next();
  while (step.done !== true) step = computing.next();
  return step.value;
}

/** Customers whose lift is looked for between two pauses. */
const liftsPerSlice = 5000;

/** The same with pauses between the long steps: a pane that waits can breathe. */
export function* robustnessSlices(context: ReportContext): Generator<null, RobustnessFigures> {
  const { scores, input, model } = context;
  const runs = weightRuns(scores, model);
  yield null;
  const near: number[] = [];
  let [shown, firm, scored] = [0, 0, 0];
  for (let i = 0; i < scores.count; i++) {
    if (scores.finalTier[i] !== tierNotApplicable) scored++;
    const share = runs.stability[i]!;
    if (share !== share) continue;
    shown++;
    if (share > 1 - scoreNoise) firm++;
    if (share < nearBorderBelow) near.push(i);
  }
  near.sort((a, b) => runs.stability[a]! - runs.stability[b]! || a - b);

  const view = contributionView(scores, input, model);
  const liftOf = (index: number): Lifted => ({
    index,
    lift: nearestLift(scores, input, model, view, index),
  });
  const key = keyCustomers(context);
  const isKey = new Set(key);
  const revenue = input.criteria.revenue?.values;
  const oneStep: Lifted[] = [];
  for (let i = 0; i < scores.count; i++) {
    if (i % liftsPerSlice === liftsPerSlice - 1) yield null;
    if (isKey.has(i)) continue;
    const found = liftOf(i);
    if (found.lift.kind === "one" && found.lift.isFeasible) oneStep.push(found);
  }
  const worth = (i: number): number => revenue?.[i] || 0;
  oneStep.sort((a, b) => worth(b.index) - worth(a.index) || a.index - b.index);
  yield null;
  const advice = weightAdvice(scores);
  yield null;
  const rankings = otherRankings(scores, model);
  return {
    runs,
    shown,
    firm,
    scored,
    near,
    flips: runs.flips
      .map((flip) => ({
        ...flip,
        total: flip.lowered.up + flip.lowered.down + flip.raised.up + flip.raised.down,
      }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total),
    advice,
    rankings,
    key: key.map(liftOf).filter(({ lift }) => lift.kind !== "top"),
    oneStep,
  };
}

/** The border nearest to a score: which tier begins there, and how far away it is (negative = the score is above it). */
export function nearestBorder(
  context: ReportContext,
  index: number
): { readonly tier: Tier; readonly cut: number; readonly distance: number } | null {
  const { cuts, score } = context.scores;
  if (cuts === null) return null;
  const borders = (["S", "A", "B"] as const).map((tier) => ({
    tier,
    cut: cuts[tier],
    distance: cuts[tier] - score[index]!,
  }));
  return borders.reduce((a, b) => (Math.abs(b.distance) < Math.abs(a.distance) ? b : a));
}
