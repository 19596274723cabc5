import type { CriterionKey, TierHistory } from "../model";
import type { InputSource } from "../words";

/** Number columns of the customer table that the model reads; a subset of the dictionary of fields. */
export type CustomerNumberField =
  | CriterionKey
  | "revenuePrev"
  | "grossProfit"
  | "grossMarginPct"
  | "cogs"
  | "rebates"
  | "servingCost"
  | "costToServePct"
  | "contributionProfitPrev"
  | "servingFTE"
  | "orders12m"
  | "orderMonthsEver"
  | "winnableShare"
  | "categoryShare"
  | "supplierCount"
  | "supplierRank"
  | "pipeline"
  | "nps"
  | "satisfactionWorkshop"
  | "satisfactionPlanning"
  | "satisfactionSales"
  | "satisfactionDelivery"
  | "satisfactionService"
  | "overdueDays"
  | "arBalance"
  | "over90"
  | "over90Share"
  | "distressSignals"
  | "creditHold"
  | "insolvent"
  | "dishonestList"
  | "sanctioned"
  | "frameworkContract"
  | "rampApproved"
  | "swotSigned"
  | "reviewRounds"
  | "prospect"
  | "targetFlag"
  | "relationshipStart"
  | "firstOrderDate"
  | "lastOrderDate"
  | "contractEnd"
  | "overrideExpires";

/** Text columns of the customer table that the model reads, as canonical codes of the dictionary. */
export type CustomerTextField =
  | "customerType"
  | "relationshipType"
  | "status"
  | "creditRating"
  | "financeReview"
  | "overrideTier"
  | "overrideReason"
  | "overrideApprover"
  | "accountManager";

/** The customer table as the model sees it: what intake's `FieldTable` offers of it. */
export interface CustomerFields {
  readonly count: number;
  readonly numbers: { get(field: CustomerNumberField): Float64Array | undefined };
  readonly texts: { get(field: CustomerTextField): readonly string[] | undefined };
}

/** Transactions rolled up per customer, parallel to the customer table; NaN where a customer has none. */
export interface TransactionSummary {
  /** Net of returns and tax, in the 12 months to the analysis date and in the 12 before. */
  readonly revenue12m: Float64Array;
  /** Only where the transactions reach back two full years. */
  readonly revenuePrev12m?: Float64Array;
  /** Amount less cost, where a cost column exists. */
  readonly grossProfit12m?: Float64Array;
  readonly grossProfitPrev12m?: Float64Array;
  /** Distinct months with positive net orders, in the last 12 and ever. */
  readonly activeMonths12: Float64Array;
  readonly orderMonthsEver: Float64Array;
  readonly firstOrder: Float64Array;
  readonly lastOrder: Float64Array;
  /** Strategic product lines bought ÷ all strategic product lines, 0–1. */
  readonly strategicLineShare?: Float64Array;
  /** 1 where the first order after a pause of 12 months or more lies within the last 12 months. */
  readonly hasReturned?: Float64Array;
}

export interface ReceivableSummary {
  /** Days past due at payment, weighted by amount, early payment as 0. */
  readonly avgDaysLate: Float64Array;
  readonly over90Share: Float64Array;
}

/** What the supplier table says per customer; NaN = not known. */
export interface SupplierSummary {
  readonly wallet: Float64Array;
  readonly ourSpend: Float64Array;
  readonly suppliers: Float64Array;
  readonly ourRank: Float64Array;
  /** Leader's total − ours on a scale of ten. */
  readonly deficit: Float64Array;
  readonly policyCap: Float64Array;
  /** max(current, min(policy cap, fair share of the rank within reach)) over all categories. */
  readonly winnableShare: Float64Array;
}

/** Independent kinds of distress signals, as bits: two of them cap the tier, two of one kind do not. */
export const distressFamilies = {
  zScore: 1,
  health: 2,
  payment: 4,
  structure: 8,
  external: 16,
} as const;

export interface FinancialSummary {
  /** Yearly growth of the customer's own revenue over 3 years, else 2, else 1. */
  readonly revenueCagr: Float64Array;
  /** 0–100. */
  readonly healthScore: Float64Array;
  /** Set of bits of {@link distressFamilies}; NaN where nothing could be judged. */
  readonly distressFamilies: Float64Array;
  /** Cost of sales of the latest year in the model's money unit. */
  readonly costOfSales?: Float64Array;
}

/** Yearly growth of the segment a customer belongs to. */
export interface SegmentSummary {
  readonly growth: Float64Array;
}

/** What people signed and reviewed elsewhere than in the customer table; a value typed there counts first. */
export interface SignOffs {
  /** 1 signed by a professional who does not own the account, 0 not, NaN nothing to sign. */
  readonly swotSigned?: Float64Array;
  /** Rounds of review behind strategy and pains, NaN unknown. */
  readonly reviewRounds?: Float64Array;
}

/** From where on figures of the customer table are signals of distress; company settings. */
export interface DistressLimits {
  readonly healthBelow: number;
  readonly daysLateAbove: number;
  readonly over90ShareFrom: number;
}

/** All that a base knows about its customers, each part parallel to the customer table. */
export interface InputSources {
  readonly distressLimits?: DistressLimits;
  readonly customers: CustomerFields;
  readonly transactions?: TransactionSummary | undefined;
  readonly receivables?: ReceivableSummary | undefined;
  readonly suppliers?: SupplierSummary | undefined;
  readonly statements?: FinancialSummary | undefined;
  readonly segments?: SegmentSummary | undefined;
  readonly signOffs?: SignOffs | undefined;
  readonly history: TierHistory;
  /** Excel serial. */
  readonly analysisDate: number;
}

/** A value that was not simply read, to be listed with the data's quality: what it is, where from, and for whom. */
export interface InputMark {
  readonly kind: "derivedValue" | "revenueAboveWallet";
  readonly criterion: CriterionKey;
  readonly source: InputSource;
  readonly quality: number;
  /** Indices of the customers concerned, ascending. */
  readonly rows: Int32Array;
}
