import { applyReviews } from "../../src/finance/appliedReviews";
import { serialOf } from "../../src/finance/calendar";
import { financeReviews, stateOf, underReview } from "../../src/finance/financeReviews";
import { nextReview } from "../../src/finance/review";
import { missingKeys, standingReview, type TypedDecision } from "../../src/finance/reviewDecision";
import { parseSeen, seenText } from "../../src/finance/reviewSheet";
import { defaultReviewPolicy, triggerColumn, triggersIn } from "../../src/finance/reviewTriggers";

const today = serialOf(2026, 6, 30);
const decided = serialOf(2026, 5, 4);

const nothing: TypedDecision = {
  decision: null,
  cap: null,
  prepaymentShare: NaN,
  hasGuarantee: null,
  termsDays: NaN,
  note: "",
  reviewer: "",
  decidedOn: NaN,
  nextReview: NaN,
  salesApprover: "",
  salesOn: NaN,
  unreadable: [],
};
const approved: TypedDecision = {
  ...nothing,
  decision: "approved",
  reviewer: "Li Na",
  decidedOn: decided,
};

describe("a decision as it was written", () => {
  test("counts with the reviewer's name and date, until twelve months later", () => {
    const { review, objections } = standingReview(approved, "Wang Wei", today);
    expect([review.state, review.reviewer, objections]).toEqual(["approved", "Li Na", []]);
    expect(standingReview(approved, "", serialOf(2027, 5, 3)).review.state).toBe("approved");
    expect(standingReview(approved, "", serialOf(2027, 5, 4)).review.state).toBe("expired");
  });

  test("holds as long as the company's setting says, and a typed next review only shortens it", () => {
    const policy = { ...defaultReviewPolicy, validMonths: 1 };
    expect(standingReview(approved, "", today, policy).review.state).toBe("expired");
    const soon = { ...approved, nextReview: serialOf(2026, 6, 1) };
    const late = { ...approved, nextReview: serialOf(2030, 1, 1) };
    expect(standingReview(soon, "", today).review.state).toBe("expired");
    expect(nextReview(standingReview(late, "", today).review)).toBe(serialOf(2027, 5, 4));
  });

  test.each<[string, Partial<TypedDecision>, string]>([
    ["no reviewer", { reviewer: " " }, "reviewerMissing"],
    ["no date", { decidedOn: NaN }, "dateMissing"],
    ["a date to come", { decidedOn: today + 1 }, "dateAhead"],
    ["the owner, in other letters", { reviewer: "ＷＡＮＧ wei" }, "reviewerIsOwner"],
    ["conditions without one", { decision: "approvedWithConditions" }, "conditionsMissing"],
    ["a cap without a decision", { decision: null, cap: "B" }, "decisionMissing"],
    ["an unreadable cap", { unreadable: ["capUnreadable"] }, "capUnreadable"],
  ])("with %s it is listed and not applied", (_name, change, objection) => {
    const { review, objections } = standingReview({ ...approved, ...change }, "Wang Wei", today);
    expect(review.state).toBe("notRequired");
    expect(review.cap).toBeNull();
    expect(objections).toEqual([objection]);
  });

  test("approved with a prepayment of 30 % and a cap at B keeps both", () => {
    const { review } = standingReview(
      { ...approved, decision: "approvedWithConditions", prepaymentShare: 0.3, cap: "B" },
      "",
      today
    );
    expect(review).toMatchObject({ cap: "B", conditions: { prepaymentShare: 0.3 } });
  });

  test("a rejection needs no cap", () => {
    const { review, objections } = standingReview({ ...approved, decision: "rejected" }, "", today);
    expect([review.state, review.cap, objections]).toEqual(["rejected", null, []]);
  });
});

describe("the second key", () => {
  const both = { ...approved, salesApprover: "Zhao", salesOn: decided };

  test("is turned by another person, with a date", () => {
    expect(standingReview(both, "", today).hasSalesSigned).toBe(true);
    expect(standingReview({ ...both, salesOn: NaN }, "", today)).toMatchObject({
      hasSalesSigned: false,
      objections: ["salesDateMissing"],
    });
    expect(standingReview({ ...both, salesApprover: "li na" }, "", today)).toMatchObject({
      hasSalesSigned: false,
      objections: ["salesIsReviewer"],
    });
  });

  test("S and A lack what is not signed, B lacks nothing", () => {
    expect(missingKeys("S", true, false)).toEqual(["sales"]);
    expect(missingKeys("A", false, false)).toEqual(["finance", "sales"]);
    expect(missingKeys("B", false, false)).toEqual([]);
    expect(missingKeys("S", true, true)).toEqual([]);
  });
});

test("columns for the gates: approval, second key, cap as a code; nothing where nothing was decided", () => {
  const written = new Map([
    [0, { ...approved, salesApprover: "Zhao", salesOn: decided }],
    [1, { ...approved, decision: "rejected" as const, cap: "C" as const }],
    [2, { ...approved, reviewer: "" }],
  ]);
  const applied = applyReviews(4, written, undefined, today, defaultReviewPolicy);
  expect([...applied.financeApproved]).toEqual([1, 0, NaN, NaN]);
  expect([...applied.salesApproved]).toEqual([1, 0, NaN, NaN]);
  expect([...applied.financeCap]).toEqual([NaN, 3, NaN, NaN]);
});

test("an expired cap holds until the new decision", () => {
  const old = { ...approved, cap: "B" as const, decidedOn: serialOf(2024, 1, 1) };
  const applied = applyReviews(1, new Map([[0, old]]), undefined, today, defaultReviewPolicy);
  expect([applied.financeApproved[0], applied.financeCap[0]]).toEqual([0, 2]);
});

describe("states after scoring", () => {
  const facts = {
    count: 4,
    proposedTier: Uint8Array.of(1, 2, 2, 1),
    tierBefore: Uint8Array.of(3, 2, 2, 1),
    isGated: Uint8Array.of(0, 0, 1, 0),
    utilisation: Float64Array.of(NaN, 0.9, 0.5, NaN),
  };
  const applied = applyReviews(4, new Map([[3, approved]]), undefined, today, defaultReviewPolicy);
  const reviews = financeReviews(
    applied,
    facts,
    ["", "approved", "inReview", ""],
    new Map(),
    defaultReviewPolicy
  );

  test("required by a trigger, typed where somebody typed one, decided where a decision counts", () => {
    expect([0, 1, 2, 3].map((i) => stateOf(reviews, i))).toEqual([
      "required",
      "approved",
      "inReview",
      "approved",
    ]);
    expect(underReview(reviews)).toEqual([0, 2, 3]);
  });

  test("each trigger as a bit: the column says at the bound and just beyond it what one customer's triggers say", () => {
    const policy = { ...defaultReviewPolicy, newCustomerSalesAbove: 500 };
    // Rows in pairs: at the bound, beyond it.
    const pairs = {
      count: 12,
      proposedTier: Uint8Array.of(2, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1),
      tierBefore: Uint8Array.of(2, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3),
      isGated: Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
      utilisation: Float64Array.of(NaN, NaN, NaN, NaN, 0.9, 0.901, NaN, NaN, NaN, NaN, NaN, NaN),
      isNew: new Uint8Array(12).fill(1),
      expectedSales: Float64Array.of(
        ...new Array<number>(6).fill(NaN),
        500,
        501,
        ...new Array<number>(4).fill(NaN)
      ),
      statementAgeMonths: Float64Array.of(...new Array<number>(8).fill(NaN), 18, 18.1, NaN, NaN),
      revenueShare: Float64Array.of(0.0999, ...new Array<number>(10).fill(NaN), 0.1),
    };
    expect([...triggerColumn(pairs, policy)].map(triggersIn)).toEqual([
      [],
      ["proposedKeyTier"],
      [],
      ["gate"],
      [],
      ["utilisation"],
      [],
      ["newLargeCustomer"],
      [],
      ["oldStatements"],
      ["proposedKeyTier"],
      ["proposedKeyTier", "twoStepUpgrade", "majorCustomer"],
    ]);
  });

  test("triggers as bits are the triggers of one customer", () => {
    expect([...triggerColumn(facts)].map(triggersIn)).toEqual([
      ["proposedKeyTier", "twoStepUpgrade"],
      [],
      ["gate"],
      ["proposedKeyTier"],
    ]);
  });
});

test("what a run saw survives its cell, and anything else in it counts as nothing", () => {
  const seen = {
    on: today,
    health: 71.25,
    families: 5,
    over90Share: NaN,
    utilisation: 0.93,
    state: "approved",
    tier: "A",
  };
  expect(parseSeen(seenText(seen))).toEqual(seen);
  expect(["", "x", "[1]", '{"health":1}'].map(parseSeen)).toEqual([null, null, null, null]);
});
