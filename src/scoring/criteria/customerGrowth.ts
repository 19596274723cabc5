import type { Criterion } from "./Criterion";

/** A fraction per year: 0.14 is 14 %. Growth below the market's usual 5 % earns little. */
export const customerGrowth: Criterion<"customerGrowth"> = {
  key: "customerGrowth",
  dimension: "D2",
  weight: 6,
  direction: "benefit",
  unit: "share",
  normalisation: [
    [-0.1, 0],
    [0, 40],
    [0.05, 60],
    [0.15, 80],
    [0.3, 100],
  ],
  range: [-1, 100],
  isUnknownOfProspects: false,
  typedQuality: 1,
};
