import type { ProblemKind, RowProblem } from "../../intake/columns";
import type { RangeRef } from "../../workbook/shape";
import type { PaneWords } from "../words";

export interface ProblemGroup {
  readonly kind: ProblemKind;
  readonly severity: RowProblem["severity"];
  readonly problems: readonly RowProblem[];
}

const rank: Readonly<Record<RowProblem["severity"], number>> = { error: 0, warning: 1, note: 2 };

/** Problems of one kind together, the worst kinds first and, among equals, the most frequent. */
export function groupProblems(problems: readonly RowProblem[]): readonly ProblemGroup[] {
  const groups = new Map<
    string,
    { kind: ProblemKind; severity: RowProblem["severity"]; problems: RowProblem[] }
  >();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.kind}`;
    const group = groups.get(key) ?? {
      kind: problem.kind,
      severity: problem.severity,
      problems: [],
    };
    group.problems.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => rank[a.severity] - rank[b.severity] || b.problems.length - a.problems.length
  );
}

export function countBySeverity(
  problems: readonly RowProblem[]
): Readonly<Record<RowProblem["severity"], number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** "AB" → 27. */
function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The cell a problem is about: its row, its column's first cell, or null when it concerns the table as a whole. */
export function placeOf({ sheet, row, column }: RowProblem): RangeRef | null {
  if (sheet === "" || (row === null && column === null)) return null;
  return {
    sheet,
    row: row === null ? 0 : row - 1,
    column: column === null ? 0 : columnIndex(column),
    rows: 1,
    columns: 1,
  };
}

/** "B12" as Excel writes it; a whole row or column by its words. */
export function placeName(
  { row, column }: RowProblem,
  words: Pick<PaneWords["data"], "row" | "column">
): string {
  if (row !== null) return column === null ? words.row(row) : `${column}${row}`;
  return column === null ? "" : words.column(column);
}
