import { formatPercent } from "../../i18n/format";
import { leastCoverage } from "../../portfolio/market/customerMarkets";
import type { BottomUpMarket } from "../../portfolio/market/customerMarkets";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { moneyStyle, numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Markets as the sum of our customers' wallets, beside what they are said to be from above. Returns the row below. */
export function placeBottomUp(
  layout: SheetLayout,
  context: ReportContext,
  markets: readonly BottomUpMarket[],
  row: number
): number {
  if (markets.length === 0) return row;
  const words = context.words.marketMap.bottomUp;
  const heading = layout.text(row, first, span, words.title, "heading");
  const least = formatPercent(context.language, leastCoverage, 0);
  const header = layout.text(heading, first, span, words.note(least), "note");
  const amounts = moneyStyle(markets.flatMap(({ space, ours }) => [space, ours]));
  const places = [4, 6, 8, 10, 12, 14, 16, 18].map((at) => first + at);
  const [count, space, ours, share, headroom, winnable, topDown, coverage] = places as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const columns = [
    { header: words.segment, at: first, span: 4, style: "text" as const },
    { header: words.customers, at: count, span: 2, style: "integer" as const },
    { header: words.space, at: space, span: 2, style: amounts },
    { header: words.ours, at: ours, span: 2, style: amounts },
    { header: words.share, at: share, span: 2, style: "percent1" as const },
    { header: words.headroom, at: headroom, span: 2, style: amounts },
    { header: words.winnable, at: winnable, span: 2, style: amounts },
    { header: words.topDown, at: topDown, span: 2, style: amounts },
    { header: words.coverage, at: coverage, span: 2, style: "percent1" as const },
  ];
  const ratio = (line: number, top: number, bottom: number): PlanCell => ({
    formula: `=${cellAddress(line, top)}/${cellAddress(line, bottom)}`,
  });
  const table = layout.table({
    row: header,
    columns,
    rows: markets.map((market, k): PlanCell[] => {
      const line = header + 1 + k;
      return [
        market.segment,
        market.customers,
        numberCell(market.space),
        numberCell(market.ours),
        market.space > 0 && !Number.isNaN(market.ours) ? ratio(line, ours, space) : null,
        numberCell(market.headroom),
        Number.isNaN(market.ours + market.headroom)
          ? null
          : { formula: `=${cellAddress(line, ours)}+${cellAddress(line, headroom)}` },
        numberCell(market.topDown),
        market.topDown > 0 ? ratio(line, space, topDown) : null,
      ];
    }),
    cellStyle: (r, c) =>
      c === 8 && markets[r]!.space / markets[r]!.topDown < leastCoverage
        ? "percentWarn"
        : undefined,
  });
  const sum = (column: number): PlanCell => ({
    formula: `=SUM(${rangeAddress({ row: table.firstRow, column, rows: table.rows, columns: 1 })})`,
  });
  const money = amounts === "money2" ? ("totalMoney2" as const) : ("totalMoney" as const);
  const styles = [
    "totalText",
    "totalInteger",
    money,
    money,
    "totalPercent1",
    money,
    money,
    money,
    "totalPercent1",
  ] as const;
  const total = layout.table({
    row: table.next,
    columns: columns.map((column, k) => ({ ...column, style: styles[k]! })),
    rows: [
      [
        words.total,
        sum(count),
        sum(space),
        sum(ours),
        {
          formula: `=IF(${cellAddress(table.next, space)}=0,"",${cellAddress(table.next, ours)}/${cellAddress(table.next, space)})`,
        },
        sum(headroom),
        sum(winnable),
        markets.some(({ topDown: size }) => size > 0) ? sum(topDown) : null,
        // Some segments may be told from one side only: their ratio says nothing.
        null,
      ],
    ],
    hideHeader: true,
  });
  return total.next + 1;
}
