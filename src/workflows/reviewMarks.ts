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
  if (!scores.beforeFinance) return reasons;
  return reasons.map((reason, i) => {
    const held = heldByFinance({ scores, reviews }, i, reports.finance.review);
    return held === null ? reason : `${reason}${scoring.explanation.gap}${held}`;
  });
}

/** Who of finance holds a customer below the tier it would have; null where nobody does. */
export function heldByFinance(
  { scores, reviews }: Pick<Scored, "scores" | "reviews">,
  customer: number,
  words: ReviewWords
): string | null {
  const before = scores.beforeFinance?.[customer];
  if (before === undefined || before === scores.finalTier[customer]) return null;
  const { cap, reviewer, decidedOn } = reviewOf(reviews, customer);
  return cap === null ? null : words.heldByFinance(cap, reviewer, formatDate(decidedOn));
}
