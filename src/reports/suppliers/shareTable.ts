import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { seriesColors } from "../../sheets/styles";
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
const chartRows = 13;
/** Rows from the header of this table to the row below all of it: the table of the target follows there. */
export const sharesHeight = 1 + shareRows + 2 + chartRows + 2;

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
  let next = layout.text(header + 1 + shareRows, columns.criterion, span, words.note, "note") + 1;
  layout.chart({
    kind: "columnStacked",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: {
      row: next,
      column: columns.criterion,
      rows: chartRows,
      columns: columns.suppliers + columns.count - columns.criterion,
    },
    categories: { row: shareRow, column: columns.criterion, rows: 3, columns: 1 },
    series: suppliers.map((supplier, i) => ({
      name: cutText(supplier.name, 30),
      values: { row: shareRow, column: columns.suppliers + i, rows: 3, columns: 1 },
      color: seriesColors[i % seriesColors.length] ?? seriesColors[0],
    })),
    valueFormat: "0%",
    legend: "Bottom",
    valueAxis: { minimum: 0, maximum: 1 },
    dataLabels: true,
  });
  next = layout.text(next + chartRows, columns.criterion, span, words.chartCaption, "note") + 1;
  return { spendRow, shareRow, targetRow, next };
}

export function usedCell(columns: SupplierColumns, row: number): string {
  return cellAddress(row, columns.weight, true);
}
