import type { Anchors, CriterionKey, DimensionKey } from "../model";
import type { CriterionUnit } from "../words";

/** What one of the measured things is: where it counts, how much by default, and how a value becomes points. */
export interface Criterion<Key extends CriterionKey = CriterionKey> {
  readonly key: Key;
  readonly dimension: DimensionKey;
  /** Default points of 100. */
  readonly weight: number;
  readonly direction: "benefit" | "cost";
  readonly unit: CriterionUnit;
  /** Fixed default anchors, or "quantile": anchors calibrated from the base at P5, P25, P50, P75 and P95. */
  readonly normalisation: Anchors | "quantile";
  /** Range of values that make sense; anchors outside it are refused. */
  readonly range: readonly [low: number, high: number];
  /** True when a prospect cannot have a value yet, so that its absence says nothing about our data. */
  readonly isUnknownOfProspects: boolean;
  /** Quality of a typed value: 1 system data, 0.8 a fact or judgement that nobody has verified with the customer. */
  readonly typedQuality: 1 | 0.8;
}

/** Five levels of a rubric, equally far apart. */
export const ratingAnchors: Anchors = [
  [1, 0],
  [2, 25],
  [3, 50],
  [4, 75],
  [5, 100],
];
