import { compute } from "./firstOf";
import type { Candidate } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/**
 * From the receivables, because payments are the better witness; else typed; else, as a stand-in, the days overdue of open
 * items. Paying early does not make up for paying late: negative days count 0.
 */
export const avgDaysLate: InputField = (sources) => {
  const { count, numbers } = sources.customers;
  const floored = (candidate: Candidate): Candidate => ({
    ...candidate,
    values: candidate.values && compute(count, (i) => Math.max(0, candidate.values![i]!)),
  });
  return [
    floored({ source: "receivables", quality: 1, values: sources.receivables?.avgDaysLate }),
    floored(typed("avgDaysLate", sources)),
    floored({ source: "daysOverdue", quality: 0.5, values: numbers.get("overdueDays") }),
  ];
};
