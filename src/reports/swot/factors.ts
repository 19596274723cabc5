import { externalFactors, internalFactors } from "../../insight/swot/evaluation";
import type { FactorMatrix, Grid } from "../../insight/swot/evaluation";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import { externalIdColumn, first, half, left, right, span } from "./columns";

/** Row and number of the external factors, whose ratings are the reviewer's. */
export interface PlacedFactors {
  readonly externalRow: number;
  readonly externalCount: number;
  readonly next: number;
}

/** Internal and external factor matrices side by side. Scores and totals are formulas, so that a reviewer's rating tells at once. */
export function placeFactors(
  layout: SheetLayout,
  context: ReportContext,
  grid: Grid,
  row: number
): PlacedFactors {
  const { swot } = context.words;
  layout.text(row, left, half, swot.internalTitle, "heading");
  layout.text(row, right, half, swot.externalTitle, "heading");
  const external = externalFactors(grid);
  const ends = [
    placeMatrix(layout, context, internalFactors(grid), row + 1, left, "integer"),
    placeMatrix(layout, context, external, row + 1, right, "inputNumber"),
  ];
  external.factors.forEach((factor, k) =>
    layout.place(row + 2 + k, externalIdColumn, [[factor.finding.id]], "id")
  );
  if (external.factors.length > 0) {
    layout.validate({
      rect: { row: row + 2, column: right + 2, rows: external.factors.length, columns: 1 },
      values: ["1", "2", "3", "4"],
    });
  }
  return {
    externalRow: row + 2,
    externalCount: Math.max(1, external.factors.length),
    next: layout.text(Math.max(...ends), first, span, swot.factorNote, "note"),
  };
}

function placeMatrix(
  layout: SheetLayout,
  context: ReportContext,
  matrix: FactorMatrix,
  row: number,
  column: number,
  ratingStyle: "integer" | "inputNumber"
): number {
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
      {
        header: factorColumns.rating,
        at: column + 2,
        style: ratingStyle,
        headerStyle: "tableHeaderNumber",
      },
      { header: factorColumns.score, at: column + 3, style: "decimal4" },
    ],
    rows: scored,
  });
  const sum = (at: number): { formula: string } => ({
    formula: `=SUM(${cellAddress(table.firstRow, at)}:${cellAddress(table.next - 1, at)})`,
  });
  layout.place(
    table.next,
    column,
    [[swot.total, sum(column + 1), null, sum(column + 3)]],
    "totalText",
    [{ rect: { row: 0, column: 1, rows: 1, columns: 3 }, style: "totalDecimal4" }]
  );
  return table.next + 1;
}
