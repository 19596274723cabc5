import type { Criterion } from "./Criterion";

/** Already a score of 0–100. Severe risk is a matter of gates, not of weight. */
export const financialHealth: Criterion<"financialHealth"> = {
  key: "financialHealth",
  dimension: "D5",
  weight: 6,
  direction: "benefit",
  unit: "points",
  normalisation: [
    [0, 0],
    [100, 100],
  ],
  range: [0, 100],
  isUnknownOfProspects: false,
  typedQuality: 1,
};
