import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { textDigest } from "../../sheets/textDigest";
import { numberCell } from "../customerCells";
import { evidenceTarget } from "../evidence";
import { first, span } from "./columns";
import { doneShare } from "./planPage";
import type { PlanPage } from "./planPage";

/** Empty lines for people, and entries quoted at most. */
const emptyLines = 3;
const maxQuoted = 6;
const quotation = 300;

interface Field {
  readonly header: string;
  readonly at: number;
  readonly span: number;
  readonly style: StyleName;
}

/** A table that only people fill in: headers, and empty lines whose content stays. */
function inputTable(
  { layout, reviewed }: PlanPage,
  row: number,
  prefix: string,
  fields: readonly Field[],
  lines: number
): { readonly firstRow: number; readonly next: number } {
  for (const { header, at, span: cells } of fields)
    layout.text(row, at, cells, header, "tableHeader");
  for (let k = 0; k < lines; k++) {
    const line = row + 1 + k;
    for (const { at, span: cells, style } of fields) layout.text(line, at, cells, null, style);
    layout.minHeight(line, 20);
    reviewed.line(
      line,
      `${prefix}:${k + 1}`,
      Object.fromEntries(fields.map(({ at }): [number, PlanCell] => [at, null]))
    );
  }
  return { firstRow: row + 1, next: row + 1 + lines };
}

/** Line 1: the customer's key projects that we support. */
export function placeProjects(page: PlanPage, row: number): number {
  const words = page.context.words.plans.key.projects;
  const heading = page.layout.text(row, first, span, words.title, "heading");
  const { firstRow, next } = inputTable(
    page,
    heading,
    "project",
    [
      { header: words.project, at: first, span: 3, style: "input" },
      { header: words.value, at: first + 3, span: 1, style: "inputMoney" },
      { header: words.priority, at: first + 4, span: 1, style: "input" },
      { header: words.status, at: first + 5, span: 1, style: "input" },
      { header: words.owner, at: first + 6, span: 2, style: "input" },
    ],
    emptyLines
  );
  page.layout.validate({
    rect: { row: firstRow, column: first + 5, rows: emptyLines, columns: 1 },
    values: words.statuses,
  });
  return next + 1;
}

/** The customer's own goals, word for word, beside what we contribute. Nothing without an archive. */
export function placeGoals(page: PlanPage, row: number): number {
  const { layout, context, reviewed, account } = page;
  const words = context.words.plans.key.goals;
  const goals = account.entries
    .filter(({ section }) => section === "plan" || section === "strategy")
    .slice(0, maxQuoted);
  if (goals.length === 0) return row;
  let next = layout.text(row, first, span, words.title, "heading");
  layout.text(next, first, 4, words.goal, "tableHeader");
  layout.text(next, first + 4, 2, words.contribution, "tableHeader");
  layout.text(next, first + 6, 2, words.action, "tableHeader");
  next += 1;
  for (const goal of goals) {
    const to = evidenceTarget(context, goal.evidence);
    const shown = cutText(goal.statement, quotation);
    layout.text(next, first, 4, to === null ? shown : { text: shown, to }, "linkWrapped");
    layout.text(next, first + 4, 2, null, "input");
    layout.text(next, first + 6, 2, null, "input");
    reviewed.line(next, `goal:${textDigest(goal.statement)}`, {
      [first + 4]: null,
      [first + 6]: null,
    });
    next += 1;
  }
  return next + 1;
}

/** Line 2: share and target by category, and what rivals were seen to do. */
export function placeCompetitors(page: PlanPage, row: number): number {
  const { layout, context, reviewed, account } = page;
  const words = context.words.plans.key.competitors;
  const { unknown } = context.words.shared;
  let next = layout.text(row, first, span, words.title, "heading");
  next = layout.text(next, first, span, words.note, "note");
  if (account.supply.length > 0) {
    layout.text(next, first, 2, words.category, "tableHeader");
    layout.place(
      next,
      first + 2,
      [[words.now, words.target, words.own, words.headroom]],
      "tableHeaderNumber"
    );
    next += 1;
    for (const { category, comparison } of account.supply.slice(0, maxQuoted)) {
      const name = category === "" ? unknown : cutText(category, 60);
      layout.text(next, first, 2, name, "wrapped");
      layout.place(
        next,
        first + 2,
        [
          [
            numberCell(comparison.shares[comparison.ours]),
            numberCell(comparison.winnableShare),
            null,
            numberCell(comparison.headroom),
          ],
        ],
        "percent1",
        [
          { rect: { row: 0, column: 2, rows: 1, columns: 1 }, style: "inputPercent" },
          { rect: { row: 0, column: 3, rows: 1, columns: 1 }, style: "money" },
        ]
      );
      reviewed.line(next, `share:${cutText(category, 60)}`, { [first + 4]: null });
      next += 1;
    }
  }
  const moves = account.supply.flatMap((supply) => supply.moves).slice(0, maxQuoted);
  layout.text(next, first, 4, words.move, "tableHeader");
  layout.text(next, first + 4, 4, words.answer, "tableHeader");
  next += 1;
  for (const move of moves) {
    const to = evidenceTarget(context, {
      table: "supplierArchive",
      row: move.row,
      field: "competitorMove",
    });
    const shown = context.words.shared.colon(cutText(move.supplier, 60), cutText(move.move, 240));
    const answer = move.answer === "" ? null : cutText(move.answer, quotation);
    layout.text(next, first, 4, to === null ? shown : { text: shown, to }, "linkWrapped");
    layout.text(next, first + 4, 4, answer, "input");
    reviewed.line(next, `move:${textDigest(`${move.supplier}\u0000${move.move}`)}`, {
      [first + 4]: answer,
    });
    next += 1;
  }
  for (let k = 0; k < 2; k++) {
    layout.text(next, first, 4, null, "input");
    layout.text(next, first + 4, 4, null, "input");
    layout.minHeight(next, 20);
    reviewed.line(next, `own-move:${k + 1}`, { [first]: null, [first + 4]: null });
    next += 1;
  }
  return next + 1;
}

/** Line 3: the agreement, the actions that fill it with life, and how many are done. */
export function placePartnership(page: PlanPage, row: number): number {
  const { layout, context, plan } = page;
  const key = context.words.plans.key;
  const words = key.partnership;
  const { statuses } = key.projects;
  const done = statuses[statuses.length - 1] ?? "";
  const heading = layout.text(row, first, span, words.title, "heading");
  const top = layout.text(heading, first, span, key.foundPartnership(plan.hasAgreement), "note");
  const { firstRow, next } = inputTable(
    page,
    top,
    "action",
    [
      { header: words.action, at: first, span: 4, style: "input" },
      { header: words.owner, at: first + 4, span: 1, style: "input" },
      { header: words.due, at: first + 5, span: 1, style: "inputDate" },
      { header: words.status, at: first + 6, span: 2, style: "input" },
    ],
    emptyLines + 1
  );
  layout.validate({
    rect: { row: firstRow, column: first + 6, rows: emptyLines + 1, columns: 1 },
    values: statuses,
  });
  layout.text(next, first, 6, words.done, "totalText");
  layout.text(
    next,
    first + 6,
    2,
    { formula: doneShare(firstRow, emptyLines + 1, first, first + 6, done) },
    "percent0"
  );
  return next + 2;
}
