import type { ReviewedCell, ReviewedSheet } from "../../workbook/receipts";
import { maxLines, mergedLines } from "./evaluation";
import type { Grid, QuadrantLines } from "./evaluation";
import { quadrants } from "./Finding";
import type { Finding, Quadrant, SwotBlock } from "./Finding";
import { quotation } from "./quotation";

/**
 * Cells of a line on the sheet: place in the quadrant, statement (four columns wide), evidence, basis and priority, and
 * behind them, hidden, the quadrant, so that the line finds its place when its rule is silent.
 */
export const lineCells = {
  place: 0,
  statement: 1,
  evidence: 5,
  basis: 6,
  priority: 7,
  memo: 8,
} as const;

/** Id of a line on the sheet: the block and the finding. */
export function lineId(block: SwotBlock, finding: string): string {
  return `${block}:${finding}`;
}

/** Id of a line that a reviewer adds. */
export function addedId(block: SwotBlock, quadrant: Quadrant, number: number): string {
  return `${block}+${quadrant}:${number}`;
}

/** Lines that a reviewer may add to a quadrant before the sheet is made again; then there is room for the next. */
const maxAdded = 20;

/**
 * The lines of one block as reviewers left them: edited statements instead of the drafts, removed ones gone, added ones in,
 * in the order that reviewers gave. A line that somebody edited and that the data no longer support stays and says so.
 */
export function reviewedGrid(
  findings: readonly Finding[],
  block: SwotBlock,
  reviewed: ReviewedSheet | undefined
): Grid {
  const of = (quadrant: Quadrant): QuadrantLines => {
    const drafted = mergedLines(findings, block, quadrant);
    const lines = drafted
      .map((finding) => asReviewed(finding, reviewed?.get(lineId(block, finding.id))))
      .filter((line) => line !== null);
    const all = inOrder([
      ...lines,
      ...unsupported(block, quadrant, drafted, findings, reviewed),
      ...added(block, quadrant, reviewed),
    ]);
    return {
      shown: all.slice(0, maxLines),
      more: Math.max(0, all.length - maxLines),
      removed: drafted.length - lines.length,
    };
  };
  return { S: of("S"), W: of("W"), O: of("O"), T: of("T") };
}

function asReviewed(finding: Finding, cells: readonly ReviewedCell[] | undefined): Finding | null {
  const statement = cells?.[lineCells.statement];
  if (cells === undefined || statement === undefined) return finding;
  if (statement.state === "cleared") return null;
  const place = placeOf(cells);
  const isEdited = statement.state === "typed";
  if (!isEdited && place === null) return finding;
  return {
    ...finding,
    ...(isEdited
      ? {
          statement: String(statement.value),
          draft: finding.statement,
          review: "edited" as const,
        }
      : {}),
    ...(place === null ? {} : { place }),
  };
}

/** A place that a reviewer gave, null when it is our own numbering. */
function placeOf(cells: readonly ReviewedCell[]): number | null {
  const cell = cells[lineCells.place];
  return cell?.state === "typed" && Number(cell.value) > 0 ? Number(cell.value) : null;
}

/** Lines that reviewers placed stand where they said; the others keep their order around them. */
function inOrder(lines: readonly Finding[]): Finding[] {
  const placed = lines
    .filter((line) => line.place !== undefined)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const ordered = lines.filter((line) => line.place === undefined);
  for (const line of placed) ordered.splice(Math.max(0, Math.ceil(line.place ?? 1) - 1), 0, line);
  return ordered;
}

/** Edited lines whose rule no longer fires for this customer. */
function unsupported(
  block: SwotBlock,
  quadrant: Quadrant,
  drafted: readonly Finding[],
  findings: readonly Finding[],
  reviewed: ReviewedSheet | undefined
): Finding[] {
  const known = new Set([
    ...drafted.map((finding) => finding.id),
    ...findings.filter((finding) => finding.block === block).map((finding) => finding.id),
  ]);
  const prefix = `${block}:`;
  return [...(reviewed ?? [])].flatMap(([id, cells]) => {
    const finding = id.slice(prefix.length);
    const statement = cells[lineCells.statement];
    if (!id.startsWith(prefix) || known.has(finding) || statement === undefined) return [];
    if (cells[lineCells.memo]?.value !== quadrant || statement.state === "cleared") return [];
    const isTyped = cells.some(({ state }) => state === "typed");
    if (!isTyped || statement.value === "") return [];
    return [byReviewer(finding, block, quadrant, cells, "unsupported")];
  });
}

function added(
  block: SwotBlock,
  quadrant: Quadrant,
  reviewed: ReviewedSheet | undefined
): Finding[] {
  const lines: Finding[] = [];
  for (let number = 1; number <= maxAdded; number++) {
    const id = addedId(block, quadrant, number);
    const cells = reviewed?.get(id);
    if (cells === undefined || (cells[lineCells.statement]?.value ?? "") === "") continue;
    lines.push({ ...byReviewer(id, block, quadrant, cells, "added") });
  }
  return lines;
}

function byReviewer(
  id: string,
  block: SwotBlock,
  quadrant: Quadrant,
  cells: readonly ReviewedCell[],
  review: "added" | "unsupported"
): Finding {
  const statement = String(cells[lineCells.statement]?.value ?? "");
  const typed = Number(cells[lineCells.priority]?.value);
  const priority = review === "added" && typed > 0 ? typed : 0;
  const place = placeOf(cells);
  const isTyped = cells[lineCells.statement]?.state === "typed";
  return {
    id,
    rule: "reviewer",
    block,
    quadrant,
    subject: id,
    tags: [],
    statement,
    brief: quotation(statement, 60),
    basis: "reviewer",
    isVerbatim: false,
    evidence: [],
    asOf: NaN,
    confidence: 1,
    importance: priority,
    priority,
    rating: quadrant === "S" ? 3 : 2,
    review,
    ...(isTyped ? { draft: "" } : {}),
    ...(place === null ? {} : { place }),
  };
}

/** The first number under which a reviewer may add a line to a quadrant. */
export function nextAdded(
  block: SwotBlock,
  quadrant: Quadrant,
  reviewed: ReviewedSheet | undefined
): number {
  for (let number = 1; number <= maxAdded; number++) {
    const cells = reviewed?.get(addedId(block, quadrant, number));
    if (cells === undefined || cells.every(({ state }) => state !== "typed")) return number;
  }
  return maxAdded;
}

/** All lines that a sheet shows, both sides of it. */
export function shownLines(...grids: readonly Grid[]): Finding[] {
  return grids.flatMap((grid) => quadrants.flatMap((quadrant) => grid[quadrant].shown));
}
