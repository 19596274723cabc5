import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";
import { inUseIfAny } from "./inUse";
import type { PlacedScores } from "./scoreTable";
import type { PlacedShares } from "./shareTable";
import { placeShareChart, usedCell } from "./shareTable";

/** Rows below the table's heading: the header, four assumptions, then what follows from them. */
const places = { header: 0, cap: 1, rank: 2, margin: 3, investment: 4, winnable: 5 } as const;

/** Address of the winnable share when the heading of this table stands in a row. */
export function winnableCellBelow(columns: SupplierColumns, heading: number): string {
  return usedCell(columns, heading + 1 + places.winnable);
}

/**
 * What can be won. Cap, target rank, margin and investment show what the archive says, what a reviewer typed and what is in
 * use; the rest follows. Returns the row below.
 */
export function placeTarget(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  scores: PlacedScores,
  shares: PlacedShares,
  reviewed: ReviewedPage,
  margin: number,
  row: number
): number {
  const pageEnd = columns.criterion + pageSpan(columns);
  if (scores.leadCell === null) {
    const rect = { row, column: columns.criterion, rows: 12, columns: pageSpan(columns) };
    placeShareChart(layout, context, supply, columns, shares, rect);
    return row + 13;
  }
  const words = context.words.suppliers.target;
  const span = pageSpan(columns);
  const { formulas } = scores;
  const top = layout.text(row, columns.criterion, span, words.title, "heading");
  const at = (place: number): number => top + place;
  layout.place(
    top,
    columns.criterion,
    [[words.assumption, words.given, words.own, words.used]],
    "tableHeaderNumber",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "tableHeader" }]
  );
  const given = (
    place: number,
    id: string,
    label: string,
    value: PlanCell,
    styles: readonly [given: StyleName, own: StyleName, used: StyleName]
  ): void => {
    const line = at(place);
    layout.place(line, columns.criterion, [[label]], "wrapped");
    layout.place(line, columns.given, [[value]], styles[0]);
    layout.place(line, columns.own, [[null]], styles[1]);
    layout.place(
      line,
      columns.weight,
      [[inUseIfAny(cellAddress(line, columns.given), cellAddress(line, columns.own))]],
      styles[2]
    );
    reviewed.line(line, id, { [columns.own]: null });
  };
  const share = ["percent1", "inputPercent", "percent1Strong"] as const;
  const plain = ["general", "inputNumber", "generalStrong"] as const;
  given(places.cap, "target:cap", words.cap, supply.comparison.policyCap, share);
  given(places.rank, "target:rank", words.rank, formulas.targetRank(scores.leadCell), plain);
  given(places.margin, "target:margin", words.margin, numberCell(margin), share);
  given(places.investment, "target:investment", words.investment, null, [
    "money",
    "inputMoney",
    "decimal2Strong",
  ]);
  const used = (place: number): string => usedCell(columns, at(place));
  const result = (place: number, label: string, value: PlanCell, style: StyleName): void => {
    layout.place(at(place), columns.criterion, [[label, null, null]], "textStrong");
    layout.place(at(place), columns.weight, [[value]], style);
  };
  result(
    places.winnable,
    words.winnable,
    formulas.winnable(shares.shareRow, used(places.cap), used(places.rank)),
    "percent2"
  );
  result(
    places.winnable + 1,
    words.headroom,
    formulas.headroom(shares.spendRow, shares.shareRow, used(places.winnable)),
    "money"
  );
  result(
    places.winnable + 2,
    words.payback,
    formulas.payback(used(places.investment), used(places.margin), used(places.winnable + 1)),
    "decimal1"
  );
  const below = at(places.winnable + 3);
  // The chart stands beside the table, whose rows are tall enough for it.
  for (let line = top; line < below; line++) layout.minHeight(line, 22);
  const column = columns.suppliers;
  placeShareChart(layout, context, supply, columns, shares, {
    row: top,
    column,
    rows: below - top,
    columns: pageEnd - column,
  });
  const notes = [words.note, context.words.suppliers.shares.chartCaption];
  return (
    layout.text(
      below,
      columns.criterion,
      span,
      notes.join(context.words.shared.sentenceGap),
      "note"
    ) + 1
  );
}
