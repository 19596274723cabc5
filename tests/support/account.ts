import type {
  Account,
  ArchiveEntry,
  CriterionFact,
  StatementYear,
} from "../../src/insight/swot/Account";
import type { FieldKey } from "../../src/intake/fields";
import type { CriterionKey } from "../../src/scoring/model";

type Numbers = Readonly<Partial<Record<FieldKey, number>>>;

/** What an invented account knows; everything else is missing. */
export interface Known extends Partial<
  Omit<Account, "criterion" | "number" | "cell" | "entries" | "statements">
> {
  readonly values?: Readonly<
    Partial<Record<CriterionKey, readonly [value: number, points: number]>>
  >;
  readonly numbers?: Numbers;
  readonly entries?: readonly Partial<ArchiveEntry>[];
  /** Latest year first. */
  readonly statements?: readonly Numbers[];
  readonly growthSource?: string;
}

export const testDate = 46203;

/** One invented account for the rules; every criterion weighs 10 and is certain. */
export function accountWith(known: Known): Account {
  const { values, numbers, entries, statements, growthSource, ...rest } = known;
  return {
    index: 0,
    id: "C01",
    name: "Customer",
    tier: "A",
    state: "active",
    analysisDate: testDate,
    criterion: (key): CriterionFact => ({
      key,
      value: values?.[key]?.[0] ?? NaN,
      points: values?.[key]?.[1] ?? NaN,
      weight: 10,
      confidence: 1,
      source: key === "customerGrowth" ? (growthSource ?? "typed") : "typed",
      evidence: [{ table: "customers", row: 0, field: key }],
      asOf: NaN,
    }),
    number: (field) => numbers?.[field] ?? NaN,
    cell: (field) => ({ table: "customers", row: 0, field }),
    revenueShare: NaN,
    strategicControl: NaN,
    gatesFired: [],
    company: { profitPerHead: 40, walletMedian: 3000 },
    supply: [],
    entries: (entries ?? []).map((entry, k) => ({ ...emptyEntry, id: `E${k + 1}`, ...entry })),
    feedback: [],
    contacts: [],
    demand: [],
    forecasts: [],
    statements: (statements ?? []).map((items, k): StatementYear => ({
      year: 2025 - k,
      item: (field) => items[field] ?? NaN,
      cell: (field) => ({ table: "financials", row: k, field }),
    })),
    industryMargin: null,
    priceChange: null,
    ...rest,
  };
}

export const emptyEntry: ArchiveEntry = {
  id: "",
  section: "other",
  topic: "",
  statement: "“They said so.”",
  basis: "fact",
  isVerified: true,
  asOf: testDate - 10,
  severity: NaN,
  likelihood: NaN,
  quadrant: null,
  direction: null,
  horizon: "",
  share: NaN,
  product: "",
  source: "visit",
  sourceType: "",
  verifiedWith: "",
  author: "",
  reviewer: "",
  interpretation: "",
  reviewRound: NaN,
  status: "unknown",
  evidence: { table: "clientArchive", row: 0, field: "statement" },
};
