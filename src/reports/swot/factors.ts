import { externalFactors, internalFactors } from "../../insight/swot/evaluation";
import type { Factor, FactorMatrix, Grid } from "../../insight/swot/evaluation";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import { first, half, idColumn, left, right, span } from "./columns";

/** Internal and external factor matrices side by side. Scores and totals are formulas, so that a reviewer's rating tells at once. */
export function placeFactors(layout: SheetLayout, context: ReportContext, grid: Grid, row: number): number {
  const { swot } = context.words;
  layout.text(row, left, half, swot.internalTitle, "heading");
  layout.text(row, right, half, swot.externalTitle, "heading");
  const ends = [placeMatrix(layout, context, internalFactors(grid), row + 1, left), placeMatrix(layout, context, externalFactors(grid), row + 1, right)];
  return layout.text(Math.max(...ends), first, span, swot.factorNote, "note");
}

function placeMatrix(layout: SheetLayout, context: ReportContext, matrix: FactorMatrix, row: number, column: number): number {
  const { swot } = context.words;
  if (matrix.factors.length === 0) return layout.text(row, column, half, swot.empty, "note");
  const { factorColumns } = swot;
  const scored = matrix.factors.map((factor, k) => [
    `${factor.finding.quadrant} · ${factor.finding.brief}`,
    factor.weight,
    factor.finding.rating,
    { formula: `=${cellAddress(row + 1 + k, column + 1)}*${cellAddress(row + 1 + k, column + 2)}` },
  ]);
  const table = layout.table({
    row,
    columns: [
      { header: factorColumns.factor, at: column, style: "wrapped" },
      { header: factorColumns.weight, at: column + 1, style: "decimal4" },
      { header: factorColumns.rating, at: column + 2, style: "inputNumber", headerStyle: "tableHeaderNumber" },
      { header: factorColumns.score, at: column + 3, style: "decimal4" },
    ],
    rows: scored,
  });
  keepRatings(layout, matrix.factors, table.firstRow, column);
  const sum = (at: number): { formula: string } => ({ formula: `=SUM(${cellAddress(table.firstRow, at)}:${cellAddress(table.next - 1, at)})` });
  layout.place(table.next, column, [[swot.total, sum(column + 1), null, sum(column + 3)]], "totalText", [
    { rect: { row: 0, column: 1, rows: 1, columns: 3 }, style: "totalDecimal4" },
  ]);
  return table.next + 1;
}

/** Ratings are the reviewer's once changed: the ids beside the page say which line each belongs to. */
function keepRatings(layout: SheetLayout, factors: readonly Factor[], row: number, column: number): void {
  const offset = column === left ? 0 : 1;
  layout.place(row, idColumn + offset, factors.map((factor) => [factor.finding.id]), "note");
  layout.reviewerArea({ rect: { row, column: column + 2, rows: factors.length, columns: 1 }, idColumn: idColumn + offset });
  layout.validate({ rect: { row, column: column + 2, rows: factors.length, columns: 1 }, values: ["1", "2", "3", "4"] });
}
