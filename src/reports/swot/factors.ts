import { externalFactors, internalFactors } from "../../insight/swot/evaluation";
import type { FactorMatrix, Grid } from "../../insight/swot/evaluation";
import { cellAddress } from "../../sheets/address";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutToWidth } from "../../sheets/textMeasure";
import { visible } from "./columns";
import type { PriorityCells } from "./quadrants";
import type { Side, SwotCanvas } from "./SwotCanvas";

/**
 * Internal and external factor matrices side by side. Weights, scores and totals are formulas: a priority or rating that a
 * reviewer changes tells at once.
 */
export function placeFactors(
  canvas: SwotCanvas,
  grid: Grid,
  priorities: PriorityCells,
  row: number
): number {
  const { swot } = canvas.context.words;
  canvas.text(row, "left", 0, visible, swot.internalTitle, "heading");
  canvas.text(row, "right", 0, visible, swot.externalTitle, "heading");
  const internal = internalFactors(grid);
  const external = externalFactors(grid);
  // External factors weigh by impact × likelihood, which stands out of sight; a reviewer's own line by the priority given it.
  external.factors.forEach((factor, k) => canvas.own(row + 2 + k, factor.finding.importance));
  const ends = [
    placeMatrix(canvas, internal, "left", row + 1, (k) =>
      priorities.get(internal.factors[k]!.finding)
    ),
    placeMatrix(canvas, external, "right", row + 1, (k) => canvas.ownPlace(row + 2 + k)),
  ];
  const next = Math.max(...ends);
  canvas.text(next, "left", 0, 2 * visible + 2, swot.factorNote, "note");
  return next + 1;
}

function placeMatrix(
  canvas: SwotCanvas,
  matrix: FactorMatrix,
  side: Side,
  row: number,
  weightAt: (k: number) => { readonly row: number; readonly column: number } | undefined
): number {
  const { factorColumns, empty, total } = canvas.context.words.swot;
  if (matrix.factors.length === 0) {
    canvas.text(row, side, 0, visible, empty, "note");
    return row + 1;
  }
  canvas.text(row, side, 0, 5, factorColumns.factor, "tableHeader");
  canvas.text(row, side, 5, 1, factorColumns.weight, "tableHeaderNumber");
  canvas.text(row, side, 6, 1, factorColumns.rating, "tableHeaderNumber");
  canvas.text(row, side, 7, 1, factorColumns.score, "tableHeaderNumber");
  const places = matrix.factors.map((_, k) => weightAt(k));
  const sum = places
    .flatMap((place) => (place === undefined ? [] : [cellAddress(place.row, place.column, true)]))
    .join(",");
  const at = (k: number, cell: number): string =>
    cellAddress(row + 1 + k, canvas.column(side, cell));
  matrix.factors.forEach(({ finding, weight }, k) => {
    const place = places[k];
    const share: PlanCell =
      place === undefined
        ? weight
        : { formula: `=IFERROR(${cellAddress(place.row, place.column)}/SUM(${sum}),0)` };
    canvas.line(row + 1 + k, side, `factor:${finding.block}:${finding.id}`, [
      { at: 0, ours: finding.quadrant, style: "centered" },
      {
        at: 1,
        span: 4,
        ours: cutToWidth(finding.brief, canvas.layout.width(canvas.column(side, 1), 4)),
        style: "text",
      },
      { at: 5, ours: share, style: "decimal4" },
      { at: 6, draft: finding.rating, style: "inputNumber" },
      { at: 7, ours: { formula: `=${at(k, 5)}*${at(k, 6)}` }, style: "decimal4" },
    ]);
  });
  const count = matrix.factors.length;
  canvas.layout.validate({
    rect: { row: row + 1, column: canvas.column(side, 6), rows: count, columns: 1 },
    values: ["1", "2", "3", "4"],
  });
  const next = row + 1 + count;
  const totalOf = (cell: number): PlanCell => ({
    formula: `=SUM(${at(0, cell)}:${at(count - 1, cell)})`,
  });
  canvas.text(next, side, 0, 5, total, "totalText");
  canvas.text(next, side, 5, 1, totalOf(5), "totalDecimal4");
  canvas.text(next, side, 6, 1, null, "totalText");
  canvas.text(next, side, 7, 1, totalOf(7), "totalDecimal4");
  return next + 1;
}
