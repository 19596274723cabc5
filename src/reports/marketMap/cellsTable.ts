import { formatNumber } from "../../i18n/format";
import { adviceFor, marketGapsOf } from "../../portfolio/market/customerMarkets";
import type { MarketCells } from "../../portfolio/market/marketCells";
import { marketKinds } from "../../portfolio/market/marketCells";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { moneyStyle, numberCell } from "../customerCells";
import { columnOf } from "../evidence";
import { numberVoice } from "../numberVoice";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Cells that are listed, the strategic and the potential ones first; the rest is counted. */
const maxRows = 60;

/** Places of the table's columns from the first one. */
const at = { size: 5, growth: 6, ours: 7, share: 8, rivalShare: 11 } as const;

/** Every cell of the market with our place in it, what kind it is and what to do. Returns the row below. */
export function placeCells(
  layout: SheetLayout,
  context: ReportContext,
  cells: MarketCells,
  row: number
): number {
  const words = context.words.marketMap.cells;
  const { money, number } = numberVoice(context.language, context.customers.money);
  const gaps = marketGapsOf(context, cells);
  const order = orderOf(cells);
  const shown = order.slice(0, maxRows);
  const heading = layout.text(row, first, span, words.title, "heading");
  const header = layout.text(
    heading,
    first,
    span,
    words.note({
      large: money(cells.limits.large),
      volume: money(cells.limits.volume),
      contested: number(cells.limits.contested, 2),
    }),
    "note"
  );
  const amounts = moneyStyle([...cells.size, ...cells.ours]);
  const table = layout.table({
    row: header,
    columns: [
      { header: words.region, at: first, style: "linkWrapped" },
      { header: words.line, at: first + 1, span: 2, style: "wrapped" },
      { header: words.segment, at: first + 3, span: 2, style: "wrapped" },
      { header: words.size, at: first + at.size, style: amounts },
      { header: words.growth, at: first + at.growth, style: "percent1" },
      { header: words.ours, at: first + at.ours, style: amounts },
      { header: words.share, at: first + at.share, style: "percent1" },
      { header: words.rival, at: first + 9, span: 2, style: "wrappedIndented" },
      { header: words.rivalShare, at: first + at.rivalShare, style: "percent1" },
      { header: words.relativeShare, at: first + 12, style: "decimal2" },
      { header: words.rank, at: first + 13, style: "integer" },
      { header: words.competition, at: first + 14, style: "decimal2" },
      { header: words.kind, at: first + 15, style: "centered" },
      { header: words.advice, at: first + 16, span: 4, style: "wrappedIndented" },
    ],
    rows: shown.map((c, k): PlanCell[] => {
      const line = header + 1 + k;
      const cell = (column: number): string => cellAddress(line, first + column);
      const known = (...values: Float64Array[]): boolean =>
        values.every((value) => !Number.isNaN(value[c]!));
      return [
        placeOf(context, cells, c),
        cells.lines[c]!,
        cells.segments[c]!,
        numberCell(cells.size[c]),
        numberCell(cells.growth[c]),
        numberCell(cells.ours[c]),
        known(cells.size, cells.ours) && cells.size[c]! > 0
          ? { formula: `=${cell(at.ours)}/${cell(at.size)}` }
          : numberCell(cells.share[c]),
        cells.rivals[c]!,
        numberCell(cells.rivalShare[c]),
        known(cells.relativeShare)
          ? { formula: `=${cell(at.share)}/${cell(at.rivalShare)}` }
          : null,
        numberCell(cells.rank[c]),
        numberCell(cells.competition[c]),
        words.kinds[cells.kinds[c]!],
        [words.advices[adviceFor(cells, c)], words.gaps[gaps[c]!]]
          .filter((text) => text !== "")
          .join(context.words.shared.sentenceGap),
      ];
    }),
    cellStyle: (r, c) => (c === 12 && cells.kinds[shown[r]!] === "strategic" ? "tierS" : undefined),
  });
  if (order.length === shown.length) return table.next + 1;
  const more = formatNumber(context.language, order.length - shown.length, 0);
  return layout.text(table.next, first, span, context.words.shared.more(more), "note") + 1;
}

/** The region as a way to the cell's line in the table of segments. */
function placeOf(context: ReportContext, cells: MarketCells, c: number): PlanCell {
  const text = cells.regions[c] || context.words.marketMap.heat.noRegion;
  const table = context.tables.get("segments");
  const row = table?.sheetRows[cells.rows[c]!];
  if (table === undefined || row === undefined) return text;
  const column = columnOf(table, "segmentSize") ?? table.source.firstColumn;
  return { text, to: { sheet: table.source.sheet, row, column } };
}

/** Strategic, potential, other, unknown, and in each the largest first. */
function orderOf(cells: MarketCells): number[] {
  return [...cells.kinds.keys()].sort(
    (a, b) =>
      marketKinds.indexOf(cells.kinds[a]!) - marketKinds.indexOf(cells.kinds[b]!) ||
      (cells.size[b] || 0) - (cells.size[a] || 0) ||
      a - b
  );
}
