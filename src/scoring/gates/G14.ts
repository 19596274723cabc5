import type { Gate } from "./Gate";

/**
 * A new customer is not strategic yet: young by its dates, or, once the log holds enough runs, absent from earlier ones.
 * On its first run a base whose dates make everybody new says when the list was set up, not when the customers came; then
 * the gate does not apply.
 */
export const G14: Gate<"G14"> = {
  id: "G14",
  cap: "A",
  parameters: {
    newMonths: { default: 6, unit: "months", range: [0, 60] },
    runs: { default: 2, unit: "count", range: [1, 10] },
  },
  mark({ count, facts, history, tier, monthsAgo }, { newMonths, runs }, fired, bit) {
    const { relationshipStart, firstOrder } = facts;
    const border = monthsAgo(newMonths);
    const countsRuns = history.runsLogged >= runs;
    let young = 0;
    let scored = 0;
    for (let i = 0; i < count; i++) {
      if (tier[i]! > 3) continue;
      scored++;
      const start = relationshipStart?.[i] ?? NaN;
      const since = start === start ? start : (firstOrder?.[i] ?? NaN);
      if (since > border || (countsRuns && history.runsSeen[i]! < runs)) {
        fired[i]! |= bit;
        young++;
      }
    }
    if (history.runsLogged === 0 && young === scored) {
      for (let i = 0; i < count; i++) fired[i]! &= ~bit;
    }
  },
};
