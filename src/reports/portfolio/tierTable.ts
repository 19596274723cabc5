import { tierNotApplicable, tiers } from "../../scoring/model";
import { isShareable } from "../../portfolio/summary";
import type { PortfolioSummary, TierLine } from "../../portfolio/summary";
import { cellAddress, quotedSheet, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell, PlanRect } from "../../sheets/SheetPlan";
import { seriesColors } from "../../sheets/styles";
import { moneyStyle, numberCell, tierStyle } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

const revenueAt = first + 5;
const contributionAt = first + 8;
/** Rows of the tier chart. */
const chartRows = 13;

/** Customers, revenue and contribution by tier, shares and totals as formulas, with the chart beside. Returns the row below. */
export function placeTiers(
  layout: SheetLayout,
  context: ReportContext,
  summary: PortfolioSummary,
  row: number
): number {
  const words = context.words.portfolio.tiers;
  let next = layout.text(row, first, span, words.title, "heading");
  const names = [
    ...tiers,
    ...((summary.lines[tierNotApplicable]?.customers ?? 0) > 0 ? (["N/A"] as const) : []),
  ];
  const header = next;
  const top = header + 1;
  const total = top + names.length;
  const revenueStyle = moneyStyle(summary.lines.map((line) => line.revenue));
  const contributionStyle = moneyStyle(summary.lines.map((line) => line.contribution));
  // A loss in one tier makes shares of the total meaningless: they stay empty and out of the chart.
  const hasRevenue = isShareable(summary.lines.map((line) => line.revenue));
  const hasContribution = isShareable(summary.lines.map((line) => line.contribution));
  const lines = names.map((name, k): PlanCell[] => {
    const line = summary.lines[k];
    const at = top + k;
    return [
      name,
      context.labels.tiers[name],
      countCell(context, at, line?.customers ?? 0),
      shareOf(first + 3, at, total),
      numberCell(line?.revenue),
      hasRevenue ? shareOf(revenueAt, at, total) : null,
      numberCell(line?.contribution),
      hasContribution ? shareOf(contributionAt, at, total) : null,
      numberCell(line?.meanScore),
    ];
  });
  const table = layout.table({
    row: header,
    columns: [
      { header: words.tier, at: first, style: "text", headerStyle: "tableHeaderCenter" },
      { header: words.name, at: first + 1, span: 2, style: "text" },
      { header: words.customers, at: first + 3, style: "integer" },
      { header: words.shareOfCustomers, at: first + 4, style: "percent1" },
      { header: words.revenue, at: revenueAt, span: 2, style: revenueStyle },
      { header: words.shareOfRevenue, at: first + 7, style: "percent1" },
      { header: words.contribution, at: contributionAt, span: 2, style: contributionStyle },
      { header: words.shareOfContribution, at: first + 10, style: "percent1" },
      { header: words.meanScore, at: first + 11, style: "decimal1" },
    ],
    rows: lines,
    cellStyle: (r, c) => (c === 0 ? tierStyle(names[r] ?? "") : undefined),
  });
  // The sum of nothing would read as a zero that nobody reported.
  const isKnown = (of: (line: TierLine) => number): boolean =>
    summary.lines.some((line) => !Number.isNaN(of(line)));
  const sum = (column: number): PlanCell => ({
    formula: `=SUM(${rangeAddress({ row: top, column, rows: names.length, columns: 1 })})`,
  });
  layout.place(
    total,
    first,
    [
      [
        words.total,
        null,
        null,
        sum(first + 3),
        null,
        isKnown(({ revenue }) => revenue) ? sum(revenueAt) : null,
        null,
        null,
        isKnown(({ contribution }) => contribution) ? sum(contributionAt) : null,
        null,
        null,
        null,
      ],
    ],
    "totalText",
    [
      { rect: { row: 0, column: 3, rows: 1, columns: 1 }, style: "totalInteger" },
      {
        rect: { row: 0, column: 5, rows: 1, columns: 1 },
        style: revenueStyle === "money" ? "totalMoney" : "totalMoney2",
      },
      {
        rect: { row: 0, column: 8, rows: 1, columns: 1 },
        style: contributionStyle === "money" ? "totalMoney" : "totalMoney2",
      },
    ]
  );
  layout.merge({ row: total, column: revenueAt, rows: 1, columns: 2 });
  layout.merge({ row: total, column: contributionAt, rows: 1, columns: 2 });
  next = table.next + 2;
  const shares = (column: number): PlanRect => ({
    row: top,
    column,
    rows: tiers.length,
    columns: 1,
  });
  const caption = hasContribution ? words.chartCaption : words.chartCaptionWithout;
  layout.chart({
    kind: "column",
    title: hasContribution ? words.chartTitle : words.chartTitleWithout,
    caption,
    at: { row: next, column: first, rows: chartRows, columns: span },
    categories: shares(first),
    series: [
      { name: words.customers, values: shares(first + 4), color: seriesColors[1] },
      ...(hasRevenue
        ? [{ name: words.revenue, values: shares(first + 7), color: seriesColors[0] }]
        : []),
      ...(hasContribution
        ? [{ name: words.contribution, values: shares(first + 10), color: seriesColors[3] }]
        : []),
    ],
    valueFormat: "0%",
    legend: "Bottom",
    valueAxis: { minimum: 0 },
    dataLabels: true,
  });
  next += chartRows;
  next = layout.text(next, first, span, caption, "note");
  const { model, scores, language } = context;
  const rule = context.labels.tierRule(model, scores.cuts, language);
  return layout.text(next, first, span, rule, "note") + 1;
}

function shareOf(column: number, row: number, total: number): PlanCell {
  return {
    formula: `=IF(${cellAddress(total, column, true)}=0,0,${cellAddress(row, column)}/${cellAddress(total, column, true)})`,
  };
}

/** Counted in our own tier column where it was written, so that it follows what stands there. */
function countCell(context: ReportContext, row: number, count: number): PlanCell {
  const column = context.written?.placed["tier"];
  if (column === undefined) return count;
  const { sheet, firstDataRow, lastDataRow } = context.customers.source;
  const range = rangeAddress(
    { row: firstDataRow, column, rows: lastDataRow - firstDataRow + 1, columns: 1 },
    true
  );
  return { formula: `=COUNTIF(${quotedSheet(sheet)}!${range},${cellAddress(row, first)})` };
}
