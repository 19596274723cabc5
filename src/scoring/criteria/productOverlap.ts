import type { Criterion } from "./Criterion";

/** Strategic lines bought or needed ÷ all our strategic lines, linear. */
export const productOverlap: Criterion<"productOverlap"> = {
  key: "productOverlap",
  dimension: "D3",
  weight: 5,
  direction: "benefit",
  unit: "share",
  normalisation: [
    [0, 0],
    [1, 100],
  ],
  range: [0, 1],
  isUnknownOfProspects: false,
  typedQuality: 1,
};
