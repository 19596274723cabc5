import type { Criterion } from "./Criterion";

/** Our sales ÷ wallet; the first points of share earn most, beyond 80 % nothing is added. */
export const shareOfWallet: Criterion<"shareOfWallet"> = {
  key: "shareOfWallet",
  dimension: "D4",
  weight: 4,
  direction: "benefit",
  unit: "share",
  normalisation: [
    [0, 0],
    [0.2, 40],
    [0.5, 75],
    [0.8, 100],
  ],
  range: [0, 1],
  isUnknownOfProspects: false,
  typedQuality: 0.8,
};
