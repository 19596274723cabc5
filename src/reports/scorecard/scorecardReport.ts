import { formatNumber } from "../../i18n/format";
import { tierNotApplicable } from "../../scoring/model";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { columnWidths, criteriaAt, first, shownCriteria } from "./columns";
import { placeCustomers } from "./customerLines";
import { placeHeader } from "./header";

/** Customers shown: beyond this nobody reads on, and every row beside the list carries its own reason. */
const maxCustomers = 500;

/** What of a page our estimate may fill: the rows of some default fonts stand higher than those of Calibri. */
const rowsOfPage = 0.93;

/** Every score with the values it comes from: points, source cells and contributions that add up. */
export const scorecardReport: Report<"scorecard"> = {
  id: "scorecard",
  needs: ({ scores }) => scores.activeCriteria.length > 0,
  count: () => 1,
  *plans(context) {
    const words = context.words.scorecard;
    const criteria = shownCriteria(context.scores);
    const span = criteriaAt - first + criteria.length;
    const ranked = rankedCustomers(context);
    const shown = ranked.slice(0, maxCustomers);
    const number = (value: number): string => formatNumber(context.language, value, 0);
    // The head comes first, since the header row has to be known before the sheet can freeze below it.
    const textRows = 6;
    const widths = columnWidths(criteria.map((key) => context.labels.shortCriteria[key]));
    const layout = new SheetLayout({
      key: "scorecard",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accentMiddle,
      freeze: { rows: textRows + 3, columns: criteriaAt },
      page: {
        ...page(context, "landscape", 0),
        repeatRows: { first: textRows, last: textRows + 2 },
      },
    });
    let row = sheetHead(layout, context, first, span, words.title);
    row = layout.text(row, first, span, words.headline(number(ranked.length)), "headline");
    row = layout.text(row, first, span, words.howToRead, "note");
    row = layout.text(row, first, span, words.legend, "note") + 1;
    row = placeHeader(layout, context, criteria, row);
    const headerHeight = layout.heightBetween(textRows, row);
    row = placeCustomers(layout, context, criteria, shown, row, {
      height: rowsOfPage * pageHeight("landscape", widths),
      repeated: headerHeight,
    });
    if (ranked.length > shown.length)
      row = layout.text(
        row + 1,
        first,
        span,
        words.more(number(ranked.length - shown.length)),
        "note"
      );
    row = layout.text(row + 1, first, span, context.words.shared.decisionAid, "note");
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};

/** Scored customers, best first; equal ones in row order. */
function rankedCustomers({ scores }: ReportContext): number[] {
  const rows: number[] = [];
  for (let i = 0; i < scores.count; i++)
    if (!Number.isNaN(scores.score[i]!) && scores.finalTier[i]! < tierNotApplicable) rows.push(i);
  return rows.sort((a, b) => scores.score[b]! - scores.score[a]! || a - b);
}
