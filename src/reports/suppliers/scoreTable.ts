import type { EvidenceRef } from "../../insight/swot/Finding";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { seriesColors } from "../../sheets/styles";
import type { StyleName } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { numberCell } from "../customerCells";
import { addressLink } from "../evidence";
import type { ReportContext } from "../ReportContext";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";
import { SupplierFormulas } from "./formulas";
import type { ScoreRows } from "./formulas";

export interface PlacedScores {
  readonly rows: ScoreRows;
  readonly formulas: SupplierFormulas;
  readonly headerRow: number;
  /** Address of our lead over the best rival, or null without a row of ours. */
  readonly leadCell: string | null;
  /** First row of the charts. */
  readonly charts: number;
  readonly next: number;
}

const chartRows = 14;
/** Lines that a radar chart can carry. */
const maxRadarSeries = 4;

/** Criteria, weights, scores, totals, ranks, gaps and sensitivities; everything that follows from a score is a formula. */
export function placeScores(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  columns: SupplierColumns,
  row: number
): PlacedScores {
  const words = context.words.suppliers.scores;
  const span = pageSpan(columns);
  const { criteria, suppliers, scale } = supply.scores;
  const hasOurs = supply.comparison.ours === 0 && suppliers.length > 1;
  let next = layout.text(row, columns.criterion, span, words.title, "heading");
  next = layout.text(next, columns.criterion, span, words.note(`${scale}`), "note");
  const headerRow = next;
  const rows: ScoreRows = {
    first: headerRow + 1,
    count: criteria.length,
    total: headerRow + 1 + criteria.length,
    rank: headerRow + 2 + criteria.length,
  };
  const formulas = new SupplierFormulas(columns, rows, scale);
  const leadRow = rows.rank + 1;
  const leadCell = hasOurs ? cellAddress(leadRow, columns.suppliers, true) : null;
  const empty: PlanCell = null;
  const lines = criteria.map((criterion, k): PlanCell[] => {
    const at = rows.first + k;
    return [
      cutText(names[k] ?? "", 200),
      Math.round(criterion.weight * 1e6) / 1e6,
      ...suppliers.map((supplier) => numberCell(supplier.scores[k])),
      hasOurs ? formulas.gap(at) : empty,
      hasOurs ? formulas.weightedGap(at) : empty,
      hasOurs ? formulas.breakEven(at) : empty,
      leadCell === null ? empty : formulas.pointsNeeded(at, leadCell),
      addressLink(context, scoreEvidence(supply, k)),
    ];
  });
  const number = (
    header: string,
    at: number,
    style: StyleName
  ): { header: string; at: number; style: StyleName; headerStyle: StyleName } => ({
    header,
    at,
    style,
    headerStyle: "tableHeaderNumber",
  });
  layout.table({
    row: headerRow,
    columns: [
      { header: words.criterion, at: columns.criterion, style: "wrapped" },
      number(words.weight, columns.weight, "inputNumber"),
      ...suppliers.map((supplier, i) =>
        number(
          supplier.isOurs ? words.we(cutText(supplier.name, 40)) : cutText(supplier.name, 60),
          columns.suppliers + i,
          "inputNumber"
        )
      ),
      number(words.gap, columns.gap, "decimal2"),
      number(words.weightedGap, columns.weightedGap, "points2"),
      number(words.breakEven, columns.breakEven, "decimal2"),
      number(words.pointsNeeded, columns.pointsNeeded, "decimal2"),
      { header: words.evidence, at: columns.evidence, style: "linkIndented" },
    ],
    rows: lines,
  });
  placeTotals(layout, context, columns, formulas, rows, hasOurs);
  if (hasOurs) placeWorkings(layout, context, supply, columns, formulas, rows);
  next = leadRow + (hasOurs ? 2 : 0);
  next = hasOurs ? layout.text(next, columns.criterion, span, words.sensitivityNote, "note") : next;
  return {
    rows,
    formulas,
    headerRow,
    leadCell,
    charts: next + 1,
    next: placeCharts(layout, context, supply, columns, rows, headerRow, next + 1),
  };
}

function scoreEvidence(supply: SupplyCase, k: number): EvidenceRef[] {
  return (supply.cells.score[k] ?? []).flatMap((cells) =>
    (cells ?? []).map(({ row, field }) => ({ table: "supplierArchive" as const, row, field }))
  );
}

function placeTotals(
  layout: SheetLayout,
  context: ReportContext,
  columns: SupplierColumns,
  formulas: SupplierFormulas,
  rows: ScoreRows,
  hasOurs: boolean
): void {
  const words = context.words.suppliers.scores;
  const each = (of: (supplier: number) => PlanCell): PlanCell[] =>
    Array.from({ length: columns.count }, (_, i) => of(i));
  const weights = `${cellAddress(rows.first, columns.weight)}:${cellAddress(rows.first + rows.count - 1, columns.weight)}`;
  layout.place(
    rows.total,
    columns.criterion,
    [[words.total, { formula: `=SUM(${weights})` }, ...each((i) => formulas.total(i))]],
    "totalDecimal2",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "totalText" }]
  );
  layout.place(
    rows.rank,
    columns.criterion,
    [[words.rank, null, ...each((i) => formulas.rank(i))]],
    "integer",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "textStrong" }]
  );
  if (!hasOurs) return;
  const line = (row: number, label: string, cell: PlanCell, style: StyleName): void =>
    layout.place(row, columns.criterion, [[label, null, cell]], style, [
      { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "wrapped" },
    ]);
  line(rows.rank + 1, words.lead, formulas.lead(), "points2");
  line(rows.rank + 2, words.relative, formulas.relativeStrength(), "decimal4");
}

/** Beyond the page: how the break-even weights come about, rival by rival. */
function placeWorkings(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  formulas: SupplierFormulas,
  rows: ScoreRows
): void {
  const { workings, working, weight } = context.words.suppliers.scores;
  const rivals = Array.from({ length: columns.count - 1 }, (_, r) => r + 1);
  const name = (rival: number): string => cutText(supply.scores.suppliers[rival]?.name ?? "", 20);
  const headers = rivals.flatMap((rival) =>
    [working.rest, working.slope, working.low, working.high].map(
      (label) => `${label} (${name(rival)})`
    )
  );
  layout.place(rows.first - 2, columns.workings, [[workings]], "subheading");
  layout.place(
    rows.first - 1,
    columns.workings,
    [[weight, working.low, working.high, ...headers]],
    "tableHeaderNumber"
  );
  const lines = Array.from({ length: rows.count }, (_, k) => {
    const row = rows.first + k;
    return [
      formulas.weightOf100(row),
      ...formulas.bounds(row),
      ...rivals.flatMap((rival) => formulas.workings(row, rival)),
    ];
  });
  layout.place(rows.first, columns.workings, lines, "decimal2");
}

function placeCharts(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  rows: ScoreRows,
  headerRow: number,
  row: number
): number {
  const words = context.words.suppliers.scores;
  if (supply.comparison.totals.every((total) => Number.isNaN(total))) return row;
  const left = 2 + columns.count;
  const span = pageSpan(columns);
  const { suppliers, criteria } = supply.scores;
  layout.chart({
    kind: "bar",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: { row, column: columns.criterion, rows: chartRows, columns: left },
    categories: { row: headerRow, column: columns.suppliers, rows: 1, columns: columns.count },
    series: [
      {
        name: words.total,
        values: { row: rows.total, column: columns.suppliers, rows: 1, columns: columns.count },
        color: seriesColors[0],
      },
    ],
    valueAxis: { minimum: 0, maximum: supply.scores.scale },
    dataLabels: true,
  });
  let caption = words.chartCaption;
  if (criteria.length >= 3) {
    const strongest = suppliers
      .map((_, i) => i)
      .sort((a, b) => (supply.comparison.ranks[a] || 99) - (supply.comparison.ranks[b] || 99));
    const drawn = [...new Set([supply.comparison.ours, ...strongest])]
      .filter((i) => i >= 0)
      .slice(0, maxRadarSeries);
    layout.chart({
      kind: "radar",
      title: words.radarTitle,
      caption: words.radarCaption,
      at: { row, column: columns.criterion + left, rows: chartRows, columns: span - left },
      categories: { row: rows.first, column: columns.criterion, rows: rows.count, columns: 1 },
      series: drawn.map((i, k) => ({
        name: cutText(suppliers[i]?.name ?? "", 30),
        values: { row: rows.first, column: columns.suppliers + i, rows: rows.count, columns: 1 },
        color: seriesColors[k] ?? seriesColors[0],
      })),
      legend: "Bottom",
      valueAxis: { minimum: 0, maximum: supply.scores.scale },
    });
    caption = `${caption}${context.words.shared.sentenceGap}${words.radarCaption}`;
  }
  return layout.text(row + chartRows, columns.criterion, span, caption, "note") + 1;
}
