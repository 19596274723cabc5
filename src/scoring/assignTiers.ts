import type { Model, Quantiles } from "../settings/Model";
import { applyGates, candidates, markGate } from "./applyGates";
import type { MarkedGates } from "./applyGates";
import { percentileFrom } from "./calibration";
import { monthsBefore } from "./calendar";
import { gates } from "./gates";
import type { GateContext } from "./gates/Gate";
import { earnTiers } from "./hysteresis";
import { methods } from "./methods";
import { gateIds } from "./model";
import type { CriterionKey, ScoringInput, TierCuts } from "./model";
import { applyOverrides } from "./override";

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
  readonly move: Uint8Array;
  readonly gatesFired: Uint32Array;
  readonly gatesBinding: Uint32Array;
  readonly isCandidate: Uint8Array;
  readonly override: Uint8Array | null;
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

/** From scores to tiers: method → hysteresis → gates → tiers set by hand. */
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
  const gated = applyGates(
    model,
    { ...gateFacts(input, model, quantiles), score, completeness },
    earnedTier,
    scope,
    marked
  );
  const override = applyOverrides(input, model, gated.fired, gated.finalTier);
  return {
    rawTier: raw.tiers,
    earnedTier,
    finalTier: gated.finalTier,
    move,
    gatesFired: gated.fired,
    gatesBinding: gated.binding,
    isCandidate: candidates(model, gated, earnedTier, strategicFit),
    override,
    cuts: raw.cuts,
    quotaExceeded: raw.exceeded,
  };
}
