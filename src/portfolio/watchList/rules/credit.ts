import { gateIds } from "../../../scoring/model";
import type { WatchRule } from "../WatchRule";
import { fieldsOf, hit, isMissing } from "../WatchRule";

/** Credit blocked (G04), financial distress (G05), receivables over 90 days (G06). */
export const creditGates = ["G04", "G05", "G06"].reduce(
  (bits, id) => bits | (1 << gateIds.indexOf(id as (typeof gateIds)[number])),
  0
);
const usedLimit = 0.9;

/** What puts our money with the customer at risk. */
export const credit: WatchRule = {
  id: "credit",
  urgency: 1,
  conditions: [
    {
      id: "creditGates",
      prepare({ scores, input: { facts } }) {
        if (!facts.isCreditBlocked && !facts.distressSignals && !facts.over90Share)
          return [
            { kind: "field", key: "creditHold" },
            { kind: "field", key: "distressSignals" },
            { kind: "field", key: "over90Share" },
          ];
        return (i) => {
          const fired = scores.gatesFired[i]! & creditGates;
          if (fired === 0) return null;
          const isLate = (fired & (1 << gateIds.indexOf("G06"))) !== 0;
          return hit(i, isLate ? "over90Share" : "distressSignals", { value: fired, as: "gates" });
        };
      },
    },
    {
      id: "limitUsed",
      prepare(base) {
        const found = fieldsOf(base, ["arBalance", "creditLimit"]);
        if (isMissing(found)) return found;
        return (i) => {
          const used = found.arBalance[i]! / found.creditLimit[i]!;
          return found.creditLimit[i]! > 0 && used > usedLimit
            ? hit(i, "arBalance", { value: used, as: "percent" })
            : null;
        };
      },
    },
  ],
};
