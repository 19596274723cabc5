import { altmanZone, type AltmanScores, type AltmanVariant } from "../../finance/altman";
import { dueBuckets } from "../../finance/ageing";
import { beneishFlagAbove } from "../../finance/beneish";
import { suitedVariant } from "../../finance/companyKind";
import { daysSalesOutstanding } from "../../finance/dso";
import { healthClass } from "../../finance/healthClass";
import type { RatioKey } from "../../finance/ratios";
import { trendOf } from "../../finance/ratios/trends";
import { triggersIn } from "../../finance/reviewTriggers";
import { formatNumber, formatPercent } from "../../i18n/format";
import { financeGatesOf } from "../financeGap";
import { numberVoice } from "../numberVoice";
import { ratioText } from "../recommendationText";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";

/** Ratios that a reviewer wants at one glance. */
const keyRatios: readonly RatioKey[] = [
  "revenueGrowth",
  "netMargin",
  "debtRatio",
  "currentRatio",
  "interestCover",
  "cashContentOfProfit",
];

/** Why finance looks; gates in their own words. */
export function triggersText(
  context: ReportContext,
  { reviews }: ReportFinance,
  customer: number
): string {
  const words = context.words.finance.review.triggers;
  return triggersIn(reviews.triggers[customer] ?? 0)
    .flatMap((trigger) =>
      trigger === "gate"
        ? financeGatesOf(context, customer).map((id) => context.labels.gates[id].short)
        : [words[trigger]]
    )
    .map((text) => `• ${text}`)
    .join("\n");
}

/** One line per ratio, with its arrow; ratios without a number are left out. */
export function ratiosText(
  context: ReportContext,
  { base }: ReportFinance,
  customer: number
): string {
  const { statements, ratios } = base.analysis;
  const entry = statements.latest[customer] ?? -1;
  if (entry < 0) return context.words.financeReview.notKnown;
  const { ratios: names, arrows } = context.words.finance;
  const lines = keyRatios.flatMap((key) => {
    const value = ratios.values[key][entry] ?? NaN;
    if (Number.isNaN(value)) return [];
    const { direction } = trendOf(statements, ratios, key, entry);
    return [`${names[key].short} ${ratioText(context, key, value)} ${arrows[direction]}`.trimEnd()];
  });
  return lines.join("\n");
}

/** Health and the three models; Z in the variant made for this kind of company, with its own zone. */
export function modelsText(
  context: ReportContext,
  { base }: ReportFinance,
  customer: number
): string {
  const words = context.words.financeReview;
  const names = context.words.finance;
  const { analysis } = base;
  const { language } = context;
  const entry = analysis.statements.latest[customer] ?? -1;
  const health = analysis.healthScore[customer] ?? NaN;
  const named = healthClass(health);
  const scores: Readonly<Partial<Record<AltmanVariant, AltmanScores>>> = {
    zDouble1995: analysis.zDouble,
    zPrime1983: analysis.zPrime,
    z1968: analysis.zOriginal,
  };
  const suited = suitedVariant(analysis.kinds, customer) ?? "zDouble1995";
  const known = (variant: AltmanVariant): number => scores[variant]?.score[entry] ?? NaN;
  const variant: AltmanVariant = Number.isNaN(known(suited)) ? "zDouble1995" : suited;
  const z = known(variant);
  const f = analysis.piotroski.score[entry] ?? NaN;
  const m = analysis.beneish.score[entry] ?? NaN;
  const lines = [
    ...(named === null
      ? []
      : [words.health(formatNumber(language, health, 0), names.healthClasses[named])]),
    ...(Number.isNaN(z)
      ? []
      : [
          words.z(
            names.altmanVariants[variant].name,
            formatNumber(language, z, 2),
            names.altmanZones[altmanZone(variant, z)]
          ),
        ]),
    ...(Number.isNaN(f)
      ? []
      : [words.f(formatNumber(language, f, Number.isInteger(f) ? 0 : 1), "9")]),
    // Behind the switch: M is for people who know what it is. Banks and insurers are not what it was estimated on.
    ...(context.model.finance.isAdvanced &&
    !Number.isNaN(m) &&
    analysis.kinds.isFinancial[customer] !== 1
      ? [words.m(formatNumber(language, m, 2), m > beneishFlagAbove)]
      : []),
  ];
  return lines.length === 0 ? words.notKnown : lines.join("\n");
}

/** Open items by age, how long the customer takes, and how late it is. */
export function receivablesText(
  context: ReportContext,
  finance: ReportFinance,
  customer: number
): string {
  const words = context.words.financeReview;
  const { base, receivables } = finance;
  const { language } = context;
  const { money } = numberVoice(language, context.customers.money);
  const open = base.sources.openReceivables?.[customer] ?? NaN;
  const sales = base.sources.annualSales?.[customer] ?? NaN;
  const late = base.sources.avgDaysLate?.[customer] ?? NaN;
  const over90 = base.sources.over90Share?.[customer] ?? NaN;
  const dso = daysSalesOutstanding(open, sales, 365);
  const amounts = dueBuckets.map((bucket) => receivables?.ageing[bucket][customer] ?? NaN);
  const isAged = amounts.every((amount) => !Number.isNaN(amount));
  const lines = [
    ...(Number.isNaN(open) ? [] : [words.open(money(open))]),
    ...(isAged && open > 0
      ? dueBuckets.flatMap((bucket, k) => {
          const amount = amounts[k] ?? 0;
          return amount > 0
            ? [
                words.ageing(
                  context.words.finance.dueBuckets[bucket],
                  formatNumber(language, amount, amount < 100 ? 1 : 0),
                  formatPercent(language, amount / open, 0)
                ),
              ]
            : [];
        })
      : over90 > 0
        ? [
            words.ageing(
              context.words.finance.dueBuckets.over90,
              "",
              formatPercent(language, over90, 0)
            ),
          ]
        : []),
    ...(Number.isNaN(dso) ? [] : [words.dso(formatNumber(language, dso, 0))]),
    ...(Number.isNaN(late) ? [] : [words.daysLate(formatNumber(language, late, 0))]),
  ];
  return lines.length === 0 ? words.notKnown : lines.join("\n");
}
