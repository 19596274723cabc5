import { criteriaOf } from "../../scoring/criteria";
import { dimensionKeys, type CriterionKey } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import { criteriaAt, first, lineAt } from "./columns";

/** Dimensions over criteria over weights. Returns the row below. */
export function placeHeader(
  layout: SheetLayout,
  context: ReportContext,
  criteria: readonly CriterionKey[],
  row: number
): number {
  const { labels, scores } = context;
  const words = context.words.scorecard;
  const lead = criteriaAt - first;
  layout.place(row, first, [new Array<null>(lead).fill(null)], "band");
  let at = criteriaAt;
  for (const dimension of dimensionKeys) {
    const span = criteria.filter((key) => criteriaOf[dimension].includes(key)).length;
    if (span === 0) continue;
    layout.text(row, at, span, labels.dimensions[dimension], "bandWrapped");
    at += span;
  }
  layout.place(
    row + 1,
    first,
    [
      [
        words.rank,
        words.customer,
        words.tier,
        words.score,
        words.line,
        ...criteria.map((key) => labels.shortCriteria[key]),
      ],
    ],
    "tableHeader",
    [
      {
        rect: { row: 0, column: lead, rows: 1, columns: criteria.length },
        style: "tableHeaderNumber",
      },
    ]
  );
  layout.place(
    row + 2,
    first,
    [
      [
        words.weight,
        ...new Array<null>(lead - 1).fill(null),
        ...criteria.map((key) => scores.weights[key]),
      ],
    ],
    "totalText",
    [{ rect: { row: 0, column: lead, rows: 1, columns: criteria.length }, style: "totalDecimal2" }]
  );
  layout.merge({ row: row + 2, column: first, rows: 1, columns: lineAt - first + 1 });
  return row + 3;
}
