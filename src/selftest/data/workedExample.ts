import { deriveInputs } from "../../scoring/deriveInputs";
import type {
  CustomerFields,
  CustomerNumberField,
  CustomerTextField,
} from "../../scoring/inputs/sources";
import { tierNone, tiers } from "../../scoring/model";
import type { ScoringInput, Tier, TierHistory } from "../../scoring/model";

const _ = NaN;
const fields = [
  "revenue",
  "contributionProfit",
  "servingFTE",
  "activeMonths12",
  "walletSize",
  "winnableShare",
  "customerGrowth",
  "industryOutlook",
  "strategicFit",
  "industryPosition",
  "productOverlap",
  "satisfaction",
  "helpSucceed",
  "strategicAlignment",
  "financialHealth",
  "avgDaysLate",
] as const satisfies readonly CustomerNumberField[];

/** Twelve invented customers, money in 万元, as typed; an underscore is a blank cell. */
// One customer per line: this is a table.
// prettier-ignore
const rows: readonly (readonly [id: string, last: Tier | null, ...numbers: number[]])[] = [
  ["C01", "A", 5200, 1350, 12, 12, 9500, 0.667, 0.14, 5, 5, 5, 0.8, 91, 4, 5, 82, 4],
  ["C02", "B", 1800, 620, 5, 11, 8200, 0.5, 0.32, 5, 5, 4, 0.6, 88, 5, 4, 71, 8],
  ["C03", "A", 4300, 520, 11, 12, 6000, 0.8, 0.04, 3, 3, 5, 0.75, 78, 3, 2, 76, 35],
  ["C04", "S", 6100, 640, 14, 12, 9000, 0.7, 0.09, 4, 4, 4, 0.55, 66, 2, 2, 58, 48],
  ["C05", null, 2600, 700, 4, 3, 2600, 1, _, 3, 3, 4, 0.4, 84, 3, 2, 70, 12],
  ["C06", "B", 1500, 210, 5, 9, 3100, 0.6, -0.12, 2, 3, 3, 0.5, 74, 3, 3, 28, 75],
  ["C07", "B", 900, _, _, 6, _, _, _, _, 4, _, _, _, _, _, _, _],
  ["C08", "B", 700, 230, 2, 12, 1000, 0.8, 0.06, 4, 3, 3, 0.7, 94, 4, 4, 80, 2],
  ["C09", "A", 2400, 480, 6, 10, 3600, 0.7, -0.05, 1, 2, 4, 0.45, 80, 3, 2, 64, 22],
  ["C10", null, 0, 0, 1, 0, 7000, 0.333, 0.25, 5, 5, 4, 0.5, _, _, 3, 75, _],
  ["C11", "C", 600, 130, 3, 8, 1600, 0.5, 0.07, 3, 3, 2, 0.4, 82, 3, 3, 66, 14],
  ["C12", "C", 90, 14, 1, 5, 200, 0.667, 0.02, 3, 2, 1, 0.2, 76, 2, 2, 50, 28],
];

/** Excel serial of 2026-06-30. */
export const analysisDate = 46203;
export const ids = rows.map(([id]) => id);

const numbers = new Map<CustomerNumberField, Float64Array>(
  fields.map((field, k) => [field, Float64Array.from(rows, (row) => row[2 + k] as number)])
);
numbers.set(
  "distressSignals",
  Float64Array.from(ids, (id) => (id === "C06" ? 3 : NaN))
);
numbers.set(
  "over90Share",
  Float64Array.from(ids, (id) => (id === "C06" ? 0.22 : NaN))
);
const texts = new Map<CustomerTextField, readonly string[]>([
  ["relationshipType", ids.map((id) => (id === "C05" ? "oneTime" : ""))],
]);

export const customers: CustomerFields = { count: rows.length, numbers, texts };

/** The table with some columns taken away or put in place of others. */
export function customersWith(
  changes: Readonly<Partial<Record<CustomerNumberField, readonly number[] | null>>>
): CustomerFields {
  const changed = new Map(numbers);
  for (const [field, values] of Object.entries(changes) as [
    CustomerNumberField,
    readonly number[] | null,
  ][]) {
    if (values === null) changed.delete(field);
    else changed.set(field, Float64Array.from(values));
  }
  return { count: rows.length, numbers: changed, texts };
}

const last = Uint8Array.from(rows, ([, tier]) => (tier === null ? tierNone : tiers.indexOf(tier)));

/** Tiers typed beside the customers, no run logged. */
export const history: TierHistory = {
  isFirstRun: false,
  lastEarned: last,
  lastFinal: last,
  lastScore: new Float64Array(rows.length).fill(NaN),
  runsSeen: new Uint16Array(rows.length),
  runsLogged: 0,
};

export function inputOf(table: CustomerFields = customers): ScoringInput {
  return deriveInputs({ customers: table, history, analysisDate }).input;
}

/** A base that nobody has scored before. */
export function firstRun(count: number): TierHistory {
  return {
    isFirstRun: true,
    lastEarned: new Uint8Array(count).fill(tierNone),
    lastFinal: new Uint8Array(count).fill(tierNone),
    lastScore: new Float64Array(count).fill(NaN),
    runsSeen: new Uint16Array(count),
    runsLogged: 0,
  };
}
