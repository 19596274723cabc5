import { formatNumber } from "../../i18n/format";
import { potentialCell, potentialCells, potentialCut, strengthCut } from "../../portfolio/summary";
import type { PortfolioSummary } from "../../portfolio/summary";
import { tiers } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { seriesColors } from "../../sheets/styles";
import { customerLink, moneyStyle, numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { dataColumn, first, span } from "./columns";

/** Bubbles that can be told apart: the largest customers by revenue. */
const maxBubbles = 100;
const chartRows = 18;

/** The four cells of potential and strength as a table and as a chart; its data stand beyond the page. */
export function placePotential(
  layout: SheetLayout,
  context: ReportContext,
  summary: PortfolioSummary,
  row: number
): number {
  const words = context.words.portfolio.potential;
  const heading = layout.text(row, first, span, words.title, "heading");
  const bubbles = bubbleRows(context);
  if (bubbles.length < 2) return layout.text(heading, first, span, words.noData, "note") + 1;
  const cut = (value: number): string => formatNumber(context.language, value, 0);
  const table = layout.table({
    row: layout.text(heading, first, span, words.note(cut(potentialCut), cut(strengthCut)), "note"),
    columns: [
      { header: words.cell, at: first, span: 4, style: "text" },
      { header: words.advice, at: first + 4, span: 4, style: "text" },
      { header: words.customers, at: first + 8, style: "integer" },
      {
        header: words.revenue,
        at: first + 9,
        span: 2,
        style: moneyStyle(potentialCells.map((cell) => summary.cells[cell].revenue)),
      },
    ],
    rows: potentialCells.map((cell) => [
      words.cells[cell].name,
      words.cells[cell].advice,
      summary.cells[cell].customers,
      numberCell(summary.cells[cell].revenue),
    ]),
  });
  const at = { row: table.next + 1, column: first, rows: chartRows, columns: span };
  placeBubbles(layout, context, bubbles, at.row);
  const data = at.row + 2;
  const column = (k: number): { row: number; column: number; rows: number; columns: number } => ({
    row: data,
    column: dataColumn + k,
    rows: bubbles.length,
    columns: 1,
  });
  const colors = [seriesColors[0], seriesColors[1], seriesColors[3], seriesColors[2]];
  layout.chart({
    kind: "bubble",
    title: words.chartTitle,
    caption: words.chartCaption(bubbles.length),
    at,
    categories: column(1),
    series: tiers.map((tier, k) => ({
      name: tier,
      values: column(3 + k),
      sizes: column(2),
      color: colors[k] ?? seriesColors[0],
    })),
    axisTitles: { category: words.strengthAxis, value: words.potentialAxis },
    legend: "Bottom",
    valueAxis: { minimum: 0, maximum: 100 },
  });
  return (
    layout.text(at.row + chartRows, first, span, words.chartCaption(bubbles.length), "note") + 1
  );
}

/** Customers with both values, largest revenue first. */
function bubbleRows(context: ReportContext): number[] {
  const revenue = context.input.criteria.revenue?.values;
  const rows: number[] = [];
  for (let i = 0; i < context.scores.count; i++)
    if (potentialCell(context.scores, i) !== null) rows.push(i);
  return rows
    .sort((a, b) => (revenue?.[b] || 0) - (revenue?.[a] || 0) || a - b)
    .slice(0, maxBubbles);
}

/** Name, strength, revenue, and the potential in the column of the customer's tier: one series per tier, empty elsewhere. */
function placeBubbles(
  layout: SheetLayout,
  context: ReportContext,
  bubbles: readonly number[],
  row: number
): void {
  const words = context.words.portfolio.potential;
  const { scores, input } = context;
  layout.place(row, dataColumn, [[words.data]], "note");
  layout.place(
    row + 1,
    dataColumn,
    [[context.words.portfolio.top.customer, words.strengthAxis, words.revenue, ...tiers]],
    "tableHeader"
  );
  const lines = bubbles.map((i): PlanCell[] => [
    customerLink(context, i),
    numberCell(scores.dimensions.D4[i]),
    Math.max(0, input.criteria.revenue?.values[i] || 0),
    ...tiers.map((_, k) => (scores.finalTier[i] === k ? numberCell(scores.potential[i]) : null)),
  ]);
  layout.place(row + 2, dataColumn, lines, "decimal1", [
    { rect: { row: 0, column: 0, rows: lines.length, columns: 1 }, style: "link" },
  ]);
}
