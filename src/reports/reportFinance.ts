import type { CustomerFinance } from "../finance/customerFinance";
import type { CustomerReceivables } from "../finance/receivablesLedger";
import type { FinanceReviews } from "../finance/financeReviews";

/** The financial side of a run as reports show it. */
export interface ReportFinance {
  readonly base: CustomerFinance;
  readonly reviews: FinanceReviews;
  /** Open items by age, parallel to the customers; null without a ledger. */
  readonly receivables: ReceivableAges | null;
  /** What the invoices of one customer say; null without any. */
  readonly ledgerOf?: (customer: number) => CustomerReceivables | null;
}

export interface ReceivableAges {
  readonly openBalance: Float64Array;
  readonly overdueBalance: Float64Array;
  readonly over90Share: Float64Array;
  readonly avgDaysLate: Float64Array;
  readonly maxDaysOverdue: Float64Array;
  readonly ageing: Readonly<
    Record<"notDue" | "days1to30" | "days31to60" | "days61to90" | "over90", Float64Array>
  >;
  /** Unapplied credits, as a positive amount. */
  readonly credits: Float64Array;
}
