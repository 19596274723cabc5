import { formatPercent } from "../../i18n/format";
import { criterionKeys } from "../../scoring/model";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { first, span, widths } from "./columns";
import { placeCalibration, placeCriteria } from "./criteriaTable";
import { placeMapping } from "./mappingTable";
import { placeProblems } from "./problemTable";

/** What was wrong or assumed, where values came from, and which column was read as what. */
export const dataQualityReport: Report<"dataQuality"> = {
  id: "dataQuality",
  needs: () => true,
  count: () => 1,
  *plans(context) {
    const words = context.words.dataQuality;
    const layout = new SheetLayout({
      key: "dataQuality",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.quiet,
      page: page(context, "landscape", 0),
    });
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    row =
      layout.text(
        row,
        first,
        span,
        headline(context).join(context.words.shared.sentenceGap),
        "headline"
      ) + 1;
    row = placeProblems(layout, context, row);
    const height = pageHeight("landscape", widths);
    for (const place of [placeCriteria, placeCalibration]) {
      const next = place(layout, context, row);
      layout.keepTogether(row, next, height);
      row = next;
    }
    row = placeMapping(layout, context, row, height);
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};

function headline(context: ReportContext): string[] {
  const words = context.words.dataQuality.headline;
  const count = (severity: string): number =>
    context.problems.filter((problem) => problem.severity === severity).length;
  const { source, count: used } = context.customers;
  const unused = source.lastDataRow - source.firstDataRow + 1 - used;
  const { scores } = context;
  return [
    context.problems.length === 0
      ? words.clean
      : words.counts({ errors: count("error"), warnings: count("warning"), notes: count("note") }),
    words.rows(used, Math.max(0, unused)),
    words.coverage(
      scores.activeCriteria.length,
      criterionKeys.length,
      formatPercent(context.language, scores.coverage, 0)
    ),
  ];
}
