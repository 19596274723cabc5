import { ageingByDueDate, daysLate } from "../../finance/ageing";
import { serialOf } from "../../finance/calendar";
import {
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectiveness,
  countBackDso,
  daysSalesOutstanding,
} from "../../finance/dso";
import { family, printed, same } from "../Check";

const asOf = serialOf(2025, 6, 30);
const crf = "Measures as defined by the Credit Research Foundation; numbers worked by hand";

export const receivablesFamily = family("receivables", [
  {
    id: "daysLate",
    source: "Worked by hand for 30 June 2025",
    figures: () => {
      const date = (month: number, day: number): number => serialOf(2025, month, day);
      const { floored, signed, each } = daysLate({
        amount: Float64Array.of(1000, 2000, 1500),
        due: Float64Array.of(date(2, 9), date(3, 12), date(4, 4)),
        paid: Float64Array.of(date(2, 5), date(3, 30), date(5, 10)),
      });
      const { buckets } = ageingByDueDate(
        Float64Array.of(3000, 2500),
        Float64Array.of(date(5, 15), date(6, 19)),
        asOf
      );
      return [
        same("d", [...each], [-4, 18, 36]),
        printed("⌀ max(0, d)", floored, 20, 9),
        printed("⌀ d", signed, 19.11111111111111, 9),
        same("0, 1–30, 31–60, 61–90, >90", Object.values(buckets), [0, 2500, 3000, 0, 0]),
      ];
    },
  },
  {
    id: "dso",
    source: crf,
    figures: () => {
      const dso = daysSalesOutstanding(900, 1050, 92);
      const best = bestPossibleDso(600, 1050, 92);
      return [
        printed("DSO", dso, 78.85714285714285, 9),
        printed("BPDSO", best, 52.57142857142857, 9),
        printed("ADD", averageDaysDelinquent(dso, best), 26.285714285714285, 9),
        printed(
          "CEI",
          collectionEffectiveness({ opening: 800, sales: 1050, closing: 900, closingCurrent: 600 }),
          76,
          9
        ),
        printed(
          "DSO (count-back)",
          countBackDso(900, [
            { sales: 400, days: 31 },
            { sales: 350, days: 30 },
            { sales: 300, days: 31 },
          ]).days,
          76.5,
          9
        ),
      ];
    },
  },
]);
