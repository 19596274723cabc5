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

export interface PlacedShares {
  readonly spendRow: number;
  readonly shareRow: number;
  readonly next: number;
}

const chartRows = 12;

/** Spend, share now, fair share and the difference by supplier, with the chart. Nothing where no spend is known. */
export function placeShares(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  scores: PlacedScores,
  row: number
): PlacedShares | null {
  if (Number.isNaN(supply.comparison.spend)) return null;
  const words = context.words.suppliers.shares;
  const { positions } = context.words.suppliers.facts;
  const span = pageSpan(columns);
  const { formulas } = scores;
  const { suppliers } = supply.scores;
  const header = layout.text(row, columns.criterion, span, words.title, "heading");
  const [spendRow, shareRow, fairRow] = [header + 1, header + 2, header + 3];
  const sumColumn = columns.gap;
  const style = moneyStyle(suppliers.map((supplier) => supplier.spend));
  const each = (of: (supplier: number) => PlanCell): PlanCell[] => suppliers.map((_, i) => of(i));
  const line = (at: number, label: string, cells: PlanCell[], style: StyleName): void =>
    layout.place(at, columns.criterion, [[label, null, ...cells]], style, [
      { rect: { row: 0, column: 0, rows: 1, columns: 2 }, style: "textStrong" },
    ]);
  layout.place(
    header,
    columns.criterion,
    [["", null, ...suppliers.map((supplier) => cutText(supplier.name, 60))]],
    "tableHeaderNumber"
  );
  line(
    spendRow,
    words.spend,
    each((i) => numberCell(suppliers[i]?.spend)),
    "inputMoney"
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
    fairRow + 1,
    words.difference,
    each((i) => formulas.difference(shareRow, fairRow, i)),
    "percentPoints"
  );
  line(
    fairRow + 2,
    words.position,
    each((i) => positions[supply.comparison.positions[i] ?? "unknown"]),
    "general"
  );
  placeSum(
    layout,
    words.sum,
    header,
    sumColumn,
    [formulas.sum(spendRow), formulas.sum(shareRow)],
    style
  );
  let next = layout.text(fairRow + 3, columns.criterion, span, words.note, "note") + 1;
  layout.chart({
    kind: "column",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: { row: next, column: columns.criterion, rows: chartRows, columns: 2 + columns.count },
    categories: { row: header, column: columns.suppliers, rows: 1, columns: columns.count },
    series: [
      {
        name: words.now,
        values: { row: shareRow, column: columns.suppliers, rows: 1, columns: columns.count },
        color: seriesColors[0],
      },
      {
        name: words.fair,
        values: { row: fairRow, column: columns.suppliers, rows: 1, columns: columns.count },
        color: seriesColors[1],
      },
    ],
    valueFormat: "0%",
    legend: "Bottom",
    valueAxis: { minimum: 0 },
    dataLabels: true,
  });
  next = layout.text(next + chartRows, columns.criterion, span, words.chartCaption, "note") + 1;
  return { spendRow, shareRow, next };
}

function placeSum(
  layout: SheetLayout,
  label: string,
  header: number,
  column: number,
  sums: readonly PlanCell[],
  style: "money" | "money2"
): void {
  layout.place(header, column, [[label]], "tableHeaderNumber");
  layout.place(header + 1, column, [[sums[0] ?? null]], style);
  layout.place(header + 2, column, [[sums[1] ?? null]], "percent2");
}

/** What can be won: cap and target rank are the reviewer's, the rest follows. Returns the row below. */
export function placeTarget(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  scores: PlacedScores,
  shares: PlacedShares,
  margin: number
): number {
  if (scores.leadCell === null) return shares.next;
  const words = context.words.suppliers.target;
  const span = pageSpan(columns);
  const { formulas } = scores;
  const header = layout.text(shares.next, columns.criterion, span, words.title, "heading");
  const valueColumn = columns.suppliers;
  const cell = (row: number): string => cellAddress(row, valueColumn, true);
  const [cap, rank, winnable, headroom, investment, marginRow, payback] = [0, 1, 2, 3, 4, 5, 6].map(
    (k) => header + k
  ) as [number, number, number, number, number, number, number];
  const lines: readonly { row: number; label: string; value: PlanCell; style: StyleName }[] = [
    { row: cap, label: words.cap, value: supply.comparison.policyCap, style: "inputPercent" },
    {
      row: rank,
      label: words.rank,
      value: formulas.targetRank(scores.leadCell),
      style: "inputNumber",
    },
    {
      row: winnable,
      label: words.winnable,
      value: formulas.winnable(shares.shareRow, cell(cap), cell(rank)),
      style: "percent2",
    },
    {
      row: headroom,
      label: words.headroom,
      value: formulas.headroom(shares.spendRow, shares.shareRow, cell(winnable)),
      style: "money",
    },
    { row: investment, label: words.investment, value: null, style: "inputMoney" },
    { row: marginRow, label: words.margin, value: numberCell(margin), style: "inputPercent" },
    {
      row: payback,
      label: words.payback,
      value: formulas.payback(cell(investment), cell(marginRow), cell(headroom)),
      style: "decimal1",
    },
  ];
  for (const line of lines) {
    layout.text(line.row, columns.criterion, 2, line.label, "wrapped");
    layout.place(line.row, valueColumn, [[line.value]], line.style);
  }
  return layout.text(payback + 1, columns.criterion, span, words.note, "note") + 1;
}
