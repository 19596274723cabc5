import type { WatchRule } from "../WatchRule";
import { criteriaOf, hit, isKey, isMissing } from "../WatchRule";
import { controlLayers } from "./timeBomb";

/** Strategic control that a customer of S and of A should have. */
const targets = [75, 60] as const;

/** Key customers whom we hold less than their tier asks for. */
export const stickinessGap: WatchRule = {
  id: "stickinessGap",
  urgency: 2,
  conditions: [
    {
      id: "controlBelowTarget",
      prepare(base) {
        const found = criteriaOf(base, controlLayers);
        if (isMissing(found)) return found;
        const { scores } = base;
        return (i) => {
          if (!isKey(scores, i)) return null;
          const target = targets[scores.finalTier[i]!]!;
          const control = scores.strategicControl[i]!;
          return control < target
            ? hit(
                i,
                "strategicAlignment",
                { value: control, as: "score" },
                { value: target, as: "count" }
              )
            : null;
        };
      },
    },
  ],
};
