import type { WatchRule } from "../WatchRule";
import { criteriaOf, hit, isMissing } from "../WatchRule";

const strong = 70;

/** Customers that grow, are sound, and earn by our help: here investment pays. */
export const investMore: WatchRule = {
  id: "investMore",
  urgency: 3,
  conditions: [
    {
      id: "growing",
      prepare(base) {
        const found = criteriaOf(base, ["customerGrowth", "financialHealth", "helpSucceed"]);
        if (isMissing(found)) return found;
        const { customerGrowth, financialHealth, helpSucceed } = base.scores.points;
        return (i) =>
          customerGrowth[i]! >= strong && financialHealth[i]! >= strong && helpSucceed[i]! >= strong
            ? hit(
                i,
                "customerGrowth",
                { value: found.customerGrowth[i]!, as: "percent" },
                { value: financialHealth[i]!, as: "score" },
                { value: found.helpSucceed[i]!, as: "rating" }
              )
            : null;
      },
    },
  ],
};
