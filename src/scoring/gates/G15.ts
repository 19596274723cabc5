import type { Gate } from "./Gate";

/**
 * Nobody can have many strategic partners. By default the S customers beyond the number the company set are only marked;
 * with the cap A the lowest scores among them give way.
 */
export const G15: Gate<"G15"> = {
  id: "G15",
  cap: "none",
  parameters: {},
  turn: "last",
  mark({ count, tier, score, maxS }, _parameters, fired, bit) {
    const strategic: number[] = [];
    for (let i = 0; i < count; i++) if (tier[i] === 0) strategic.push(i);
    if (strategic.length <= maxS) return;
    strategic.sort((a, b) => score[b]! - score[a]! || a - b);
    for (const i of strategic.slice(maxS)) fired[i]! |= bit;
  },
};
