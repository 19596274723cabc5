import type { AltmanVariant } from "../finance/altman";
import { defaultCreditPolicy } from "../finance/creditLimit";
import type { CreditPolicy } from "../finance/creditLimit";
import { defaultDistressLimits } from "../finance/distress";
import type { DistressLimits } from "../finance/distress";
import { defaultBenchmarks, leastWeightShare } from "../finance/health";
import type { BenchmarkTable } from "../finance/health";
import { defaultRatioBasis } from "../finance/ratios";
import type { RatioBasis } from "../finance/ratios";
import { defaultReviewPolicy } from "../finance/reviewTriggers";
import type { ReviewPolicy } from "../finance/reviewTriggers";
import { balanceTolerance } from "../finance/statements";
import type { StatementBasis } from "../finance/statements/chooseRows";

/** What a company may tune in the financial analysis. Its parts are what the functions of the analysis take. */
export interface FinanceSettings {
  /** Days of a year (365 or 360), average or closing balances, and the other choices of the ratios. */
  readonly ratios: RatioBasis;
  readonly statementBasis: StatementBasis;
  /** Brings interim flows to twelve months: only because somebody said so. */
  readonly annualiseInterim: boolean;
  readonly altman: AltmanVariant;
  /** Whether the M-score of Beneish is shown: for people who read accounts, since it says "look", never "guilty". */
  readonly isAdvanced: boolean;
  /** Share of total assets by which a statement may fail to balance. */
  readonly balanceTolerance: number;
  /** Terms of payment where none are known, in days. */
  readonly defaultTermsDays: number;
  /** Standard values and weights of the health score. */
  readonly benchmarks: BenchmarkTable;
  /** Least share of their weight without which there is no health score. */
  readonly leastWeightShare: number;
  readonly distress: DistressLimits;
  readonly credit: CreditPolicy;
  readonly riskClasses: Readonly<Record<"R1" | "R2" | "R3", RiskClassLimits>>;
  readonly review: ReviewSettings;
}

/** A customer is of the class when it meets both; R4 is the rest, R5 prepayment only. */
export interface RiskClassLimits {
  /** Points of the health score. */
  readonly healthFrom: number;
  readonly daysLateAtMost: number;
}

/** Triggers of a finance review. */
export interface ReviewSettings extends Omit<ReviewPolicy, "newCustomerSalesAbove" | "gates"> {
  /** Expected yearly sales from which a new customer is reviewed, in the customer list's money unit; null = no limit. */
  readonly newCustomerSalesAbove: number | null;
}

export const defaultFinance: FinanceSettings = {
  ratios: defaultRatioBasis,
  statementBasis: "consolidated",
  annualiseInterim: false,
  altman: "zDouble1995",
  isAdvanced: false,
  balanceTolerance,
  defaultTermsDays: 30,
  benchmarks: defaultBenchmarks,
  leastWeightShare,
  distress: defaultDistressLimits,
  credit: defaultCreditPolicy,
  riskClasses: {
    R1: { healthFrom: 80, daysLateAtMost: 10 },
    R2: { healthFrom: 65, daysLateAtMost: 20 },
    R3: { healthFrom: 50, daysLateAtMost: 45 },
  },
  review: {
    utilisationAbove: defaultReviewPolicy.utilisationAbove,
    newCustomerSalesAbove: null,
    statementAgeAboveMonths: defaultReviewPolicy.statementAgeAboveMonths,
    upgradeSteps: defaultReviewPolicy.upgradeSteps,
    majorRevenueShare: defaultReviewPolicy.majorRevenueShare,
    validMonths: defaultReviewPolicy.validMonths,
  },
};

/** The review settings as the analysis takes them. */
export function reviewPolicy({ review: settings }: FinanceSettings): ReviewPolicy {
  return {
    ...settings,
    newCustomerSalesAbove: settings.newCustomerSalesAbove ?? Infinity,
    gates: defaultReviewPolicy.gates,
  };
}
