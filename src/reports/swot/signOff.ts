import {
  approvalOf,
  evidenceId,
  signCells,
  signId,
  signOffRoles,
} from "../../insight/swot/approval";
import { formatDate } from "../../i18n/format";
import { cellAddress } from "../../sheets/address";
import { visible } from "./columns";
import type { SwotCanvas } from "./SwotCanvas";

/** Who stands behind the sheet: drafted by us, judged and signed by people. In the right half; returns the row below. */
export function placeSignOff(
  canvas: SwotCanvas,
  evidence: string,
  owner: { readonly row: number; readonly column: number },
  row: number
): number {
  const { context } = canvas;
  const { signOff } = context.words.swot;
  canvas.text(row, "right", 0, visible, signOff.title, "heading");
  for (const [at, cells, header] of [
    [0, 2, signOff.role],
    [2, 2, signOff.name],
    [4, 1, signOff.date],
    [5, 1, signOff.status],
    [6, 2, signOff.remark],
  ] as const)
    canvas.text(row + 1, "right", at, cells, header, "tableHeader");
  let next = row + 2;
  canvas.line(next, "right", "sign:drafted", [
    { at: 0, span: 2, ours: signOff.drafted, style: "text" },
    { at: 2, span: 2, ours: signOff.run(context.runId), style: "wrapped" },
    { at: 4, ours: formatDate(context.analysisDate), style: "text" },
    { at: 5, ours: signOff.statuses[0] ?? "", style: "text" },
    { at: 6, span: 2, ours: null, style: "text" },
  ]);
  next += 1;
  const first = next;
  const address = (at: number, line: number): string =>
    cellAddress(line, canvas.column("right", at));
  const ownerCell = cellAddress(owner.row, owner.column, true);
  for (const role of signOffRoles) {
    const name = address(signCells.name, next);
    canvas.line(next, "right", signId(role), [
      { at: 0, span: 2, ours: signOff[role], style: "wrapped" },
      { at: signCells.name, span: 2, draft: null },
      { at: signCells.date, draft: null, style: "inputDate" },
      { at: signCells.status, draft: null },
      role === "reviewer"
        ? {
            at: 6,
            span: 2,
            ours: {
              formula: `=IF(AND(TRIM(${name})<>"",TRIM(${name})=TRIM(${ownerCell})),${quoted(signOff.isOwner)},"")`,
            },
            style: "alert",
          }
        : { at: 6, span: 2, draft: null },
    ]);
    canvas.layout.minHeight(next, 18);
    next += 1;
  }
  canvas.layout.validate({
    rect: {
      row: first,
      column: canvas.column("right", signCells.status),
      rows: signOffRoles.length,
      columns: 1,
    },
    values: signOff.statuses,
    prompt: { title: signOff.status, message: signOff.statusPrompt },
  });
  const approval = approvalOf(canvas.reviewed);
  const reviewer = first + signOffRoles.indexOf("reviewer");
  const evidenceRow = next + 1;
  const name = `TRIM(${address(signCells.name, reviewer)})`;
  const status = address(signCells.status, reviewer);
  const now = address(signCells.name, evidenceRow);
  const then = address(signCells.status, evidenceRow);
  const [draft, inReview, approved, expired] = signOff.statuses.map(quoted);
  const isApproved = signOff.approvedWords.map((word) => `${status}=${quoted(word)}`).join(",");
  const isExpired = signOff.expiredWords.map((word) => `${status}=${quoted(word)}`).join(",");
  canvas.text(next, "right", 0, 2, signOff.sheetStatus, "textStrong");
  canvas.text(
    next,
    "right",
    2,
    6,
    {
      formula: `=IF(${name}="",${draft},IF(${name}=TRIM(${ownerCell}),${quoted(signOff.refused)},IF(OR(${isExpired}),${expired},IF(NOT(OR(${isApproved})),${inReview},IF(OR(${then}="",${then}=${now}),${approved},${quoted(signOff.evidenceChanged)})))))`,
    },
    "statusStrong"
  );
  canvas.line(
    evidenceRow,
    "right",
    evidenceId,
    [
      { at: 0, span: 2, ours: signOff.evidence, style: "text" },
      { at: signCells.name, span: 2, ours: evidence, style: "text" },
      { at: 4, ours: signOff.evidenceApproved, style: "text" },
      { at: signCells.status, ours: approval.evidence || null, style: "text" },
      { at: 6, span: 2, ours: null, style: "text" },
    ],
    approval.memo
  );
  canvas.text(evidenceRow + 1, "right", 0, visible, signOff.note, "note");
  return evidenceRow + 2;
}

/** Words of our own as text within a formula. */
function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
