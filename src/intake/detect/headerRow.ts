import type { Cell } from "../../workbook/shape";
import { exactAliases } from "../headers/aliases";
import { normaliseHeader } from "../headers/normaliseHeader";
import type { Grid } from "./grid";
import { isHeaderText } from "./grid";

/** Where a table's header stands in a grid, relative to the grid. */
export interface HeaderPlace {
  /** The line next to the data. */
  readonly row: number;
  /** The line above or the line of groups; equals `row` for a header of one line. */
  readonly topRow: number;
  readonly from: number;
  readonly to: number;
  /** How many header cells the dictionary knows. */
  readonly known: number;
}

/** A header further down than this is not looked for. */
const searchDepth = 60;

const knownHeader = (cell: Cell): boolean => {
  if (typeof cell !== "string") return false;
  const { full, bare, core, stem } = normaliseHeader(cell);
  return [full, bare, core, stem].some((text) => text !== "" && exactAliases.has(text));
};

/**
 * The first row that reads like a header: at least 60 % texts, as wide as the rows below, names that differ, followed by rows
 * of other kinds of values or named by words of the dictionary. Null when there is none.
 */
export function findHeader(
  grid: Grid,
  from: number,
  to: number,
  fromRow = 0,
  toRow = grid.rows - 1
): HeaderPlace | null {
  const rated: { row: number; score: number; known: number }[] = [];
  const lastRow = Math.min(toRow - 1, fromRow + searchDepth);
  for (let row = fromRow; row <= lastRow; row++) {
    const rating = rateRow(grid, row, from, to, toRow);
    if (rating !== null)
      rated.push({ row, ...rating, score: rating.score - 0.02 * (row - fromRow) });
  }
  const highest = Math.max(...rated.map(({ score }) => score));
  // Another table further down may have the better header; the first good one begins the first table.
  const best = rated.find(
    ({ score, known }) => score === highest || (known >= 2 && score >= highest - 0.4)
  );
  if (best === undefined) return null;
  return withSecondLine(
    grid,
    { row: best.row, topRow: best.row, from, to, known: best.known },
    fromRow,
    toRow
  );
}

function rateRow(
  grid: Grid,
  row: number,
  from: number,
  to: number,
  toRow: number
): { score: number; known: number } | null {
  const width = widthBelow(grid, row, from, to, toRow);
  const seen = new Set<string>();
  let filled = 0;
  let texts = 0;
  let known = 0;
  let contrast = 0;
  for (let column = from; column <= to; column++) {
    if (grid.isBlank(row, column)) continue;
    const cell = grid.cell(row, column);
    filled++;
    if (!isHeaderText(cell)) continue;
    texts++;
    seen.add(String(cell).trim().toLowerCase());
    if (knownHeader(cell)) known++;
    if (hasValuesBelow(grid, row, column, toRow)) contrast++;
  }
  if (filled < 2 || width < 2 || texts < 0.6 * filled) return null;
  const isWide = filled >= 0.5 * width || known >= 3;
  if (!isWide || seen.size < 0.7 * texts) return null;
  if (contrast === 0 && known < Math.max(2, 0.3 * filled)) return null;
  const score =
    (2 * known) / filled +
    contrast / filled +
    (0.8 * Math.min(filled, width)) / width +
    (0.3 * texts) / filled;
  return { score, known };
}

/** Columns with any content in the rows below. */
function widthBelow(grid: Grid, row: number, from: number, to: number, toRow: number): number {
  let width = 0;
  const end = Math.min(toRow, row + 30);
  for (let column = from; column <= to; column++)
    for (let below = row + 1; below <= end; below++)
      if (!grid.isBlank(below, column)) {
        width++;
        break;
      }
  return width;
}

function hasValuesBelow(grid: Grid, row: number, column: number, toRow: number): boolean {
  let filled = 0;
  let values = 0;
  const end = Math.min(toRow, row + 20);
  for (let below = row + 1; below <= end; below++) {
    if (grid.isBlank(below, column)) continue;
    filled++;
    if (!isHeaderText(grid.cell(below, column))) values++;
  }
  return filled > 0 && values >= 0.5 * filled;
}

/**
 * A header of two lines: a line of groups above ("销售额" over two years), or a line of parts, units or years below whose
 * first column is empty because the name above it is merged downwards.
 */
function withSecondLine(
  grid: Grid,
  place: HeaderPlace,
  fromRow: number,
  toRow: number
): HeaderPlace {
  const { row, from, to } = place;
  if (row + 2 <= toRow && grid.isBlank(row + 1, from) && !grid.isBlank(row, from)) {
    let parts = 0;
    let others = 0;
    for (let column = from; column <= to; column++) {
      if (grid.isBlank(row + 1, column)) continue;
      if (isHeaderText(grid.cell(row + 1, column))) parts++;
      else others++;
    }
    const dataFollows = !grid.isBlank(row + 2, from) && grid.filled(row + 2, from, to) > parts;
    if (parts > 0 && others === 0 && dataFollows && parts < grid.filled(row + 2, from, to))
      return { ...place, row: row + 1, topRow: row };
  }
  if (row - 1 >= fromRow && grid.isBlank(row - 1, from)) {
    let groups = 0;
    for (let column = from + 1; column <= to; column++) {
      if (grid.isBlank(row - 1, column)) continue;
      const cell = grid.cell(row - 1, column);
      if (!isHeaderText(cell) || String(cell).length > 30) return place;
      groups++;
    }
    if (groups > 0 && groups < grid.filled(row, from, to)) return { ...place, topRow: row - 1 };
  }
  return place;
}

/** The header text of a column, and the same with its group in front. */
export function headerTexts(
  grid: Grid,
  place: HeaderPlace,
  column: number
): { header: string; joined: string | null } {
  const text = (row: number, at: number): string => {
    const cell = grid.cell(row, at);
    return typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : String(cell);
  };
  const own = text(place.row, column);
  if (place.topRow === place.row) return { header: own, joined: null };
  const top = text(place.topRow, column);
  if (own === "") return { header: top, joined: null };
  // A group's name stands over its first column; the merged cells to the right are empty.
  let group = top;
  for (let at = column; group === "" && at > place.from;) {
    at--;
    if (text(place.row, at) === "") break;
    group = text(place.topRow, at);
  }
  if (group === "") return { header: own, joined: null };
  const joined = `${group} ${own}`;
  return normaliseHeader(own).core === "" || normaliseHeader(own).unit?.label === own
    ? { header: joined, joined: null }
    : { header: own, joined };
}
