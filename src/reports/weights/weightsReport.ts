import { criteriaOf } from "../../scoring/criteria";
import { dimensionKeys } from "../../scoring/model";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import { ReviewedPage } from "../ReviewedPage";
import { placePairs } from "./pairTable";
import { placeSummary } from "./summaryTable";
import { first, hiddenColumns, inputColumn, inputSpan, span, widths } from "./columns";
import { typedJudgements, weightsSheetKey } from "./typedJudgements";

/** A sheet to judge in: dimensions and criteria in pairs, or an order; what the judgements come to stands beside them. */
export const weightsReport: Report<"weights"> = {
  id: "weights",
  needs: () => true,
  reviewedKeys: weightsSheetKey,
  count: () => 1,
  *plans(context) {
    const words = context.words.weights;
    const judged = typedJudgements(context.reviewed?.get(weightsSheetKey));
    const layout = new SheetLayout({
      key: weightsSheetKey,
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.quiet,
      page: page(context, "portrait", 0),
    });
    const reviewed = new ReviewedPage(layout, {
      first: inputColumn,
      span: inputSpan,
      idColumn: hiddenColumns.id,
      markColumn: hiddenColumns.mark,
    });
    const height = pageHeight("portrait", widths);
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    row = layout.text(row, first, span, words.howTo, "headline");
    row = layout.text(row, first, span, words.notApplied, "note") + 1;
    const part = (place: (at: number) => number): void => {
      const next = place(row);
      layout.keepTogether(row, next, height);
      row = next;
    };
    part((at) => placeSummary(layout, reviewed, context, judged, at));
    part((at) =>
      placePairs(layout, reviewed, context, {
        title: words.pairs.dimensions,
        keys: dimensionKeys,
        name: (key) => context.labels.dimensions[key],
        group: judged.dimensions,
        now: (key) => context.scores.dimensionWeights[key],
        total: 100,
        row: at,
      })
    );
    for (const dimension of dimensionKeys) {
      const total = context.scores.dimensionWeights[dimension];
      part((at) =>
        placePairs(layout, reviewed, context, {
          title: words.pairs.within(context.labels.dimensions[dimension]),
          keys: criteriaOf[dimension],
          name: (key) => context.labels.criteria[key],
          group: judged.criteria[dimension],
          now: (key) => context.scores.weights[key],
          total,
          row: at,
        })
      );
    }
    reviewed.finish(row);
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};
