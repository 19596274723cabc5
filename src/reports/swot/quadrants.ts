import { addedId, lineCells, lineId, nextAdded } from "../../insight/swot/reviewedGrid";
import type { Grid } from "../../insight/swot/evaluation";
import type { Finding, Quadrant, SwotBlock } from "../../insight/swot/Finding";
import { confidenceLevel } from "../../sheets/scoreColumns";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText, cutToWidth, textWidth } from "../../sheets/textMeasure";
import { evidenceCell } from "../evidence";
import type { RowLookup } from "../evidence";
import type { ReportContext } from "../ReportContext";
import { visible } from "./columns";
import type { Side, SwotCanvas } from "./SwotCanvas";

/** Characters of a statement in its line; the whole text stands where the evidence leads. */
const statementLength = 110;

/** 0-based sheet row and column of the priority of each line shown, by finding. */
export type PriorityCells = ReadonlyMap<Finding, { readonly row: number; readonly column: number }>;

interface Placing {
  readonly canvas: SwotCanvas;
  readonly block: SwotBlock;
  readonly grid: Grid;
  readonly lookup: RowLookup | null;
  readonly cells: Map<Finding, { row: number; column: number }>;
}

/** One block: its heading and the four quadrants, two by two. Returns the row below and where the priorities stand. */
export function placeGrid(
  canvas: SwotCanvas,
  grid: Grid,
  block: SwotBlock,
  lookup: RowLookup | null,
  row: number
): { next: number; priorities: PriorityCells } {
  const placing: Placing = { canvas, block, grid, lookup, cells: new Map() };
  canvas.text(row, "left", 0, visible, canvas.context.words.swot.blocks[block], "heading");
  canvas.text(row, "right", 0, visible, null, "heading");
  let next = placePair(placing, ["S", "W"], row + 1);
  next = placePair(placing, ["O", "T"], next);
  return { next, priorities: placing.cells };
}

function placePair(placing: Placing, pair: readonly [Quadrant, Quadrant], row: number): number {
  const ends = pair.map((quadrant, k) =>
    placeQuadrant(placing, quadrant, k === 0 ? "left" : "right", row)
  );
  return Math.max(...ends);
}

function placeQuadrant(placing: Placing, quadrant: Quadrant, side: Side, row: number): number {
  const { canvas, block, grid } = placing;
  const { swot, shared } = canvas.context.words;
  const lines = grid[quadrant];
  const band = quadrant === "S" || quadrant === "O" ? "band" : "bandQuiet";
  canvas.layout.minHeight(row, 19);
  canvas.text(row, side, 0, 5, swot.quadrants[quadrant], band);
  canvas.text(row, side, 5, 1, swot.columns.evidence, band);
  canvas.text(row, side, 6, 1, swot.columns.basis, band);
  canvas.text(row, side, 7, 1, swot.columns.priority, `${band}Number`);
  let next = row + 1;
  lines.shown.forEach((line, k) => {
    placeLine(placing, line, side, next, k + 1);
    next += 1;
  });
  if (lines.shown.length === 0) {
    canvas.text(next, side, 0, visible, swot.empty, "note");
    next += 1;
  }
  const rest = [
    ...(lines.more > 0 ? [shared.more(`${lines.more}`)] : []),
    ...(lines.removed > 0 ? [swot.removed(`${lines.removed}`)] : []),
  ];
  const id = addedId(block, quadrant, nextAdded(block, quadrant, canvas.reviewed));
  canvas.line(
    next,
    side,
    id,
    [
      { at: lineCells.place, draft: null, style: "inputNumber" },
      { at: lineCells.statement, span: 4, draft: null },
      { at: lineCells.evidence, draft: null },
      { at: lineCells.basis, ours: rest.join(shared.listSeparator) || swot.addLine, style: "note" },
      { at: lineCells.priority, draft: null, style: "inputNumber" },
    ],
    quadrant
  );
  return next + 1;
}

function placeLine(
  { canvas, block, lookup, cells }: Placing,
  line: Finding,
  side: Side,
  row: number,
  place: number
): void {
  const { context } = canvas;
  const priority = { row, column: canvas.column(side, lineCells.priority) };
  cells.set(line, priority);
  const isAdded = line.review === "added";
  const evidence = evidenceCell(context, line.evidence, lookup);
  const style = line.basis === "inference" ? "wrappedItalic" : "wrapped";
  // The marks carry our own statement and rank, so that an edit and a place of the reviewer's are told from them next time.
  canvas.line(
    row,
    side,
    isAdded ? line.id : lineId(block, line.id),
    [
      {
        at: lineCells.place,
        draft: isAdded ? null : line.place === undefined ? place : -place,
        style: "placeNumber",
      },
      {
        at: lineCells.statement,
        span: 4,
        draft: isAdded ? null : cutText(line.draft ?? line.statement, statementLength),
        style,
      },
      isAdded
        ? { at: lineCells.evidence, draft: null }
        : { at: lineCells.evidence, ours: oneLine(canvas, evidence.cell), style: evidence.style },
      { at: lineCells.basis, ours: basisText(context, line), style: "wrapped" },
      isAdded
        ? { at: lineCells.priority, draft: null, style: "inputNumber" }
        : { at: lineCells.priority, ours: round(line.priority), style: "decimal2" },
    ],
    line.quadrant
  );
}

/**
 * Addresses are for clicking: the first leads to the source, and further ones would make the line twice as tall. A long sheet
 * name gives way to the address of its cell.
 */
function oneLine(canvas: SwotCanvas, cell: PlanCell): PlanCell {
  if (cell === null || typeof cell !== "object" || !("text" in cell)) return cell;
  const room = canvas.layout.width(canvas.column("left", lineCells.evidence)) * 0.95;
  if (textWidth(cell.text) <= room) return cell;
  const [source = cell.text] = cell.text.split(", ");
  const mark = source.lastIndexOf("!");
  if (mark < 0) return { ...cell, text: cutToWidth(source, room) };
  const address = source.slice(mark);
  return {
    ...cell,
    text: `${cutToWidth(source.slice(0, mark), room - textWidth(address))}${address}`,
  };
}

function basisText(context: ReportContext, line: Finding): string {
  const { swot, shared } = context.words;
  if (line.review === "unsupported") return swot.unsupported;
  if (line.review === "added") return swot.basis.reviewer;
  const basis = swot.basisAndConfidence(
    swot.basis[line.basis],
    shared.confidence[confidenceLevel(line.confidence)]
  );
  return line.review === "edited" ? swot.edited(basis) : basis;
}

/** Six decimals keep the priorities exact enough and the file free of noise. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
