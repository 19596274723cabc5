import type { Criterion } from "./Criterion";
import { ratingAnchors } from "./Criterion";
/** Rating 1–5 by the rubric; also read by the gate for declining industries. */
export const industryOutlook: Criterion<"industryOutlook"> = {
  key: "industryOutlook",
  dimension: "D2",
  weight: 4,
  direction: "benefit",
  unit: "rating",
  normalisation: ratingAnchors,
  range: [1, 5],
  isUnknownOfProspects: false,
  typedQuality: 0.8,
};
