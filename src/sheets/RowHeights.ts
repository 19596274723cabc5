import { styles } from "./styles";
import type { StyleName } from "./styles";
import { lineHeight, maxRowHeight, rowHeightFor, wrappedLines } from "./textMeasure";

/** Points that the rows of a sheet need, by what stands in them; a row that nothing asked for has Excel's own height. */
export class RowHeights {
  private readonly points = new Map<number, number>();

  /** Room for a text in a cell of this width. */
  fit(row: number, text: string, width: number, style: StyleName): void {
    if (width === 0) return;
    const spec = styles[style];
    const size = spec.fontSize ?? 11;
    const lines = spec.wrap ? wrappedLines(text, width, (size / 11) * (spec.bold ? 1.06 : 1)) : 1;
    if (lines > 1 || spec.fontSize !== undefined) this.atLeast(row, rowHeightFor(lines, size));
  }

  atLeast(row: number, points: number): void {
    this.points.set(row, Math.min(maxRowHeight, Math.max(points, this.points.get(row) ?? 0)));
  }

  atMost(row: number, points: number): void {
    this.points.set(row, Math.min(points, this.points.get(row) ?? 0) || lineHeight);
  }

  /** From the top of one row to the top of another. */
  between(from: number, to: number): number {
    let sum = 0;
    for (let row = from; row < to; row++) sum += this.points.get(row) ?? lineHeight;
    return sum;
  }

  list(): { readonly row: number; readonly points: number }[] {
    return [...this.points].sort(([a], [b]) => a - b).map(([row, points]) => ({ row, points }));
  }
}
