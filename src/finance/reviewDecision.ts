import { addMonths } from "./calendar";
import { advanceReview, noReview, reviewOn, type Review, type ReviewState } from "./review";
import { defaultReviewPolicy, type ReviewPolicy, type ReviewTier } from "./reviewTriggers";

/** States that a reviewer chooses; the others follow from the facts and the calendar. */
export const decisions = [
  "inReview",
  "approved",
  "approvedWithConditions",
  "rejected",
] as const satisfies readonly ReviewState[];
export type Decision = (typeof decisions)[number];

/** What finance and sales wrote about one customer. NaN, null and "" = nothing there. Dates are Excel serials. */
export interface TypedDecision {
  readonly decision: Decision | null;
  readonly cap: ReviewTier | null;
  /** 0–1 of every order. */
  readonly prepaymentShare: number;
  readonly hasGuarantee: boolean | null;
  readonly termsDays: number;
  readonly note: string;
  readonly reviewer: string;
  readonly decidedOn: number;
  readonly nextReview: number;
  readonly salesApprover: string;
  readonly salesOn: number;
  /** What could not be read, found before: the decision is then not applied. */
  readonly unreadable: readonly Extract<DecisionObjection, `${string}Unreadable`>[];
}

/** Why something written is not applied. */
export const decisionObjections = [
  "decisionUnreadable",
  "capUnreadable",
  "dateUnreadable",
  "numberUnreadable",
  "decisionMissing",
  "reviewerMissing",
  "dateMissing",
  "dateAhead",
  "reviewerIsOwner",
  "conditionsMissing",
  "salesDateMissing",
  "salesDateAhead",
  "salesIsReviewer",
] as const;
export type DecisionObjection = (typeof decisionObjections)[number];

/** The two signatures that S and A need. */
export const signOffKeys = ["finance", "sales"] as const;
export type MissingKey = (typeof signOffKeys)[number];

/** A review as of the analysis date, with what was not applied. */
export interface StandingReview {
  readonly review: Review;
  /** Sales signed, not longer ago than an approval holds, and by another person than finance. */
  readonly hasSalesSigned: boolean;
  readonly salesApprover: string;
  readonly salesOn: number;
  readonly objections: readonly DecisionObjection[];
}

const nameKey = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

/**
 * What becomes of a decision as it was written: applied only with the reviewer's name and a date that has come, and when the
 * reviewer is not the customer's owner. A cap that is written goes with it. What is not applied says why.
 *
 * @param owner the customer's account manager, "" unknown
 */
export function standingReview(
  typed: TypedDecision,
  owner: string,
  analysisDate: number,
  policy: ReviewPolicy = defaultReviewPolicy
): StandingReview {
  const financeObjection = objectionTo(typed, owner, analysisDate);
  const sales = salesSignature(typed, analysisDate, policy);
  const objections = [
    ...typed.unreadable,
    ...(financeObjection === null || typed.unreadable.length > 0 ? [] : [financeObjection]),
    ...(sales.objection === null ? [] : [sales.objection]),
  ];
  const isApplied =
    typed.decision !== null && financeObjection === null && typed.unreadable.length === 0;
  return {
    review: isApplied
      ? reviewOn(decidedReview(typed, typed.decision), analysisDate, policy)
      : noReview,
    hasSalesSigned: sales.isSigned,
    salesApprover: typed.salesApprover,
    salesOn: typed.salesOn,
    objections,
  };
}

/** The first thing in the way of finance's decision; null also where nothing was decided. */
function objectionTo(
  typed: TypedDecision,
  owner: string,
  analysisDate: number
): DecisionObjection | null {
  const { decision, cap, reviewer, decidedOn } = typed;
  const hasOther =
    cap !== null ||
    reviewer.trim() !== "" ||
    !Number.isNaN(decidedOn) ||
    !Number.isNaN(typed.prepaymentShare) ||
    !Number.isNaN(typed.termsDays) ||
    typed.hasGuarantee !== null;
  if (decision === null) return hasOther ? "decisionMissing" : null;
  if (reviewer.trim() === "") return "reviewerMissing";
  if (owner.trim() !== "" && nameKey(owner) === nameKey(reviewer)) return "reviewerIsOwner";
  // A review that is only under way holds nothing back and needs no date; with a cap it does.
  const needsDate = decision !== "inReview" || cap !== null;
  if (needsDate && Number.isNaN(decidedOn)) return "dateMissing";
  if (decidedOn > analysisDate) return "dateAhead";
  if (decision === "approvedWithConditions" && !hasConditions(typed)) return "conditionsMissing";
  return null;
}

function hasConditions({ prepaymentShare, hasGuarantee, termsDays, note }: TypedDecision): boolean {
  return (
    prepaymentShare > 0 || hasGuarantee === true || !Number.isNaN(termsDays) || note.trim() !== ""
  );
}

function salesSignature(
  { salesApprover, salesOn, reviewer }: TypedDecision,
  analysisDate: number,
  { validMonths }: ReviewPolicy
): { readonly isSigned: boolean; readonly objection: DecisionObjection | null } {
  const none = (objection: DecisionObjection | null) => ({ isSigned: false, objection });
  if (salesApprover.trim() === "") return none(null);
  if (Number.isNaN(salesOn)) return none("salesDateMissing");
  if (salesOn > analysisDate) return none("salesDateAhead");
  if (reviewer.trim() !== "" && nameKey(reviewer) === nameKey(salesApprover))
    return none("salesIsReviewer");
  return { isSigned: analysisDate < addMonths(salesOn, validMonths), objection: null };
}

/** The states gone through up to the decision; its facts were checked before. */
function decidedReview(typed: TypedDecision, decision: Decision): Review {
  const { decidedOn: on, reviewer, prepaymentShare, hasGuarantee, termsDays, note } = typed;
  const cap = typed.cap === null ? {} : { cap: typed.cap };
  const required = { ...noReview, state: "required" as const };
  const started = stepOf(required, { kind: "start", reviewer, owner: "" });
  const conditions = {
    ...(prepaymentShare > 0 ? { prepaymentShare } : {}),
    ...(hasGuarantee === null ? {} : { hasGuarantee }),
    ...(Number.isNaN(termsDays) ? {} : { termsDays }),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  };
  const nextOn = Number.isNaN(typed.nextReview) ? {} : { nextOn: typed.nextReview };
  switch (decision) {
    case "inReview":
      return { ...started, ...(typed.cap === null ? {} : { cap: typed.cap, decidedOn: on }) };
    case "approved":
      return { ...stepOf(started, { kind: "approve", on, ...cap }), conditions, ...nextOn };
    case "approvedWithConditions":
      return {
        ...stepOf(started, { kind: "approveWithConditions", on, conditions, ...cap }),
        ...nextOn,
      };
    case "rejected":
      return { ...stepOf(started, { kind: "reject", on, ...cap }), conditions, ...nextOn };
  }
}

function stepOf(review: Review, event: Parameters<typeof advanceReview>[1]): Review {
  const step = advanceReview(review, event);
  if (!step.isAllowed) throw new Error(`${event.kind} refused: ${step.objection}`);
  return step.review;
}

/** Whose signature an S or A customer still lacks; none for the other tiers. */
export function missingKeys(
  tier: ReviewTier | null,
  isFinanceApproved: boolean,
  hasSalesSigned: boolean
): readonly MissingKey[] {
  if (tier !== "S" && tier !== "A") return [];
  return signOffKeys.filter((key) => !(key === "finance" ? isFinanceApproved : hasSalesSigned));
}

/** Approved, with or without conditions, and not expired. */
export function isApproved({ state }: Pick<Review, "state">): boolean {
  return state === "approved" || state === "approvedWithConditions";
}
