import type { Gate } from "./Gate";

/**
 * Distress signals of independent kinds. One model alone misjudges: by its FY2023 statements Apple lies in Altman's grey
 * zone (Z″ = 2.37).
 */
export const G05: Gate<"G05"> = {
  id: "G05",
  cap: "B",
  parameters: { distressSignals: { default: 2, unit: "count", range: [1, 5] } },
  asksFinance: true,
  mark({ count, facts }, parameters, fired, bit) {
    const { distressSignals } = facts;
    if (!distressSignals) return;
    for (let i = 0; i < count; i++) {
      if (distressSignals[i]! >= parameters.distressSignals) fired[i]! |= bit;
    }
  },
};
