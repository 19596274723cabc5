import { gateIds, type GateId } from "../../../scoring/model";
import type { FieldKey } from "../../../intake/fields";
import type { WatchBase, WatchRule } from "../WatchRule";
import { fieldsOf, hit, isMissing } from "../WatchRule";

const bit = (id: GateId): number => 1 << gateIds.indexOf(id);
/** Credit blocked (G04), financial distress (G05), receivables over 90 days (G06). */
export const creditGates = bit("G04") | bit("G05") | bit("G06");
const usedLimit = 0.9;

/** Typed columns behind those gates with the value that speaks; a gate may also fire on what statements or invoices show. */
const speaking: readonly (readonly [FieldKey, number])[] = [
  ["insolvent", 1],
  ["dishonestList", 1],
  ["creditHold", 1],
  ["sanctioned", 1],
  ["distressSignals", 2],
  ["over90Share", 0.1],
];

function speakingField({ customers }: WatchBase, index: number): FieldKey | null {
  const found = speaking.find(
    ([key, from]) => (customers.numbers.get(key)?.[index] ?? NaN) >= from
  );
  return found?.[0] ?? null;
}

/** What puts our money with the customer at risk. */
export const credit: WatchRule = {
  id: "credit",
  urgency: 1,
  conditions: [
    {
      id: "creditGates",
      prepare(base) {
        const { facts } = base.input;
        if (!facts.isCreditBlocked && !facts.distressSignals && !facts.over90Share)
          return [
            { kind: "field", key: "creditHold" },
            { kind: "field", key: "distressSignals" },
            { kind: "field", key: "over90Share" },
          ];
        return (i) => {
          const fired = base.scores.gatesFired[i]! & creditGates;
          if (fired === 0) return null;
          return hit(i, speakingField(base, i), { value: fired, as: "gates" });
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
