import type { Model } from "../settings/Model";
import { capCode } from "./applyGates";
import { contributionsOf, contributionView } from "./contributions";
import type { Contributions } from "./contributions";
import { scoreNoise } from "./hysteresis";
import { liftsOf } from "./lifts";
import type { Lift } from "./lifts";
import { gateIds, moves, overrideOutcomes, tierNotApplicable, tiers, waitBits } from "./model";
import type {
  GateId,
  Move,
  OverrideOutcome,
  ScoringInput,
  Scores,
  Tier,
  WaitReason,
} from "./model";
import { valueIn } from "./valueIn";
import type { ConfidenceLevel } from "./words";

/** How one customer came to its tier. */
export interface TierSteps {
  readonly index: number;
  readonly tier: Tier | "N/A";
  /** The tier before a cap of finance lowered it; null when none did. */
  readonly beforeFinance: Tier | null;
  /** What the model says where a person set the tier; else the tier itself. */
  readonly computedTier: Tier | "N/A";
  readonly earnedTier: Tier | "N/A";
  readonly rawTier: Tier | "N/A";
  readonly potentialTier: Tier | null;
  /** Earned tier of the last run; null without history. */
  readonly lastTier: Tier | null;
  /** A limit held the last tier under what was earned: the tier that people saw was another one. */
  readonly wasHeld: boolean;
  readonly move: Move;
  /** The score that decided the move: the border it fell under or has to reach again; null when none did. */
  readonly border: number | null;
  /** True when one score far enough under the tier's threshold cost the tier, false when two scores under it did. */
  readonly isDeepFall: boolean;
  readonly score: number;
  readonly scoreLow: number;
  readonly scoreHigh: number;
  readonly completeness: number;
  /** Share of the whole model that the base can use; the same for all its customers. */
  readonly coverage: number;
  readonly confidence: number;
  readonly confidenceLevel: ConfidenceLevel;
  readonly potential: number;
  /** All gates that fired, binding ones first and the lowest cap first among them. */
  readonly gates: readonly FiredGate[];
  readonly isProvisional: boolean;
  readonly isCandidate: boolean;
  readonly isSignOffPending: boolean;
  /** What keeps a candidate from S. */
  readonly lacks: "fit" | "signOff" | null;
  /** What became of a tier set by hand, and which tier that was; null when none was. */
  readonly override: { readonly outcome: OverrideOutcome; readonly wanted: Tier } | null;
  /** Why a tier that the score deserves has to wait. */
  readonly waits: readonly WaitReason[];
  /** Points to the tier above the final one; null when it is S, or when the score suffices and a rule holds the tier. */
  readonly next: { readonly tier: Tier; readonly gap: number } | null;
  /** A large part of our revenue that we do not hold: null otherwise. */
  readonly timeBomb: { readonly revenueShare: number; readonly strategicControl: number } | null;
  /** Why there is no score. */
  readonly notScored: "outOfScope" | "noData" | "required" | null;
}

export interface FiredGate {
  readonly id: GateId;
  readonly isBinding: boolean;
  /** Highest tier it allows; null when it only marks. */
  readonly cap: Tier | "N/A" | null;
}

/** Everything that led to one customer's tier, and what would lift it. */
export interface Explanation extends TierSteps, Contributions {
  /** Steps somebody can take first, each group by gain. */
  readonly lifts: readonly Lift[];
}

/** Share of revenue from which a customer is major (IFRS 8 §34, ASC 280-10-50-42) and control below which it is loose. */
export const timeBombLimits = { revenueShare: 0.1, strategicControl: 50 } as const;

/** The explanation of one customer's tier. */
export function explain(
  scores: Scores,
  input: ScoringInput,
  model: Model,
  index: number
): Explanation {
  const steps = tierSteps(scores, input, model, index);
  const parts =
    steps.notScored === null
      ? contributionsOf(contributionView(scores, input, model), index)
      : { lines: [], missing: [], neutral: [] };
  return { ...steps, ...parts, lifts: liftsOf(scores, input, parts.lines, index) };
}

/** The steps from score to final tier of one customer. */
export function tierSteps(
  scores: Scores,
  input: ScoringInput,
  model: Model,
  index: number
): TierSteps {
  const score = scores.score[index]!;
  const final = scores.finalTier[index]!;
  const raw = scores.rawTier[index]!;
  const last = input.history.lastEarned[index]!;
  const lastFinal = input.history.lastFinal[index]!;
  const move = moves[scores.move[index]!]!;
  const fired = scores.gatesFired[index]!;
  const isCandidate = scores.isCandidate[index] === 1;
  const isScored = score === score;
  const confidence = scores.confidence[index]!;
  const fit = input.criteria.strategicFit?.values[index] ?? NaN;
  const { border, isDeepFall } = borderOf(move, last, score, scores, model);
  return {
    index,
    tier: tierName(final),
    beforeFinance: beforeFinanceOf(scores, index),
    computedTier: tierName(scores.computedTier[index]!),
    earnedTier: tierName(scores.earnedTier[index]!),
    rawTier: tierName(raw),
    potentialTier: tiers[scores.potentialTier[index]!] ?? null,
    lastTier: tiers[last] ?? null,
    wasHeld: lastFinal > last && lastFinal <= tierNotApplicable,
    move,
    border,
    isDeepFall,
    score,
    scoreLow: scores.scoreLow[index]!,
    scoreHigh: scores.scoreHigh[index]!,
    completeness: scores.completeness[index]!,
    coverage: scores.coverage,
    confidence,
    confidenceLevel: confidence >= 0.75 ? "high" : confidence >= 0.5 ? "medium" : "low",
    potential: scores.potential[index]!,
    gates: fired === 0 ? none : firedGates(model, fired, scores.gatesBinding[index]!),
    isProvisional: scores.isProvisional[index] === 1,
    isCandidate,
    isSignOffPending: final === 0 && (fired & (1 << gateIds.indexOf("G12"))) !== 0,
    lacks: !isCandidate ? null : fit === fit ? "signOff" : "fit",
    override: overrideOf(scores, input, index),
    waits: waitsOf(scores, index),
    next: nextTier(final, score, scores),
    timeBomb: timeBombOf(scores, input, index),
    notScored: isScored ? null : whyNotScored(scores, fired, index),
  };
}

const noBorder = { border: null, isDeepFall: false } as const;
const none: readonly FiredGate[] = [];

function tierName(code: number): Tier | "N/A" {
  return tiers[code] ?? "N/A";
}

function borderOf(
  move: Move,
  last: number,
  score: number,
  { cuts }: Scores,
  { hysteresisBand }: Model
): Pick<TierSteps, "border" | "isDeepFall"> {
  if (cuts !== null && move === "promote-pending") return { border: cuts.S, isDeepFall: false };
  if (cuts === null || (move !== "demote" && move !== "demote-watch")) return noBorder;
  const threshold = last === 0 ? cuts.S : last === 1 ? cuts.A : cuts.B;
  const floor = threshold - hysteresisBand;
  return move === "demote" && score < floor - scoreNoise
    ? { border: floor, isDeepFall: true }
    : { border: threshold, isDeepFall: false };
}

function firedGates(model: Model, fired: number, binding: number): FiredGate[] {
  const found: FiredGate[] = [];
  for (const [k, id] of gateIds.entries()) {
    if ((fired & (1 << k)) === 0) continue;
    const cap = model.gates[id].cap;
    found.push({ id, isBinding: (binding & (1 << k)) !== 0, cap: cap === "none" ? null : cap });
  }
  return found.length < 2
    ? found
    : found.sort(
        (a, b) =>
          Number(b.isBinding) - Number(a.isBinding) || capCode(model, b.id) - capCode(model, a.id)
      );
}

function beforeFinanceOf({ beforeFinance, finalTier }: Scores, index: number): Tier | null {
  const before = beforeFinance?.[index] ?? finalTier[index]!;
  return before === finalTier[index] ? null : (tiers[before] ?? null);
}

/** What became of a tier set by hand; null where none was. */
export function overrideOf(
  scores: Scores,
  input: ScoringInput,
  index: number
): TierSteps["override"] {
  const outcome = overrideOutcomes[scores.override?.[index] ?? 0]!;
  if (outcome === "none") return null;
  return { outcome, wanted: tiers[valueIn(input.facts.overrideTier, index)]! };
}

const waitReasons = Object.keys(waitBits) as WaitReason[];
const noWaits: readonly WaitReason[] = [];

/** Why a customer waits. */
export function waitsOf({ waits }: Pick<Scores, "waits">, index: number): readonly WaitReason[] {
  const bits = waits?.[index] ?? 0;
  return bits === 0 ? noWaits : waitReasons.filter((reason) => (bits & waitBits[reason]) !== 0);
}

function nextTier(final: number, score: number, { cuts }: Scores): TierSteps["next"] {
  if (cuts === null || final === 0 || final >= tierNotApplicable) return null;
  const tier = tiers[final - 1]! as "S" | "A" | "B";
  const gap = cuts[tier] - score;
  return gap > scoreNoise ? { tier, gap } : null;
}

function timeBombOf(scores: Scores, input: ScoringInput, index: number): TierSteps["timeBomb"] {
  const control = scores.strategicControl[index]!;
  if (!(control < timeBombLimits.strategicControl)) return null;
  const revenue = input.criteria.revenue?.values[index] ?? NaN;
  const share = revenue / scores.revenueTotal;
  return share >= timeBombLimits.revenueShare
    ? { revenueShare: share, strategicControl: control }
    : null;
}

function whyNotScored(scores: Scores, fired: number, index: number): TierSteps["notScored"] {
  if ((fired & (1 << gateIds.indexOf("G00"))) !== 0) return "outOfScope";
  return scores.completeness[index]! > 0 ? "required" : "noData";
}
