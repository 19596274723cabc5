import { tiers } from "../../scoring/model";
import type { PerHead } from "../../portfolio/value/resources";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { seriesColors } from "../../sheets/styles";
import { moneyStyle, numberCell, tierStyle } from "../customerCells";
import { shortName } from "../keyCustomers";
import { at, first, span } from "./columns";
import { voiceOf } from "./figures";
import type { ValueFigures } from "./figures";

const chartRows = 13;
/** Customers named as over- or under-served. */
const examples = 4;
/** Differences below this are nobody's misallocation. */
const tellingDifference = 0.01;

/** People, contribution and lifetime value by tier, with who has more people than profit and the other way round. */
export function placePeople(layout: SheetLayout, figures: ValueFigures, row: number): number {
  const { context, values, settings } = figures;
  const words = context.words.value.tiers;
  const heading = layout.text(row, first, span, words.title, "heading");
  const { resources } = values;
  if (resources === null) return layout.text(heading, first, span, words.noPeople, "note") + 1;
  const worth = tiers.map((_, code) => tierWorth(figures, code));
  const all = worth.reduce((sum, value) => sum + (value || 0), 0);
  const lines = [...resources.groups.slice(0, tiers.length), resources.company];
  const money = (of: (line: PerHead) => number) => moneyStyle(lines.map(of));
  const hasCost = !Number.isNaN(resources.company.costPerHead);
  const coverage = (line: PerHead): PlanCell =>
    settings.costPerHead > 0 ? numberCell(line.profitPerHead / settings.costPerHead) : null;
  const cells = (line: PerHead, name: PlanCell, value: number): PlanCell[] => [
    name,
    line.customers,
    line.heads,
    numberCell(line.shareOfHeads),
    numberCell(line.contribution),
    numberCell(line.shareOfContribution),
    numberCell(line.shareOfHeads - line.shareOfContribution),
    numberCell(line.salesPerHead),
    numberCell(line.profitPerHead),
    hasCost ? numberCell(line.costPerHead) : null,
    coverage(line),
    numberCell(value),
  ];
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.tier, at: first, style: "text" },
      { header: words.customers, at: at.tier, span: 2, style: "integer" },
      { header: words.heads, at: at.control, style: "general" },
      { header: words.shareOfHeads, at: at.timeBomb, style: "percent1" },
      { header: words.contribution, at: at.revenue, style: money((line) => line.contribution) },
      { header: words.shareOfContribution, at: at.share, span: 2, style: "percent1" },
      { header: words.difference, at: at.segment, style: "percentPoints" },
      { header: words.salesPerHead, at: at.margin, style: money((line) => line.salesPerHead) },
      { header: words.profitPerHead, at: at.cost, style: money((line) => line.profitPerHead) },
      { header: words.costPerHead, at: at.retention, style: money((line) => line.costPerHead) },
      { header: words.coverage, at: at.bergerNasr, style: "decimal2" },
      {
        header: words.lifetimeValue,
        at: at.simple,
        span: 2,
        style: worth.every((value) => !(Math.abs(value) >= 1000)) ? "money2" : "money",
      },
    ],
    rows: lines.map((line, code) =>
      cells(
        line,
        code < tiers.length
          ? `${tiers[code]!} ${context.labels.tiers[tiers[code]!]}`
          : words.company,
        code < tiers.length ? worth[code]! : all
      )
    ),
    cellStyle: (r, c) =>
      c > 0 ? undefined : r < tiers.length ? tierStyle(tiers[r]!) : "textStrong",
  });
  let next = table.next;
  for (const sentence of sentences(figures, resources))
    next = layout.text(next, first, span, sentence, "wrapped");
  const column = (k: number) => ({ ...table.column(k), rows: tiers.length });
  layout.chart({
    kind: "column",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: { row: next + 1, column: first, rows: chartRows, columns: at.segment - first },
    categories: column(0),
    series: [
      { name: words.shareOfHeads, values: column(3), color: seriesColors[1] },
      { name: words.shareOfContribution, values: column(5), color: seriesColors[0] },
    ],
    valueFormat: "0%",
    legend: "Bottom",
    dataLabels: true,
  });
  return layout.text(next + 1 + chartRows, first, span, words.chartCaption, "note") + 1;
}

function tierWorth({ context, ranked, values }: ValueFigures, code: number): number {
  let sum = NaN;
  for (const i of ranked) {
    const value = values.bergerNasr[i]!;
    if (context.scores.finalTier[i] !== code || Number.isNaN(value)) continue;
    sum = (Number.isNaN(sum) ? 0 : sum) + value;
  }
  return sum;
}

function sentences(
  figures: ValueFigures,
  resources: NonNullable<ValueFigures["values"]["resources"]>
): string[] {
  const words = figures.context.words.value.tiers;
  const { shared } = figures.context.words;
  if (Number.isNaN(resources.misallocation)) return [words.noMisallocation];
  const voice = voiceOf(figures);
  const heads = figures.context.customers.numbers.get("servingFTE");
  const named = (
    rows: readonly { readonly index: number; readonly difference: number }[]
  ): string =>
    rows
      .map(({ index, difference }) => {
        const share = heads![index]! / resources.company.heads;
        return words.example(
          shortName(figures.context, index),
          voice.percent(share),
          voice.percent(share - difference)
        );
      })
      .join(shared.listSeparator);
  const over = resources.rows
    .filter(({ difference }) => difference > tellingDifference)
    .slice(0, examples);
  const under = resources.rows
    .filter(({ difference }) => difference < -tellingDifference)
    .slice(-examples)
    .reverse();
  return [
    words.misallocation(voice.percent(resources.misallocation, 2)),
    ...(over.length === 0 ? [] : [words.overServed(named(over))]),
    ...(under.length === 0 ? [] : [words.underServed(named(under))]),
  ];
}
