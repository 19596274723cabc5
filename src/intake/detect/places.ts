import type { FieldKey } from "../fields";
import { exactAliases } from "../headers/aliases";
import { normaliseHeader } from "../headers/normaliseHeader";
import type { Grid } from "./grid";
import { bands } from "./grid";
import { findHeader } from "./headerRow";
import type { HeaderPlace } from "./headerRow";

/** A header and how far its table can reach. */
export interface Place {
  readonly header: HeaderPlace;
  /** Last row that can belong to the table, relative to the grid; null = to the end of the sheet. */
  readonly endRow: number | null;
}

/** Tables beside each other (separated by empty columns) and below each other (each with a header of its own). */
export function places(grid: Grid): Place[] {
  const last = grid.rows - 1;
  if (last < 1) return [];
  const split = bands(grid, 0, last).filter(({ from, to }) => to > from);
  const separate = split
    .map(({ from, to }) => findHeader(grid, from, to))
    .filter((header) => header !== null);
  // An empty column inside one table has the same header row on both sides, and only one side says what the rows are about.
  const areSeparate =
    separate.length > 1 &&
    (separate.some((header) => header.row !== separate[0]?.row) ||
      separate.every((header) => namesItsRows(grid, header)));
  const outer =
    split.length === 0
      ? null
      : findHeader(grid, split[0]?.from ?? 0, split[split.length - 1]?.to ?? 0);
  const first = areSeparate ? separate : outer === null ? separate : [outer];
  return first.flatMap((header) => stacked(grid, header, last));
}

function stacked(grid: Grid, first: HeaderPlace, last: number): Place[] {
  const result: Place[] = [];
  let header = first;
  for (;;) {
    const next = nextHeader(grid, header, last);
    result.push({
      header,
      endRow: next === null ? null : lastFilled(grid, header, next.topRow - 1),
    });
    if (next === null) return result;
    header = next;
  }
}

/** A further header below a blank row: named by the dictionary, and not the same header again. */
function nextHeader(grid: Grid, header: HeaderPlace, last: number): HeaderPlace | null {
  for (let row = header.row + 2; row < last; row++) {
    if (grid.filled(row - 1, header.from, header.to) > 0) continue;
    const found = findHeader(grid, header.from, header.to, row, Math.min(last, row + 12));
    if (found === null || found.row > row + 3 || found.known < 2) continue;
    let same = 0;
    for (let column = header.from; column <= header.to; column++)
      if (
        !grid.isBlank(found.row, column) &&
        grid.cell(found.row, column) === grid.cell(header.row, column)
      )
        same++;
    if (same < 0.5 * grid.filled(found.row, header.from, header.to)) return found;
  }
  return null;
}

function lastFilled(grid: Grid, header: HeaderPlace, from: number): number {
  let row = from;
  // The title of the next table stands alone in its row, right above it.
  while (row > header.row && grid.filled(row, header.from, header.to) <= 1) row--;
  return row;
}

const naming = new Set<FieldKey>([
  "customerId",
  "customerName",
  "supplierId",
  "supplierName",
  "productId",
  "product",
  "documentNo",
]);

function namesItsRows(grid: Grid, { row, from, to }: HeaderPlace): boolean {
  for (let column = from; column <= to; column++) {
    const { full, bare } = normaliseHeader(String(grid.cell(row, column)));
    if (
      [full, bare].some((text) =>
        (exactAliases.get(text) ?? []).some(({ field }) => naming.has(field))
      )
    )
      return true;
  }
  return false;
}
