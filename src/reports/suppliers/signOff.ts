import { formatDate } from "../../i18n/format";
import type { ClosingPart } from "./ClosingPart";
import { pageSpan } from "./columns";

/** Who stands behind the sheet: drafted by us, judged and signed by people. */
export function placeSignOff(
  { layout, context, columns, reviewed }: ClosingPart,
  row: number
): number {
  const { signOff } = context.words.swot;
  const roleSpan = columns.suppliers - columns.criterion;
  const nameSpan = columns.gap - columns.suppliers;
  let next = layout.text(row, columns.criterion, pageSpan(columns), signOff.title, "heading");
  const head = (at: number, span: number, text: string): number =>
    layout.text(next, at, span, text, "tableHeader");
  head(columns.criterion, roleSpan, signOff.role);
  head(columns.suppliers, nameSpan, signOff.name);
  head(columns.gap, 2, signOff.date);
  next = head(columns.toLeader, 4, signOff.status);
  layout.text(next, columns.criterion, roleSpan, signOff.drafted, "text");
  layout.text(next, columns.suppliers, nameSpan, signOff.run(context.runId), "text");
  layout.text(next, columns.gap, 2, formatDate(context.analysisDate), "text");
  layout.text(next, columns.toLeader, 4, signOff.statuses[0] ?? "", "text");
  next += 1;
  const first = next;
  for (const role of ["edited", "reviewer", "director"] as const) {
    layout.text(next, columns.criterion, roleSpan, signOff[role], "text");
    layout.text(next, columns.suppliers, nameSpan, null, "input");
    layout.text(next, columns.gap, 2, null, "inputDate");
    layout.text(next, columns.toLeader, 4, null, "input");
    layout.minHeight(next, 20);
    reviewed.line(next, `sign:${role}`, {
      [columns.suppliers]: null,
      [columns.gap]: null,
      [columns.toLeader]: null,
    });
    next += 1;
  }
  layout.validate({
    rect: { row: first, column: columns.toLeader, rows: next - first, columns: 1 },
    values: signOff.statuses,
    prompt: { title: signOff.status, message: signOff.statusPrompt },
  });
  return next + 1;
}
