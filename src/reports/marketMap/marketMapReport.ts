import { combinationsOf } from "../../portfolio/market/combinations";
import type { Combinations } from "../../portfolio/market/combinations";
import { bottomUpMarkets } from "../../portfolio/market/customerMarkets";
import type { BottomUpMarket } from "../../portfolio/market/customerMarkets";
import { demandOutlook } from "../../portfolio/market/demandOutlook";
import type { DemandLine } from "../../portfolio/market/demandOutlook";
import { marketCells } from "../../portfolio/market/marketCells";
import type { MarketCells } from "../../portfolio/market/marketCells";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { placeBottomUp } from "./bottomUpTable";
import { placeBubbles } from "./bubbleChart";
import { placeCells } from "./cellsTable";
import { first, pageWidths, span, widths } from "./columns";
import { placeCombinations, placeMargins } from "./combinationTables";
import { placeDemand } from "./demandTable";
import { placeHeatMap } from "./heatMap";
import { placeProducts } from "./productTable";

interface Market {
  /** From the table of segments; null without one. */
  readonly cells: MarketCells | null;
  readonly markets: readonly BottomUpMarket[];
  /** From transactions that name products; null without any. */
  readonly combinations: Combinations | null;
  readonly demand: readonly DemandLine[];
}

/** Where the market is large, contested or free, who buys which of our lines, and what will be needed. */
export const marketMapReport: Report<"marketMap"> = {
  id: "marketMap",
  needs: ({ tables, input, customers }) =>
    tables.has("segments") ||
    tables.has("demand") ||
    (input.criteria.walletSize !== undefined &&
      (customers.texts.has("segment") || customers.texts.has("industry"))) ||
    ["productLine", "product", "productId"].some((field) =>
      tables.get("transactions")?.texts.has(field as "productLine")
    ),
  count: () => 1,
  *plans(context) {
    const words = context.words.marketMap;
    const { cells, markets, combinations, demand } = marketOf(context);
    const layout = new SheetLayout({
      key: "marketMap",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accent,
      page: page(context, "landscape", 0),
    });
    const height = pageHeight("landscape", pageWidths);
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    /** Each part on one page where it fits on one; a longer one begins where it is. */
    const part = (place: (row: number) => number): void => {
      const next = place(row);
      if (layout.heightBetween(row, next) <= height) layout.keepTogether(row, next, height);
      row = next;
    };
    row = layout.text(row, first, span, headlineOf(context, cells), "headline") + 1;
    if (cells !== null) {
      part((at) => placeHeatMap(layout, context, cells, at));
      part((at) => placeCells(layout, context, cells, at));
      part((at) => placeBubbles(layout, context, cells, at));
    }
    part((at) => placeBottomUp(layout, context, markets, at));
    if (combinations !== null) {
      part((at) => placeProducts(layout, context, combinations, at));
      part((at) => placeCombinations(layout, context, combinations, at));
      part((at) => placeMargins(layout, context, combinations, at));
    }
    part((at) => placeDemand(layout, context, demand, at));
    row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};

function marketOf(context: ReportContext): Market {
  const { tables, analysisDate } = context;
  const segments = tables.get("segments");
  const transactions = tables.get("transactions");
  const outlook = tables.get("demand");
  const cells = segments === undefined ? null : marketCells(segments);
  return {
    cells,
    markets: bottomUpMarkets(context, cells),
    combinations:
      transactions === undefined
        ? null
        : combinationsOf(transactions, tables.get("products"), context, analysisDate),
    demand: outlook === undefined ? [] : demandOutlook(outlook, analysisDate),
  };
}

function headlineOf({ words }: ReportContext, cells: MarketCells | null): string {
  const { headline } = words.marketMap;
  if (cells === null) return headline.noSegments;
  const of = (kind: string): number[] =>
    [...cells.kinds.keys()].filter((c) => cells.kinds[c] === kind);
  const strategic = of("strategic");
  return headline.kinds({
    cells: cells.count,
    strategic: strategic.length,
    led: strategic.filter((c) => cells.rank[c] === 1).length,
    potential: of("potential").length,
  });
}
