import type { Criterion } from "./Criterion";

/** Scale carries large orders, but profit weighs more. */
export const revenue: Criterion<"revenue"> = {
  key: "revenue",
  dimension: "D1",
  weight: 8,
  direction: "benefit",
  unit: "money",
  normalisation: "quantile",
  range: [0, Infinity],
  isUnknownOfProspects: false,
  typedQuality: 1,
};
