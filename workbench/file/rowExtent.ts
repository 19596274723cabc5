import { CellError } from "../book/book";
import type { CellValue } from "../book/book";
import type { OverlaySpan } from "./formatOverlay";
import type { RowScan } from "./rowScan";

/** Last column of the row that needs an element, or -1. */
export function lastColumn(
  values: readonly CellValue[] | undefined,
  formulas: ReadonlyMap<number, string> | undefined,
  spans: readonly OverlaySpan[]
): number {
  let last = (values?.length ?? 0) - 1;
  while (last >= 0 && values![last] === null) last--;
  if (formulas) for (const column of formulas.keys()) if (column > last) last = column;
  for (const { to, fillsCells } of spans) if (fillsCells && to > last) last = to;
  return last;
}

/** Whether anything stands before the row's first original cell. */
export function hasContentBefore(
  first: number,
  values: readonly CellValue[],
  formulas: ReadonlyMap<number, string> | undefined,
  spans: readonly OverlaySpan[]
): boolean {
  for (let column = 0; column < first && column < values.length; column++)
    if (values[column] !== null) return true;
  if (formulas) for (const column of formulas.keys()) if (column < first) return true;
  return spans.some(({ from, fillsCells }) => fillsCells && from < first);
}

export function spanAt(spans: readonly OverlaySpan[], column: number): OverlaySpan | undefined {
  for (const span of spans) if (column <= span.to) return column >= span.from ? span : undefined;
  return undefined;
}

/** Indexes of the cells by column where they do not ascend, the last of equal ones alone; empty when they ascend already. */
export function cellOrder(scan: RowScan): number[] {
  if (!scan.unordered) return [];
  const byColumn = new Map<number, number>();
  for (let n = 0; n < scan.count; n++) byColumn.set(scan.column[n]!, n);
  return [...byColumn].sort(([a], [b]) => a - b).map(([, n]) => n);
}

export const sameValue = (a: CellValue, b: CellValue): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code);
