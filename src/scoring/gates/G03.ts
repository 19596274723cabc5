import type { Gate } from "./Gate";

/** S needs a strategic fit that somebody has judged: an unrated one holds too, and makes the customer an S candidate. */
export const G03: Gate<"G03"> = {
  id: "G03",
  cap: "A",
  parameters: { fitForS: { default: 4, unit: "rating", range: [1, 5] } },
  mark({ count, values }, { fitForS }, fired, bit) {
    const fit = values("strategicFit");
    for (let i = 0; i < count; i++) {
      if (!fit || !(fit[i]! >= fitForS)) fired[i]! |= bit;
    }
  },
};
