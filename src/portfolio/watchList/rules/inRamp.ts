import { monthsBefore } from "../../../scoring/calendar";
import type { WatchRule } from "../WatchRule";
import { criteriaOf, hit, isMissing } from "../WatchRule";

const rampMonths = 24;

/** Young customers in whom we still invest: no reason to demote them for today's value alone. */
export const inRamp: WatchRule = {
  id: "inRamp",
  urgency: 3,
  conditions: [
    {
      id: "firstYears",
      prepare(base) {
        const { relationshipStart, firstOrder, isApprovedRamp } = base.input.facts;
        if (!relationshipStart && !firstOrder) return [{ kind: "field", key: "relationshipStart" }];
        const found = criteriaOf(base, ["contributionProfit"]);
        if (isMissing(found)) return found;
        const border = monthsBefore(base.input.analysisDate, rampMonths);
        return (i) => {
          const typed = relationshipStart?.[i] ?? NaN;
          const since = typed === typed ? typed : (firstOrder?.[i] ?? NaN);
          const isPaid = isApprovedRamp?.[i] === 1 || found.contributionProfit[i]! < 0;
          return since > border && isPaid
            ? hit(i, typed === typed ? "relationshipStart" : "firstOrderDate", {
                value: since,
                as: "date",
              })
            : null;
        };
      },
    },
  ],
};
