import type { Block, PlanRect } from "../sheets/SheetPlan";
import { rangeAddress } from "../sheets/address";
import { styles } from "../sheets/styles";
import type { StyleName } from "../sheets/styles";
import type { StyleSpec } from "../sheets/StyleSpec";
import { applyStyle } from "./applyStyle";
import type { PaintOp } from "./paintOps";
import { rangeAt, setNumberFormat, untracked } from "./ranges";
import { isBlank, styleRects } from "./styleRects";

/**
 * Longest list of addresses handed to `getRanges`: Excel cuts it at 8,192 characters and has refused much shorter ones
 * at times (office-js #4263).
 */
const maxAddresses = 1_000;

/** A style is some dozen calls of 150 bytes on a known object. */
const styleBytes = 2_000;

/**
 * The looks of all blocks. Areas of one style are formatted together: a sheet of two hundred little rectangles takes
 * some hundred calls instead of two thousand.
 */
export function styleOps(blocks: readonly Block[]): PaintOp[] {
  const rects = blocks.flatMap((block) =>
    styleRects(block).filter(({ rect, style }) => style !== "blank" || !isBlank(block, rect))
  );
  // Where blocks overlap, the later one has to be painted later.
  if (doOverlap(blocks)) return rects.map((styled) => groupOp(styles[styled.style], [styled.rect]));
  const groups = new Map<string, { style: StyleName; rects: PlanRect[] }>();
  for (const { style, rect } of rects) {
    const key = `${style}${rect.rows > 1 ? " inside" : ""}`;
    const group = groups.get(key);
    if (group) group.rects.push(rect);
    else groups.set(key, { style, rects: [rect] });
  }
  return [...groups.values()].flatMap((group) =>
    addressLists(group.rects).map((part) => groupOp(styles[group.style], part))
  );
}

function groupOp(spec: StyleSpec, rects: readonly PlanRect[]): PaintOp {
  const [first] = rects;
  const { numberFormat } = spec;
  return {
    bytes: styleBytes + rects.length * (numberFormat === undefined ? 12 : 500),
    apply: (sheet) => {
      if (!first) return;
      const areas =
        rects.length === 1
          ? rangeAt(sheet, first)
          : untracked(sheet.getRanges(rects.map((rect) => rangeAddress(rect)).join(",")));
      applyStyle(areas.format, spec, first.rows > 1);
      if (numberFormat !== undefined)
        for (const rect of rects) setNumberFormat(rangeAt(sheet, rect), numberFormat);
    },
  };
}

/** Rectangles in lists whose addresses are short enough for one call. */
function addressLists(rects: readonly PlanRect[]): PlanRect[][] {
  const lists: PlanRect[][] = [];
  let length = Infinity;
  for (const rect of rects) {
    const size = rangeAddress(rect).length + 1;
    if (length + size > maxAddresses) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(rect);
    length += size;
  }
  return lists;
}

function doOverlap(blocks: readonly Block[]): boolean {
  const rects = blocks.map(({ row, column, cells }): PlanRect => ({
    row,
    column,
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
  }));
  const sorted = rects.sort((a, b) => a.row - b.row);
  return sorted.some((rect, i) => {
    for (let k = i + 1; k < sorted.length; k++) {
      const other = sorted[k];
      if (!other || other.row >= rect.row + rect.rows) return false;
      if (other.column < rect.column + rect.columns && rect.column < other.column + other.columns)
        return true;
    }
    return false;
  });
}
