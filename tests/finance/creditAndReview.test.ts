import fc from "fast-check";
import {
  creditLimit,
  exposureAtDefault,
  riskClass,
  utilisation,
} from "../../src/finance/creditLimit";
import {
  advanceReview,
  isSignedOff,
  nextReview,
  noReview,
  reviewedTier,
  reviewOn,
  type Review,
  type ReviewEvent,
} from "../../src/finance/review";
import {
  defaultReviewPolicy,
  reviewTiers,
  triggersOf,
  type ReviewFacts,
} from "../../src/finance/reviewTriggers";
import { serialOf } from "../../src/finance/calendar";

describe("credit limit", () => {
  const facts = {
    tangibleNetWorth: 150e6,
    workingCapital: 70e6,
    annualSales: 60e6,
    termsDays: 60,
    riskClass: "R2" as const,
  };

  test("net worth 150m, working capital 70m, sales 60m at 60 days: min(15, 14, 12.328767)m × 0.8 = 9.863014m", () => {
    const result = creditLimit(facts);
    expect([result.byNetWorth, result.byWorkingCapital, result.bySales]).toEqual([
      15e6,
      14e6,
      expect.closeTo(12328767.123287672, 6),
    ]);
    expect(result.limit).toBeCloseTo(9863013.698630137, 6);
    expect(result.basis).toBe("sales");
  });

  test("nil or negative net worth or working capital: finance decides", () => {
    expect(
      [
        creditLimit({ ...facts, tangibleNetWorth: 0 }),
        creditLimit({ ...facts, workingCapital: -1 }),
      ].map(({ limit, basis }) => [limit, basis])
    ).toEqual([
      [NaN, "financeDecides"],
      [NaN, "financeDecides"],
    ]);
  });

  test("without statements the need by sales counts up to 3 months' sales × 0.5 = 7.5m", () => {
    const blind = { ...facts, tangibleNetWorth: NaN, workingCapital: NaN, riskClass: null };
    expect(creditLimit(blind)).toMatchObject({ limit: 7.5e6, basis: "salesWithoutStatements" });
    // 15 + 15 days of 60m
    expect(creditLimit({ ...blind, termsDays: 15 }).limit).toBeCloseTo((60e6 / 365) * 30, 6);
    expect(creditLimit({ ...blind, riskClass: "R5" })).toMatchObject({
      limit: 0,
      basis: "prepayment",
    });
  });

  test("statements without a class, and unknown sales, have no formula limit", () => {
    expect(creditLimit({ ...facts, riskClass: null })).toMatchObject({
      limit: NaN,
      basis: "financeDecides",
    });
    expect(creditLimit({ ...facts, annualSales: NaN })).toMatchObject({
      limit: NaN,
      basis: "missingInput",
    });
  });

  test.each([
    [80, 10, "R1"],
    [80, 11, "R2"],
    [79.9, 0, "R2"],
    [65, 20, "R2"],
    [65, 21, "R3"],
    [50, 45, "R3"],
    [50, 46, "R4"],
    [49, 0, "R4"],
    [95, NaN, "R2"],
    [NaN, 0, null],
  ] as const)("health %d and %d days late: %s", (health, late, expected) => {
    expect(riskClass(health, late, false)).toBe(expected);
    expect(riskClass(health, late, true)).toBe("R5");
  });

  test("utilisation: amber from 90 %, red above 100 %, unknown without a limit", () => {
    const of = (openReceivables: number, limit = 100) =>
      utilisation({ openReceivables, unbilled: 10, openOrders: 20 }, limit);
    expect([59, 60, 70, 71].map((open) => of(open).light)).toEqual([
      "green",
      "amber",
      "amber",
      "red",
    ]);
    expect(of(60).share).toBeCloseTo(0.9, 14);
    expect([of(1, 0), of(1, NaN)].map(({ share, light }) => [share, light])).toEqual([
      [Infinity, "red"],
      [NaN, "unknown"],
    ]);
    expect(
      exposureAtDefault({
        openReceivables: 50,
        unbilled: 5,
        committedStock: 20,
        unamortisedInvestment: 30,
      })
    ).toBe(105);
  });
});

describe("finance review", () => {
  const decided = serialOf(2025, 2, 28);
  const go = (start: Review, ...events: readonly ReviewEvent[]): Review =>
    events.reduce((review, event) => {
      const step = advanceReview(review, event);
      if (!step.isAllowed) throw new Error(step.objection);
      return step.review;
    }, start);
  const begin: readonly ReviewEvent[] = [
    { kind: "require" },
    { kind: "start", reviewer: "Li", owner: "Wang" },
  ];

  test("required, in review, approved with a prepayment, expired after twelve months", () => {
    const review = go(noReview, ...begin, {
      kind: "approveWithConditions",
      on: decided,
      conditions: { prepaymentShare: 0.3 },
      cap: "B",
    });
    expect(review).toEqual({
      state: "approvedWithConditions",
      reviewer: "Li",
      decidedOn: decided,
      cap: "B",
      conditions: { prepaymentShare: 0.3 },
    });
    expect(nextReview(review)).toBe(serialOf(2026, 2, 28));
    expect(reviewOn(review, serialOf(2026, 2, 27)).state).toBe("approvedWithConditions");
    expect(reviewOn(review, serialOf(2026, 2, 28))).toMatchObject({ state: "expired", cap: "B" });
  });

  test("what is not allowed says why and changes nothing", () => {
    const inReview = go(noReview, ...begin);
    const objections = [
      advanceReview(noReview, { kind: "approve", on: decided }),
      advanceReview(go(noReview, { kind: "require" }), {
        kind: "start",
        reviewer: "wang ",
        owner: "Wang",
      }),
      advanceReview(go(noReview, { kind: "require" }), {
        kind: "start",
        reviewer: " ",
        owner: "Wang",
      }),
      advanceReview(inReview, { kind: "approveWithConditions", on: decided, conditions: {} }),
      advanceReview(inReview, { kind: "reject", on: NaN, cap: "C" }),
    ].map((step) => (step.isAllowed ? "allowed" : step.objection));
    expect(objections).toEqual([
      "notFromThisState",
      "reviewerIsOwner",
      "reviewerMissing",
      "conditionsMissing",
      "dateMissing",
    ]);
  });

  test("asking for a new review keeps the old cap until it is decided", () => {
    const rejected = go(noReview, ...begin, { kind: "reject", on: decided, cap: "C" });
    expect(go(rejected, { kind: "require" })).toMatchObject({ state: "required", cap: "C" });
  });

  test("finance holds or lowers a tier and never raises it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reviewTiers),
        fc.option(fc.constantFrom(...reviewTiers)),
        (tier, cap) => {
          const result = reviewedTier(tier, { cap });
          expect(reviewTiers.indexOf(result)).toBeGreaterThanOrEqual(reviewTiers.indexOf(tier));
          if (cap !== null)
            expect(reviewTiers.indexOf(result)).toBeGreaterThanOrEqual(reviewTiers.indexOf(cap));
        }
      )
    );
    expect(reviewedTier("A", { cap: "B" })).toBe("B");
    expect(reviewedTier("B", { cap: "S" })).toBe("B");
  });

  test("S and A need both signatures, B and C none", () => {
    const approved = go(noReview, ...begin, { kind: "approve", on: decided });
    expect([
      isSignedOff("S", { hasSalesSigned: true, review: approved }),
      isSignedOff("A", { hasSalesSigned: false, review: approved }),
      isSignedOff("A", { hasSalesSigned: true, review: reviewOn(approved, decided + 400) }),
      isSignedOff("B", { hasSalesSigned: false, review: noReview }),
    ]).toEqual([true, false, false, true]);
  });

  test("each trigger alone, at its bound and just beyond it", () => {
    const calm: ReviewFacts = {
      proposedTier: "B",
      tierAYearAgo: "C",
      gates: ["G02"],
      utilisation: 0.9,
      isNewCustomer: true,
      expectedAnnualSales: 500,
      statementAgeMonths: 18,
      revenueShare: 0.099,
    };
    expect(triggersOf(calm)).toEqual([]);
    for (const gate of ["G04", "G05", "G06", "G07"])
      expect(triggersOf({ ...calm, gates: [gate] })).toEqual(["gate"]);
    for (const gate of ["G01", "G03", "G08", "G10", "G12", "G15"])
      expect(triggersOf({ ...calm, gates: [gate] })).toEqual([]);
    expect(triggersOf({ ...calm, proposedTier: "S", tierAYearAgo: "A" })).toEqual([
      "proposedKeyTier",
    ]);
    // Above the amount it is not enough to be large: the customer has to be new.
    expect(
      triggersOf(
        { ...calm, isNewCustomer: false, expectedAnnualSales: 1e9 },
        { ...defaultReviewPolicy, newCustomerSalesAbove: 500 }
      )
    ).toEqual([]);
    const changes: readonly Partial<ReviewFacts>[] = [
      { proposedTier: "A", tierAYearAgo: "B" },
      { gates: ["G06"] },
      { utilisation: 0.91 },
      { expectedAnnualSales: 501 },
      { statementAgeMonths: 19 },
      { proposedTier: "A", tierAYearAgo: "C" },
      { revenueShare: 0.1 },
    ];
    const policy = {
      utilisationAbove: 0.9,
      newCustomerSalesAbove: 500,
      statementAgeAboveMonths: 18,
      upgradeSteps: 2,
      majorRevenueShare: 0.1,
      gates: ["G04", "G05", "G06", "G07"],
      validMonths: 12,
    };
    expect(changes.map((change) => triggersOf({ ...calm, ...change }, policy))).toEqual([
      ["proposedKeyTier"],
      ["gate"],
      ["utilisation"],
      ["newLargeCustomer"],
      ["oldStatements"],
      ["proposedKeyTier", "twoStepUpgrade"],
      ["majorCustomer"],
    ]);
    expect(
      triggersOf(
        {
          ...calm,
          proposedTier: null,
          tierAYearAgo: null,
          utilisation: NaN,
          expectedAnnualSales: NaN,
          statementAgeMonths: NaN,
          revenueShare: NaN,
          gates: [],
        },
        policy
      )
    ).toEqual([]);
  });
});
