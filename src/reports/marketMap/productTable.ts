import type { Combinations } from "../../portfolio/market/combinations";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { moneyStyle, numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

const maxLines = 20;

/** Product lines by sales of the last 12 months, new against mature. Returns the row below. */
export function placeProducts(
  layout: SheetLayout,
  context: ReportContext,
  { lines }: Combinations,
  row: number
): number {
  const words = context.words.marketMap.products;
  const { shared } = context.words;
  const shown = lines.slice(0, maxLines);
  const hasStages = lines.some(({ revenueNew, revenueMature }) => revenueNew + revenueMature !== 0);
  const heading = layout.text(row, first, span, words.title, "heading");
  const header = layout.text(heading, first, span, words.note, "note");
  const amounts = moneyStyle(lines.map(({ revenue }) => revenue));
  const [revenue, young, old] = [first + 6, first + 12, first + 14];
  const all = { row: header + 1, column: revenue, rows: shown.length, columns: 1 };
  const table = layout.table({
    row: header,
    columns: [
      { header: words.line, at: first, span: 4, style: "text" },
      { header: words.strategic, at: first + 4, span: 2, style: "centered" },
      { header: words.revenue, at: revenue, span: 2, style: amounts },
      { header: words.share, at: first + 8, span: 2, style: "percent1" },
      { header: words.margin, at: first + 10, span: 2, style: "percent1" },
      ...(hasStages
        ? [
            { header: words.new, at: young, span: 2, style: amounts },
            { header: words.mature, at: old, span: 2, style: amounts },
            { header: words.newShare, at: first + 16, span: 2, style: "percent1" as const },
          ]
        : []),
    ],
    rows: shown.map((line, k): PlanCell[] => {
      const at = (column: number): string => cellAddress(header + 1 + k, column);
      const staged = line.revenueNew + line.revenueMature;
      return [
        line.name,
        line.isStrategic ? shared.yes : null,
        line.revenue,
        lines.length === shown.length && line.revenue > 0
          ? { formula: `=${at(revenue)}/SUM(${rangeAddress(all, true)})` }
          : null,
        line.revenue > 0 ? numberCell(line.margin / line.revenue) : null,
        ...(hasStages
          ? [
              line.revenueNew,
              line.revenueMature,
              staged > 0 ? { formula: `=${at(young)}/(${at(young)}+${at(old)})` } : null,
            ]
          : []),
      ];
    }),
  });
  if (lines.length === shown.length) return table.next + 1;
  const more = shared.more(String(lines.length - shown.length));
  return layout.text(table.next, first, span, more, "note") + 1;
}
