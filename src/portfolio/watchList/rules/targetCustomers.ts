import type { WatchRule } from "../WatchRule";
import { hit } from "../WatchRule";
import { creditGates } from "./credit";

/** Prospects with the potential of a key customer. */
export const targetCustomers: WatchRule = {
  id: "targetCustomers",
  urgency: 3,
  conditions: [
    {
      id: "prospect",
      prepare({ scores, input: { facts } }) {
        const { isProspect } = facts;
        if (!isProspect) return [{ kind: "field", key: "prospect" }];
        return (i) =>
          isProspect[i] === 1 &&
          scores.potentialTier[i]! <= 1 &&
          (scores.gatesFired[i]! & creditGates) === 0
            ? hit(
                i,
                "walletSize",
                { value: scores.potentialTier[i]!, as: "tier" },
                { value: scores.potential[i]!, as: "score" }
              )
            : null;
      },
    },
  ],
};
