import type { Finding } from "../../insight/swot/Finding";
import { cutText } from "../../sheets/textMeasure";
import { visible } from "./columns";
import type { SwotCanvas } from "./SwotCanvas";

const maxLines = 5;
const quotation = 100;

/** What nobody has confirmed yet, in the left half; plans that people made stay until the line is settled. */
export function placeToVerify(
  canvas: SwotCanvas,
  findings: readonly Finding[],
  row: number
): number {
  const { verify, tows } = canvas.context.words.swot;
  const { shared } = canvas.context.words;
  canvas.text(row, "left", 0, visible, verify.title, "heading");
  const open = [
    ...new Map(
      findings
        .filter((finding) => finding.basis === "inference")
        .map((finding) => [finding.subject, finding])
    ).values(),
  ];
  const lines = open.map((finding) => ({
    id: `verify:${finding.subject}`,
    text: cutText(finding.statement, quotation),
    shown: cutText(finding.statement, quotation),
  }));
  const kept = canvas
    .retained("verify:", new Set(lines.map(({ id }) => id)))
    .map(({ id, text }) => ({ id, text, shown: tows.unsupported(text) }));
  const shown = [...lines.slice(0, maxLines), ...kept];
  if (shown.length === 0) {
    canvas.text(row + 1, "left", 0, visible, verify.none, "note");
    return row + 2;
  }
  canvas.text(row + 1, "left", 0, 5, verify.statement, "tableHeader");
  canvas.text(row + 1, "left", 5, 1, verify.withWhom, "tableHeader");
  canvas.text(row + 1, "left", 6, 1, verify.when, "tableHeader");
  canvas.text(row + 1, "left", 7, 1, verify.outcome, "tableHeader");
  let next = row + 2;
  for (const line of shown) {
    canvas.line(
      next,
      "left",
      line.id,
      [
        { at: 0, span: 5, ours: line.shown, style: "wrappedItalic" },
        { at: 5, draft: null },
        { at: 6, draft: null, style: "inputDate" },
        { at: 7, draft: null },
      ],
      line.text
    );
    next += 1;
  }
  if (lines.length <= maxLines) return next;
  canvas.text(next, "left", 0, visible, shared.more(`${lines.length - maxLines}`), "note");
  return next + 1;
}
