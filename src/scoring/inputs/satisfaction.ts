import { compute } from "./firstOf";
import type { Candidate } from "./firstOf";
import type { InputField } from "./InputField";
import type { CustomerNumberField } from "./sources";
import { typed } from "./typed";

const touchpoints: readonly CustomerNumberField[] = [
  "satisfactionWorkshop",
  "satisfactionPlanning",
  "satisfactionSales",
  "satisfactionDelivery",
  "satisfactionService",
];

/** Typed 0–100, else the mean of the touchpoints that were asked, else the net promoter score as (NPS + 100)/2. */
export const satisfaction: InputField = (sources) => {
  const { count, numbers } = sources.customers;
  const asked = touchpoints.flatMap((field) => numbers.get(field) ?? []);
  const nps = numbers.get("nps");
  return [
    onHundred(typed("satisfaction", sources), count),
    {
      source: "feedback",
      quality: 1,
      values: asked.length > 0 ? compute(count, (i) => mean(asked, i)) : undefined,
    },
    {
      source: "netPromoterScore",
      quality: 0.8,
      values: nps && compute(count, (i) => (nps[i]! + 100) / 2),
    },
  ];
};

function mean(columns: readonly Float64Array[], i: number): number {
  let sum = 0;
  let n = 0;
  for (const column of columns) {
    if (column[i] !== column[i]) continue;
    sum += column[i]!;
    n++;
  }
  return sum / n;
}

/** Satisfaction is asked on scales of 1, 5, 10 and 100: the largest answer of the column tells which. */
function onHundred(candidate: Candidate, count: number): Candidate {
  const { values } = candidate;
  if (!values) return candidate;
  let largest = -Infinity;
  for (const value of values) if (value > largest) largest = value;
  const scale = largest > 10 || largest <= 0 ? 100 : largest > 5 ? 10 : largest > 1 ? 5 : 1;
  if (scale === 100) return candidate;
  const source = scale === 10 ? "typedScale10" : scale === 5 ? "typedScale5" : "typedShare";
  return { ...candidate, source, values: compute(count, (i) => (values[i]! * 100) / scale) };
}
