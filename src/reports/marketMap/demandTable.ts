import { cutText } from "../../sheets/textMeasure";
import type { DemandLine } from "../../portfolio/market/demandOutlook";
import type { SheetLayout } from "../../sheets/layout";
import { moneyStyle, numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** A cell that names more is no list any more. */
const longestList = 160;

/** What customers will need, year by year, and what to keep ready for it. Returns the row below. */
export function placeDemand(
  layout: SheetLayout,
  context: ReportContext,
  demand: readonly DemandLine[],
  row: number
): number {
  if (demand.length === 0) return row;
  const words = context.words.marketMap.demand;
  const heading = layout.text(row, first, span, words.title, "heading");
  const amounts = moneyStyle(demand.map(({ need }) => need));
  const hasUnrated = demand.some(({ unrated }) => unrated > 0);
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.year, at: first, style: "centered" },
      { header: words.product, at: first + 1, span: 4, style: "wrapped" },
      { header: words.entries, at: first + 5, style: "integer" },
      { header: words.need, at: first + 6, span: 2, style: amounts },
      { header: words.weighted, at: first + 8, span: 2, style: amounts },
      ...(hasUnrated
        ? [{ header: words.unrated, at: first + 10, span: 2, style: "integer" as const }]
        : []),
      {
        header: words.resources,
        at: first + (hasUnrated ? 12 : 10),
        span: span - (hasUnrated ? 12 : 10),
        style: "wrappedIndented",
      },
    ],
    rows: demand.map((line) => [
      String(line.year),
      line.product,
      line.entries,
      line.need,
      numberCell(line.weighted),
      ...(hasUnrated ? [line.unrated] : []),
      cutText(line.resources.join(context.words.shared.listSeparator), longestList),
    ]),
  });
  return table.next + 1;
}
