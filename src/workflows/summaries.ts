import { financialSummary } from "../finance/financialSummary";
import { supplierSummaries } from "../insight/suppliers/summaries";
import type { FieldTable, RowProblem } from "../intake/columns";
import type { TableKind } from "../intake/fields";
import { rollUpReceivables } from "../intake/rollup/receivables";
import { rollUpGrowth } from "../intake/rollup/statements";
import { rollUpTransactions } from "../intake/rollup/transactions";
import { segmentGrowth } from "../portfolio/segmentGrowth";
import type { InputSources } from "../scoring/inputs/sources";
import { rateBetween, type CurrencyRates } from "../settings/currencyRates";
import type { Model } from "../settings/Model";

/** What the other tables say about each customer, parallel to the customer table. */
export interface Summaries {
  readonly sources: Omit<InputSources, "customers" | "history" | "analysisDate">;
  readonly problems: readonly RowProblem[];
}

/** Rolls every other table up to the customers. */
export function summarise(
  customers: FieldTable,
  tables: ReadonlyMap<TableKind, FieldTable>,
  statements: readonly FieldTable[],
  analysisDate: number,
  { finance, rates }: Model
): Summaries {
  const lines = tables.get("transactions");
  const invoices = tables.get("receivables");
  const reports = tables.get("financials");
  const archive = tables.get("supplierArchive");
  const segments = tables.get("segments");
  const transactions =
    lines &&
    rollUpTransactions(lines, customers, { analysisDate, products: tables.get("products") });
  const receivables = invoices && rollUpReceivables(invoices, customers, { analysisDate });
  const growth = reports && rollUpGrowth(reports, customers, analysisDate);
  const analysis =
    statements.length > 0 &&
    financialSummary(statements, customers, {
      analysisDate,
      avgDaysLate: receivables?.avgDaysLate,
      over90Share: receivables?.over90Share,
      benchmarks: finance.benchmarks,
      distressLimits: finance.distress,
      ratioBasis: finance.ratios,
      statementBasis: finance.statementBasis,
      annualiseInterim: finance.annualiseInterim,
      averageRates: averageRates(rates, customers.money.currency),
    });
  return {
    sources: {
      transactions,
      receivables,
      suppliers: archive && supplierSummaries(archive, customers),
      statements: growth && analysis ? { ...analysis, revenueCagr: growth.revenueCagr } : undefined,
      segments: segments && { growth: segmentGrowth(segments, customers) },
    },
    problems: [...(transactions?.problems ?? []), ...(receivables?.problems ?? [])],
  };
}

/** The customers' currency per unit of each currency that has a rate. */
function averageRates(rates: CurrencyRates, currency: string): ReadonlyMap<string, number> {
  const codes = [rates.base, ...Object.keys(rates.currencies)];
  return new Map(codes.map((code) => [code, rateBetween(rates, code, currency, "average")]));
}
