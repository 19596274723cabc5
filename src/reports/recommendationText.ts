import { familiesIn } from "../finance/distress";
import { reviewOf, stateOf } from "../finance/financeReviews";
import { nextReview, type ReviewConditions } from "../finance/review";
import { ratios, type RatioKey } from "../finance/ratios";
import type { Ratio } from "../finance/ratios/Ratio";
import { trendOf } from "../finance/ratios/trends";
import { triggersIn } from "../finance/reviewTriggers";
import { formatDate, formatNumber, formatPercent } from "../i18n/format";
import { tiers } from "../scoring/model";
import { reviewPolicy } from "../settings/financeSettings";
import { financeCapOf } from "./financeGap";
import { numberVoice } from "./numberVoice";
import type { ReportContext } from "./ReportContext";
import type { ReportFinance } from "./reportFinance";

/** Ratios whose turn for the worse is said, most telling first, and how many of them. */
const told: readonly RatioKey[] = ["debtRatio", "currentRatio", "netMargin", "grossMargin"];
const mostTold = 2;
/** Cover below this is said even where it did not move: twice the interest is little. */
const thinCover = 2;
/** Company setting by class: what of an order is paid in advance. */
const prepayments = { R4: 0.3, R5: 1 } as const;

/** A ratio as its unit asks: 61.3 %, 1.40, 27 days as a number; large multiples need no second decimal. */
export function ratioText(context: ReportContext, key: RatioKey, value: number): string {
  const { unit }: Ratio = ratios[key];
  if (unit === "share") return formatPercent(context.language, value, 1);
  if (unit === "days") return formatNumber(context.language, value, 0);
  return formatNumber(context.language, value, Math.abs(value) < 10 ? 2 : 1);
}

/**
 * What finance would propose from the figures alone: what turned for the worse, what is overdue, which families fired; then cap,
 * limit, prepayment. A proposal for a reviewer, never a decision.
 */
export function recommendationText(
  context: ReportContext,
  finance: ReportFinance,
  customer: number
): string {
  const words = context.words.finance.review.recommendation;
  const facts = [
    ...statementFacts(context, finance, customer),
    ...overdueFact(context, finance, customer),
  ];
  const bits = finance.base.analysis.distressFamilies[customer] ?? NaN;
  const families = familiesIn(bits);
  const { shared, finance: names } = context.words;
  const judgement =
    families.length === 0
      ? Number.isNaN(bits)
        ? words.notJudged
        : words.noSignals
      : words.families(
          families.length,
          families.map((family) => names.families[family]).join(shared.listSeparator)
        );
  const sentences = [
    ...(facts.length === 0 ? [] : [facts.join(words.comma)]),
    judgement,
    words.proposed(proposals(context, finance, customer).join(words.comma)),
  ];
  return sentences
    .map((sentence) => context.words.finance.review.sentence(sentence))
    .join(shared.sentenceGap);
}

function statementFacts(
  context: ReportContext,
  { base }: ReportFinance,
  customer: number
): string[] {
  const words = context.words.finance.review.recommendation;
  const { statements, ratios: table } = base.analysis;
  const entry = statements.latest[customer] ?? -1;
  if (entry < 0) return [words.noStatements];
  const before = statements.previous[entry] ?? -1;
  const name = (key: RatioKey): string => context.words.finance.ratios[key].name;
  const moved = told
    .filter((key) => trendOf(statements, table, key, entry).meaning === "worse")
    .slice(0, mostTold)
    .map((key) => {
      const [then, now] = [table.values[key][before] ?? NaN, table.values[key][entry] ?? NaN];
      return words.moved(
        name(key),
        ratioText(context, key, then),
        ratioText(context, key, now),
        now > then
      );
    });
  const cover = table.values.interestCover[entry] ?? NaN;
  return cover < thinCover
    ? [...moved, words.value(name("interestCover"), ratioText(context, "interestCover", cover))]
    : moved;
}

function overdueFact(
  context: ReportContext,
  { base, receivables }: ReportFinance,
  customer: number
): string[] {
  const share = base.sources.over90Share?.[customer] ?? NaN;
  if (!(share > 0)) return [];
  const amount = receivables?.ageing.over90[customer] ?? NaN;
  const { money } = numberVoice(context.language, context.customers.money);
  return [
    context.words.finance.review.recommendation.over90(
      Number.isNaN(amount) ? "" : money(amount),
      formatPercent(context.language, share, 0)
    ),
  ];
}

function proposals(context: ReportContext, finance: ReportFinance, customer: number): string[] {
  const words = context.words.finance.review.recommendation;
  const { base, reviews } = finance;
  const credit = base.creditOf(customer);
  const cap = financeCapOf(context, finance, customer);
  const sales = reviews.salesTier[customer] ?? 255;
  const isHeld = cap !== null && cap > sales && sales < tiers.length;
  const risk = credit.riskClass;
  const parts: string[] = [];
  if (isHeld) parts.push(words.cap(tiers[cap] ?? ""));
  else if (risk === "R1" || risk === "R2") parts.push(words.approve);
  if (risk === "R5") parts.push(words.blocked);
  else if (risk === "R3" || risk === "R4")
    parts.push(words.limitTimes(formatNumber(context.language, credit.multiplier, 1)));
  else if (Number.isFinite(credit.limit))
    parts.push(
      words.limit(numberVoice(context.language, context.customers.money).money(credit.limit))
    );
  if (credit.basis === "financeDecides") parts.push(words.financeDecides);
  if (risk === "R4" || risk === "R5")
    parts.push(words.prepayment(formatPercent(context.language, prepayments[risk], 0)));
  if ((base.sources.over90Share?.[customer] ?? NaN) > 0) parts.push(words.collect);
  const isOld = triggersIn(reviews.triggers[customer] ?? 0).includes("oldStatements");
  if (isOld || (base.analysis.statements.latest[customer] ?? -1) < 0)
    parts.push(words.getStatements);
  return parts.length === 0 ? [words.approve] : parts;
}

/** The decision that stands, with its conditions and its stamp; "" without one. */
export function decisionLine(
  context: ReportContext,
  { reviews }: ReportFinance,
  customer: number
): string {
  const words = context.words.finance.review;
  const review = reviewOf(reviews, customer);
  if (Number.isNaN(review.decidedOn)) return "";
  const until = nextReview(review, reviewPolicy(context.model.finance));
  if (review.state === "expired") return words.expired(formatDate(until));
  const conditions = conditionsText(context, review.conditions);
  return words.decided({
    state: words.states[stateOf(reviews, customer)],
    conditions: conditions === "" ? null : conditions,
    reviewer: review.reviewer,
    date: formatDate(review.decidedOn),
    until: formatDate(until),
  });
}

export function conditionsText(context: ReportContext, conditions: ReviewConditions): string {
  const { conditions: words } = context.words.finance.review;
  const { prepaymentShare, hasGuarantee, termsDays, note } = conditions;
  return [
    ...(prepaymentShare === undefined
      ? []
      : [words.prepayment(formatPercent(context.language, prepaymentShare, 0))]),
    ...(hasGuarantee === true ? [words.guarantee] : []),
    ...(termsDays === undefined ? [] : [words.terms(formatNumber(context.language, termsDays, 0))]),
    ...(note === undefined ? [] : [note]),
  ].join(context.words.shared.listSeparator);
}
