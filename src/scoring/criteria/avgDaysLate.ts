import type { Criterion } from "./Criterion";

/** Falling anchors make it a cost criterion; no other formula is needed. */
export const avgDaysLate: Criterion<"avgDaysLate"> = {
  key: "avgDaysLate",
  dimension: "D5",
  weight: 4,
  direction: "cost",
  unit: "days",
  normalisation: [
    [0, 100],
    [15, 80],
    [30, 60],
    [60, 30],
    [90, 0],
  ],
  range: [0, 3650],
  isUnknownOfProspects: true,
  typedQuality: 1,
};
