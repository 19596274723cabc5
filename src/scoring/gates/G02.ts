import type { Gate } from "./Gate";

/** A customer that contradicts our strategy is not a key customer, whatever it buys. */
export const G02: Gate<"G02"> = {
  id: "G02",
  cap: "B",
  parameters: { fitAtMost: { default: 1, unit: "rating", range: [1, 5] } },
  mark({ count, values }, { fitAtMost }, fired, bit) {
    const fit = values("strategicFit");
    if (!fit) return;
    for (let i = 0; i < count; i++) if (fit[i]! <= fitAtMost) fired[i]! |= bit;
  },
};
