import { cellsPerSegment, segmentRules } from "../../portfolio/value/rfmSegments";
import { rfmSegments } from "../../portfolio/value/rfmSegments";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { seriesColors } from "../../sheets/styles";
import { moneyStyle, numberCell } from "../customerCells";
import { at, first, span } from "./columns";
import type { ValueFigures } from "./figures";

/** The ten segments with their rule, how many cells it takes, and who is in it; the chart stands beside. */
export function placeSegments(layout: SheetLayout, figures: ValueFigures, row: number): number {
  const { context, values, settings } = figures;
  const words = context.words.value.rfm;
  const heading = layout.text(row, first, span, words.title, "heading");
  const { rfm } = values;
  if (rfm === null) return layout.text(heading, first, span, words.none, "note") + 1;
  const source =
    rfm.source === "transactions"
      ? words.fromTransactions(settings.rfmMonths, rfm.scores.count)
      : words.fromColumns(rfm.scores.count);
  const header = layout.text(
    layout.text(heading, first, span, source, "note"),
    first,
    span,
    words.rule,
    "note"
  );
  const revenue = context.input.criteria.revenue?.values;
  const sums = rfmSegments.map((_, code) => {
    let customers = 0;
    let sum = NaN;
    rfm.segment.forEach((own, i) => {
      if (own !== code) return;
      customers += 1;
      const amount = revenue?.[i] ?? NaN;
      if (!Number.isNaN(amount)) sum = (Number.isNaN(sum) ? 0 : sum) + amount;
    });
    return { customers, revenue: sum };
  });
  const style = moneyStyle(sums.map((line) => line.revenue));
  const cells = cellsPerSegment();
  const total = header + 1 + rfmSegments.length;
  const range = ([low, high]: readonly [number, number]): string =>
    low === high ? String(low) : `${low}–${high}`;
  const table = layout.table({
    row: header,
    columns: [
      { header: words.segment, at: first, style: "text" },
      { header: words.recency, at: at.tier, style: "centered" },
      { header: words.strength, at: at.state, style: "centered" },
      { header: words.cells, at: at.control, style: "integer" },
      { header: words.customers, at: at.timeBomb, style: "integer" },
      { header: words.revenue, at: at.revenue, style },
      { header: words.share, at: at.share, style: "percent1" },
    ],
    rows: segmentRules.map((rule, code): PlanCell[] => [
      words.segments[rule.segment],
      range(rule.recency),
      range(rule.strength),
      cells[rule.segment],
      sums[code]!.customers,
      numberCell(sums[code]!.revenue),
      {
        formula: `=${cellAddress(header + 1 + code, at.timeBomb)}/${cellAddress(total, at.timeBomb, true)}`,
      },
    ]),
  });
  const sum = (column: number): PlanCell => ({
    formula: `=SUM(${rangeAddress({ row: table.firstRow, column, rows: table.rows, columns: 1 })})`,
  });
  layout.place(
    total,
    first,
    [[words.total, null, null, sum(at.control), sum(at.timeBomb), sum(at.revenue), null]],
    "totalText",
    [
      { rect: { row: 0, column: 3, rows: 1, columns: 2 }, style: "totalInteger" },
      {
        rect: { row: 0, column: 5, rows: 1, columns: 1 },
        style: style === "money" ? "totalMoney" : "totalMoney2",
      },
    ]
  );
  layout.chart({
    kind: "column",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: {
      row: header,
      column: at.segment,
      rows: rfmSegments.length + 4,
      columns: span - at.segment + first,
    },
    categories: table.column(0),
    series: [{ name: words.customers, values: table.column(4), color: seriesColors[0] }],
    valueAxis: { minimum: 0 },
    dataLabels: true,
  });
  return layout.text(total + 3, first, span, words.chartCaption, "note") + 1;
}
