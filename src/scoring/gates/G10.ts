import type { Gate } from "./Gate";

/** A shrinking customer in a declining industry: put it on the watch list rather than invest. */
export const G10: Gate<"G10"> = {
  id: "G10",
  cap: "A",
  parameters: {
    outlookAtMost: { default: 2, unit: "rating", range: [1, 5] },
    growthBelow: { default: 0, unit: "share", range: [-1, 1] },
  },
  mark({ count, values }, { outlookAtMost, growthBelow }, fired, bit) {
    const outlook = values("industryOutlook");
    const growth = values("customerGrowth");
    if (!outlook || !growth) return;
    for (let i = 0; i < count; i++) {
      if (outlook[i]! <= outlookAtMost && growth[i]! < growthBelow) fired[i]! |= bit;
    }
  },
};
