import type { Criterion } from "./Criterion";

/** Profit per customer is the robust base of customer value (Berger & Nasr 1998). May be negative. */
export const contributionProfit: Criterion<"contributionProfit"> = {
  key: "contributionProfit",
  dimension: "D1",
  weight: 12,
  direction: "benefit",
  unit: "money",
  normalisation: "quantile",
  range: [-Infinity, Infinity],
  isUnknownOfProspects: false,
  typedQuality: 1,
};
