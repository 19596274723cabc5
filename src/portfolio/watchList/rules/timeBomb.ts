import { majorShare, weakControl } from "../../summary";
import type { WatchRule } from "../WatchRule";
import { criteriaOf, hit, isMissing } from "../WatchRule";

/** Layers of stickiness behind the strategic control index. */
export const controlLayers = ["satisfaction", "helpSucceed", "strategicAlignment"] as const;

/** A large part of our revenue rests on a customer whom we hardly hold: whoever replaces us takes it all. */
export const timeBomb: WatchRule = {
  id: "timeBomb",
  urgency: 1,
  conditions: [
    {
      id: "largeAndLoose",
      prepare(base) {
        const found = criteriaOf(base, ["revenue", ...controlLayers]);
        if (isMissing(found)) return found;
        const { strategicControl, revenueTotal } = base.scores;
        return (i) => {
          const share = found.revenue[i]! / revenueTotal;
          const control = strategicControl[i]!;
          return share >= majorShare && control < weakControl
            ? hit(i, "revenue", { value: share, as: "percent" }, { value: control, as: "score" })
            : null;
        };
      },
    },
  ],
};
