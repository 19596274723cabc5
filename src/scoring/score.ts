import type { Model } from "../settings/Model";
import { activeCriteria } from "./activeCriteria";
import { aggregate } from "./aggregate";
import type { Aggregates } from "./aggregate";
import { gateBit } from "./applyGates";
import { assignTiers, outsideOf, scopeBits } from "./assignTiers";
import { monthsBefore } from "./calendar";
import { tiersByThreshold } from "./methods/absolute";
import { tierNone, tierNotApplicable } from "./model";
import type { Scores, ScoringInput } from "./model";

/** Below this a tier rests on data too thin to be firm. */
const lowConfidence = 0.5;

/** Weights of the three layers of stickiness; they rise with depth. */
const controlWeights = { satisfaction: 0.2, helpSucceed: 0.35, strategicAlignment: 0.45 } as const;

/**
 * The value model: values → points → dimensions → score → raw tier → hysteresis → gates → final tier. Pure and
 * deterministic: the same input and model give the same bytes.
 */
export function scoreCustomers(input: ScoringInput, model: Model): Scores {
  const { count } = input;
  const scope = scopeBits(input, model);
  const outside = outsideOf(scope);
  const active = activeCriteria(input, model, outside);
  const sums = aggregate(input, model, active, {
    fresh: monthsBefore(input.analysisDate, 12),
    usable: monthsBefore(input.analysisDate, 24),
  });
  if (outside) clearOutside(sums, outside);

  const { score, completeness, confidence } = sums;
  const { quantiles } = active;
  const assigned = assignTiers({ input, model, score, completeness, quantiles, scope });
  const { finalTier, gatesFired } = assigned;
  const potentialTier = tiersByThreshold(sums.potential, model.thresholds);
  const thinData = gateBit("G08") | gateBit("G09");
  const isProvisional = new Uint8Array(count);
  let revenueTotal = 0;
  const revenue = input.criteria.revenue?.values;
  for (let i = 0; i < count; i++) {
    if (finalTier[i] === tierNotApplicable) continue;
    if (potentialTier[i] === tierNotApplicable) potentialTier[i] = tierNone;
    if ((gatesFired[i]! & thinData) !== 0 || confidence[i]! < lowConfidence) isProvisional[i] = 1;
    if (revenue && revenue[i]! > 0) revenueTotal += revenue[i]!;
  }

  return {
    count,
    ...sums,
    ...assigned,
    potentialTier,
    isProvisional,
    calibration: Object.fromEntries(active.keys.map((key) => [key, active.anchors[key] ?? []])),
    activeCriteria: active.keys,
    weights: active.weights,
    dimensionWeights: active.dimensionWeights,
    coverage: active.coverage,
    strategicControl: strategicControl(sums.points),
    revenueTotal,
    quantiles,
  };
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
