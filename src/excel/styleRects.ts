import type { Block, PlanRect } from "../sheets/SheetPlan";
import type { StyleName } from "../sheets/styles";

export interface StyledRect {
  readonly rect: PlanRect;
  readonly style: StyleName;
}

/**
 * The styles of a block as few rectangles that do not overlap: where two overlays meet the later one counts, and equal
 * neighbours are painted at once.
 */
export function styleRects(block: Block): StyledRect[] {
  const rows = block.cells.length;
  const columns = block.cells[0]?.length ?? 0;
  const names: StyleName[] = [block.style];
  const grid = new Uint16Array(rows * columns);
  for (const { rect, style } of block.styles ?? []) {
    let index = names.indexOf(style);
    if (index === -1) index = names.push(style) - 1;
    const right = Math.min(columns, rect.column + rect.columns);
    for (let row = rect.row; row < Math.min(rows, rect.row + rect.rows); row++)
      grid.fill(index, row * columns + rect.column, row * columns + right);
  }
  return rectsOf(grid, rows, columns).map(({ value, rect }) => ({
    style: names[value] ?? block.style,
    rect: { ...rect, row: rect.row + block.row, column: rect.column + block.column },
  }));
}

/** Runs of equal cells in a row, grown downwards while the next row has the same run. */
function rectsOf(
  grid: Uint16Array,
  rows: number,
  columns: number
): { value: number; rect: PlanRect }[] {
  const done: { value: number; rect: PlanRect }[] = [];
  let open = new Map<number, { value: number; rect: PlanRect }>();
  for (let row = 0; row < rows; row++) {
    const next = new Map<number, { value: number; rect: PlanRect }>();
    for (let column = 0; column < columns;) {
      const value = grid[row * columns + column] ?? 0;
      let end = column + 1;
      while (end < columns && grid[row * columns + end] === value) end++;
      const above = open.get(column);
      const continues =
        above !== undefined && above.value === value && above.rect.columns === end - column;
      next.set(column, {
        value,
        rect: continues
          ? { ...above.rect, rows: above.rect.rows + 1 }
          : { row, column, rows: 1, columns: end - column },
      });
      if (continues) open.delete(column);
      column = end;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

/** True where a rectangle shows nothing: no content, and a style that paints nothing on an empty cell. */
export function isBlank(block: Block, rect: PlanRect): boolean {
  for (let row = rect.row - block.row; row < rect.row - block.row + rect.rows; row++)
    for (
      let column = rect.column - block.column;
      column < rect.column - block.column + rect.columns;
      column++
    )
      if (block.cells[row]?.[column] != null) return false;
  return true;
}
