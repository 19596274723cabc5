import type { Grid } from "../../insight/swot/evaluation";
import type { Finding, Quadrant } from "../../insight/swot/Finding";
import type { SheetLayout } from "../../sheets/layout";
import { confidenceLevel } from "../../sheets/scoreColumns";
import { cutText } from "../../sheets/textMeasure";
import { evidenceCell } from "../evidence";
import type { ReportContext } from "../ReportContext";
import { first, half, left, right, span } from "./columns";

/** Characters of a statement in its line; the whole text stands where the evidence leads. */
const statementLength = 160;

/** One block: its heading and the four quadrants, two by two. Returns the row below. */
export function placeGrid(
  layout: SheetLayout,
  context: ReportContext,
  grid: Grid,
  title: string,
  row: number
): number {
  let next = layout.text(row, first, span, title, "heading");
  next = placePair(layout, context, grid, ["S", "W"], next);
  return placePair(layout, context, grid, ["O", "T"], next);
}

function placePair(
  layout: SheetLayout,
  context: ReportContext,
  grid: Grid,
  pair: readonly [Quadrant, Quadrant],
  row: number
): number {
  const ends = pair.map((quadrant, side) =>
    placeQuadrant(layout, context, grid[quadrant], quadrant, row, side === 0 ? left : right)
  );
  return Math.max(...ends);
}

function placeQuadrant(
  layout: SheetLayout,
  context: ReportContext,
  lines: Grid[Quadrant],
  quadrant: Quadrant,
  row: number,
  column: number
): number {
  const { swot, shared } = context.words;
  layout.minHeight(row, 20);
  layout.text(
    row,
    column,
    half,
    swot.quadrants[quadrant],
    quadrant === "S" || quadrant === "O" ? "band" : "bandQuiet"
  );
  if (lines.shown.length === 0) return layout.text(row + 1, column, half, swot.empty, "note");
  const evidence = lines.shown.map((line) => evidenceCell(context, line.evidence));
  const table = layout.table({
    row: row + 1,
    columns: [
      { header: swot.columns.statement, at: column, style: "wrapped" },
      {
        header: swot.columns.evidence,
        at: column + 1,
        style: "evidence",
        headerStyle: "tableHeader",
      },
      { header: swot.columns.basis, at: column + 2, style: "wrapped" },
      { header: swot.columns.priority, at: column + 3, style: "decimal2" },
    ],
    rows: lines.shown.map((line, k) => [
      cutText(line.statement, statementLength),
      evidence[k]?.cell ?? null,
      basisText(context, line),
      round(line.priority),
    ]),
    cellStyle: (r, c) => {
      if (c === 1) return evidence[r]?.style;
      return c === 0 && lines.shown[r]?.basis === "inference" ? "wrappedItalic" : undefined;
    },
  });
  return lines.more === 0
    ? table.next
    : layout.text(table.next, column, half, shared.more(`${lines.more}`), "note");
}

function basisText(context: ReportContext, line: Finding): string {
  const { swot, shared } = context.words;
  return swot.basisAndConfidence(
    swot.basis[line.basis],
    shared.confidence[confidenceLevel(line.confidence)]
  );
}

/** Six decimals keep the priorities exact enough and the file free of noise. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
