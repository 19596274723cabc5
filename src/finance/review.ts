import { addMonths } from "./calendar";
import {
  defaultReviewPolicy,
  reviewTiers,
  type ReviewPolicy,
  type ReviewTier,
} from "./reviewTriggers";

/** States of a finance review, with the codes that the customer table uses. */
export const reviewStates = [
  "notRequired",
  "required",
  "inReview",
  "approved",
  "approvedWithConditions",
  "rejected",
  "expired",
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What an approval is bound to. */
export interface ReviewConditions {
  /** 0–1 of every order. */
  readonly prepaymentShare?: number;
  readonly hasGuarantee?: boolean;
  readonly termsDays?: number;
  readonly note?: string;
}

/** One customer's review as it stands. Dates are Excel serials. */
export interface Review {
  readonly state: ReviewState;
  readonly reviewer: string;
  /** Date of the decision, NaN before it. */
  readonly decidedOn: number;
  /** Best tier that finance allows, null for no cap. */
  readonly cap: ReviewTier | null;
  readonly conditions: ReviewConditions;
  /** Earlier renewal that the reviewer wants; it never makes a decision hold longer. */
  readonly nextOn?: number;
}

export type ReviewEvent =
  | { readonly kind: "require" }
  | { readonly kind: "start"; readonly reviewer: string; readonly owner: string }
  | { readonly kind: "approve"; readonly on: number; readonly cap?: ReviewTier }
  | {
      readonly kind: "approveWithConditions";
      readonly on: number;
      readonly conditions: ReviewConditions;
      readonly cap?: ReviewTier;
    }
  | { readonly kind: "reject"; readonly on: number; readonly cap?: ReviewTier }
  | { readonly kind: "noLongerRequired" };

export type ReviewObjection =
  "notFromThisState" | "reviewerMissing" | "reviewerIsOwner" | "conditionsMissing" | "dateMissing";

export type ReviewStep =
  | { readonly isAllowed: true; readonly review: Review }
  | { readonly isAllowed: false; readonly objection: ReviewObjection };

export const noReview: Review = {
  state: "notRequired",
  reviewer: "",
  decidedOn: NaN,
  cap: null,
  conditions: {},
};

/** States from which an event leads on. A decision stands until it expires or something new requires another. */
const from: Readonly<Record<ReviewEvent["kind"], readonly ReviewState[]>> = {
  require: ["notRequired", "approved", "approvedWithConditions", "rejected", "expired"],
  start: ["required", "expired"],
  approve: ["inReview"],
  approveWithConditions: ["inReview"],
  reject: ["inReview"],
  noLongerRequired: ["required"],
};

/**
 * The next state of a review: not required → required → in review → approved, approved with conditions, or rejected → expired. The
 * reviewer is somebody else than the customer's owner; conditions are named; a rejection may name the tier it holds the customer at. A
 * review that is required again keeps its cap until it is decided anew, so that asking does not set a customer free.
 */
export function advanceReview(review: Review, event: ReviewEvent): ReviewStep {
  const refuse = (objection: ReviewObjection): ReviewStep => ({ isAllowed: false, objection });
  const allow = (changes: Partial<Review>): ReviewStep => ({
    isAllowed: true,
    review: { ...review, ...changes },
  });
  if (!from[event.kind].includes(review.state)) return refuse("notFromThisState");
  switch (event.kind) {
    case "require":
      return allow({ state: "required" });
    case "noLongerRequired":
      return allow({ ...noReview });
    case "start": {
      const reviewer = event.reviewer.trim();
      if (reviewer === "") return refuse("reviewerMissing");
      const isOwner = reviewer.toLowerCase() === event.owner.trim().toLowerCase();
      return isOwner ? refuse("reviewerIsOwner") : allow({ state: "inReview", reviewer });
    }
    case "approve":
      if (Number.isNaN(event.on)) return refuse("dateMissing");
      return allow({
        state: "approved",
        decidedOn: event.on,
        cap: event.cap ?? null,
        conditions: {},
      });
    case "approveWithConditions": {
      const { conditions, on, cap = null } = event;
      if (Number.isNaN(on)) return refuse("dateMissing");
      const isNamed =
        (conditions.prepaymentShare ?? 0) > 0 ||
        conditions.hasGuarantee === true ||
        conditions.termsDays !== undefined ||
        (conditions.note ?? "").trim() !== "";
      if (!isNamed) return refuse("conditionsMissing");
      return allow({ state: "approvedWithConditions", decidedOn: on, cap, conditions });
    }
    case "reject":
      if (Number.isNaN(event.on)) return refuse("dateMissing");
      return allow({
        state: "rejected",
        decidedOn: event.on,
        cap: event.cap ?? null,
        conditions: {},
      });
  }
}

const decided: ReadonlySet<ReviewState> = new Set([
  "approved",
  "approvedWithConditions",
  "rejected",
]);

/** When a decision has to be renewed; NaN before there is one. */
export function nextReview(
  { decidedOn, nextOn = NaN }: Pick<Review, "decidedOn" | "nextOn">,
  { validMonths }: Pick<ReviewPolicy, "validMonths"> = defaultReviewPolicy
): number {
  if (Number.isNaN(decidedOn)) return NaN;
  const latest = addMonths(decidedOn, validMonths);
  return nextOn < latest ? nextOn : latest;
}

/** The review as of a day: a decision is void from the day it has to be renewed. Its cap stays until the new decision. */
export function reviewOn(
  review: Review,
  analysisDate: number,
  policy: ReviewPolicy = defaultReviewPolicy
): Review {
  const isOver = decided.has(review.state) && analysisDate >= nextReview(review, policy);
  return isOver ? { ...review, state: "expired" } : review;
}

/** The lower of sales' tier and finance's cap: finance holds or lowers, it never raises. */
export function reviewedTier(salesTier: ReviewTier, { cap }: Pick<Review, "cap">): ReviewTier {
  if (cap === null) return salesTier;
  return reviewTiers.indexOf(cap) > reviewTiers.indexOf(salesTier) ? cap : salesTier;
}

/** Both keys turned: S and A count only when sales and finance have signed; other tiers need none. */
export function isSignedOff(
  tier: ReviewTier,
  { hasSalesSigned, review }: { readonly hasSalesSigned: boolean; readonly review: Review }
): boolean {
  if (tier !== "S" && tier !== "A") return true;
  return (
    hasSalesSigned && (review.state === "approved" || review.state === "approvedWithConditions")
  );
}
