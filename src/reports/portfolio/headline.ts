import { handAndWaits } from "../../portfolio/handAndWaits";
import { formatPercent } from "../../i18n/format";
import { cr5Bands } from "../../portfolio/concentration";
import { isShareable } from "../../portfolio/summary";
import type { PortfolioSummary } from "../../portfolio/summary";
import type { SheetLayout } from "../../sheets/layout";
import { keyCustomers } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

export interface HeadlineFacts {
  readonly summary: PortfolioSummary;
  /** Share of revenue of the five largest customers, NaN unknown. */
  readonly largestFive: number;
}

/** What the base looks like, in a few sentences, and what needs a person. Returns the row below. */
export function placeHeadline(
  layout: SheetLayout,
  context: ReportContext,
  facts: HeadlineFacts,
  row: number
): number {
  let next =
    layout.text(
      row,
      first,
      span,
      headlineSentences(context, facts.summary).join(context.words.shared.sentenceGap),
      "headline"
    ) + 1;
  const { attention } = context.words.portfolio;
  next = layout.text(next, first, span, attention.title, "heading");
  const lines = attentionLines(context, facts);
  if (lines.length === 0) return layout.text(next, first, span, attention.nothing, "note");
  for (const line of lines) next = layout.text(next, first, span, line.text, line.style);
  return next;
}

function headlineSentences(context: ReportContext, summary: PortfolioSummary): string[] {
  const { headline } = context.words.portfolio;
  const [S, A, B, C, outside] = summary.lines.map((line) => line.customers);
  const total = summary.lines.reduce(
    (sum, line) => ({
      revenue: sum.revenue + (line.revenue || 0),
      contribution: sum.contribution + (line.contribution || 0),
    }),
    { revenue: 0, contribution: 0 }
  );
  const share = (of: "revenue" | "contribution"): string | null => {
    const key = (summary.lines[0]?.[of] || 0) + (summary.lines[1]?.[of] || 0);
    const isShare = isShareable(summary.lines.map((line) => line[of]));
    return isShare && key > 0 ? formatPercent(context.language, key / total[of], 0) : null;
  };
  const customers = (S ?? 0) + (A ?? 0);
  return [
    headline.scored({
      scored: summary.scored,
      S: S ?? 0,
      A: A ?? 0,
      B: B ?? 0,
      C: C ?? 0,
      outside: outside ?? 0,
    }),
    customers === 0
      ? headline.noKey
      : headline.key({ customers, revenue: share("revenue"), contribution: share("contribution") }),
    ...(summary.isPyramid === null
      ? []
      : [summary.isPyramid ? headline.pyramid : headline.noPyramid]),
    context.input.history.isFirstRun || summary.migration.existing === 0
      ? headline.movesFirst
      : headline.moves({
          up: summary.migration.up,
          down: summary.migration.down,
          stable: summary.migration.stable,
        }),
  ];
}

function attentionLines(
  context: ReportContext,
  { summary, largestFive }: HeadlineFacts
): { text: string; style: "good" | "warn" | "bad" }[] {
  const { attention, sheetsMade } = context.words.portfolio;
  const lines: { text: string; style: "good" | "warn" | "bad" }[] = [];
  const revenue = context.input.criteria.revenue?.values;
  const bombs =
    summary.timeBombs.reduce((sum, i) => sum + (revenue?.[i] ?? 0), 0) /
    context.scores.revenueTotal;
  const strategic = summary.lines[0]?.customers ?? 0;
  const problems = context.problems.filter((problem) => problem.severity !== "note").length;
  const finance = financeReviews(context);
  if (summary.candidates.length > 0)
    lines.push({ text: attention.candidates(summary.candidates.length), style: "good" });
  if (summary.timeBombs.length > 0)
    lines.push({
      text: attention.timeBombs(
        summary.timeBombs.length,
        formatPercent(context.language, bombs, 0)
      ),
      style: "bad",
    });
  if (finance > 0) lines.push({ text: attention.finance(finance), style: "bad" });
  if (summary.provisional.length > 0)
    lines.push({ text: attention.provisional(summary.provisional.length), style: "warn" });
  if (strategic > context.model.maxS)
    lines.push({ text: attention.tooManyS(strategic, context.model.maxS), style: "warn" });
  const { byHand, notApplied, withoutPlace, movesWaiting } = handAndWaits(context.scores);
  if (byHand + notApplied > 0)
    lines.push({ text: attention.overrides(byHand, notApplied), style: "warn" });
  if (withoutPlace > 0) lines.push({ text: attention.withoutPlace(withoutPlace), style: "warn" });
  if (movesWaiting > 0) lines.push({ text: attention.movesWaiting(movesWaiting), style: "warn" });
  if (largestFive >= cr5Bands.amber)
    lines.push({
      text: attention.concentration(formatPercent(context.language, largestFive, 0)),
      style: "warn",
    });
  if (problems > 0) lines.push({ text: attention.problems(problems), style: "warn" });
  const key = keyCustomers(context).length;
  if (key > context.settings.maxKeySheets)
    lines.push({ text: sheetsMade(context.settings.maxKeySheets, key), style: "warn" });
  return lines;
}

const financeGates = (1 << 4) | (1 << 5) | (1 << 6);

/** Customers that a credit gate (G04, G05, G06) has caught. */
function financeReviews(context: ReportContext): number {
  let count = 0;
  for (const fired of context.scores.gatesFired) if ((fired & financeGates) !== 0) count += 1;
  return count;
}
