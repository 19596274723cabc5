import type { Gate } from "./Gate";

/** Insolvency, the court's dishonest-debtor list (失信被执行人), credit hold or sanctions: protect what is invested. */
export const G04: Gate<"G04"> = {
  id: "G04",
  cap: "C",
  parameters: {},
  asksFinance: true,
  mark({ count, facts: { isCreditBlocked } }, _parameters, fired, bit) {
    if (!isCreditBlocked) return;
    for (let i = 0; i < count; i++) if (isCreditBlocked[i] === 1) fired[i]! |= bit;
  },
};
