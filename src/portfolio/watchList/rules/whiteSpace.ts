import type { WatchRule } from "../WatchRule";
import { criteriaOf, hit, isKey, isMissing } from "../WatchRule";

/** A key customer that buys less than this share of our strategic lines has room. */
const fewLines = 0.5;

/** Sales that we have not even begun. */
export const whiteSpace: WatchRule = {
  id: "whiteSpace",
  urgency: 3,
  conditions: [
    {
      id: "targetWithoutSales",
      prepare(base) {
        const { isTarget } = base.input.facts;
        if (!isTarget) return [{ kind: "field", key: "targetFlag" }];
        const found = criteriaOf(base, ["revenue"]);
        if (isMissing(found)) return found;
        return (i) => (isTarget[i] === 1 && found.revenue[i] === 0 ? hit(i, "targetFlag") : null);
      },
    },
    {
      id: "linesNotBought",
      prepare(base) {
        const found = criteriaOf(base, ["productOverlap"]);
        if (isMissing(found)) return found;
        return (i) =>
          isKey(base.scores, i) && found.productOverlap[i]! < fewLines
            ? hit(i, "productOverlap", { value: found.productOverlap[i]!, as: "percent" })
            : null;
      },
    },
  ],
};
