import { financialSummaryInSlices, type FinancialAnalysis } from "../finance/financialSummary";
import { supplierSummaries } from "../insight/suppliers/summaries";
import type { FieldTable, RowProblem } from "../intake/columns";
import type { FieldKey, TableKind } from "../intake/fields";
import { rollUpReceivablesInSlices, type ReceivableRollup } from "../intake/rollup/receivables";
import { rollUpTransactionsInSlices } from "../intake/rollup/transactions";
import { segmentGrowth } from "../portfolio/segmentGrowth";
import type { InputSources } from "../scoring/inputs/sources";
import { rateBetween } from "../settings/currencyRates";
import type { Model } from "../settings/Model";
import type { Slices } from "../slices";

/** What the other tables say about each customer, parallel to the customer table. */
export interface Summaries {
  readonly sources: Omit<InputSources, "customers" | "history" | "analysisDate">;
  /** Of statements and payments; without statements only what payments and events tell. */
  readonly analysis: FinancialAnalysis;
  /** Null without a table of invoices. */
  readonly receivables: ReceivableRollup | null;
  /** Days late and share over 90 days as far as anything tells: the invoices, else what is typed beside the customer. */
  readonly avgDaysLate: Float64Array;
  readonly over90Share: Float64Array;
  readonly openReceivables: Float64Array;
  readonly problems: readonly RowProblem[];
}

/** Rolls every other table up to the customers, some rows at a time. */
export function* summarise(
  customers: FieldTable,
  tables: ReadonlyMap<TableKind, FieldTable>,
  statements: readonly FieldTable[],
  analysisDate: number,
  { finance, rates, reports: { ownNames } }: Model
): Slices<Summaries> {
  const lines = tables.get("transactions");
  const invoices = tables.get("receivables");
  const archive = tables.get("supplierArchive");
  const suppliers = archive && supplierSummaries(archive, customers, ownNames);
  const segments = tables.get("segments");
  const transactions =
    lines &&
    (yield* rollUpTransactionsInSlices(lines, customers, {
      analysisDate,
      products: tables.get("products"),
    }));
  const receivables =
    invoices &&
    (yield* rollUpReceivablesInSlices(invoices, customers, {
      analysisDate,
      defaultTerms: finance.defaultTermsDays,
    }));
  const typed = (field: FieldKey): Float64Array | undefined => customers.numbers.get(field);
  const [balance, over90] = [typed("arBalance"), typed("over90")];
  const avgDaysLate = firstKnown(customers.count, receivables?.avgDaysLate, typed("avgDaysLate"));
  const over90Share = firstKnown(
    customers.count,
    receivables?.over90Share,
    typed("over90Share"),
    balance && over90?.map((amount, row) => (balance[row]! > 0 ? amount / balance[row]! : NaN))
  );
  yield;
  const reports = statements.length > 0 ? statements : ownStatements(customers);
  const analysis = yield* financialSummaryInSlices(reports, customers, {
    analysisDate,
    avgDaysLate,
    over90Share,
    benchmarks: finance.benchmarks,
    distressLimits: finance.distress,
    ratioBasis: finance.ratios,
    statementBasis: finance.statementBasis,
    annualiseInterim: finance.annualiseInterim,
    leastWeightShare: finance.leastWeightShare,
    balanceTolerance: finance.balanceTolerance,
    rateOf: (from, kind) => rateBetween(rates, from, customers.money.currency, kind),
  });
  yield;
  return {
    sources: {
      distressLimits: finance.distress,
      transactions,
      receivables,
      suppliers,
      statements: reports.length > 0 ? analysis : undefined,
      segments: segments && { growth: segmentGrowth(segments, customers) },
    },
    analysis,
    receivables: receivables ?? null,
    avgDaysLate,
    over90Share,
    openReceivables: firstKnown(customers.count, receivables?.openBalance, balance),
    problems: [
      ...(transactions?.problems ?? []),
      ...(receivables?.problems ?? []),
      ...(suppliers?.problems ?? []),
    ],
  };
}

const balanceFields = ["finTotalAssets", "finEquity", "finCurrentAssets"] as const;

/** The customer list itself where it holds the latest figures of the customers' statements and no table of statements does. */
function ownStatements(customers: FieldTable): readonly FieldTable[] {
  const holdsThem = balanceFields.some((field) => customers.numbers.has(field));
  return holdsThem ? [{ ...customers, kind: "financials", problems: [] }] : [];
}

/** For every customer the first source that knows. */
function firstKnown(
  count: number,
  ...columns: readonly (Float64Array | undefined)[]
): Float64Array {
  const found = new Float64Array(count).fill(NaN);
  for (const column of columns)
    column?.forEach((value, row) => {
      if (Number.isNaN(found[row] ?? NaN)) found[row] = value;
    });
  return found;
}
