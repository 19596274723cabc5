import type { Gate } from "./Gate";

/** Two loss-making periods in a row. A large account may take two to three years to ramp up: that has to be approved. */
export const G07: Gate<"G07"> = {
  id: "G07",
  cap: "B",
  parameters: {},
  asksFinance: true,
  mark({ count, facts, values }, _parameters, fired, bit) {
    const { netContributionPrev, isApprovedRamp } = facts;
    const contribution = values("contributionProfit");
    if (!contribution || !netContributionPrev) return;
    for (let i = 0; i < count; i++) {
      if (contribution[i]! < 0 && netContributionPrev[i]! < 0 && isApprovedRamp?.[i] !== 1) {
        fired[i]! |= bit;
      }
    }
  },
};
