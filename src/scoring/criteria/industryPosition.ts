import type { Criterion } from "./Criterion";
import { ratingAnchors } from "./Criterion";
/** Rating 1–5; the top 3 of an industry are 5. */
export const industryPosition: Criterion<"industryPosition"> = {
  key: "industryPosition",
  dimension: "D3",
  weight: 5,
  direction: "benefit",
  unit: "rating",
  normalisation: ratingAnchors,
  range: [1, 5],
  isUnknownOfProspects: false,
  typedQuality: 0.8,
};
