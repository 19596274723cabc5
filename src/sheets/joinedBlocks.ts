import type { Block } from "./SheetPlan";

/** Rows of one table that follow each other become one block, so that the painter sends few of them. */
export function joinedBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const fits =
      last !== undefined &&
      last.style === block.style &&
      last.column === block.column &&
      last.row + last.cells.length === block.row &&
      last.cells[0]?.length === block.cells[0]?.length;
    if (fits)
      joined[joined.length - 1] = {
        ...last,
        cells: [...last.cells, ...block.cells],
        styles: joinedStyles(last, block),
      };
    else joined.push(block);
  }
  return joined;
}

/** The same style in the same columns of the next row grows the rectangle instead of adding one. */
function joinedStyles(last: Block, block: Block): NonNullable<Block["styles"]> {
  const merged = [...(last.styles ?? [])];
  for (const { rect, style } of block.styles ?? []) {
    const row = rect.row + last.cells.length;
    const k = merged.findIndex(
      (m) =>
        m.style === style &&
        m.rect.column === rect.column &&
        m.rect.columns === rect.columns &&
        m.rect.row + m.rect.rows === row
    );
    const grown = merged[k];
    if (grown === undefined) merged.push({ rect: { ...rect, row }, style });
    else merged[k] = { style, rect: { ...grown.rect, rows: grown.rect.rows + rect.rows } };
  }
  return merged;
}
