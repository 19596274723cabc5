import { reviewOf, stateOf, type FinanceReviews } from "../finance/financeReviews";
import type { ReviewWords } from "../finance/words";
import { formatDate } from "../i18n/format";
import type { Words } from "../i18n/words";
import type { Scored } from "./scoreBase";

/** What stands beside a customer's row: the state of its review and the cap that holds; "" where none is required. */
export function reviewMark(reviews: FinanceReviews, customer: number, words: ReviewWords): string {
  const state = stateOf(reviews, customer);
  if (state === "notRequired") return "";
  return words.mark(words.states[state], reviewOf(reviews, customer).cap);
}

/** The reasons of the tiers, with who holds a customer below what sales and the model say. */
export function withFinance(
  reasons: readonly string[],
  { scores, reviews }: Pick<Scored, "scores" | "reviews">,
  { scoring, reports }: Words
): readonly string[] {
  const before = scores.beforeFinance;
  if (!before) return reasons;
  return reasons.map((reason, i) => {
    const { cap, reviewer, decidedOn } = reviewOf(reviews, i);
    if (cap === null || before[i] === scores.finalTier[i]) return reason;
    const held = reports.finance.review.heldByFinance(cap, reviewer, formatDate(decidedOn));
    return `${reason}${scoring.explanation.gap}${held}`;
  });
}
