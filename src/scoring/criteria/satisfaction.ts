import type { Criterion } from "./Criterion";

/** 0–100; below 60 earns nothing, because dissatisfied customers leave. */
export const satisfaction: Criterion<"satisfaction"> = {
  key: "satisfaction",
  dimension: "D4",
  weight: 4,
  direction: "benefit",
  unit: "points",
  normalisation: [
    [60, 0],
    [70, 40],
    [80, 60],
    [90, 80],
    [100, 100],
  ],
  range: [0, 100],
  isUnknownOfProspects: true,
  typedQuality: 1,
};
