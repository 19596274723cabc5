import type { Model, Quantiles } from "../settings/Model";
import { applyGates, candidates, markGate } from "./applyGates";
import type { Gated, MarkedGates } from "./applyGates";
import { fillPlaces, hasPlaces } from "./capacity";
import { percentileFrom } from "./calibration";
import { monthsBefore } from "./calendar";
import { gates } from "./gates";
import type { GateContext } from "./gates/Gate";
import { capByFinance } from "./financeCap";
import { earnTiers } from "./hysteresis";
import { methods } from "./methods";
import { gateIds } from "./model";
import type { CriterionKey, ScoringInput, TierCuts } from "./model";
import { limitMoves } from "./moveLimit";
import { applyOverrides, settleOverrides } from "./override";

/** What tiers are made of once the scores are known. */
export interface TierBasis {
  readonly input: ScoringInput;
  readonly model: Model;
  readonly score: Float64Array;
  readonly completeness: Float64Array;
  readonly quantiles: Readonly<Partial<Record<CriterionKey, Quantiles>>>;
  /** Bits of the gates that take customers out of the base. */
  readonly scope: Uint32Array;
  /** Gates that were marked before and hold for this basis as well. */
  readonly marked?: MarkedGates;
}

export interface AssignedTiers {
  readonly rawTier: Uint8Array;
  readonly earnedTier: Uint8Array;
  readonly finalTier: Uint8Array;
  readonly computedTier: Uint8Array;
  readonly beforeFinance: Uint8Array | null;
  readonly move: Uint8Array;
  readonly gatesFired: Uint32Array;
  readonly gatesBinding: Uint32Array;
  readonly isCandidate: Uint8Array;
  readonly override: Uint8Array | null;
  readonly waits: Uint8Array | null;
  readonly cuts: TierCuts | null;
  readonly quotaExceeded: Readonly<Record<"S" | "A" | "B", number>>;
}

/** What gates look at besides the tier, the score and its completeness. */
export function gateFacts(
  input: ScoringInput,
  model: Model,
  quantiles: TierBasis["quantiles"]
): Omit<GateContext, "tier" | "score" | "completeness"> {
  return {
    count: input.count,
    facts: input.facts,
    history: input.history,
    maxS: model.maxS,
    values: (key) => input.criteria[key]?.values,
    percentile: (key, percentile) => {
      const known = quantiles[key];
      return known ? percentileFrom(known, percentile) : NaN;
    },
    monthsAgo: (months) => monthsBefore(input.analysisDate, months),
  };
}

/** Bits of the gates that say, before anything is scored, who is outside the base. */
export function scopeBits(input: ScoringInput, model: Model): Uint32Array {
  const bits = new Uint32Array(input.count);
  const unknown = new Float64Array(0);
  const context: GateContext = {
    ...gateFacts(input, model, {}),
    tier: new Uint8Array(input.count),
    score: unknown,
    completeness: unknown,
  };
  for (const id of gateIds) if (gates[id].turn === "scope") markGate(model, id, context, bits);
  return bits;
}

/** 1 for rows outside the base; null when there is none, which spares every later pass the question. */
export function outsideOf(scope: Uint32Array): Uint8Array | null {
  if (!scope.some((bits) => bits !== 0)) return null;
  return Uint8Array.from(scope, (bits) => (bits !== 0 ? 1 : 0));
}

/** From scores to tiers: method → hysteresis → limit of moves → gates → places → tiers set by hand → cap of the finance review. */
export function assignTiers(basis: TierBasis): AssignedTiers {
  const { input, model, score, completeness, quantiles, scope, marked } = basis;
  const strategicFit = input.criteria.strategicFit?.values;
  const raw = methods[model.method]({
    model,
    score,
    contributionProfit: input.criteria.contributionProfit?.values,
    strategicFit,
  });
  const earnedTier = new Uint8Array(input.count);
  const move = new Uint8Array(input.count);
  earnTiers(raw.tiers, score, input.history, raw.cuts, model.hysteresisBand, earnedTier, move);
  const moved = { raw: raw.tiers, earned: earnedTier, move, score, cuts: raw.cuts };
  const moveWaits = limitMoves({ ...moved, history: input.history }, model.maxMoveShare);
  const gated = applyGates(
    model,
    { ...gateFacts(input, model, quantiles), score, completeness },
    earnedTier,
    scope,
    marked
  );
  const decided = decide(basis, gated, moveWaits);
  const capped = capByFinance(decided.finalTier, input.facts.financeCap);
  return {
    rawTier: raw.tiers,
    earnedTier,
    ...decided,
    finalTier: capped.tier,
    beforeFinance: capped.before,
    move,
    gatesFired: gated.fired,
    gatesBinding: gated.binding,
    isCandidate: candidates(model, gated.fired, decided.finalTier, earnedTier, strategicFit),
    cuts: raw.cuts,
    quotaExceeded: raw.exceeded,
  };
}

type Decided = Pick<AssignedTiers, "finalTier" | "computedTier" | "override" | "waits">;

/**
 * Tiers after the gates become final: places are given, and what persons decided is applied to what the model says. Whom a person
 * lifts takes a place, so the places are then given again, to those set by hand first.
 */
function decide(
  { input, model, score }: TierBasis,
  { fired, finalTier: gatedTier }: Gated,
  moveWaits: Uint8Array | null
): Decided {
  const isLimited = hasPlaces(model.capacity);
  const managers = input.facts.accountManager;
  const place = (tier: Uint8Array, first: Uint8Array | null): Uint8Array => {
    const waits = moveWaits ? Uint8Array.from(moveWaits) : new Uint8Array(input.count);
    fillPlaces({ tier, score, managers, first }, model.capacity, waits);
    return waits;
  };
  const computed = isLimited ? Uint8Array.from(gatedTier) : gatedTier;
  const waits = isLimited ? place(computed, null) : moveWaits;
  const byHand = applyOverrides(input, model, fired, computed, score);
  if (byHand === null) {
    return { finalTier: computed, computedTier: computed, override: null, waits: anyOf(waits) };
  }
  const { tier, outcomes, isChanged } = byHand;
  if (!isLimited) {
    return { finalTier: tier, computedTier: computed, override: outcomes, waits: anyOf(waits) };
  }
  const final = Uint8Array.from(gatedTier, (own, i) => (isChanged[i] === 1 ? tier[i]! : own));
  const finalWaits = place(final, isChanged);
  settleOverrides(outcomes, input.facts.overrideTier!, final);
  return {
    finalTier: final,
    computedTier: computed,
    override: outcomes,
    waits: anyOf(finalWaits),
  };
}

function anyOf(waits: Uint8Array | null): Uint8Array | null {
  return waits?.some((bits) => bits !== 0) ? waits : null;
}
