import { missingKeys, type MissingKey } from "../finance/reviewDecision";
import { tierOf } from "./keyCustomers";
import type { ReportContext } from "./ReportContext";
import type { ReportFinance } from "./reportFinance";

/** Signatures that an S or A customer still lacks: finance's, and that of another person from sales. */
export function signOffGaps(
  context: ReportContext,
  { reviews }: ReportFinance,
  customer: number
): readonly MissingKey[] {
  const tier = tierOf(context, customer);
  return missingKeys(
    tier === "N/A" ? null : tier,
    // Also where the customer list itself says that finance approved.
    reviews.financeApproved[customer] === 1 ||
      context.input.facts.financeApproved?.[customer] === 1,
    reviews.standing.get(customer)?.hasSalesSigned === true
  );
}
