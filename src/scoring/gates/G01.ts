import type { Gate } from "./Gate";
import { valueIn } from "../valueIn";

/**
 * One-time purchase: called so, or one order month ever, long enough ago, with neither contract nor opportunity. Without
 * repeat purchase the care of a customer does not pay. A prospect has no order month and is not one-time.
 */
export const G01: Gate<"G01"> = {
  id: "G01",
  cap: "C",
  parameters: { newMonths: { default: 6, unit: "months", range: [0, 120] } },
  mark({ count, facts, monthsAgo }, { newMonths }, fired, bit) {
    const { isOneTime, orderMonthsEver, firstOrder, hasFrameworkContract, openPipeline } = facts;
    if (isOneTime) {
      for (let i = 0; i < count; i++) if (isOneTime[i] === 1) fired[i]! |= bit;
    }
    if (!orderMonthsEver || !firstOrder) return;
    const border = monthsAgo(newMonths);
    for (let i = 0; i < count; i++) {
      if (orderMonthsEver[i] !== 1 || !(firstOrder[i]! < border)) continue;
      if (hasFrameworkContract?.[i] === 1 || valueIn(openPipeline, i) > 0) continue;
      fired[i]! |= bit;
    }
  },
};
