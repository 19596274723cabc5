import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import { textDigest } from "../../sheets/textDigest";
import { evidenceTarget } from "../evidence";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";

/** Moves of the archive that are listed, and empty lines for the reviewer's own. */
const maxMoves = 12;
const emptyLines = 4;

/**
 * What rivals were seen to do: from the archive, word for word, with the reviewer's answer, and lines of the reviewer's own.
 * Every line asks whether its source is lawful. Returns the row below.
 */
export function placeCompetitorLog(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  reviewed: ReviewedPage,
  row: number
): number {
  const words = context.words.suppliers.moves;
  const { yes, no } = context.words.shared;
  const moveSpan = columns.gap - columns.given;
  let next = layout.text(row, columns.criterion, pageSpan(columns), words.title, "heading");
  next = layout.text(next, columns.criterion, pageSpan(columns), words.note, "note");
  layout.place(next, columns.criterion, [[words.supplier]], "tableHeader");
  layout.text(next, columns.given, moveSpan, words.move, "tableHeader");
  layout.text(next, columns.gap, 3, words.answer, "tableHeader");
  layout.place(next, columns.breakEven, [[words.date, words.lawful, words.source]], "tableHeader");
  const first = next + 1;
  next = first;
  for (const move of supply.moves.slice(0, maxMoves)) {
    const to = evidenceTarget(context, {
      table: "supplierArchive",
      row: move.row,
      field: "competitorMove",
    });
    const supplier = cutText(move.supplier, 80);
    const answer: PlanCell = move.answer === "" ? null : cutText(move.answer, 300);
    layout.place(
      next,
      columns.criterion,
      [[to === null ? supplier : { text: supplier, to }]],
      "linkWrapped"
    );
    layout.text(next, columns.given, moveSpan, cutText(move.move, 400), "wrapped");
    layout.text(next, columns.gap, 3, answer, "input");
    layout.place(next, columns.breakEven, [[Number.isNaN(move.date) ? null : move.date]], "date");
    layout.place(next, columns.pointsNeeded, [[null]], "input");
    layout.place(next, columns.evidence, [[cutText(move.source, 80)]], "wrappedIndented");
    reviewed.line(next, `move:${textDigest(`${move.supplier}\u0000${move.move}`)}`, {
      [columns.gap]: answer,
      [columns.pointsNeeded]: null,
    });
    next += 1;
  }
  for (let k = 0; k < emptyLines; k++) {
    layout.place(next, columns.criterion, [[null]], "input");
    layout.text(next, columns.given, moveSpan, null, "input");
    layout.text(next, columns.gap, 3, null, "input");
    layout.place(next, columns.breakEven, [[null]], "inputDate");
    layout.place(next, columns.pointsNeeded, [[null, null]], "input");
    layout.minHeight(next, 20);
    reviewed.line(next, `own-move:${k + 1}`, {
      [columns.criterion]: null,
      [columns.given]: null,
      [columns.gap]: null,
      [columns.breakEven]: null,
      [columns.pointsNeeded]: null,
      [columns.evidence]: null,
    });
    next += 1;
  }
  layout.validate({
    rect: { row: first, column: columns.pointsNeeded, rows: next - first, columns: 1 },
    values: [yes, no],
    prompt: { title: words.lawful, message: words.lawfulPrompt },
  });
  return next + 1;
}
