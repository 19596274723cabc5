import type { Book, BookChart, BookSheet, ChartSeries, Rect } from "../../book/book";
import { cellAt } from "../../host/grid/cells";
import { parseLocalAddress, splitAddress } from "../../host/grid/address";
import { cellFormat } from "../../host/grid/layers";
import { shownTexts } from "../cellText";

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

interface Source {
  readonly sheet: BookSheet;
  readonly rect: Rect;
}

function sourceOf(book: Book, sheet: BookSheet, reference: string | null): Source | null {
  if (reference === null) return null;
  const { sheet: name, local } = splitAddress(reference.replace(/^=/, ""));
  const rect = parseLocalAddress(local);
  const source =
    name === null
      ? sheet
      : book.sheets.find((other) => other.name.toLowerCase() === name.toLowerCase());
  return rect && source ? { sheet: source, rect } : null;
}

function numbersOf(book: Book, sheet: BookSheet, reference: string | null): number[] {
  const source = sourceOf(book, sheet, reference);
  if (!source) return [];
  const { row, column, rows, columns } = source.rect;
  return Array.from({ length: rows * columns }, (_, n) => {
    const value = cellAt(source.sheet, row + Math.floor(n / columns), column + (n % columns));
    return typeof value === "number" ? value : NaN;
  });
}

/** The categories as their cells show them: dates as dates. */
export function categoriesOf(
  book: Book,
  sheet: BookSheet,
  series: readonly ChartSeries[]
): readonly string[] {
  const source = sourceOf(book, sheet, series[0]?.categories ?? null);
  return source ? shownTexts(book, source.sheet, source.rect).flat() : [];
}

/** The categories as numbers: the x values of points and bubbles. */
export function positionsOf(
  book: Book,
  sheet: BookSheet,
  series: readonly ChartSeries[]
): readonly number[] {
  return numbersOf(book, sheet, series[0]?.categories ?? null);
}

/** The number format of the value axis: its own, or that of the first value. */
export function axisFormatOf(book: Book, sheet: BookSheet, chart: BookChart): string {
  const own = chart.valueAxis.numberFormat;
  if (own !== null && own !== "" && own !== "General") return own;
  return formatOfFirst(book, sheet, chart.series[0]);
}

/** The number format of the second value axis: that of the first value on it. */
export function secondaryFormatOf(book: Book, sheet: BookSheet, { series }: BookChart): string {
  return formatOfFirst(
    book,
    sheet,
    series.find(({ secondaryAxis }) => secondaryAxis)
  );
}

function formatOfFirst(book: Book, sheet: BookSheet, series: ChartSeries | undefined): string {
  const source = sourceOf(book, sheet, series?.values ?? null);
  return source
    ? cellFormat(source.sheet, source.rect.row, source.rect.column, "numberFormat")
    : "General";
}

/** Values of the series; what is not a number counts as nothing there. */
export function seriesOf(
  book: Book,
  sheet: BookSheet,
  series: readonly ChartSeries[],
  chartType: string
): readonly DrawnSeries[] {
  const numbers = (reference: string | null): number[] => numbersOf(book, sheet, reference);
  return series.map((one, index) => ({
    name: one.name,
    values: numbers(one.values),
    sizes: numbers(one.bubbleSizes),
    color: one.fill ?? defaultColors[index % defaultColors.length] ?? defaultColors[0],
    type: one.chartType ?? chartType,
    isSecondary: one.secondaryAxis,
  }));
}
