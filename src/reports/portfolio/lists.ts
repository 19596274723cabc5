import { formatNumber, formatPercent } from "../../i18n/format";
import type { PortfolioSummary } from "../../portfolio/summary";
import { gateIds } from "../../scoring/model";
import type { GateId } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import { customerLink, numberCell, tierStyleOf } from "../customerCells";
import { tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Customers of one list that are shown; the rest is counted. */
const maxRows = 20;

function hasFired(context: ReportContext, index: number, id: GateId): boolean {
  return ((context.scores.gatesFired[index] ?? 0) & (1 << gateIds.indexOf(id))) !== 0;
}

/** Customers that only lack a judgement to be S, with what to do. Nothing when there are none. */
export function placeCandidates(
  layout: SheetLayout,
  context: ReportContext,
  summary: PortfolioSummary,
  row: number
): number {
  if (summary.candidates.length === 0) return row;
  const { candidates } = context.words.portfolio;
  const shown = summary.candidates.slice(0, maxRows);
  const missing = (i: number): string =>
    (["G03", "G12"] as const)
      .filter((id) => hasFired(context, i, id))
      .map((id) => context.labels.gates[id].toDo)
      .join(context.words.shared.sentenceGap);
  const table = layout.table({
    row: layout.text(row, first, span, candidates.title, "heading"),
    columns: [
      { header: candidates.customer, at: first, span: 4, style: "linkWrapped" },
      { header: candidates.score, at: first + 4, style: "decimal1" },
      { header: candidates.missing, at: first + 5, span: 7, style: "wrappedIndented" },
    ],
    rows: shown.map((i) => [
      customerLink(context, i),
      numberCell(context.scores.score[i]),
      missing(i),
    ]),
  });
  return rest(layout, context, summary.candidates.length - shown.length, table.next) + 1;
}

/** Tiers that rest on thin data, with what full data could change. */
export function placeProvisional(
  layout: SheetLayout,
  context: ReportContext,
  summary: PortfolioSummary,
  row: number
): number {
  if (summary.provisional.length === 0) return row;
  const { provisional } = context.words.portfolio;
  const { scores, language } = context;
  const shown = summary.provisional.slice(0, maxRows);
  const why = (i: number): string => {
    const gates = (["G08", "G09"] as const).filter((id) => hasFired(context, i, id)).slice(0, 1);
    const reasons = gates.map((id) => context.labels.gates[id].short);
    const confidence = scores.confidence[i] ?? NaN;
    if (confidence < 0.5)
      reasons.push(provisional.lowConfidence(formatPercent(language, confidence, 0)));
    return reasons.join(context.words.shared.listSeparator);
  };
  const range = (i: number): string =>
    provisional.rangeValue(
      formatNumber(language, scores.scoreLow[i] ?? NaN, 1),
      formatNumber(language, scores.scoreHigh[i] ?? NaN, 1)
    );
  const heading = layout.text(row, first, span, provisional.title, "heading");
  const table = layout.table({
    row: layout.text(heading, first, span, provisional.note, "note"),
    columns: [
      { header: provisional.customer, at: first, span: 4, style: "linkWrapped" },
      { header: provisional.tier, at: first + 4, style: "text", headerStyle: "tableHeaderCenter" },
      { header: provisional.completeness, at: first + 5, style: "percent0" },
      { header: provisional.range, at: first + 6, span: 2, style: "centered" },
      { header: provisional.why, at: first + 8, span: 4, style: "wrapped" },
    ],
    rows: shown.map((i) => [
      customerLink(context, i),
      tierOf(context, i),
      numberCell(scores.completeness[i]),
      range(i),
      why(i),
    ]),
    cellStyle: (r, c) => (c === 1 ? tierStyleOf(context, shown[r] ?? -1) : undefined),
  });
  return rest(layout, context, summary.provisional.length - shown.length, table.next) + 1;
}

/** Large customers that we hardly hold. */
export function placeTimeBombs(
  layout: SheetLayout,
  context: ReportContext,
  summary: PortfolioSummary,
  row: number
): number {
  if (summary.timeBombs.length === 0) return row;
  const { timeBombs } = context.words.portfolio;
  const revenue = context.input.criteria.revenue?.values;
  const heading = layout.text(row, first, span, timeBombs.title, "heading");
  const table = layout.table({
    row: layout.text(heading, first, span, timeBombs.note, "note"),
    columns: [
      { header: timeBombs.customer, at: first, span: 4, style: "linkWrapped" },
      { header: timeBombs.tier, at: first + 4, style: "text", headerStyle: "tableHeaderCenter" },
      { header: timeBombs.share, at: first + 5, style: "percent1" },
      { header: timeBombs.control, at: first + 6, style: "decimal1" },
      { header: timeBombs.action, at: first + 7, span: 5, style: "wrappedIndented" },
    ],
    rows: summary.timeBombs.map((i) => [
      customerLink(context, i),
      tierOf(context, i),
      numberCell((revenue?.[i] ?? NaN) / context.scores.revenueTotal),
      numberCell(context.scores.strategicControl[i]),
      timeBombs.advice,
    ]),
    cellStyle: (r, c) => (c === 1 ? tierStyleOf(context, summary.timeBombs[r] ?? -1) : undefined),
  });
  return table.next + 1;
}

function rest(layout: SheetLayout, context: ReportContext, count: number, row: number): number {
  return count > 0
    ? layout.text(
        row,
        first,
        span,
        context.words.shared.more(formatNumber(context.language, count, 0)),
        "note"
      )
    : row;
}
