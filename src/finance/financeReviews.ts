import type { AppliedReviews } from "./appliedReviews";
import { noReview, reviewStates, type Review, type ReviewState } from "./review";
import type { Seen } from "./reviewSheet";
import { triggerColumn, type ReviewFactColumns, type ReviewPolicy } from "./reviewTriggers";

/** Where each customer's review stands after a run; columns are parallel to the customers. */
export interface FinanceReviews extends AppliedReviews {
  /** Index into the states. */
  readonly state: Uint8Array;
  /** Sets of trigger bits. */
  readonly triggers: Uint8Array;
  /** Code of the tier that sales and the value model propose, before finance's gates and cap; 255 = none. */
  readonly salesTier: Uint8Array;
  /** What the last runs saw of a customer, by customer index: the newest one of an earlier date. */
  readonly seenBefore: ReadonlyMap<number, Seen>;
}

const stateCode = (state: ReviewState): number => reviewStates.indexOf(state);

/**
 * The states after scoring: a decision that counts stands; without one the state typed in the customer list, where a review is
 * required or somebody typed one; required where something triggers it; else not required.
 *
 * @param typed states as the customer list has them, "" unknown
 */
export function financeReviews(
  applied: AppliedReviews,
  facts: ReviewFactColumns,
  typed: readonly string[] | undefined,
  seenBefore: ReadonlyMap<number, Seen>,
  policy: ReviewPolicy
): FinanceReviews {
  const triggers = triggerColumn(facts, policy);
  const state = new Uint8Array(facts.count);
  const typedCodes = new Map<string, number>(reviewStates.map((name, code) => [name, code]));
  const required = stateCode("required");
  for (let i = 0; i < facts.count; i++) {
    const known = typedCodes.get(typed?.[i] ?? "") ?? 0;
    state[i] = triggers[i] === 0 ? known : known || required;
  }
  for (const [customer, { review }] of applied.standing)
    if (review.state !== "notRequired") state[customer] = stateCode(review.state);
  return { ...applied, state, triggers, salesTier: facts.proposedTier, seenBefore };
}

/** State of a customer by name. */
export function stateOf({ state }: Pick<FinanceReviews, "state">, customer: number): ReviewState {
  return reviewStates[state[customer] ?? 0] ?? "notRequired";
}

/** The review that was written for a customer, the empty one where none was. */
export function reviewOf({ standing }: Pick<FinanceReviews, "standing">, customer: number): Review {
  return standing.get(customer)?.review ?? noReview;
}

/** Customers with something to decide or something decided, those without a decision first. */
export function underReview(reviews: FinanceReviews): number[] {
  const found: number[] = [];
  reviews.triggers.forEach((bits, i) => {
    if (bits !== 0 || reviews.standing.has(i)) found.push(i);
  });
  return found;
}
