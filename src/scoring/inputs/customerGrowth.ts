import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/**
 * Typed, else growth of the customer's revenue in its statements, else, as a stand-in of half the quality, growth of our own
 * sales to it.
 */
export const customerGrowth: InputField = (sources, { revenue }) => {
  const { customers, transactions, statements } = sources;
  const previous = customers.numbers.get("revenuePrev");
  const growth = (now: number, before: number): number => (before > 0 ? now / before - 1 : NaN);
  const now = transactions?.revenue12m;
  const before = transactions?.revenuePrev12m;
  return [
    typed("customerGrowth", sources),
    { source: "statements", quality: 1, values: statements?.revenueCagr },
    {
      source: "ownSales",
      quality: 0.5,
      values:
        revenue && previous && compute(customers.count, (i) => growth(revenue[i]!, previous[i]!)),
    },
    {
      source: "ownSales",
      quality: 0.5,
      values: now && before && compute(customers.count, (i) => growth(now[i]!, before[i]!)),
    },
  ];
};
