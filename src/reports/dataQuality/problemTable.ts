import { formatNumber } from "../../i18n/format";
import type { ProblemKind, RowProblem } from "../../intake/columns";
import { cellAddress, columnIndex } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Problems of one kind that are listed one by one, and of all kinds together; the rest is counted. */
const maxPerKind = 100;
const maxProblems = 1000;
/** Characters of a message; names in it may be long. */
const messageLength = 600;

const severities = ["error", "warning", "note"] as const;
const severityStyles: Readonly<Record<RowProblem["severity"], StyleName>> = {
  error: "bad",
  warning: "warn",
  note: "text",
};

interface ProblemGroup {
  readonly severity: RowProblem["severity"];
  readonly kind: ProblemKind;
  readonly problems: readonly RowProblem[];
}

/** Groups of one severity and kind, worst first, large groups before small ones. */
export function problemGroups(problems: readonly RowProblem[]): ProblemGroup[] {
  const groups = new Map<string, RowProblem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()]
    .flatMap((group) =>
      group[0] === undefined
        ? []
        : [{ severity: group[0].severity, kind: group[0].kind, problems: group }]
    )
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.problems.length - a.problems.length ||
        (a.kind < b.kind ? -1 : 1)
    );
}

/** Every problem with a way to its cell, what was found and what to do. Returns the row below. */
export function placeProblems(layout: SheetLayout, context: ReportContext, row: number): number {
  const words = context.words.dataQuality.problems;
  let next = layout.text(row, first, span, words.title, "heading");
  const groups = problemGroups(context.problems);
  if (groups.length === 0) return layout.text(next, first, span, words.none, "note") + 1;
  let listed = 0;
  let isFirst = true;
  for (const group of groups) {
    const shown = group.problems.slice(0, Math.min(maxPerKind, maxProblems - listed));
    listed += shown.length;
    if (shown.length > 0) {
      const table = layout.table({
        row: next,
        hideHeader: !isFirst,
        columns: [
          { header: words.severity, at: first, style: "text" },
          { header: words.kind, at: first + 1, style: "wrapped" },
          { header: words.where, at: first + 2, style: "linkWrapped" },
          { header: words.message, at: first + 3, span: 3, style: "wrapped" },
        ],
        rows: shown.map((problem): PlanCell[] => [
          context.labels.severities[problem.severity],
          context.labels.problemKinds[problem.kind],
          placeOf(context, problem),
          cutText(context.labels.problem(problem), messageLength),
        ]),
        cellStyle: (_, c) => (c === 0 ? severityStyles[group.severity] : undefined),
      });
      next = table.next;
      isFirst = false;
    }
    const more = group.problems.length - shown.length;
    if (more > 0)
      next = layout.text(
        next,
        first,
        span,
        words.moreOfKind(
          context.labels.problemKinds[group.kind],
          formatNumber(context.language, more, 0)
        ),
        "note"
      );
  }
  return next + 1;
}

/** The cell, row, column or sheet of a problem as a link. */
function placeOf(context: ReportContext, problem: RowProblem): PlanCell {
  const column = problem.column === null ? -1 : columnIndex(problem.column);
  const row = problem.row === null ? headerRowOf(context, problem.sheet) : problem.row - 1;
  const address =
    problem.row !== null && column >= 0
      ? cellAddress(row, column)
      : problem.row !== null
        ? `${problem.row}:${problem.row}`
        : problem.column !== null
          ? `${problem.column}:${problem.column}`
          : "";
  if (problem.sheet === "") return address === "" ? null : address;
  const text = address === "" ? problem.sheet : `${problem.sheet}!${address}`;
  return { text, to: { sheet: problem.sheet, row, column: Math.max(0, column) } };
}

function headerRowOf(context: ReportContext, sheet: string): number {
  const table = [context.customers, ...context.tables.values()].find(
    (candidate) => candidate.source.sheet === sheet
  );
  return table?.source.headerRow ?? 0;
}
