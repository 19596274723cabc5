import { ordinaryFacts } from "../../insight/plans/ordinaryFacts";
import { ordinaryLines, ordinaryPlan } from "../../insight/plans/ordinaryPlan";
import type { OrdinaryFacts, OrdinaryLine, OrdinaryPlan } from "../../insight/plans/ordinaryPlan";
import { formatNumber, formatPercent } from "../../i18n/format";
import { SheetLayout } from "../../sheets/layout";
import type { PlanCell, SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import type { StyleName } from "../../sheets/styles";
import { customerLink, numberCell, tierStyleOf } from "../customerCells";
import { customerKeys, tierOf } from "../keyCustomers";
import { page, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { ReviewedPage } from "../ReviewedPage";

/** margin | customer | tier | score | to next | four lines | progress | next step | owner | remark, and hidden ids and marks. */
const widths = [1.5, 30, 7, 8, 11, 20, 21, 28, 36, 10, 30, 14, 24, 0, 0] as const;
const first = 1;
const span = 12;
const [ownerColumn, remarkColumn, ids, marks] = [11, 12, 13, 14] as const;
/** Customers listed at most: those nearest to the next tier. */
const maxListed = 300;

/** Customers in tier B or C. */
export function ordinaryCustomers(context: ReportContext): number[] {
  const found: number[] = [];
  for (let i = 0; i < context.scores.count; i++) {
    const tier = context.scores.finalTier[i];
    if (tier === 2 || tier === 3) found.push(i);
  }
  return found;
}

/** Points to the next better tier, NaN where the method does not go by score. */
function pointsToNext(context: ReportContext, i: number): number {
  const cuts = context.scores.cuts ?? context.model.thresholds;
  const better = tierOf(context, i) === "C" ? cuts.B : cuts.A;
  return Math.max(0, better - (context.scores.score[i] ?? NaN));
}

/** The light plan of every ordinary customer in one line: four questions, how many are answered, and the next step. */
export function ordinarySheet(context: ReportContext): SheetPlan {
  const words = context.words.plans.ordinary;
  const layout = new SheetLayout({
    key: "plans",
    name: words.sheetName,
    columnWidths: widths,
    tabColor: palette.accentMiddle,
    page: page(context, "landscape", 0),
  });
  const reviewed = new ReviewedPage(layout, {
    first,
    span,
    idColumn: ids,
    markColumn: marks,
  });
  const factsOf = ordinaryFacts(context.customers, context.tables, context.input);
  const gap = (i: number): number => {
    const points = pointsToNext(context, i);
    return Number.isNaN(points) ? Infinity : points;
  };
  const all = ordinaryCustomers(context).sort((a, b) => gap(a) - gap(b) || a - b);
  const listed = all.slice(0, maxListed);
  const plans = listed.map((i) => {
    const facts = factsOf(i);
    return { i, facts, plan: ordinaryPlan(facts) };
  });
  const full = plans.filter(({ plan }) => plan.met === ordinaryLines.length).length;
  const number = (value: number): string => formatNumber(context.language, value, 0);
  let row = sheetHead(layout, context, first, span, words.title) + 1;
  row = layout.text(row, first, span, words.summary(number(all.length), number(full)), "headline");
  row = layout.text(row, first, span, words.note, "note") + 1;
  const table = layout.table({
    row,
    columns: [
      { header: words.customer, at: 1, style: "linkWrapped" },
      { header: words.tier, at: 2, style: "centered" },
      { header: words.score, at: 3, style: "decimal1" },
      { header: words.toNext, at: 4, style: "decimal1" },
      ...ordinaryLines.map((line, k) => ({
        header: words.lines[line],
        at: 5 + k,
        style: "wrappedIndented" as const,
      })),
      { header: words.progress, at: 9, style: "centered" },
      { header: words.next, at: 10, style: "wrappedIndented" },
      { header: words.owner, at: ownerColumn, style: "input" },
      { header: words.remark, at: remarkColumn, style: "input" },
    ],
    rows: plans.map(({ i, facts, plan }): PlanCell[] => [
      customerLink(context, i),
      tierOf(context, i),
      numberCell(context.scores.score[i]),
      numberCell(pointsToNext(context, i)),
      ...ordinaryLines.map((line) => lineText(context, line, facts, plan)),
      `${plan.met}/${ordinaryLines.length}`,
      pointsToNext(context, i) === 0
        ? words.held
        : plan.next === null
          ? words.allMet
          : words.steps[plan.next],
      null,
      null,
    ]),
    cellStyle: (r, column): StyleName | undefined => {
      const entry = plans[r];
      if (entry === undefined) return undefined;
      if (column === 1) return tierStyleOf(context, entry.i);
      const line = ordinaryLines[column - 4];
      if (line === undefined) return undefined;
      return { met: "good", open: "warn", unknown: "wrappedIndented" }[
        entry.plan.states[line]
      ] as StyleName;
    },
  });
  customerKeys(context, listed).forEach((key, k) =>
    reviewed.line(table.firstRow + k, `customer:${key}`, {
      [ownerColumn]: null,
      [remarkColumn]: null,
    })
  );
  row = table.next;
  if (all.length > listed.length)
    row = layout.text(row, first, span, words.more(number(all.length - listed.length)), "note");
  reviewed.finish(row);
  layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
  layout.repeatRow(table.headerRow);
  layout.freezeAbove(table.firstRow);
  return layout.finish();
}

function lineText(
  context: ReportContext,
  line: OrdinaryLine,
  facts: OrdinaryFacts,
  plan: OrdinaryPlan
): string {
  const { states } = context.words.plans;
  const words = context.words.plans.ordinary;
  const { unknown } = context.words.shared;
  const state = states[plan.states[line]];
  if (plan.states[line] === "unknown") return state;
  const number = (value: number, decimals = 0): string =>
    Number.isNaN(value) ? unknown : formatNumber(context.language, value, decimals);
  const percent = (value: number): string =>
    Number.isNaN(value) ? unknown : formatPercent(context.language, value, 0);
  const told = {
    channels: () => words.sources(number(facts.sources)),
    ahead: () => words.insights(number(facts.insights)),
    loyalty: () => words.loyalty(number(facts.satisfaction), number(facts.switchIntent)),
    delivery: () =>
      words.delivery(percent(facts.onTime), percent(facts.margin), number(facts.daysLate)),
  }[line]();
  return words.stateOf(state, told);
}
