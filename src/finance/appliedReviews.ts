import {
  isApproved,
  standingReview,
  type StandingReview,
  type TypedDecision,
} from "./reviewDecision";
import { reviewTiers, type ReviewPolicy } from "./reviewTriggers";

/** Decisions as columns parallel to the customers: what gates and the cap of finance read. */
export interface AppliedReviews {
  /** Per customer index, where something was written. */
  readonly standing: ReadonlyMap<number, StandingReview>;
  /** 1 approved and not expired, 0 decided otherwise or expired, NaN without a decision that counts. */
  readonly financeApproved: Float64Array;
  /** 1 signed by sales, 0 not, NaN where finance has not decided. */
  readonly salesApproved: Float64Array;
  /** Code of the best tier that finance allows (0 = S … 3 = C), NaN without a cap. It stays while a new decision is awaited. */
  readonly financeCap: Float64Array;
}

/** Applies what was written to the customers it was written for. */
export function applyReviews(
  count: number,
  written: ReadonlyMap<number, TypedDecision>,
  owners: readonly string[] | undefined,
  analysisDate: number,
  policy: ReviewPolicy
): AppliedReviews {
  const column = (): Float64Array => new Float64Array(count).fill(NaN);
  const applied = {
    standing: new Map<number, StandingReview>(),
    financeApproved: column(),
    salesApproved: column(),
    financeCap: column(),
  };
  for (const [customer, typed] of written) {
    const standing = standingReview(typed, owners?.[customer] ?? "", analysisDate, policy);
    applied.standing.set(customer, standing);
    const { review } = standing;
    if (review.state === "notRequired") continue;
    applied.financeApproved[customer] = isApproved(review) ? 1 : 0;
    applied.salesApproved[customer] = standing.hasSalesSigned ? 1 : 0;
    if (review.cap !== null) applied.financeCap[customer] = reviewTiers.indexOf(review.cap);
  }
  return applied;
}
