import type { Account } from "../../insight/swot/Account";
import type { Finding } from "../../insight/swot/Finding";
import { formatDate } from "../../i18n/format";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import { evidenceTarget } from "../evidence";
import type { ReportContext } from "../ReportContext";
import { placeInputs } from "./actions";
import { first, half, left, right, span } from "./columns";

/** Entries quoted in one table at most. */
const maxEntries = 5;
const quotation = 300;

/** The customer's own goals and pains, word for word, and what we do about them. Nothing without an archive. */
export function placeGoals(
  layout: SheetLayout,
  context: ReportContext,
  account: Account,
  row: number
): number {
  const { goals, values } = context.words.swot;
  const { yes, no } = context.words.shared;
  const plans = account.entries
    .filter((entry) => entry.section === "plan" || entry.section === "strategy")
    .slice(0, maxEntries);
  const pains = account.entries.filter((entry) => entry.section === "pain").slice(0, maxEntries);
  let next = row;
  if (plans.length > 0) {
    next = layout.text(next, first, span, goals.title, "heading");
    next = header(
      layout,
      next,
      [goals.goal, null, null, null],
      [goals.contribution, goals.gap, null, goals.action]
    );
    for (const entry of plans) {
      layout.text(next, left, half, link(context, entry.statement, entry.evidence), "linkWrapped");
      next = answers(layout, next, `goal:${entry.id}`);
    }
    next += 1;
  }
  if (pains.length === 0) return next;
  next = layout.text(next, first, span, values.title, "heading");
  next = header(
    layout,
    next,
    [values.pain, values.product, null, values.verified],
    [values.offer, values.benefit, null, values.action]
  );
  for (const entry of pains) {
    layout.place(next, left, [[link(context, entry.statement, entry.evidence)]], "linkWrapped");
    layout.text(
      next,
      left + 1,
      2,
      entry.product === "" ? context.words.shared.unknown : cutText(entry.product, 80),
      "wrapped"
    );
    layout.place(next, left + 3, [[entry.isVerified ? yes : no]], "centered");
    next = answers(layout, next, `value:${entry.id}`);
  }
  return next + 1;
}

function link(
  context: ReportContext,
  text: string,
  evidence: Finding["evidence"][number]
): PlanCell {
  const to = evidenceTarget(context, evidence);
  const shown = cutText(text, quotation);
  return to === null ? shown : { text: shown, to };
}

function header(
  layout: SheetLayout,
  row: number,
  leftCells: readonly PlanCell[],
  rightCells: readonly PlanCell[]
): number {
  layout.place(row, left, [[...leftCells, null, ...rightCells]], "tableHeader");
  if (leftCells[1] === null) layout.merge({ row, column: left, rows: 1, columns: half });
  else layout.merge({ row, column: left + 1, rows: 1, columns: 2 });
  layout.merge({ row, column: right + 1, rows: 1, columns: 2 });
  return row + 1;
}

/** Three answers of a reviewer: wide, middle, narrow. */
function answers(layout: SheetLayout, row: number, id: string): number {
  placeInputs(layout, row, right, half, id);
  layout.merge({ row, column: right + 1, rows: 1, columns: 2 });
  layout.minHeight(row, 26);
  return row + 1;
}

/** What nobody has confirmed yet. */
export function placeToVerify(
  layout: SheetLayout,
  context: ReportContext,
  findings: readonly Finding[],
  row: number
): number {
  const { verify } = context.words.swot;
  const open = findings.filter((finding) => finding.basis === "inference").slice(0, 2 * maxEntries);
  if (open.length === 0) return row;
  let next = layout.text(row, first, span, verify.title, "heading");
  layout.place(
    next,
    left,
    [[verify.statement, null, null, null, null, verify.withWhom, verify.when, null, null]],
    "tableHeader"
  );
  layout.merge({ row: next, column: left, rows: 1, columns: half });
  next += 1;
  for (const finding of open) {
    layout.text(next, left, half, cutText(finding.statement, quotation), "wrappedItalic");
    placeInputs(layout, next, right, 2, `verify:${finding.id}`);
    next += 1;
  }
  return next + 1;
}

/** Who stands behind the sheet: drafted by us, judged and signed by people. */
export function placeSignOff(layout: SheetLayout, context: ReportContext, row: number): number {
  const { signOff } = context.words.swot;
  let next = layout.text(row, first, span, signOff.title, "heading");
  next = layout.text(next, first, span, signOff.note, "note");
  layout.place(
    next,
    left,
    [[signOff.role, null, null, null, null, signOff.name, signOff.date, signOff.status, null]],
    "tableHeader"
  );
  layout.merge({ row: next, column: left, rows: 1, columns: half });
  layout.merge({ row: next, column: right + 2, rows: 1, columns: 2 });
  next += 1;
  layout.text(next, left, half, signOff.drafted, "text");
  layout.place(
    next,
    right,
    [
      [
        signOff.run(context.runId),
        formatDate(context.analysisDate),
        signOff.statuses[0] ?? "",
        null,
      ],
    ],
    "text"
  );
  layout.merge({ row: next, column: right + 2, rows: 1, columns: 2 });
  next += 1;
  for (const role of ["edited", "reviewer", "finance", "director"] as const) {
    layout.text(next, left, half, signOff[role], "text");
    placeInputs(layout, next, right, 4, `sign:${role}`);
    layout.merge({ row: next, column: right + 2, rows: 1, columns: 2 });
    layout.validate({
      rect: { row: next, column: right + 2, rows: 1, columns: 1 },
      values: signOff.statuses,
      prompt: { title: signOff.status, message: signOff.statusPrompt },
    });
    layout.minHeight(next, 20);
    next += 1;
  }
  return layout.text(next, first, span, context.words.shared.decisionAid, "note");
}
