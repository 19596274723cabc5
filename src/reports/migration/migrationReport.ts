import { formatDate, formatPercent } from "../../i18n/format";
import { attribute } from "../../portfolio/attribution";
import { migrationOf } from "../../portfolio/migration";
import type { Migration } from "../../portfolio/migration";
import { tiers } from "../../scoring/model";
import { SheetLayout } from "../../sheets/layout";
import { palette, tierColors } from "../../sheets/styles";
import { customerName } from "../keyCustomers";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { first, span, widths } from "./columns";
import { placeDrivers } from "./driversTable";
import { placeRates, placeStock } from "./flowTables";
import { placeMatrix, revenueStyles } from "./matrixTable";
import type { PlacedMatrix } from "./matrixTable";
import { placeMovers } from "./moversTable";

/** Column of what stands beside the counts. */
const beside = first + 11;
/** Changed keys that are named; the rest is counted. */
const maxKeyChanges = 10;
/** Columns by where a customer comes from: the tiers from dark to light, in steps that a grey printout keeps; newcomers in brown. */
const originColors = [
  palette.accent,
  palette.accentMiddle,
  tierColors.A.fill,
  "#E3EAED",
  palette.quiet,
  palette.contrast,
];

/** Who moved between the tiers since the last run, what it did to each tier's stock, and what moved the scores. */
export const migrationReport: Report<"migration"> = {
  id: "migration",
  needs: () => true,
  readsLastRun: true,
  count: () => 1,
  *plans(context) {
    const words = context.words.migration;
    const previous = context.previous ?? null;
    const migration = migrationOf(context.input, context.scores, previous);
    const attribution = previous && attribute(context.scores, previous);
    const layout = new SheetLayout({
      key: "migration",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accent,
      page: page(context, "landscape", 0),
    });
    const height = pageHeight("landscape", widths);
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    const part = (place: (row: number) => number): void => {
      const next = place(row);
      layout.keepTogether(row, next, height);
      row = next;
    };
    part((at) => placeHeadline(layout, context, migration, at) + 1);
    const isFirst = context.input.history.isFirstRun;
    if (!isFirst) {
      let counts: PlacedMatrix | undefined;
      part((at) => {
        const heading = layout.text(at, first, span, words.matrix.counts, "heading");
        counts = placeMatrix(layout, context, migration, {
          row: heading,
          values: migration.counts,
          span: 1,
          style: "integer",
          totalStyle: "totalInteger",
        });
        const rates = placeRates(layout, context, counts, heading, beside);
        return Math.max(counts.next, rates) + 1;
      });
      if (counts !== undefined) {
        const matrix = counts;
        part((at) => placeChart(layout, context, migration, matrix, at));
        part((at) => placeStock(layout, context, matrix, at));
      }
      part((at) => placeRevenue(layout, context, migration, at));
      if (attribution !== null && attribution.delta.some((delta) => delta === delta))
        part((at) => placeDrivers(layout, context, migration, attribution, at));
      part((at) => placeMovers(layout, context, migration, attribution, at));
    }
    row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};

function placeHeadline(
  layout: SheetLayout,
  context: ReportContext,
  migration: Migration,
  row: number
): number {
  const { headline, notes } = context.words.migration;
  const previous = context.previous ?? null;
  if (context.input.history.isFirstRun)
    return layout.text(row, first, span, headline.first, "headline");
  const since = previous === null ? "" : formatDate(previous.snapshot.date);
  const rate = migration.existing === 0 ? 0 : migration.stable / migration.existing;
  const lines = migration.isEmpty
    ? [headline.empty(since, context.scores.count)]
    : [
        headline.moved({
          since,
          existing: migration.existing,
          stability: formatPercent(context.language, rate, 0),
          up: migration.up,
          down: migration.down,
        }),
        ...(migration.isNew + migration.lost === 0
          ? []
          : [headline.cameAndWent(migration.isNew, migration.lost)]),
      ];
  let next = row;
  for (const line of lines) next = layout.text(next, first, span, line, "headline");
  for (const note of notesOf(context)) next = layout.text(next, first, span, note, "warn");
  return previous === null ? layout.text(next, first, span, notes.typed, "note") : next;
}

/** What a reader has to know before comparing: other settings, a new calibration, changed keys. */
function notesOf(context: ReportContext): string[] {
  const { notes } = context.words.migration;
  const { previous, keyChanges = [], isRecalibrated } = context;
  const lines: string[] = [];
  if (isRecalibrated) lines.push(notes.recalibrated);
  else if (previous?.hasOtherSettings) lines.push(notes.otherSettings);
  if (previous?.hasOtherSettings && previous.comparable === previous.snapshot)
    lines.push(notes.noValues);
  if (keyChanges.length > 0) {
    const named = keyChanges
      .slice(0, maxKeyChanges)
      .map(({ row, key, former }) => notes.keyChange(customerName(context, row), former, key));
    if (keyChanges.length > named.length)
      named.push(context.words.shared.more(String(keyChanges.length - named.length)));
    lines.push(notes.keyChanges(keyChanges.length, named.join(context.words.shared.listSeparator)));
  }
  return lines;
}

function placeChart(
  layout: SheetLayout,
  context: ReportContext,
  { counts }: Migration,
  matrix: PlacedMatrix,
  row: number
): number {
  const words = context.words.migration.matrix;
  const rows = 14;
  // Excel makes no series of blank cells, and the chart begins with its first one.
  const origins = matrix.from.filter((place) => counts[place]?.some((customers) => customers > 0));
  layout.chart({
    kind: "columnStacked",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: { row, column: first, rows, columns: span },
    categories: matrix.header,
    series: origins.map((place) => ({
      name:
        tiers[place] === undefined
          ? place > tiers.length
            ? words.isNew
            : "N/A"
          : words.fromTier(tiers[place]),
      values: matrix.line(place),
      color: originColors[place]!,
    })),
    legend: "Bottom",
    valueAxis: { minimum: 0 },
    dataLabels: true,
  });
  return layout.text(row + rows, first, span, words.chartCaption, "note") + 1;
}

function placeRevenue(
  layout: SheetLayout,
  context: ReportContext,
  migration: Migration,
  row: number
): number {
  if (migration.revenue.flat().every((amount) => Number.isNaN(amount))) return row;
  const heading = layout.text(row, first, span, context.words.migration.matrix.revenue, "heading");
  const matrix = placeMatrix(layout, context, migration, {
    row: heading,
    values: migration.revenue,
    span: 2,
    ...revenueStyles(migration),
  });
  return matrix.next + 1;
}
