import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell, PlanRect } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { moneyStyle, numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";
import type { PlacedScores } from "./scoreTable";
import { positionFormula } from "./supplyFormulas";

export interface PlacedShares {
  readonly spendRow: number;
  readonly shareRow: number;
  readonly targetRow: number;
  readonly next: number;
}

/** Rows below this table's header: spend, now, fair, target, difference, position. */
const shareRows = 6;
/** Rows from the header of this table to the row below all of it: the table of the target follows there. */
export const sharesHeight = 1 + shareRows + 2;
/** Light enough for the dark labels on them, and told apart in grey. */
const stackColors = [
  "#6FA3BC",
  "#DCE9EF",
  "#E0B27F",
  "#C9D2D7",
  "#9DBFA8",
  "#F0D9BC",
  "#A9B7BE",
  "#C3AFC0",
] as const;

/** Spend, share now, fair share, target and the difference by supplier, with the chart. Nothing where no spend is known. */
export function placeShares(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  scores: PlacedScores,
  winnableCell: (header: number) => string | null,
  row: number
): PlacedShares | null {
  if (Number.isNaN(supply.comparison.spend)) return null;
  const words = context.words.suppliers.shares;
  const { positions } = context.words.suppliers.facts;
  const span = pageSpan(columns);
  const { formulas } = scores;
  const { suppliers } = supply.scores;
  const header = layout.text(row, columns.criterion, span, words.title, "heading");
  const [spendRow, shareRow, fairRow, targetRow] = [1, 2, 3, 4].map((k) => header + k) as [
    number,
    number,
    number,
    number,
  ];
  const winnable = winnableCell(header);
  const each = (of: (supplier: number) => PlanCell): PlanCell[] => suppliers.map((_, i) => of(i));
  const line = (at: number, label: string, cells: PlanCell[], style: StyleName): void =>
    layout.place(at, columns.criterion, [[label, null, null, null, ...cells]], style, [
      { rect: { row: 0, column: 0, rows: 1, columns: 4 }, style: "textStrong" },
    ]);
  layout.place(
    header,
    columns.criterion,
    [["", null, null, null, ...suppliers.map((supplier) => cutText(supplier.name, 60))]],
    "tableHeaderNumber"
  );
  const style = moneyStyle(suppliers.map((supplier) => supplier.spend));
  line(
    spendRow,
    words.spend,
    each((i) => numberCell(suppliers[i]?.spend)),
    style
  );
  line(
    shareRow,
    words.now,
    each((i) => formulas.share(spendRow, i)),
    "percent2"
  );
  line(
    fairRow,
    words.fair,
    each((i) => formulas.fair(i)),
    "percent2"
  );
  line(
    targetRow,
    words.target,
    each((i) => (winnable === null ? null : formulas.target(shareRow, i, winnable))),
    "percent2"
  );
  line(
    targetRow + 1,
    words.difference,
    each((i) => formulas.difference(shareRow, fairRow, i)),
    "percentPoints"
  );
  line(
    targetRow + 2,
    words.position,
    each((i) =>
      supply.comparison.positions[i] === "out"
        ? positions.out
        : positionFormula(formulas, columns, shareRow, i, positions)
    ),
    "general"
  );
  layout.place(header, columns.gap, [[words.sum]], "tableHeaderNumber");
  layout.place(spendRow, columns.gap, [[formulas.sum(spendRow)]], style);
  layout.place(
    shareRow,
    columns.gap,
    [[formulas.sum(shareRow)], [formulas.sum(fairRow)], [formulas.sum(targetRow)]],
    "percent2"
  );
  const concentration = columns.gap + 1;
  layout.text(header, concentration, 2, words.concentration, "tableHeaderNumber");
  layout.place(shareRow, concentration, [[null, formulas.concentration(shareRow)]], "decimal2");
  const next = layout.text(header + 1 + shareRows, columns.criterion, span, words.note, "note") + 1;
  return { spendRow, shareRow, targetRow, next };
}

/** Shares now, fair and target as stacked columns, one part per supplier. */
export function placeShareChart(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  { shareRow }: PlacedShares,
  at: PlanRect
): void {
  const words = context.words.suppliers.shares;
  layout.chart({
    kind: "columnStacked",
    title: words.chartTitle,
    caption: words.chartCaption,
    at,
    categories: { row: shareRow, column: columns.criterion, rows: 3, columns: 1 },
    series: supply.scores.suppliers.map((supplier, i) => ({
      name: cutText(supplier.name, 30),
      values: { row: shareRow, column: columns.suppliers + i, rows: 3, columns: 1 },
      color: stackColors[i % stackColors.length] ?? stackColors[0],
    })),
    valueFormat: "0%",
    legend: "Right",
    valueAxis: { minimum: 0, maximum: 1 },
    dataLabels: true,
  });
}

export function usedCell(columns: SupplierColumns, row: number): string {
  return cellAddress(row, columns.weight, true);
}
