import type { FieldKey } from "../../intake/fields";

/** Lines as statements print them; several of them may make up one item of the analysis. */
export const lineKeys = [
  "revenue",
  "totalRevenue",
  "costOfSales",
  "grossProfit",
  "sga",
  "sellingExpense",
  "adminExpense",
  "rnd",
  "ebit",
  "operatingProfit",
  "interest",
  "pretax",
  "netIncome",
  "netIncomeParent",
  "depreciation",
  "cfo",
  "cash",
  "securities",
  "receivables",
  "notesAndReceivables",
  "notes",
  "contractAssets",
  "inventory",
  "currentAssets",
  "ppe",
  "intangiblesTotal",
  "intangibles",
  "goodwill",
  "totalAssets",
  "payables",
  "notesAndPayables",
  "totalDebt",
  "shortDebt",
  "currentPortion",
  "commercialPaper",
  "longDebt",
  "bonds",
  "currentLiabilities",
  "totalLiabilities",
  "retainedTotal",
  "retained",
  "surplus",
  "equity",
  "marketValue",
  "shares",
] as const;
export type LineKey = (typeof lineKeys)[number];

/** A way to a value: all of `plus` and `minus` must be known; `optional` lines are nil where a statement does not print them. */
export interface Recipe {
  readonly plus: readonly LineKey[];
  readonly minus?: readonly LineKey[];
  readonly optional?: readonly LineKey[];
}

const own = (line: LineKey): readonly Recipe[] => [{ plus: [line] }];

/** Borrowings due within a year: statements print one or several of these lines. */
const shortTerm: readonly Recipe[] = [
  { plus: ["shortDebt"], optional: ["currentPortion", "commercialPaper"] },
  { plus: ["currentPortion"], optional: ["commercialPaper"] },
  { plus: ["commercialPaper"] },
];
const longTerm: readonly Recipe[] = [
  { plus: ["longDebt"], optional: ["bonds"] },
  { plus: ["bonds"] },
];

/**
 * The items that ratios and models are computed from, each with the ways to it, best first. Amounts of the year for income and
 * cash flow, closing balances for the balance sheet.
 *
 * - ebit: operating profit, else profit before tax plus interest expense.
 * - cash: with short-term investments (交易性金融资产), as the cash ratio wants it.
 * - shortDebt: with the current portion of long-term debt and commercial paper; longDebt: with bonds; without leases.
 * - retained: undistributed profit plus surplus reserve (盈余公积), which Chinese statements print apart.
 * - totalLiabilities, equity: where one is not printed, total assets less the other; such a statement cannot be checked for balance.
 */
export const itemRecipes = {
  revenue: [{ plus: ["revenue"] }, { plus: ["totalRevenue"] }],
  costOfSales: [
    { plus: ["costOfSales"] },
    { plus: ["revenue"], minus: ["grossProfit"] },
    { plus: ["totalRevenue"], minus: ["grossProfit"] },
  ],
  sga: [{ plus: ["sga"] }, { plus: ["sellingExpense", "adminExpense"] }],
  rnd: own("rnd"),
  ebit: [{ plus: ["ebit"] }, { plus: ["operatingProfit"] }, { plus: ["pretax", "interest"] }],
  interest: own("interest"),
  pretax: own("pretax"),
  netIncome: [{ plus: ["netIncome"] }, { plus: ["netIncomeParent"] }],
  depreciation: own("depreciation"),
  cfo: own("cfo"),
  cash: [{ plus: ["cash"], optional: ["securities"] }],
  receivables: [{ plus: ["receivables"] }, { plus: ["notesAndReceivables"] }],
  notes: own("notes"),
  contractAssets: own("contractAssets"),
  inventory: own("inventory"),
  currentAssets: own("currentAssets"),
  ppe: own("ppe"),
  intangibles: [{ plus: ["intangiblesTotal"] }, { plus: ["intangibles"], optional: ["goodwill"] }],
  totalAssets: own("totalAssets"),
  payables: [{ plus: ["payables"] }, { plus: ["notesAndPayables"] }],
  shortDebt: shortTerm,
  longDebt: longTerm,
  debt: [
    { plus: ["totalDebt"] },
    ...shortTerm.flatMap((short) =>
      longTerm.map((long) => ({
        plus: [...short.plus, ...long.plus],
        optional: [...(short.optional ?? []), ...(long.optional ?? [])],
      }))
    ),
  ],
  currentLiabilities: own("currentLiabilities"),
  totalLiabilities: [{ plus: ["totalLiabilities"] }, { plus: ["totalAssets"], minus: ["equity"] }],
  retained: [{ plus: ["retainedTotal"] }, { plus: ["retained"], optional: ["surplus"] }],
  equity: [{ plus: ["equity"] }, { plus: ["totalAssets"], minus: ["totalLiabilities"] }],
  marketValue: own("marketValue"),
  shares: own("shares"),
} as const satisfies Record<string, readonly Recipe[]>;
export type ItemKey = keyof typeof itemRecipes;
export const itemKeys = Object.keys(itemRecipes) as ItemKey[];

/** Lines that add up over a year; an interim figure of them may be brought to twelve months, a balance never. */
export const flowLines: ReadonlySet<LineKey> = new Set<LineKey>([
  "revenue",
  "totalRevenue",
  "costOfSales",
  "grossProfit",
  "sga",
  "sellingExpense",
  "adminExpense",
  "rnd",
  "ebit",
  "operatingProfit",
  "interest",
  "pretax",
  "netIncome",
  "netIncomeParent",
  "depreciation",
  "cfo",
]);

/** Lines a column of the wide form may hold; the first unless the column's own header names another of them. */
export const fieldLines: Partial<Record<FieldKey, readonly [LineKey, ...LineKey[]]>> = {
  finRevenue: ["revenue", "totalRevenue"],
  finCogs: ["costOfSales"],
  finGrossProfit: ["grossProfit"],
  finSga: ["sga"],
  finRnd: ["rnd"],
  finNetIncome: ["netIncome", "netIncomeParent"],
  finEbit: ["ebit", "operatingProfit"],
  finInterest: ["interest"],
  finPretax: ["pretax"],
  finDepreciation: ["depreciation"],
  finCfo: ["cfo"],
  finTotalAssets: ["totalAssets"],
  finTotalLiab: ["totalLiabilities"],
  finEquity: ["equity"],
  finCurrentAssets: ["currentAssets"],
  finCurrentLiab: ["currentLiabilities"],
  finInventory: ["inventory"],
  finReceivables: ["receivables", "notesAndReceivables"],
  finNotes: ["notes"],
  finContractAssets: ["contractAssets"],
  finPpe: ["ppe"],
  finIntangibles: ["intangiblesTotal", "intangibles"],
  finPayables: ["payables", "notesAndPayables"],
  finCash: ["cash"],
  finDebt: ["totalDebt", "bonds"],
  finShortDebt: ["shortDebt"],
  finLongDebt: ["longDebt"],
  finRetained: ["retained", "retainedTotal"],
  finSurplus: ["surplus"],
  finMarketValue: ["marketValue"],
  finShares: ["shares"],
};
