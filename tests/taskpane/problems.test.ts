import { languages } from "../../src/i18n/languages";
import type { RowProblem } from "../../src/intake/columns";
import {
  countBySeverity,
  groupProblems,
  placeName,
  placeOf,
} from "../../src/taskpane/state/problems";

const words = languages.en.words.pane.data;

const problem = (
  kind: RowProblem["kind"],
  severity: RowProblem["severity"],
  row: number | null = 5,
  column: string | null = "B"
): RowProblem => ({
  kind,
  severity,
  sheet: "Customers",
  row,
  column,
  field: null,
  found: "x",
});

test("the worst kinds come first and, among equals, the most frequent", () => {
  const groups = groupProblems([
    problem("hiddenRow", "note"),
    problem("unreadableNumber", "warning"),
    problem("duplicateId", "error"),
    problem("errorCell", "warning"),
    problem("errorCell", "warning"),
  ]);
  expect(groups.map(({ kind, problems }) => [kind, problems.length])).toEqual([
    ["duplicateId", 1],
    ["errorCell", 2],
    ["unreadableNumber", 1],
    ["hiddenRow", 1],
  ]);
});

test("one kind with two severities makes two groups, so that an error never hides among notes", () => {
  expect(
    groupProblems([problem("outOfRange", "note"), problem("outOfRange", "error")]).map(
      ({ severity }) => severity
    )
  ).toEqual(["error", "note"]);
});

test("problems are counted by severity", () => {
  expect(
    countBySeverity([
      problem("errorCell", "error"),
      problem("errorCell", "note"),
      problem("blankName", "note"),
    ])
  ).toEqual({ error: 1, warning: 0, note: 2 });
});

test("a problem leads to its cell: AB12 is row 11, column 27 counted from zero", () => {
  expect(placeOf(problem("errorCell", "error", 12, "AB"))).toEqual({
    sheet: "Customers",
    row: 11,
    column: 27,
    rows: 1,
    columns: 1,
  });
  expect(placeName(problem("errorCell", "error", 12, "AB"), words)).toBe("AB12");
});

test("a problem of a row or a column alone leads to its beginning; one of the whole table leads nowhere", () => {
  expect(placeOf(problem("blankName", "error", 12, null))).toMatchObject({ row: 11, column: 0 });
  expect(placeOf(problem("mixedUnit", "error", null, "C"))).toMatchObject({ row: 0, column: 2 });
  expect(placeOf(problem("smallSample", "note", null, null))).toBeNull();
  expect([
    placeName(problem("blankName", "error", 12, null), words),
    placeName(problem("mixedUnit", "error", null, "C"), words),
  ]).toEqual(["Row 12", "Column C"]);
});
