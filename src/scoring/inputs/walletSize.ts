import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Typed, else the spend with all its suppliers, else the share of our categories in its cost of sales (an inference). */
export const walletSize: InputField = (sources) => {
  const costOfSales = sources.statements?.costOfSales;
  const share = sources.customers.numbers.get("categoryShare");
  return [
    typed("walletSize", sources),
    { source: "suppliers", quality: 0.8, values: sources.suppliers?.wallet },
    {
      source: "costOfSales",
      quality: 0.5,
      values:
        costOfSales &&
        share &&
        compute(sources.customers.count, (i) => costOfSales[i]! * share[i]!),
    },
  ];
};
