import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Typed, else contribution profit ÷ serving heads; nobody serving is no denominator, so the value is missing. */
export const profitPerHead: InputField = (sources, { contributionProfit }) => {
  const heads = sources.customers.numbers.get("servingFTE");
  return [
    typed("profitPerHead", sources),
    {
      source: "contributionPerHead",
      quality: 1,
      values:
        contributionProfit &&
        heads &&
        compute(sources.customers.count, (i) =>
          heads[i]! > 0 ? contributionProfit[i]! / heads[i]! : NaN
        ),
    },
  ];
};
