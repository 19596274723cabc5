import { familiesIn } from "../finance/distress";
import { reviewOf } from "../finance/financeReviews";
import { reviewTiers } from "../finance/reviewTriggers";
import { formatDate } from "../i18n/format";
import { capCode } from "../scoring/applyGates";
import { gates } from "../scoring/gates";
import { gateIds, tiers, type GateId } from "../scoring/model";
import type { ReportContext } from "./ReportContext";
import type { ReportFinance } from "./reportFinance";

/** Gates of finance that fired for a customer. */
export function financeGatesOf({ scores }: ReportContext, customer: number): readonly GateId[] {
  const bits = scores.gatesFired[customer] ?? 0;
  return gateIds.filter((id, k) => gates[id].asksFinance === true && (bits & (1 << k)) !== 0);
}

/** Code of the best tier that finance allows: by its gates and by the reviewer's cap; null without either. */
export function financeCapOf(
  context: ReportContext,
  { reviews }: ReportFinance,
  customer: number
): number | null {
  const caps = financeGatesOf(context, customer).map((id) => capCode(context.model, id));
  const { cap } = reviewOf(reviews, customer);
  if (cap !== null) caps.push(reviewTiers.indexOf(cap));
  const lowest = Math.max(0, ...caps);
  return caps.length === 0 || (lowest === 0 && cap === null)
    ? null
    : Math.min(lowest, tiers.length - 1);
}

export function tierCodeText(code: number): string | null {
  return tiers[code] ?? null;
}

/** The gap in words: "sales says A, finance caps at B: two distress families (payment, health)". */
export function gapText(context: ReportContext, finance: ReportFinance, customer: number): string {
  const { gap } = context.words.finance.review;
  const { shared } = context.words;
  const sales = finance.reviews.salesTier[customer] ?? 255;
  const cap = financeCapOf(context, finance, customer);
  if (sales >= tiers.length) return "";
  if (cap === null || cap <= sales) return gap.none(tiers[sales] ?? "");
  return gap.named(
    tiers[sales] ?? "",
    tiers[cap] ?? "",
    capReasons(context, finance, customer, cap).join(shared.listSeparator)
  );
}

/** What holds the customer at the cap: gates in their own words, distress families counted and named, the reviewer with the date. */
function capReasons(
  context: ReportContext,
  { base, reviews }: ReportFinance,
  customer: number,
  cap: number
): string[] {
  const { gap } = context.words.finance.review;
  const { shared, finance: words } = context.words;
  const fired = financeGatesOf(context, customer).filter(
    (id) => capCode(context.model, id) === cap
  );
  const families = familiesIn(base.analysis.distressFamilies[customer] ?? NaN);
  const reasons = fired.map((id) =>
    id === "G05" && families.length > 0
      ? gap.families(
          families.length,
          families.map((family) => words.families[family]).join(shared.listSeparator)
        )
      : context.labels.gates[id].short
  );
  const review = reviewOf(reviews, customer);
  if (review.cap !== null && reviewTiers.indexOf(review.cap) === cap)
    reasons.push(gap.reviewer(review.reviewer, formatDate(review.decidedOn)));
  return reasons;
}
