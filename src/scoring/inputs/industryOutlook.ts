import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Typed, else the growth of the customer's segment by the rubric: >10 % is 5, 5–10 % 4, 0–5 % 3, −5–0 % 2, below 1. */
export const industryOutlook: InputField = (sources) => {
  const growth = sources.segments?.growth;
  return [
    typed("industryOutlook", sources),
    {
      source: "segments",
      quality: 0.8,
      values: growth && compute(sources.customers.count, (i) => outlookLevel(growth[i]!)),
    },
  ];
};

function outlookLevel(growth: number): number {
  if (growth > 0.1) return 5;
  if (growth >= 0.05) return 4;
  if (growth >= 0) return 3;
  if (growth >= -0.05) return 2;
  return growth < -0.05 ? 1 : NaN;
}
