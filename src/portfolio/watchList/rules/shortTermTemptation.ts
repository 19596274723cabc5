import type { WatchRule } from "../WatchRule";
import { criteriaOf, hit, isMissing } from "../WatchRule";

const largePoints = 75;
const poorFit = 2;

/** Large sales with a customer that does not belong to our strategy. */
export const shortTermTemptation: WatchRule = {
  id: "shortTermTemptation",
  urgency: 2,
  conditions: [
    {
      id: "largeWithoutFit",
      prepare(base) {
        const found = criteriaOf(base, ["revenue", "strategicFit"]);
        if (isMissing(found)) return found;
        const points = base.scores.points.revenue;
        return (i) =>
          points[i]! >= largePoints && found.strategicFit[i]! <= poorFit
            ? hit(
                i,
                "strategicFit",
                { value: points[i]!, as: "score" },
                { value: found.strategicFit[i]!, as: "rating" }
              )
            : null;
      },
    },
  ],
};
