import type { Gate } from "./Gate";

/** Cash quality: a tenth of the receivables more than 90 days overdue. */
export const G06: Gate<"G06"> = {
  id: "G06",
  cap: "A",
  parameters: { over90Share: { default: 0.1, unit: "share", range: [0, 1] } },
  asksFinance: true,
  mark({ count, facts }, parameters, fired, bit) {
    const { over90Share } = facts;
    if (!over90Share) return;
    for (let i = 0; i < count; i++) {
      if (over90Share[i]! >= parameters.over90Share) fired[i]! |= bit;
    }
  },
};
