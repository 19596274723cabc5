import type { Model, Quantiles } from "../settings/Model";
import { anchorsFromQuantiles, quantilesOf } from "./calibration";
import { criteria, criteriaOf } from "./criteria";
import { criterionKeys, dimensionKeys } from "./model";
import type { Anchors, CriterionKey, DimensionKey, ScoringInput } from "./model";

/** Which criteria this base can use, how their values become points, and what each weighs. */
export interface ActiveCriteria {
  readonly keys: readonly CriterionKey[];
  readonly anchors: Readonly<Partial<Record<CriterionKey, Anchors>>>;
  readonly quantiles: Readonly<Partial<Record<CriterionKey, Quantiles>>>;
  /** Points of 100 over the active criteria; 0 for inactive ones. */
  readonly weights: Readonly<Record<CriterionKey, number>>;
  readonly dimensionWeights: Readonly<Record<DimensionKey, number>>;
  /** Active weight over all weight, 0–1. */
  readonly coverage: number;
}

function hasValue(values: Float64Array, skip: Uint8Array | null): boolean {
  for (let i = 0; i < values.length; i++) {
    if (values[i] === values[i] && skip?.[i] !== 1) return true;
  }
  return false;
}

/**
 * A criterion without any value in the base, or one that cannot be calibrated, leaves the model: otherwise a plain list of
 * sales would be squeezed into the middle by criteria that nobody has. A mode "strict" keeps all of them.
 *
 * @param skip rows marked 1 are outside the base
 */
export function activeCriteria(
  input: ScoringInput,
  model: Model,
  skip: Uint8Array | null
): ActiveCriteria {
  const anchors: Partial<Record<CriterionKey, Anchors>> = {};
  const quantiles: Partial<Record<CriterionKey, Quantiles>> = {};
  const usable = new Set<CriterionKey>();
  for (const key of criterionKeys) {
    const { normalisation } = criteria[key];
    const values = input.criteria[key]?.values;
    const has = values !== undefined && hasValue(values, skip);
    if (normalisation === "quantile") {
      const known = model.calibration?.quantiles[key] ?? (has ? quantilesOf(values, skip) : null);
      if (known) quantiles[key] = known;
    }
    const found =
      model.anchors[key] ??
      (normalisation !== "quantile"
        ? normalisation
        : quantiles[key] && anchorsFromQuantiles(quantiles[key]));
    if (!found) continue;
    anchors[key] = found;
    if (has) usable.add(key);
  }

  const keepsAll = !model.rescalesToActive || model.missing === "strict";
  const keys = criterionKeys.filter(
    (key) => model.weights[key] > 0 && (keepsAll || usable.has(key))
  );
  const total = sum(criterionKeys.map((key) => model.weights[key]));
  const active = sum(keys.map((key) => model.weights[key]));
  const isActive = new Set(keys);
  const weights = Object.fromEntries(
    criterionKeys.map((key) => [key, isActive.has(key) ? (model.weights[key] / active) * 100 : 0])
  ) as Record<CriterionKey, number>;
  const dimensionWeights = Object.fromEntries(
    dimensionKeys.map((dimension) => [
      dimension,
      sum(criteriaOf[dimension].map((key) => weights[key])),
    ])
  ) as Record<DimensionKey, number>;
  return {
    keys,
    anchors,
    quantiles,
    weights,
    dimensionWeights,
    coverage: total > 0 ? active / total : 0,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
