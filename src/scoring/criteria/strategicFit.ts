import type { Criterion } from "./Criterion";
import { ratingAnchors } from "./Criterion";
/** Rating 1–5 by the rubric; also a gate: without fit there is no S. */
export const strategicFit: Criterion<"strategicFit"> = {
  key: "strategicFit",
  dimension: "D3",
  weight: 10,
  direction: "benefit",
  unit: "rating",
  normalisation: ratingAnchors,
  range: [1, 5],
  isUnknownOfProspects: false,
  typedQuality: 0.8,
};
