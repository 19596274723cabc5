import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Typed, else the sum of the transactions of the last 12 months, net of returns. */
export const revenue: InputField = (sources) => [
  typed("revenue", sources),
  { source: "transactions", quality: 1, values: sources.transactions?.revenue12m },
];
