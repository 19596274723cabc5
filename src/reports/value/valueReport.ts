import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { placeAssumptions } from "./assumptions";
import { first, span, spanWithForecast, widths } from "./columns";
import { placeCustomers } from "./customerTable";
import { valueFigures } from "./figures";
import type { ValueFigures } from "./figures";
import { placeHeadline } from "./headline";
import { placePeople } from "./people";
import { placePrediction } from "./prediction";
import { placeSegments } from "./segments";

/** What the customers are worth in money, beside their tiers: lifetime value, RFM, people against profit, predicted purchases. */
export const valueReport: Report<"value"> = {
  id: "value",
  needs: () => true,
  count: () => 1,
  *plans(context) {
    for (const plan of slices(context)) if (plan !== null) yield plan;
  },
  slices,
};

function* slices(context: ReportContext): Generator<SheetPlan | null> {
  const computing = valueFigures(context);
  let step = computing.next();
  for (; step.done !== true; step = computing.next()) yield null;
  yield valueSheet(step.value);
}

/** The sheet of figures that were computed. */
export function valueSheet(figures: ValueFigures): SheetPlan {
  const { context } = figures;
  const words = context.words.value;
  const columns = figures.values.buying.kind === "forecast" ? spanWithForecast : span;
  const layout = new SheetLayout({
    key: "value",
    name: words.sheetName,
    columnWidths: widths.slice(0, first + columns),
    tabColor: palette.accent,
    page: page(context, "landscape", 0),
  });
  let row = sheetHead(layout, context, first, span, words.title) + 1;
  row = placeHeadline(layout, figures, row);
  const assumed = placeAssumptions(layout, figures, row);
  row = assumed.next;
  const height = pageHeight("landscape", widths.slice(0, first + columns));
  for (const place of [placePeople, placeSegments, placePrediction]) {
    const next = place(layout, figures, row);
    layout.keepTogether(row, next, height);
    row = next;
  }
  row = placeCustomers(layout, figures, assumed.cells, row);
  row = layout.text(row + 1, first, span, context.words.shared.decisionAid, "note");
  layout.printArea({ row: 0, column: 0, rows: row, columns: first + columns });
  return layout.finish();
}
