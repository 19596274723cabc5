import type { Gate } from "./Gate";
import { valueIn } from "../valueIn";

/**
 * S is signed off by people: finance, an expert who does not own the account, and enough review rounds. By default it only
 * marks the customer; a company that wants the signatures first sets the cap to A.
 */
export const G12: Gate<"G12"> = {
  id: "G12",
  cap: "none",
  parameters: { reviewRounds: { default: 2, unit: "count", range: [0, 10] } },
  mark({ count, facts, tier }, parameters, fired, bit) {
    const { financeApproved, salesApproved, swotSigned, reviewRounds } = facts;
    for (let i = 0; i < count; i++) {
      if (tier[i] !== 0) continue;
      const isSigned =
        financeApproved?.[i] === 1 &&
        // The second key: asked for where finance's own is a written review.
        salesApproved?.[i] !== 0 &&
        swotSigned?.[i] === 1 &&
        valueIn(reviewRounds, i) >= parameters.reviewRounds;
      if (!isSigned) fired[i]! |= bit;
    }
  },
};
