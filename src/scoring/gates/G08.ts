import { scoreNoise } from "../hysteresis";
import type { Gate } from "./Gate";

/** Too little data for a key customer: the tier is provisional and B is the most. */
export const G08: Gate<"G08"> = {
  id: "G08",
  cap: "B",
  parameters: { completeness: { default: 0.5, unit: "share", range: [0, 1] } },
  mark({ count, completeness, tier }, parameters, fired, bit) {
    const border = parameters.completeness - scoreNoise;
    for (let i = 0; i < count; i++) {
      if (completeness[i]! < border && tier[i]! < 4) fired[i]! |= bit;
    }
  },
};
