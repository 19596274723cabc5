import type { Criterion } from "./Criterion";
import { ratingAnchors } from "./Criterion";
/** Rating 1–5: layer 3 of stickiness, the hardest to copy. */
export const strategicAlignment: Criterion<"strategicAlignment"> = {
  key: "strategicAlignment",
  dimension: "D4",
  weight: 3,
  direction: "benefit",
  unit: "rating",
  normalisation: ratingAnchors,
  range: [1, 5],
  isUnknownOfProspects: false,
  typedQuality: 0.8,
};
