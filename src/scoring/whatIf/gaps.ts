import type { Model } from "../../settings/Model";
import type { ActiveCriteria } from "../activeCriteria";
import { criteriaOf } from "../criteria";
import type { CriterionKey, DimensionKey, ScoringInput } from "../model";

/**
 * Which criteria of a dimension each customer has: bit k is set where the k-th has a value, the bit above them where the
 * customer is a known prospect. It depends on the data alone.
 */
export interface DimensionGaps {
  readonly criteria: readonly CriterionKey[];
  readonly patterns: Uint16Array;
}

export function gapsOf(input: ScoringInput, dimension: DimensionKey): DimensionGaps {
  const criteria = criteriaOf[dimension];
  const patterns = new Uint16Array(input.count);
  for (const [k, key] of criteria.entries()) {
    const values = input.criteria[key]?.values;
    if (!values) continue;
    for (let i = 0; i < values.length; i++) if (values[i] === values[i]) patterns[i]! |= 1 << k;
  }
  const { isProspect } = input.facts;
  if (isProspect) {
    for (let i = 0; i < isProspect.length; i++)
      if (isProspect[i] === 1) patterns[i]! |= 1 << criteria.length;
  }
  return { criteria, patterns };
}

/** By pattern: the weight of what is there, and of what is missing because the customer cannot have it yet. */
export interface WeightsByGap {
  readonly weights: Float64Array;
  readonly skips: Float64Array;
}

/** @param known criteria that have points under these settings */
export function weightsByGap(
  { criteria }: DimensionGaps,
  model: Model,
  active: ActiveCriteria,
  known: ReadonlyMap<CriterionKey, Float64Array>
): WeightsByGap {
  const size = 1 << (criteria.length + 1);
  const weights = new Float64Array(size);
  const skips = new Float64Array(size);
  const isActive = new Set(active.keys);
  for (let pattern = 0; pattern < size; pattern++) {
    const isProspect = (pattern & (1 << criteria.length)) !== 0;
    for (const [k, key] of criteria.entries()) {
      if (!isActive.has(key)) continue;
      if (known.has(key) && (pattern & (1 << k)) !== 0) weights[pattern]! += active.weights[key];
      else if (isProspect && model.prospectSkips.includes(key))
        skips[pattern]! += active.weights[key];
    }
  }
  return { weights, skips };
}
