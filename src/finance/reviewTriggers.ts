/** Why finance has to look at a customer. */
export const reviewTriggers = [
  "proposedKeyTier",
  "gate",
  "utilisation",
  "newLargeCustomer",
  "oldStatements",
  "twoStepUpgrade",
  "majorCustomer",
] as const;
export type ReviewTrigger = (typeof reviewTriggers)[number];

/** Tiers from best to lowest. */
export const reviewTiers = ["S", "A", "B", "C"] as const;
export type ReviewTier = (typeof reviewTiers)[number];

/** What is known of a customer when the need of a review is judged; NaN and null = not known, which triggers nothing. */
export interface ReviewFacts {
  readonly proposedTier: ReviewTier | null;
  /** The tier a year ago, for upgrades. */
  readonly tierAYearAgo: ReviewTier | null;
  /** Gates that fired, by id. */
  readonly gates: readonly string[];
  readonly utilisation: number;
  readonly isNewCustomer: boolean;
  readonly expectedAnnualSales: number;
  /** Months since the latest balance sheet date. */
  readonly statementAgeMonths: number;
  /** Share of all our revenue, 0–1. */
  readonly revenueShare: number;
}

export interface ReviewPolicy {
  readonly utilisationAbove: number;
  /** Expected yearly sales from which a new customer is reviewed, in the model's unit; a company sets it. */
  readonly newCustomerSalesAbove: number;
  readonly statementAgeAboveMonths: number;
  readonly upgradeSteps: number;
  /** IFRS 8 paragraph 34: a customer of 10 % of revenue is a major one. */
  readonly majorRevenueShare: number;
  readonly gates: readonly string[];
  readonly validMonths: number;
}

export const defaultReviewPolicy: ReviewPolicy = {
  utilisationAbove: 0.9,
  newCustomerSalesAbove: Infinity,
  statementAgeAboveMonths: 18,
  upgradeSteps: 2,
  majorRevenueShare: 0.1,
  gates: ["G04", "G05", "G06", "G07"],
  validMonths: 12,
};

/** All reasons for a review of one customer, in the order of the list; none means that it is not required. */
export function triggersOf(
  facts: ReviewFacts,
  policy: ReviewPolicy = defaultReviewPolicy
): readonly ReviewTrigger[] {
  const { proposedTier, tierAYearAgo } = facts;
  const steps =
    proposedTier === null || tierAYearAgo === null
      ? NaN
      : reviewTiers.indexOf(tierAYearAgo) - reviewTiers.indexOf(proposedTier);
  const fired: Record<ReviewTrigger, boolean> = {
    proposedKeyTier: proposedTier === "S" || proposedTier === "A",
    gate: facts.gates.some((gate) => policy.gates.includes(gate)),
    utilisation: facts.utilisation > policy.utilisationAbove,
    newLargeCustomer:
      facts.isNewCustomer && facts.expectedAnnualSales > policy.newCustomerSalesAbove,
    oldStatements: facts.statementAgeMonths > policy.statementAgeAboveMonths,
    twoStepUpgrade: steps >= policy.upgradeSteps,
    majorCustomer: facts.revenueShare >= policy.majorRevenueShare,
  };
  return reviewTriggers.filter((trigger) => fired[trigger]);
}

/** The facts of a whole base as columns, parallel to the customers; NaN = not known. */
export interface ReviewFactColumns {
  readonly count: number;
  /** Codes 0 = S … 3 = C; anything else = none. */
  readonly proposedTier: Uint8Array;
  readonly tierBefore: Uint8Array;
  /** 1 where a gate that asks finance fired. */
  readonly isGated: Uint8Array;
  readonly utilisation?: Float64Array | undefined;
  /** 1 = new customer. */
  readonly isNew?: Uint8Array | undefined;
  readonly expectedSales?: Float64Array | undefined;
  readonly statementAgeMonths?: Float64Array | undefined;
  readonly revenueShare?: Float64Array | undefined;
}

/** Bit of a trigger in a column of triggers. */
export function triggerBit(trigger: ReviewTrigger): number {
  return 1 << reviewTriggers.indexOf(trigger);
}

/** Triggers whose bits are set, in order. */
export function triggersIn(bits: number): readonly ReviewTrigger[] {
  return reviewTriggers.filter((trigger) => (bits & triggerBit(trigger)) !== 0);
}

/** What {@link triggersOf} says of every customer, as sets of bits; allocates nothing per customer. */
export function triggerColumn(
  facts: ReviewFactColumns,
  policy: ReviewPolicy = defaultReviewPolicy
): Uint8Array {
  const { count, proposedTier, tierBefore, isGated, utilisation, isNew, expectedSales } = facts;
  const { statementAgeMonths, revenueShare } = facts;
  const bit = Object.fromEntries(
    reviewTriggers.map((trigger) => [trigger, triggerBit(trigger)])
  ) as Record<ReviewTrigger, number>;
  const lowest = reviewTiers.length - 1;
  const column = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const tier = proposedTier[i] ?? 255;
    const before = tierBefore[i] ?? 255;
    let bits = 0;
    if (tier <= 1) bits |= bit.proposedKeyTier;
    if (isGated[i] === 1) bits |= bit.gate;
    if ((utilisation?.[i] ?? NaN) > policy.utilisationAbove) bits |= bit.utilisation;
    if (isNew?.[i] === 1 && (expectedSales?.[i] ?? NaN) > policy.newCustomerSalesAbove)
      bits |= bit.newLargeCustomer;
    if ((statementAgeMonths?.[i] ?? NaN) > policy.statementAgeAboveMonths)
      bits |= bit.oldStatements;
    if (tier <= lowest && before <= lowest && before - tier >= policy.upgradeSteps)
      bits |= bit.twoStepUpgrade;
    if ((revenueShare?.[i] ?? NaN) >= policy.majorRevenueShare) bits |= bit.majorCustomer;
    column[i] = bits;
  }
  return column;
}
