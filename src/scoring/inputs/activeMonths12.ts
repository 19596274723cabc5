import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Typed, else the months with positive net orders in the transactions, else the number of orders, at most 12. */
export const activeMonths12: InputField = (sources) => {
  const orders = sources.customers.numbers.get("orders12m");
  return [
    typed("activeMonths12", sources),
    { source: "transactions", quality: 1, values: sources.transactions?.activeMonths12 },
    {
      source: "ordersAsMonths",
      quality: 0.8,
      values: orders && compute(sources.customers.count, (i) => Math.min(12, orders[i]!)),
    },
  ];
};
