import { attribute } from "../../attribution";
import type { WatchRule } from "../WatchRule";
import { hit } from "../WatchRule";
import { creditGates } from "./credit";

const closePoints = 5;
const risingPoints = 5;

/** Customers whose potential is above their tier and who are near it or on the way; none with a credit gate. */
export const upgradePotential: WatchRule = {
  id: "upgradePotential",
  urgency: 3,
  conditions: [
    {
      id: "closeToNext",
      prepare({ scores, input, previous }) {
        const { cuts } = scores;
        if (cuts === null) return [{ kind: "thresholds" }];
        const borders = [cuts.S, cuts.A, cuts.B];
        const delta = previous && attribute(scores, previous).delta;
        return (i) => {
          const tier = scores.finalTier[i]!;
          const potential = scores.potentialTier[i]!;
          if (tier === 0 || potential >= tier || (scores.gatesFired[i]! & creditGates) !== 0)
            return null;
          // A prospect is no customer to promote: it has a list of its own.
          if (input.facts.isProspect?.[i] === 1) return null;
          const gap = borders[tier - 1]! - scores.score[i]!;
          const rise = delta?.[i] ?? NaN;
          return gap <= closePoints || rise >= risingPoints
            ? hit(
                i,
                null,
                { value: potential, as: "tier" },
                { value: -gap, as: "points" },
                { value: rise, as: "points" }
              )
            : null;
        };
      },
    },
  ],
};
