import type { BookSheet, ChartSeries, Rect } from "../book/book";
import { invalidArgument } from "./ExcelError";
import { fullAddress } from "./grid/address";
import { cellAt } from "./grid/cells";
import { usedRect } from "./grid/usedRange";
import type { RangeTarget } from "./RangeTarget";

export function sourceAddress({ sheet, rect }: RangeTarget): string {
  return fullAddress(sheet.name, rect, true);
}

export function emptySeries(name: string): ChartSeries {
  return {
    name,
    values: null,
    categories: null,
    bubbleSizes: null,
    fill: null,
    chartType: null,
    secondaryAxis: false,
  };
}

const isText = (sheet: BookSheet, row: number, column: number): boolean =>
  typeof cellAt(sheet, row, column) === "string";

function all(first: number, count: number, holds: (index: number) => boolean): boolean {
  for (let index = first; index < first + count; index++) if (!holds(index)) return false;
  return count > 0;
}

/**
 * Series of a source range, as Excel guesses them: one per column (or row), named by a heading of text, with the first column
 * (or row) as categories when it is not numbers. "Auto" takes whichever is fewer.
 */
export function seriesFrom(range: RangeTarget, seriesBy: string, type: string): ChartSeries[] {
  const { sheet } = range;
  if (!["Auto", "Columns", "Rows"].includes(seriesBy))
    throw invalidArgument(`seriesBy ${seriesBy}`);
  const rect = usedRect(sheet, true, range.rect);
  if (!rect) return [];
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rect.rows >= rect.columns);
  // From here on "line" is a column when series are columns, and a row otherwise.
  const [lines, length] = byColumns ? [rect.columns, rect.rows] : [rect.rows, rect.columns];
  const at = (line: number, index: number): [number, number] =>
    byColumns ? [rect.row + index, rect.column + line] : [rect.row + line, rect.column + index];
  const isXY = /^(XYScatter|Bubble)/.test(type);
  const hasCategories =
    lines > 1 &&
    (isXY || all(1, length - 1, (i) => typeof cellAt(sheet, ...at(0, i)) !== "number"));
  const firstLine = hasCategories ? 1 : 0;
  const hasHeadings =
    length > 1 && all(firstLine, lines - firstLine, (line) => isText(sheet, ...at(line, 0)));
  const start = hasHeadings ? 1 : 0;
  const part = (line: number): Rect => {
    const [row, column] = at(line, start);
    return byColumns
      ? { row, column, rows: length - start, columns: 1 }
      : { row, column, rows: 1, columns: length - start };
  };
  const series: ChartSeries[] = [];
  const step = type.startsWith("Bubble") ? 2 : 1;
  for (let line = firstLine; line < lines; line += step) {
    const heading = hasHeadings ? cellAt(sheet, ...at(line, 0)) : null;
    series.push({
      ...emptySeries(typeof heading === "string" ? heading : `Series${series.length + 1}`),
      values: sourceAddress({ sheet, rect: part(line) }),
      categories: hasCategories ? sourceAddress({ sheet, rect: part(0) }) : null,
      bubbleSizes:
        step === 2 && line + 1 < lines ? sourceAddress({ sheet, rect: part(line + 1) }) : null,
    });
  }
  return series;
}
