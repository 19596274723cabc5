import type { RatioKey } from "../../finance/ratios";
import type { FinanceWords } from "../../finance/words";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanRect } from "../../sheets/SheetPlan";
import { numberFormats, palette } from "../../sheets/styles";
import type { PageColumns } from "./columns";
import type { PlacedRatios } from "./ratioTable";
import type { FinancePageWords } from "./words";

/** Rows that a chart covers. */
const tall = 11;
/** Dark, middle, light, nearly black: steps that stay apart on a grey printout. */
const colors = [palette.accent, palette.accentMiddle, palette.rule, palette.ink] as const;

interface RatioChart {
  readonly title: string;
  readonly keys: readonly RatioKey[];
  readonly format: string;
}

/**
 * Margins, leverage and cash cycle by year, and receivables by age, in two rows of two. Columns, not lines: what has no number
 * leaves a gap, where a line would fall to nil.
 */
export function placeCharts(
  layout: SheetLayout,
  columns: PageColumns,
  ratios: PlacedRatios | null,
  yearRow: number,
  ageing: { readonly categories: PlanRect; readonly values: PlanRect } | null,
  words: FinancePageWords,
  finance: FinanceWords,
  row: number,
  from: number,
  span: number
): number {
  const isOnly = ratios === null;
  const half = isOnly ? span : middle(layout, from, span);
  const charts: RatioChart[] = [
    {
      title: words.charts.margins,
      keys: ["grossMargin", "operatingMargin", "netMargin"],
      format: numberFormats.percent0,
    },
    { title: words.charts.leverage, keys: ["debtRatio", "debtToEquity"], format: "0.0" },
    {
      title: words.charts.cycle,
      keys: ["dso", "dio", "dpo", "ccc"],
      format: numberFormats.integer,
    },
  ];
  const place = (k: number): PlanRect => ({
    row: row + tall * Math.floor(k / 2),
    column: k % 2 === 0 ? from : from + half,
    rows: tall,
    columns: k % 2 === 0 ? half : span - half,
  });
  let count = 0;
  if (ratios !== null)
    for (const { title, keys, format } of charts) {
      layout.chart({
        kind: "column",
        title,
        at: place(count++),
        categories: {
          row: yearRow,
          column: columns.years,
          rows: 1,
          columns: columns.yearCount,
        },
        series: keys.map((key, k) => ({
          name: finance.ratios[key].short,
          values: {
            row: ratios.rows.get(key) ?? yearRow,
            column: columns.years,
            rows: 1,
            columns: columns.yearCount,
          },
          color: colors[k] ?? colors[0],
        })),
        valueFormat: format,
        legend: "Bottom",
      });
    }
  if (ageing !== null)
    layout.chart({
      kind: "column",
      title: words.charts.ageing,
      at: place(count++),
      categories: ageing.categories,
      series: [{ name: words.receivables.amount, values: ageing.values, color: colors[0] }],
      valueFormat: numberFormats.money,
    });
  return row + tall * Math.ceil(count / 2);
}

/** How many columns the left of two charts takes so that both are about as wide. */
function middle(layout: SheetLayout, from: number, span: number): number {
  const all = layout.width(from, span);
  const gap = (count: number): number => Math.abs(layout.width(from, count) - all / 2);
  return Array.from({ length: span - 1 }, (_, k) => k + 1).reduce((best, count) =>
    gap(count) < gap(best) ? count : best
  );
}
