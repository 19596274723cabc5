import type { Book, BookSheet, ChartSeries } from "../../book/book";
import { cellAt } from "../../host/grid/cells";
import { parseLocalAddress, splitAddress } from "../../host/grid/address";
import { formatValue } from "../../host/grid/numberText";

export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly sizes: readonly number[];
  readonly color: string;
  readonly type: string;
  readonly isSecondary: boolean;
}

export const defaultColors = [
  "#1F5C7A",
  "#8FB9CC",
  "#5A666D",
  "#C98B4E",
  "#C9D2D7",
  "#3E7D63",
] as const;

function cellsOf(book: Book, sheet: BookSheet, reference: string | null): (number | string)[] {
  if (reference === null) return [];
  const { sheet: name, local } = splitAddress(reference.replace(/^=/, ""));
  const rect = parseLocalAddress(local);
  const source =
    name === null
      ? sheet
      : book.sheets.find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (!rect || !source) return [];
  const cells: (number | string)[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const value = cellAt(source, row, column);
      cells.push(
        typeof value === "number" ? value : formatValue(value, "General", book.uses1904Dates)
      );
    }
  }
  return cells;
}

export function categoriesOf(
  book: Book,
  sheet: BookSheet,
  series: readonly ChartSeries[]
): readonly string[] {
  return cellsOf(book, sheet, series[0]?.categories ?? null).map(String);
}

/** Values of the series; what is not a number counts as nothing there. */
export function seriesOf(
  book: Book,
  sheet: BookSheet,
  series: readonly ChartSeries[],
  chartType: string
): readonly DrawnSeries[] {
  const numbers = (reference: string | null): number[] =>
    cellsOf(book, sheet, reference).map((cell) => (typeof cell === "number" ? cell : NaN));
  return series.map((one, index) => ({
    name: one.name,
    values: numbers(one.values),
    sizes: numbers(one.bubbleSizes),
    color: one.fill ?? defaultColors[index % defaultColors.length] ?? defaultColors[0],
    type: one.chartType ?? chartType,
    isSecondary: one.secondaryAxis,
  }));
}
