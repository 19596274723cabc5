import type { FieldTable } from "../../intake/columns";
import type { FieldKey, TableKind } from "../../intake/fields";
import type { CriterionKey, ScoringInput, Scores } from "../../scoring/model";
import { customerIndex, customerOfRows, rowsByCustomer } from "../customerRows";
import { supplyCases } from "../suppliers/supplyCases";
import type { SupplyCase } from "../suppliers/supplyCases";
import type { TemplateName } from "../suppliers/templates";
import type { CompanyFigures, IndustryMargin, PriceChange } from "./Account";
import { industryMargins } from "./industryMargins";
import { median } from "./median";
import { priceChanges } from "./priceChanges";

/** What all accounts of one run share: tables, scores and the rows of each customer. */
export interface AccountBase {
  readonly customers: FieldTable;
  readonly tables: ReadonlyMap<TableKind, FieldTable>;
  readonly input: ScoringInput;
  readonly scores: Scores;
  readonly company: CompanyFigures;
  /** Indices into `customerStates`, by customer. */
  readonly states: Uint8Array;
  readonly supply: ReadonlyMap<number, readonly SupplyCase[]>;
  rows(kind: TableKind, customer: number): readonly number[];
  industryMargin(customer: number): IndustryMargin | null;
  priceChange(customer: number): PriceChange | null;
}

/** Kinds whose rows belong to a customer and say something about it. */
const recordKinds = [
  "clientArchive",
  "supplierArchive",
  "feedback",
  "contacts",
  "demand",
  "organisation",
  "financials",
] as const satisfies readonly TableKind[];

export function accountBase(
  customers: FieldTable,
  tables: ReadonlyMap<TableKind, FieldTable>,
  input: ScoringInput,
  scores: Scores,
  states: Uint8Array,
  ownNames: readonly string[],
  supplierTemplate?: TemplateName
): AccountBase {
  const index = customerIndex(customers);
  const records = new Map(
    recordKinds.map((kind) => [kind as TableKind, rowsByCustomer(tables.get(kind), index)])
  );
  const suppliers = tables.get("supplierArchive");
  const transactions = tables.get("transactions");
  const rows = (kind: TableKind, customer: number): readonly number[] =>
    records.get(kind)?.get(customer) ?? [];
  return {
    customers,
    tables,
    input,
    scores,
    company: companyFigures(customers, input),
    states,
    supply:
      suppliers === undefined
        ? new Map()
        : supplyCases(suppliers, customerOfRows(suppliers, index), ownNames, supplierTemplate),
    rows,
    industryMargin: industryMargins(
      customers,
      tables.get("segments"),
      tables.get("financials"),
      (customer) => rows("financials", customer)
    ),
    priceChange: priceChanges(
      customers,
      transactions,
      () => (transactions === undefined ? new Int32Array() : customerOfRows(transactions, index)),
      input.analysisDate
    ),
  };
}

function companyFigures(customers: FieldTable, input: ScoringInput): CompanyFigures {
  const contribution = input.criteria.contributionProfit?.values;
  const people = customers.numbers.get("servingFTE");
  let profit = 0;
  let heads = 0;
  for (let i = 0; i < input.count; i++) {
    const p = contribution?.[i] ?? NaN;
    const n = people?.[i] ?? NaN;
    if (Number.isNaN(p) || !(n > 0)) continue;
    profit += p;
    heads += n;
  }
  return {
    profitPerHead: heads > 0 ? profit / heads : NaN,
    walletMedian: median(input.criteria.walletSize?.values ?? []),
  };
}

/**
 * Cells that a criterion is computed from when it was not typed, in the order in which they explain it; the first ones
 * that the table has are the evidence.
 */
export const derivedFrom: Readonly<Record<CriterionKey, readonly FieldKey[]>> = {
  revenue: ["grossRevenue", "returns"],
  contributionProfit: [
    "grossProfit",
    "revenue",
    "grossMarginPct",
    "cogs",
    "rebates",
    "servingCost",
  ],
  profitPerHead: ["contributionProfit", "grossProfit", "servingFTE"],
  activeMonths12: ["orders12m"],
  walletSize: ["finCogs", "categoryShare"],
  winnableHeadroom: [
    "walletSize",
    "winnableShare",
    "shareOfWallet",
    "supplierRank",
    "supplierCount",
  ],
  customerGrowth: ["revenue", "revenuePrev"],
  industryOutlook: ["segment"],
  strategicFit: [],
  industryPosition: [],
  productOverlap: ["productLines"],
  satisfaction: [
    "satisfactionWorkshop",
    "satisfactionPlanning",
    "satisfactionSales",
    "satisfactionDelivery",
    "satisfactionService",
    "nps",
  ],
  helpSucceed: [],
  strategicAlignment: [],
  shareOfWallet: ["revenue", "walletSize"],
  financialHealth: ["creditRating"],
  avgDaysLate: ["overdueDays"],
};

/** Tables that a derivation reads, by the name of the source. */
export const sourceTables: Readonly<Record<string, TableKind>> = {
  transactions: "transactions",
  ownSales: "transactions",
  receivables: "receivables",
  statements: "financials",
  suppliers: "supplierArchive",
  targetRank: "supplierArchive",
  fairShareOfLeader: "supplierArchive",
  segments: "segments",
  products: "products",
  feedback: "feedback",
};
