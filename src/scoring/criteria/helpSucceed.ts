import type { Criterion } from "./Criterion";
import { ratingAnchors } from "./Criterion";
/** Rating 1–5: layer 2 of stickiness. */
export const helpSucceed: Criterion<"helpSucceed"> = {
  key: "helpSucceed",
  dimension: "D4",
  weight: 4,
  direction: "benefit",
  unit: "rating",
  normalisation: ratingAnchors,
  range: [1, 5],
  isUnknownOfProspects: true,
  typedQuality: 0.8,
};
