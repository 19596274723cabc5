import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import type { SheetLayout } from "../../sheets/layout";
import { seriesColors } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";
import type { ScoreRows } from "./formulas";

const chartRows = 16;
/** Lines that a radar chart can carry. */
const maxRadarSeries = 4;

/** Totals as bars, and the scores of the strongest as a radar. Nothing where nobody has a total. */
export function placeCharts(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  rows: ScoreRows,
  headerRow: number,
  row: number
): number {
  const words = context.words.suppliers.scores;
  if (supply.comparison.totals.every((total) => Number.isNaN(total))) return row;
  const left = columns.suppliers + columns.count - columns.criterion;
  const span = pageSpan(columns);
  const { suppliers, criteria } = supply.scores;
  layout.chart({
    kind: "bar",
    title: words.chartTitle,
    caption: words.chartCaption,
    at: { row, column: columns.criterion, rows: chartRows, columns: left },
    categories: { row: headerRow, column: columns.suppliers, rows: 1, columns: columns.count },
    series: [
      {
        name: words.total,
        values: { row: rows.total, column: columns.suppliers, rows: 1, columns: columns.count },
        color: seriesColors[0],
      },
    ],
    valueAxis: { minimum: 0, maximum: supply.scores.scale },
    dataLabels: true,
  });
  let caption = words.chartCaption;
  if (criteria.length >= 3) {
    const strongest = suppliers
      .map((_, i) => i)
      .sort((a, b) => (supply.comparison.ranks[a] || 99) - (supply.comparison.ranks[b] || 99));
    const drawn = [...new Set([supply.comparison.ours, ...strongest])]
      .filter((i) => i >= 0)
      .slice(0, maxRadarSeries);
    layout.chart({
      kind: "radar",
      title: words.radarTitle,
      caption: words.radarCaption,
      at: { row, column: columns.criterion + left, rows: chartRows, columns: span - left },
      categories: { row: rows.first, column: columns.criterion, rows: rows.count, columns: 1 },
      series: drawn.map((i, k) => ({
        name: cutText(suppliers[i]?.name ?? "", 30),
        values: { row: rows.first, column: columns.suppliers + i, rows: rows.count, columns: 1 },
        color: seriesColors[k] ?? seriesColors[0],
      })),
      legend: "Bottom",
      valueAxis: { minimum: 0, maximum: supply.scores.scale },
    });
    caption = `${caption}${context.words.shared.sentenceGap}${words.radarCaption}`;
  }
  return layout.text(row + chartRows, columns.criterion, span, caption, "note") + 1;
}
