import type { Model } from "../settings/Model";
import { activeCriteria } from "./activeCriteria";
import { aggregate } from "./aggregate";
import type { Aggregates } from "./aggregate";
import { applyGates, candidates, gateBit, markGate } from "./applyGates";
import { percentileFrom } from "./calibration";
import { monthsBefore } from "./calendar";
import { gates } from "./gates";
import type { GateContext } from "./gates/Gate";
import { earnTiers } from "./hysteresis";
import { methods } from "./methods";
import { tiersByThreshold } from "./methods/absolute";
import { gateIds, tierNone, tierNotApplicable } from "./model";
import type { Scores, ScoringInput } from "./model";
import { applyOverrides } from "./override";

/** Below this a tier rests on data too thin to be firm. */
const lowConfidence = 0.5;

/** Weights of the three layers of stickiness; they rise with depth. */
const controlWeights = { satisfaction: 0.2, helpSucceed: 0.35, strategicAlignment: 0.45 } as const;

/**
 * The value model: values → points → dimensions → score → raw tier → hysteresis → gates → final tier. Pure and
 * deterministic: the same input and model give the same bytes.
 */
export function scoreCustomers(input: ScoringInput, model: Model): Scores {
  const { count, facts, history } = input;
  const values = (key: keyof typeof input.criteria): Float64Array | undefined =>
    input.criteria[key]?.values;

  const notYet = new Uint8Array(count);
  const scope = new Uint32Array(count);
  const base: Omit<GateContext, "tier" | "score" | "completeness" | "percentile"> = {
    count,
    facts,
    history,
    maxS: model.maxS,
    values,
    monthsAgo: (months) => monthsBefore(input.analysisDate, months),
  };
  const unknown = new Float64Array(0);
  for (const id of gateIds) {
    if (gates[id].turn !== "scope") continue;
    const context = {
      ...base,
      tier: notYet,
      score: unknown,
      completeness: unknown,
      percentile: () => NaN,
    };
    markGate(model, id, context, scope);
  }
  const outside = outsideOf(scope);

  const active = activeCriteria(input, model, outside);
  const sums = aggregate(input, model, active, {
    fresh: monthsBefore(input.analysisDate, 12),
    usable: monthsBefore(input.analysisDate, 24),
  });
  if (outside) clearOutside(sums, outside);

  const { score, completeness, confidence } = sums;
  const raw = methods[model.method]({
    model,
    score,
    contributionProfit: values("contributionProfit"),
    strategicFit: values("strategicFit"),
  });
  const earnedTier = new Uint8Array(count);
  const move = new Uint8Array(count);
  earnTiers(raw.tiers, score, history, raw.cuts, model.hysteresisBand, earnedTier, move);
  const gated = applyGates(
    model,
    {
      ...base,
      score,
      completeness,
      percentile: (key, percentile) => {
        const quantiles = active.quantiles[key];
        return quantiles ? percentileFrom(quantiles, percentile) : NaN;
      },
    },
    earnedTier,
    scope
  );

  const override = applyOverrides(input, model, gated.fired, gated.finalTier);
  const potentialTier = tiersByThreshold(sums.potential, model.thresholds);
  const thinData = gateBit("G08") | gateBit("G09");
  const isProvisional = new Uint8Array(count);
  let revenueTotal = 0;
  const revenue = values("revenue");
  for (let i = 0; i < count; i++) {
    if (gated.finalTier[i] === tierNotApplicable) continue;
    if (potentialTier[i] === tierNotApplicable) potentialTier[i] = tierNone;
    if ((gated.fired[i]! & thinData) !== 0 || confidence[i]! < lowConfidence) isProvisional[i] = 1;
    if (revenue && revenue[i]! > 0) revenueTotal += revenue[i]!;
  }

  return {
    count,
    ...sums,
    rawTier: raw.tiers,
    earnedTier,
    finalTier: gated.finalTier,
    potentialTier,
    move,
    gatesFired: gated.fired,
    gatesBinding: gated.binding,
    isCandidate: candidates(model, gated, earnedTier, values("strategicFit")),
    isProvisional,
    override,
    calibration: Object.fromEntries(active.keys.map((key) => [key, active.anchors[key] ?? []])),
    activeCriteria: active.keys,
    weights: active.weights,
    dimensionWeights: active.dimensionWeights,
    coverage: active.coverage,
    strategicControl: strategicControl(sums.points),
    revenueTotal,
    quantiles: active.quantiles,
    cuts: raw.cuts,
    quotaExceeded: raw.exceeded,
  };
}

/** 1 for rows outside the base; null when there is none, which spares every later pass the question. */
function outsideOf(scope: Uint32Array): Uint8Array | null {
  if (!scope.some((bits) => bits !== 0)) return null;
  return Uint8Array.from(scope, (bits) => (bits !== 0 ? 1 : 0));
}

function clearOutside(sums: Aggregates, outside: Uint8Array): void {
  const { points, dimensions, ...totals } = sums;
  const columns = new Set([
    ...Object.values(points),
    ...Object.values(dimensions),
    ...Object.values(totals),
  ]);
  for (const column of columns) {
    for (let i = 0; i < outside.length; i++) if (outside[i] === 1) column[i] = NaN;
  }
}

/** Strategic control index: how well all three layers of stickiness hold the customer, 0–100. */
function strategicControl(points: Aggregates["points"]): Float64Array {
  const { satisfaction, helpSucceed, strategicAlignment } = points;
  const out = new Float64Array(satisfaction.length);
  for (let i = 0; i < out.length; i++) {
    out[i] =
      controlWeights.satisfaction * satisfaction[i]! +
      controlWeights.helpSucceed * helpSucceed[i]! +
      controlWeights.strategicAlignment * strategicAlignment[i]!;
  }
  return out;
}
