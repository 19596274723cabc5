import { dimensionKeys } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import { first, inputColumn, span } from "./columns";
import { orderId } from "./typedJudgements";
import type { TypedJudgements } from "./typedJudgements";

/** The dimensions with their weight now, an order to type, and what order and pairs come to. */
export function placeSummary(
  layout: SheetLayout,
  reviewed: ReviewedPage,
  context: ReportContext,
  { dimensions, order }: TypedJudgements,
  row: number
): number {
  const words = context.words.weights.summary;
  const { result } = dimensions;
  const byPairs = "weights" in result ? result.weights : null;
  const byOrder = order.kind === "ok" ? order.weights : null;
  const heading = layout.text(row, first, span, words.title, "heading");
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.dimension, at: first, span: 4, style: "wrapped" },
      { header: words.now, at: first + 4, span: 2, style: "decimal1" },
      { header: words.order, at: inputColumn, style: "inputNumber" },
      { header: words.byOrder, at: first + 7, span: 2, style: "decimal1" },
      { header: words.byPairs, at: first + 9, span: 3, style: "decimal1" },
    ],
    rows: dimensionKeys.map((dimension, k) => [
      context.labels.dimensions[dimension],
      context.scores.dimensionWeights[dimension],
      null,
      byOrder === null ? null : byOrder[k]! * 100,
      byPairs === null ? null : byPairs[k]! * 100,
    ]),
  });
  dimensionKeys.forEach((dimension, k) => {
    const at = table.firstRow + k;
    reviewed.line(at, orderId(dimension), { [inputColumn]: null });
  });
  layout.validate({
    rect: { row: table.firstRow, column: inputColumn, rows: dimensionKeys.length, columns: 1 },
    values: dimensionKeys.map((_, k) => String(k + 1)),
    prompt: context.words.weights.pairs.rank,
  });
  if (order.kind !== "incomplete") return table.next + 1;
  const missing = order.missing.map((k) => context.labels.dimensions[dimensionKeys[k]!]);
  const line = context.words.weights.results.orderIncomplete(
    missing.join(context.words.shared.listSeparator)
  );
  return layout.text(table.next, first, span, line, "warn") + 1;
}
