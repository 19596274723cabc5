import { largestCustomers } from "../../portfolio/summary";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutToWidth } from "../../sheets/textMeasure";
import { numberFormats, seriesColors } from "../../sheets/styles";
import { customerLink, moneyStyle, numberCell, tierStyleOf } from "../customerCells";
import { customerName, tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { dataColumn, first, span } from "./columns";

/** Customers of the Pareto table and chart: more columns cannot be read. */
const maxCustomers = 20;
const chartRows = 17;
/** Width of a name below a column of the chart, in digits: eight Chinese characters or so. */
const labelWidth = 17;

/** The largest customers with shares as formulas, and the Pareto chart below. Nothing without revenue. */
export function placeTop(layout: SheetLayout, context: ReportContext, row: number): number {
  const words = context.words.portfolio.top;
  const { input, scores } = context;
  const revenue = input.criteria.revenue?.values;
  const shown = largestCustomers(revenue, maxCustomers);
  if (shown.length === 0) return row;
  const header = layout.text(row, first, span, words.title(shown.length), "heading");
  const top = header + 1;
  const [at, shareAt, cumulativeAt] = [first + 4, first + 6, first + 7];
  const contribution = input.criteria.contributionProfit?.values;
  const revenueStyle = moneyStyle(shown.map((i) => revenue?.[i] ?? NaN));
  const total = top + shown.length;
  const hasControl = shown.some((i) => !Number.isNaN(scores.strategicControl[i] ?? NaN));
  const cumulative = (r: number): PlanCell => ({
    formula:
      r === 0
        ? `=${cellAddress(top, shareAt)}`
        : `=${cellAddress(top + r - 1, cumulativeAt)}+${cellAddress(top + r, shareAt)}`,
  });
  const table = layout.table({
    row: header,
    columns: [
      { header: words.customer, at: first, span: 3, style: "linkWrapped" },
      { header: words.tier, at: first + 3, style: "text", headerStyle: "tableHeaderCenter" },
      { header: words.revenue, at, span: 2, style: revenueStyle },
      { header: words.share, at: shareAt, style: "percent1" },
      { header: words.cumulative, at: cumulativeAt, style: "percent1" },
      {
        header: words.contribution,
        at: first + 8,
        span: 2,
        style: moneyStyle(shown.map((i) => contribution?.[i] ?? NaN)),
      },
      { header: words.score, at: first + 10, style: "decimal1" },
      ...(hasControl
        ? [{ header: words.control, at: first + 11, style: "decimal1" as const }]
        : []),
    ],
    rows: shown.map((i, r) => [
      customerLink(context, i),
      tierOf(context, i),
      numberCell(revenue?.[i]),
      { formula: `=${cellAddress(top + r, at)}/${cellAddress(total, at, true)}` },
      cumulative(r),
      numberCell(contribution?.[i]),
      numberCell(scores.score[i]),
      numberCell(scores.strategicControl[i]),
    ]),
    cellStyle: (r, c) => (c === 1 ? tierStyleOf(context, shown[r] ?? -1) : undefined),
  });
  layout.place(header, dataColumn, [[words.label]], "tableHeader");
  layout.place(
    top,
    dataColumn,
    shown.map((i) => [cutToWidth(customerName(context, i), labelWidth)]),
    "text"
  );
  layout.place(
    total,
    first,
    [[words.all, null, null, null, scores.revenueTotal, null, null, null, null, null, null, null]],
    "totalText",
    [
      {
        rect: { row: 0, column: 4, rows: 1, columns: 1 },
        style: revenueStyle === "money" ? "totalMoney" : "totalMoney2",
      },
    ]
  );
  layout.merge({ row: total, column: at, rows: 1, columns: 2 });
  const below = total + 2;
  layout.chart({
    kind: "pareto",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: { row: below, column: first, rows: chartRows, columns: span },
    categories: { row: table.firstRow, column: dataColumn, rows: shown.length, columns: 1 },
    series: [
      { name: words.revenue, values: table.column(2), color: seriesColors[0] },
      { name: words.cumulative, values: table.column(4), color: seriesColors[3], secondary: true },
    ],
    legend: "Bottom",
    valueAxis: { minimum: 0 },
    valueFormat: revenueStyle === "money" ? numberFormats.money : numberFormats.money2,
  });
  return layout.text(below + chartRows, first, span, words.chartCaption, "note") + 1;
}
