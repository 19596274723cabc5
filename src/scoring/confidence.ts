import type { CriterionColumn } from "./model";

/** Excel serials from which on a value counts as fresh (12 months) and as usable (24); older ones count half. */
export interface FreshFrom {
  readonly fresh: number;
  readonly usable: number;
}

/** What the age of a value leaves of its quality. */
const freshness = { fresh: 1, usable: 0.8, old: 0.5 } as const;

/** Confidence is Σ weight · quality · freshness over Σ weight; a missing value adds nothing, an unknown date costs nothing. */
export function addConfidence(
  { quality, asOf = NaN }: CriterionColumn,
  points: Float64Array,
  ownWeight: number,
  freshFrom: FreshFrom,
  confidence: Float64Array,
  from: number,
  to: number
): void {
  for (let i = from; i < to; i++) {
    if (points[i] !== points[i]) continue;
    const value = typeof quality === "number" ? quality : quality[i]!;
    const date = typeof asOf === "number" ? asOf : asOf[i]!;
    confidence[i]! += ownWeight * value * freshnessOf(date, freshFrom);
  }
}

/** 1 for a fresh or undated value, less for an older one. */
export function freshnessOf(date: number, { fresh, usable }: FreshFrom): number {
  if (date < usable) return freshness.old;
  return date < fresh ? freshness.usable : freshness.fresh;
}
