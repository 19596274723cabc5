import type { FieldTable, RowProblem } from "../../intake/columns";
import { customerIndex, customerOfRows } from "../customerRows";
import { mixedCurrencyProblems } from "./mixedMoney";
import { supplyCases } from "./supplyCases";

/** What the supplier table tells the model about each customer: columns parallel to the customer table, NaN = not known. */
export interface SupplierSummaries {
  /** Sum of what the customer spends with all suppliers, over all categories. */
  readonly wallet: Float64Array;
  readonly ourSpend: Float64Array;
  /** Number of suppliers in the customer's largest category. */
  readonly suppliers: Float64Array;
  /** Our rank in the largest category; NaN without a total of ours. */
  readonly ourRank: Float64Array;
  /** Leader's total − ours in the largest category, on a scale of ten; 0 when we lead. */
  readonly deficit: Float64Array;
  /** The most one supplier gets, 0–1. */
  readonly policyCap: Float64Array;
  /** Wallet-weighted winnable share over all categories. */
  readonly winnableShare: Float64Array;
  /** Customers whose suppliers are not compared, since their amounts are in several currencies. */
  readonly problems: readonly RowProblem[];
}

/**
 * Summaries per customer. Categories of one customer are added up; rank, deficit and cap are those of its largest
 * category. Customers with mixed currencies get no money.
 */
export function supplierSummaries(
  table: FieldTable,
  customers: FieldTable,
  ownNames: readonly string[] = []
): SupplierSummaries {
  const column = (): Float64Array => new Float64Array(customers.count).fill(NaN);
  const all = supplyCases(table, customerOfRows(table, customerIndex(customers)), ownNames);
  const result = {
    wallet: column(),
    ourSpend: column(),
    suppliers: column(),
    ourRank: column(),
    deficit: column(),
    policyCap: column(),
    winnableShare: column(),
    problems: mixedCurrencyProblems(table, [...all.values()].flat()),
  };
  for (const [customer, cases] of all) {
    const priced = cases.filter((supply) => !Number.isNaN(supply.comparison.spend));
    const largest =
      [...priced].sort((a, b) => b.comparison.spend - a.comparison.spend)[0] ?? cases[0];
    if (largest === undefined) continue;
    const { comparison, scores } = largest;
    result.suppliers[customer] = scores.suppliers.length + largest.omitted;
    result.ourRank[customer] = comparison.ranks[comparison.ours] ?? NaN;
    result.deficit[customer] = (Math.max(0, -comparison.lead) * 10) / scores.scale;
    result.policyCap[customer] = comparison.policyCap;
    if (priced.length === 0) continue;
    const wallet = priced.reduce((sum, supply) => sum + supply.comparison.spend, 0);
    result.wallet[customer] = wallet;
    result.ourSpend[customer] = priced.reduce((sum, supply) => {
      const spend = supply.scores.suppliers[supply.comparison.ours]?.spend;
      return sum + (spend === undefined || Number.isNaN(spend) ? 0 : spend);
    }, 0);
    const winnable = priced.filter((supply) => !Number.isNaN(supply.comparison.winnableShare));
    const base = winnable.reduce((sum, supply) => sum + supply.comparison.spend, 0);
    if (base > 0) {
      result.winnableShare[customer] =
        winnable.reduce(
          (sum, supply) => sum + supply.comparison.winnableShare * supply.comparison.spend,
          0
        ) / base;
    }
  }
  return result;
}
