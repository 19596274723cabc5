import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Typed, else the strategic lines it bought ÷ all our strategic lines. */
export const productOverlap: InputField = (sources) => [
  typed("productOverlap", sources),
  { source: "products", quality: 1, values: sources.transactions?.strategicLineShare },
];
