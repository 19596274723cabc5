import { monthsBefore } from "../../../scoring/calendar";
import { linesByCustomer } from "../linesByCustomer";
import type { WatchRule } from "../WatchRule";
import { hit } from "../WatchRule";

/** Months between reviews of S, A and B; C is reviewed by every run. */
const cadence = [3, 6, 12] as const;

/** Reviews that somebody owes. */
export const reviewDue: WatchRule = {
  id: "reviewDue",
  urgency: 2,
  conditions: [
    {
      id: "approvalExpired",
      prepare({ customers }) {
        const review = customers.texts.get("financeReview");
        if (!review) return [{ kind: "field", key: "financeReview" }];
        return (i) => (review[i] === "expired" ? hit(i, "financeReview") : null);
      },
    },
    {
      id: "archiveOld",
      prepare(base) {
        const lines = linesByCustomer(base, "clientArchive");
        const dates = lines?.table.numbers.get("entryDate");
        if (!lines || !dates) return [{ kind: "table", key: "clientArchive" }];
        const limits = cadence.map((months) => monthsBefore(base.input.analysisDate, months));
        return (i) => {
          const limit = limits[base.scores.finalTier[i]!];
          if (limit === undefined) return null;
          let latest = -1;
          for (const row of lines.rows(i)) {
            const isKnown = dates[row] === dates[row];
            if (isKnown && (latest < 0 || dates[row]! > dates[latest]!)) latest = row;
          }
          return latest >= 0 && dates[latest]! < limit
            ? {
                values: [{ value: dates[latest]!, as: "date" }],
                evidence: { table: "clientArchive", row: latest, field: "entryDate" },
              }
            : null;
        };
      },
    },
  ],
};
