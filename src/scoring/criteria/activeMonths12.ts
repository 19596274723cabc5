import type { Criterion } from "./Criterion";

/** Repeat purchase is the precondition of the method; the first months tell most. */
export const activeMonths12: Criterion<"activeMonths12"> = {
  key: "activeMonths12",
  dimension: "D1",
  weight: 4,
  direction: "benefit",
  unit: "months",
  normalisation: [
    [0, 0],
    [1, 10],
    [3, 40],
    [6, 70],
    [9, 85],
    [12, 100],
  ],
  range: [0, 12],
  isUnknownOfProspects: false,
  typedQuality: 1,
};
