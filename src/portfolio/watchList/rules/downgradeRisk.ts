import { moves } from "../../../scoring/model";
import { besideToday } from "../../previousRun";
import type { WatchRule } from "../WatchRule";
import { criteriaOf, hit, isMissing } from "../WatchRule";

/** Points above the threshold of the tier that are no comfort. */
const nearPoints = 3;
/** Loss of D4, and of share of wallet as a fraction, from one run to the next. */
const relationshipLoss = 10;
const shareLoss = 0.05;
/** Pauses longer than this many usual intervals between orders, which at least four months with orders tell. */
const longPause = 1.5;
const fewestOrderMonths = 4;
const monthDays = 365.25 / 12;
const lowest = 2;

/** Customers of S to B that the next run may take down. */
export const downgradeRisk: WatchRule = {
  id: "downgradeRisk",
  urgency: 1,
  conditions: [
    {
      id: "demoteWatch",
      prepare:
        ({ scores }) =>
        (i) =>
          moves[scores.move[i]!] === "demote-watch"
            ? hit(i, null, { value: scores.score[i]!, as: "score" })
            : null,
    },
    {
      id: "nearBorder",
      prepare({ scores }) {
        const { cuts } = scores;
        if (cuts === null) return [{ kind: "thresholds" }];
        const borders = [cuts.S, cuts.A, cuts.B];
        return (i) => {
          const earned = scores.earnedTier[i]!;
          if (earned > lowest || moves[scores.move[i]!] === "demote-watch") return null;
          const margin = scores.score[i]! - borders[earned]!;
          return margin <= nearPoints
            ? hit(i, null, { value: margin, as: "points" }, { value: earned, as: "tier" })
            : null;
        };
      },
    },
    {
      id: "relationshipDown",
      prepare({ scores, previous }) {
        if (previous === null) return [{ kind: "lastRun" }];
        const before = besideToday(previous, previous.comparable.dimensions.D4);
        return (i) => {
          const change = scores.dimensions.D4[i]! - before[i]!;
          return scores.earnedTier[i]! <= lowest && change <= -relationshipLoss
            ? hit(i, "satisfaction", { value: change, as: "points" })
            : null;
        };
      },
    },
    {
      id: "ordersStopped",
      prepare({ scores, input: { facts, analysisDate } }) {
        const { firstOrder, lastOrder, orderMonthsEver } = facts;
        if (!firstOrder || !lastOrder || !orderMonthsEver)
          return [{ kind: "table", key: "transactions" }];
        return (i) => {
          const months = orderMonthsEver[i]!;
          if (scores.earnedTier[i]! > lowest || !(months >= fewestOrderMonths)) return null;
          const usual = Math.max(monthDays, (lastOrder[i]! - firstOrder[i]!) / (months - 1));
          const pause = analysisDate - lastOrder[i]!;
          return pause > longPause * usual
            ? hit(i, "lastOrderDate", { value: pause, as: "days" }, { value: usual, as: "days" })
            : null;
        };
      },
    },
    {
      id: "shareDown",
      prepare(base) {
        const found = criteriaOf(base, ["shareOfWallet"]);
        if (isMissing(found)) return found;
        const logged = base.previous?.snapshot.values.shareOfWallet;
        if (base.previous === null || logged === undefined) return [{ kind: "lastRun" }];
        const before = besideToday(base.previous, logged);
        return (i) => {
          const change = found.shareOfWallet[i]! - before[i]!;
          // A difference of decimals may be a hair off five points.
          return base.scores.earnedTier[i]! <= lowest && change <= -shareLoss + 1e-9
            ? hit(
                i,
                "shareOfWallet",
                { value: before[i]!, as: "percent" },
                { value: found.shareOfWallet[i]!, as: "percent" }
              )
            : null;
        };
      },
    },
  ],
};
