/** Company settings of the credit limit: common practice, not a standard. */
export interface CreditPolicy {
  /** Share of tangible net worth that one supplier lends at most. */
  readonly netWorthShare: number;
  readonly workingCapitalShare: number;
  /** Days added to the terms. */
  readonly graceDays: number;
  /** Share of the formula's limit by risk class. */
  readonly multipliers: Readonly<Record<RiskClass, number>>;
  /** Without statements: no more than so many months' sales, times the share. */
  readonly blindMonths: number;
  readonly blindShare: number;
}

/** From best to prepayment only. */
export type RiskClass = "R1" | "R2" | "R3" | "R4" | "R5";

export const defaultCreditPolicy: CreditPolicy = {
  netWorthShare: 0.1,
  workingCapitalShare: 0.2,
  graceDays: 15,
  multipliers: { R1: 1, R2: 0.8, R3: 0.5, R4: 0.2, R5: 0 },
  blindMonths: 3,
  blindShare: 0.5,
};

/** A customer is of the class when it meets both. */
export interface RiskClassLimit {
  /** Points of the health score. */
  readonly healthFrom: number;
  readonly daysLateAtMost: number;
}
export type RiskClassLimits = Readonly<Record<"R1" | "R2" | "R3", RiskClassLimit>>;

export const defaultRiskClasses: RiskClassLimits = {
  R1: { healthFrom: 80, daysLateAtMost: 10 },
  R2: { healthFrom: 65, daysLateAtMost: 20 },
  R3: { healthFrom: 50, daysLateAtMost: 45 },
};

/**
 * Risk class from health (0–100) and days late: R1 from 80 and up to 10 days, R2 from 65 and up to 20, R3 from 50 and up to 45, R4 what
 * is below; R5, prepayment, under a credit hold, insolvency or the like. Missing health is no bad health: no class. Missing payment
 * history does not make a first class: R2 at best.
 */
export function riskClass(
  health: number,
  daysLate: number,
  isBlocked: boolean,
  { R1, R2, R3 }: RiskClassLimits = defaultRiskClasses
): RiskClass | null {
  if (isBlocked) return "R5";
  if (Number.isNaN(health)) return null;
  const meets = ({ healthFrom, daysLateAtMost }: RiskClassLimit): boolean =>
    health >= healthFrom && (Number.isNaN(daysLate) || daysLate <= daysLateAtMost);
  if (meets(R1) && !Number.isNaN(daysLate)) return "R1";
  if (meets(R2)) return "R2";
  return meets(R3) ? "R3" : "R4";
}

export interface CreditFacts {
  /** Equity − intangibles and goodwill; NaN without statements. */
  readonly tangibleNetWorth: number;
  /** Current assets − current liabilities; NaN without statements. */
  readonly workingCapital: number;
  /** Our yearly sales to the customer. */
  readonly annualSales: number;
  readonly termsDays: number;
  readonly riskClass: RiskClass | null;
}

export type CreditLimitBasis =
  | "netWorth"
  | "workingCapital"
  | "sales"
  | "salesWithoutStatements"
  | "prepayment"
  | "financeDecides"
  | "missingInput";

export interface CreditLimit {
  /** NaN where finance decides or sales or terms are missing. */
  readonly limit: number;
  /** Which of the three binds, or why there is no formula limit. */
  readonly basis: CreditLimitBasis;
  /** k1 × tangible net worth, k2 × working capital, and what the terms need; NaN where missing. */
  readonly byNetWorth: number;
  readonly byWorkingCapital: number;
  readonly bySales: number;
  readonly multiplier: number;
}

/**
 * limit = min(k1 × tangible net worth, k2 × working capital, yearly sales ÷ 365 × (terms + grace)) × risk multiplier. A net worth or a
 * working capital of nil or less has no formula limit: finance decides, as it does for a customer with statements and no class.
 * Without statements: the need by sales, at most three months' sales × 0.5, and no multiplier.
 */
export function creditLimit(
  facts: CreditFacts,
  policy: CreditPolicy = defaultCreditPolicy
): CreditLimit {
  const { tangibleNetWorth, workingCapital, annualSales, termsDays } = facts;
  const byNetWorth = tangibleNetWorth * policy.netWorthShare;
  const byWorkingCapital = workingCapital * policy.workingCapitalShare;
  const bySales = (annualSales / 365) * (termsDays + policy.graceDays);
  const multiplier = facts.riskClass === null ? NaN : policy.multipliers[facts.riskClass];
  const result = (limit: number, basis: CreditLimitBasis): CreditLimit => ({
    limit,
    basis,
    byNetWorth,
    byWorkingCapital,
    bySales,
    multiplier,
  });
  if (facts.riskClass === "R5") return result(0, "prepayment");
  if (tangibleNetWorth <= 0 || workingCapital <= 0) return result(NaN, "financeDecides");
  if (Number.isNaN(bySales)) return result(NaN, "missingInput");
  if (Number.isNaN(tangibleNetWorth) || Number.isNaN(workingCapital)) {
    const ceiling = (annualSales / 12) * policy.blindMonths * policy.blindShare;
    return result(Math.min(bySales, ceiling), "salesWithoutStatements");
  }
  if (facts.riskClass === null) return result(NaN, "financeDecides");
  const smallest = Math.min(byNetWorth, byWorkingCapital, bySales);
  const basis =
    smallest === bySales ? "sales" : smallest === byWorkingCapital ? "workingCapital" : "netWorth";
  return result(smallest * multiplier, basis);
}

/** Of what we have at stake with a customer; NaN = not known. */
export const exposureParts = [
  "openReceivables",
  "unbilled",
  "openOrders",
  "committedStock",
  "unamortisedInvestment",
] as const;
export type ExposurePart = (typeof exposureParts)[number];
export type Exposure = Readonly<Record<ExposurePart, number>>;

/** Parts that the limit is used by, and those that would be lost with the customer. */
export const usedParts = ["openReceivables", "unbilled", "openOrders"] as const;
export const lostParts = [
  "openReceivables",
  "unbilled",
  "committedStock",
  "unamortisedInvestment",
] as const;

export interface Utilisation {
  /** Fraction of the limit in use; Infinity where there is exposure and no limit, NaN where the limit is unknown. */
  readonly share: number;
  readonly light: "green" | "amber" | "red" | "unknown";
}

/** Utilisation = (open receivables + unbilled + open orders) ÷ limit: amber from 90 %, red above 100 %. */
export function utilisation(
  exposure: {
    readonly openReceivables: number;
    readonly unbilled?: number;
    readonly openOrders?: number;
  },
  limit: number
): Utilisation {
  // Parts that nobody tracks are left out; the receivables must be known.
  const used = exposure.openReceivables + (exposure.unbilled || 0) + (exposure.openOrders || 0);
  const share = limit === 0 ? (used > 0 ? Infinity : used * 0) : used / limit;
  if (Number.isNaN(share)) return { share, light: "unknown" };
  if (share > 1) return { share, light: "red" };
  return { share, light: share >= 0.9 ? "amber" : "green" };
}

/** Exposure at default = open receivables + unbilled + stock committed for the customer + investment in it not yet written off. */
export function exposureAtDefault(parts: {
  readonly openReceivables: number;
  readonly unbilled?: number;
  readonly committedStock?: number;
  readonly unamortisedInvestment?: number;
}): number {
  const { openReceivables, unbilled, committedStock, unamortisedInvestment } = parts;
  return openReceivables + (unbilled || 0) + (committedStock || 0) + (unamortisedInvestment || 0);
}
