import { stateOf } from "../../finance/financeReviews";
import { financeCapOf } from "../financeGap";
import { signOffGaps } from "../signOff";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";

/** How many wait, lack a signature, and are held by finance. */
export function headlineOf(
  context: ReportContext,
  finance: ReportFinance,
  customers: readonly number[]
): string {
  let [open, keysMissing, capped] = [0, 0, 0];
  for (const customer of customers) {
    const state = stateOf(finance.reviews, customer);
    if (state === "required" || state === "inReview" || state === "expired") open++;
    if (signOffGaps(context, finance, customer).length > 0) keysMissing++;
    const cap = financeCapOf(context, finance, customer);
    if (cap !== null && cap > (finance.reviews.salesTier[customer] ?? 255)) capped++;
  }
  return context.words.financeReview.headline({
    customers: customers.length,
    open,
    keysMissing,
    capped,
  });
}
