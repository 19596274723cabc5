import type { Criterion } from "./Criterion";

/** Market space from the bottom up: what this customer could spend with us. */
export const walletSize: Criterion<"walletSize"> = {
  key: "walletSize",
  dimension: "D2",
  weight: 7,
  direction: "benefit",
  unit: "money",
  normalisation: "quantile",
  range: [0, Infinity],
  isUnknownOfProspects: false,
  typedQuality: 0.8,
};
