import { familiesIn } from "../../finance/distress";
import { reviewOf, stateOf } from "../../finance/financeReviews";
import { healthClass } from "../../finance/healthClass";
import { formatDate, formatNumber, formatPercent } from "../../i18n/format";
import { tiers } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutToWidth } from "../../sheets/textMeasure";
import { financeCapOf, tierCodeText } from "../financeGap";
import { tierStyle } from "../customerCells";
import { tierOf } from "../keyCustomers";
import { numberVoice } from "../numberVoice";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { rightSpan, type PageColumns } from "./columns";

/** The customer as sales and as finance see it, each with its stamp. */
export function placeViews(
  layout: SheetLayout,
  context: ReportContext,
  finance: ReportFinance,
  customer: number,
  columns: PageColumns,
  row: number
): number {
  const words = context.words.financePage.views;
  const { shared } = context.words;
  const half = columns.narrowCount / 2;
  const cap = financeCapOf(context, finance, customer);
  const sales = tierCodeText(finance.reviews.salesTier[customer] ?? 255);
  const final = tierOf(context, customer);
  const width = layout.width(columns.narrow, half) - 1;
  const lines: readonly (readonly [string, string, string])[] = [
    [
      words.tier,
      sales ?? shared.unknown,
      cap === null ? words.noCap : (tiers[cap] ?? shared.unknown),
    ],
    [words.basis, salesBasis(context, customer), financeBasis(context, finance, customer)],
    [words.money, salesMoney(context, customer), financeMoney(context, finance, customer)],
    [words.signed, ...stamps(context, finance, customer)],
  ];
  const table = layout.table({
    row: layout.text(row, columns.right, rightSpan(columns), words.title, "heading"),
    columns: [
      { header: shared.colon(words.final, final), at: columns.right, style: "text" },
      { header: words.sales, at: columns.narrow, span: half, style: "text" },
      { header: words.finance, at: columns.narrow + half, span: half, style: "text" },
    ],
    rows: lines.map(([label, a, b]): PlanCell[] => [
      label,
      cutToWidth(a, width),
      cutToWidth(b, width),
    ]),
    cellStyle: (line, column) => {
      if (line !== 0 || column === 0) return undefined;
      const tier = column === 1 ? sales : cap === null ? null : tiers[cap];
      return tier === null || tier === undefined ? "centered" : tierStyle(tier);
    },
  });
  return table.next;
}

function salesBasis(context: ReportContext, customer: number): string {
  const { scores, language } = context;
  const score = scores.score[customer] ?? NaN;
  const potential = tiers[scores.potentialTier[customer] ?? 9] ?? context.words.shared.unknown;
  return context.words.financePage.views.salesBasis(
    Number.isNaN(score) ? context.words.shared.unknown : formatNumber(language, score, 1),
    potential
  );
}

function financeBasis(context: ReportContext, { base }: ReportFinance, customer: number): string {
  const { finance: words, shared } = context.words;
  const health = base.analysis.healthScore[customer] ?? NaN;
  const named = healthClass(health);
  const families = familiesIn(base.analysis.distressFamilies[customer] ?? NaN);
  return context.words.financePage.views.financeBasis(
    named === null
      ? shared.unknown
      : shared.bracketed(formatNumber(context.language, health, 0), words.healthClasses[named]),
    families.length === 0
      ? shared.nothing
      : families.map((family) => words.families[family]).join(shared.listSeparator)
  );
}

function salesMoney(context: ReportContext, customer: number): string {
  const revenue = context.input.criteria.revenue?.values[customer] ?? NaN;
  const total = context.scores.revenueTotal;
  const { unknown } = context.words.shared;
  return context.words.financePage.views.salesMoney(
    Number.isNaN(revenue)
      ? unknown
      : numberVoice(context.language, context.customers.money).money(revenue),
    revenue > 0 && total > 0 ? formatPercent(context.language, revenue / total, 1) : unknown
  );
}

function financeMoney(context: ReportContext, { base }: ReportFinance, customer: number): string {
  const credit = base.creditOf(customer);
  const used = credit.utilisation.share;
  const { unknown } = context.words.shared;
  return context.words.financePage.views.financeMoney(
    Number.isNaN(credit.exposure)
      ? unknown
      : numberVoice(context.language, context.customers.money).money(credit.exposure),
    Number.isFinite(used) ? formatPercent(context.language, used, 0) : unknown
  );
}

function stamps(
  context: ReportContext,
  { reviews }: ReportFinance,
  customer: number
): [string, string] {
  const { views } = context.words.financePage;
  const states = context.words.finance.review.states;
  const standing = reviews.standing.get(customer);
  const review = reviewOf(reviews, customer);
  const state = states[stateOf(reviews, customer)];
  return [
    standing?.hasSalesSigned
      ? views.stamp(standing.salesApprover, formatDate(standing.salesOn))
      : views.notSigned,
    Number.isNaN(review.decidedOn)
      ? state
      : `${state} · ${views.stamp(review.reviewer, formatDate(review.decidedOn))}`,
  ];
}
