import { valueIn } from "../valueIn";
import type { Gate } from "./Gate";

/**
 * Two loss-making periods in a row. A large account may take two to three years to ramp up: that has to be approved, and the
 * approval ends with the ramp where the customer's start is known.
 */
export const G07: Gate<"G07"> = {
  id: "G07",
  cap: "B",
  parameters: { rampMonths: { default: 36, unit: "months", range: [0, 120] } },
  asksFinance: true,
  mark({ count, facts, values, monthsAgo }, { rampMonths }, fired, bit) {
    const { netContributionPrev, isApprovedRamp, relationshipStart, firstOrder } = facts;
    const contribution = values("contributionProfit");
    if (!contribution || !netContributionPrev) return;
    const rampFrom = monthsAgo(rampMonths);
    for (let i = 0; i < count; i++) {
      if (!(contribution[i]! < 0 && netContributionPrev[i]! < 0)) continue;
      const start = valueIn(relationshipStart, i);
      const since = start === start ? start : valueIn(firstOrder, i);
      if (isApprovedRamp?.[i] !== 1 || since < rampFrom) fired[i]! |= bit;
    }
  },
};
