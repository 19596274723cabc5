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

/** The customer's own goals, word for word, and what we do for them. Nothing without an archive. */
export function placeGoals(layout: SheetLayout, context: ReportContext, account: Account, row: number): number {
  const { goals, values } = context.words.swot;
  let next = row;
  const plans = account.entries.filter((entry) => entry.section === "plan" || entry.section === "strategy").slice(0, maxEntries);
  if (plans.length > 0) {
    next = layout.text(next, first, span, goals.title, "heading");
    next = header(layout, next, goals.goal, [goals.contribution, goals.gap, goals.action]);
    for (const entry of plans) {
      layout.text(next, left, half, link(context, entry.statement, entry.evidence), "linkWrapped");
      placeThree(layout, next, `goal:${entry.id}`);
      next += 1;
    }
    next += 1;
  }
  const pains = account.entries.filter((entry) => entry.section === "pain").slice(0, maxEntries);
  if (pains.length === 0) return next;
  next = layout.text(next, first, span, values.title, "heading");
  next = header(layout, next, values.pain, [values.product, values.benefit, values.verified]);
  for (const entry of pains) {
    layout.text(next, left, half, link(context, entry.statement, entry.evidence), "linkWrapped");
    const { yes, no } = context.words.shared;
    placeThree(layout, next, `value:${entry.id}`, [entry.product === "" ? null : entry.product, null, entry.isVerified ? yes : no]);
    next += 1;
  }
  return next + 1;
}

function link(context: ReportContext, text: string, evidence: Finding["evidence"][number]): PlanCell {
  const to = evidenceTarget(context, evidence);
  const shown = cutText(text, quotation);
  return to === null ? shown : { text: shown, to };
}

function header(layout: SheetLayout, row: number, leftHeader: string, [a, b, c]: readonly [string, string, string]): number {
  layout.place(row, left, [[leftHeader, null, null, null, null, a, b, null, c]], "tableHeader");
  layout.merge({ row, column: left, rows: 1, columns: half });
  layout.merge({ row, column: right + 1, rows: 1, columns: 2 });
  return row + 1;
}

/** Three answers: wide, middle, narrow. */
function placeThree(layout: SheetLayout, row: number, id: string, values: readonly PlanCell[] = []): void {
  placeInputs(layout, row, right, 4, id, [values[0] ?? null, values[1] ?? null, null, values[2] ?? null]);
  layout.merge({ row, column: right + 1, rows: 1, columns: 2 });
  layout.minHeight(row, 34);
}

/** What nobody has confirmed yet. */
export function placeToVerify(layout: SheetLayout, context: ReportContext, findings: readonly Finding[], row: number): number {
  const { verify } = context.words.swot;
  const open = findings.filter((finding) => finding.basis === "inference").slice(0, 2 * maxEntries);
  if (open.length === 0) return row;
  let next = layout.text(row, first, span, verify.title, "heading");
  layout.place(next, left, [[verify.statement, null, null, null, null, verify.withWhom, verify.when, null, null]], "tableHeader");
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
  layout.place(next, left, [[signOff.role, null, null, null, null, signOff.name, signOff.date, signOff.status, null]], "tableHeader");
  layout.merge({ row: next, column: left, rows: 1, columns: half });
  layout.merge({ row: next, column: right + 2, rows: 1, columns: 2 });
  next += 1;
  layout.text(next, left, half, signOff.drafted, "text");
  layout.place(next, right, [[signOff.run(context.runId), formatDate(context.analysisDate), signOff.statuses[0] ?? "", null]], "text");
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
    layout.minHeight(next, 22);
    next += 1;
  }
  return layout.text(next, first, span, context.words.shared.decisionAid, "note");
}

