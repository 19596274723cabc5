import type { MarketCells } from "../../portfolio/market/marketCells";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell, PlanRect } from "../../sheets/SheetPlan";
import { seriesColors } from "../../sheets/styles";
import { numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { dataColumn, first, span } from "./columns";

/** Bubbles that can be told apart: the largest cells. */
const maxBubbles = 40;
const chartRows = 18;
const kinds = ["strategic", "potential", "other"] as const;

/** Relative share, growth and size of the largest cells; its data stand beyond the page. Returns the row below. */
export function placeBubbles(
  layout: SheetLayout,
  context: ReportContext,
  cells: MarketCells,
  row: number
): number {
  const { chart: words, cells: named } = context.words.marketMap;
  const shown = [...cells.kinds.keys()]
    .filter((c) => !Number.isNaN(cells.relativeShare[c]! + cells.growth[c]!) && cells.size[c]! > 0)
    .sort((a, b) => cells.size[b]! - cells.size[a]! || a - b)
    .slice(0, maxBubbles);
  if (shown.length < 2) return row;
  const caption = words.caption(shown.length);
  layout.place(row, dataColumn, [[words.data]], "note");
  layout.place(
    row + 1,
    dataColumn,
    [[named.segment, words.relativeShare, named.size, ...kinds.map((kind) => named.kinds[kind])]],
    "tableHeader"
  );
  const lines = shown.map((c): PlanCell[] => [
    [cells.regions[c], cells.lines[c], cells.segments[c]].filter(Boolean).join(" · "),
    cells.relativeShare[c]!,
    cells.size[c]!,
    ...kinds.map((kind) => (cells.kinds[c] === kind ? numberCell(cells.growth[c]) : null)),
  ]);
  layout.place(row + 2, dataColumn, lines, "decimal2", [
    { rect: { row: 0, column: 0, rows: lines.length, columns: 1 }, style: "text" },
    { rect: { row: 0, column: 3, rows: lines.length, columns: kinds.length }, style: "percent1" },
  ]);
  const column = (k: number): PlanRect => ({
    row: row + 2,
    column: dataColumn + k,
    rows: lines.length,
    columns: 1,
  });
  layout.chart({
    kind: "bubble",
    title: words.title,
    caption,
    at: { row, column: first, rows: chartRows, columns: span },
    categories: column(1),
    series: kinds.map((kind, k) => ({
      name: named.kinds[kind],
      values: column(3 + k),
      sizes: column(2),
      color: [seriesColors[0], seriesColors[3], seriesColors[1]][k]!,
    })),
    axisTitles: { category: words.relativeShare, value: words.growth },
    valueFormat: "0%",
    legend: "Bottom",
  });
  return layout.text(row + chartRows, first, span, caption, "note") + 1;
}
