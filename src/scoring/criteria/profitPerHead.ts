import type { Criterion } from "./Criterion";

/** Money per serving head. Sales per head is not scored beside it: the two say nearly the same. */
export const profitPerHead: Criterion<"profitPerHead"> = {
  key: "profitPerHead",
  dimension: "D1",
  weight: 6,
  direction: "benefit",
  unit: "moneyPerHead",
  normalisation: "quantile",
  range: [-Infinity, Infinity],
  isUnknownOfProspects: true,
  typedQuality: 1,
};
