import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { placeFlips, placeNearBorder } from "./borderTables";
import { first, span, widths } from "./columns";
import { robustnessSlices } from "./figures";
import type { RobustnessFigures } from "./figures";
import { placeHeadline } from "./headline";
import { placeKeyLifts, placeStepLifts } from "./liftTables";
import { placeRanks } from "./rankTable";
import { placePairs, placeWeights } from "./weightTables";

/** How firm the tiers are: what hangs on the weights, what would lift a customer, what other methods say. */
export const robustnessReport: Report<"robustness"> = {
  id: "robustness",
  needs: () => true,
  count: () => 1,
  *plans(context) {
    for (const plan of slices(context)) if (plan !== null) yield plan;
  },
  slices,
};

function* slices(context: ReportContext): Generator<SheetPlan | null> {
  const computing = robustnessSlices(context);
  let step = computing.next();
  for (; step.done !== true; step = computing.next()) yield null;
  yield robustnessSheet(context, step.value);
}

function robustnessSheet(context: ReportContext, figures: RobustnessFigures): SheetPlan {
  const words = context.words.robustness;
  const layout = new SheetLayout({
    key: "robustness",
    name: words.sheetName,
    columnWidths: widths,
    tabColor: palette.accent,
    page: page(context, "portrait", 0),
  });
  const height = pageHeight("portrait", widths);
  let row = sheetHead(layout, context, first, span, words.title) + 1;
  row = placeHeadline(layout, context, figures, row) + 1;
  for (const place of [
    placeNearBorder,
    placeKeyLifts,
    placeStepLifts,
    placeFlips,
    placeWeights,
    placePairs,
    placeRanks,
  ]) {
    const next = place(layout, context, figures, row);
    layout.keepTogether(row, next, height);
    row = next;
  }
  row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
  layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
  return layout.finish();
}
