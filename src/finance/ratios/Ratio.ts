import type { StatementCursor } from "./StatementCursor";

export type RatioGroup = "liquidity" | "leverage" | "profitability" | "efficiency" | "growth";

/** How one ratio is computed. Shares are fractions, days are days, multiples are multiples. */
export interface Ratio {
  readonly group: RatioGroup;
  readonly unit: "share" | "times" | "days";
  readonly better: "higher" | "lower" | "neither";
  /** Without meaning for banks and insurers: no current items, no trading cycle. */
  readonly needsTradingCompany?: true;
  readonly of: (statement: StatementCursor, options: RatioChoices) => number;
}

/** What companies compute differently; the result names what was used. */
export interface RatioChoices {
  /** Receivables with notes and receivable financing (应收票据) in DSO and receivables turnover. Default no. */
  readonly withNotes: boolean;
  /** Payable days on purchases (cost of sales + change of inventory) instead of cost of sales. Default no. */
  readonly payablesOnPurchases: boolean;
  /** Years of the compound growth rate. Default 3. */
  readonly growthYears: number;
}
