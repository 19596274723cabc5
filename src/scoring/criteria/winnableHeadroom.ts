import type { Criterion } from "./Criterion";

/** Wallet × max(0, winnable share − current share). */
export const winnableHeadroom: Criterion<"winnableHeadroom"> = {
  key: "winnableHeadroom",
  dimension: "D2",
  weight: 8,
  direction: "benefit",
  unit: "money",
  normalisation: "quantile",
  range: [0, Infinity],
  isUnknownOfProspects: false,
  typedQuality: 0.8,
};
