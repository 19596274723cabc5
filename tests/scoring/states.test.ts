import { customerStates } from "../../src/scoring/words";
import { scoreCustomers } from "../../src/scoring/score";
import { stateColumn } from "../../src/scoring/states";
import type { GateFacts, ScoringInput } from "../../src/scoring/model";
import { defaultModel } from "../../src/settings/defaultModel";
import { analysisDate, firstRun } from "./workedExample";

type Facts = Partial<Record<keyof GateFacts, number>>;
const day = (daysAgo: number) => analysisDate - daysAgo;
const customers: readonly [
  state: string,
  facts: Facts,
  months: number,
  satisfaction: number,
  wallet: number,
  growth: number,
][] = [
  ["outOfScope", { isBusiness: 0 }, 12, 90, 10, 0],
  ["dormant", { lastOrder: day(800) }, 0, 90, 10, 0],
  ["returning", { lastOrder: day(20), hasReturned: 1 }, 2, 90, 10, 0],
  ["oneTime", { orderMonthsEver: 1, firstOrder: day(40), lastOrder: day(40) }, 1, 90, 10, 0],
  ["loyal", { relationshipStart: day(1500), lastOrder: day(20) }, 9, 90, 10, 0],
  // Satisfaction 79 is 58 points: two short of loyal.
  ["active", { relationshipStart: day(1500), lastOrder: day(20) }, 9, 79, 10, 0],
  ["active", { relationshipStart: day(500), lastOrder: day(20) }, 12, 90, 10, 0],
  ["target", { isTarget: 1 }, NaN, NaN, 10, -1],
  ["potential", {}, NaN, NaN, 10, -1],
  ["unknown", {}, NaN, NaN, NaN, -1],
];

test("each customer has the first state whose rule holds", () => {
  const column = (of: (row: (typeof customers)[number]) => number) =>
    Float64Array.from(customers, of);
  const keys = [
    ...new Set(customers.flatMap(([, facts]) => Object.keys(facts))),
  ] as (keyof GateFacts)[];
  const input: ScoringInput = {
    count: customers.length,
    criteria: {
      activeMonths12: { values: column((row) => row[2]), quality: 1, source: "typed" },
      satisfaction: { values: column((row) => row[3]), quality: 1, source: "typed" },
      walletSize: { values: column((row) => row[4]), quality: 1, source: "typed" },
      customerGrowth: { values: column((row) => row[5]), quality: 1, source: "typed" },
    },
    facts: Object.fromEntries(keys.map((key) => [key, column(([, facts]) => facts[key] ?? NaN)])),
    history: firstRun(customers.length),
    analysisDate,
  };
  const scores = scoreCustomers(input, defaultModel);
  const states = [...stateColumn(input, scores, defaultModel)].map((code) => customerStates[code]);
  expect(states).toEqual(customers.map(([state]) => state));
});
