import { scoreNoise } from "../hysteresis";
import type { Gate } from "./Gate";

/** Data incomplete: the tier is provisional and A is the most. */
export const G09: Gate<"G09"> = {
  id: "G09",
  cap: "A",
  parameters: { completeness: { default: 0.7, unit: "share", range: [0, 1] } },
  mark({ count, completeness, tier }, parameters, fired, bit) {
    const border = parameters.completeness - scoreNoise;
    for (let i = 0; i < count; i++) {
      if (completeness[i]! < border && tier[i]! < 4) fired[i]! |= bit;
    }
  },
};
