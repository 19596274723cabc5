import type { LanguageCode } from "../../src/i18n/languages";
import { touchpointsReport } from "../../src/reports/touchpoints/touchpointsReport";
import { toMarkdown } from "../../src/sheets/markdown";
import { evaluatePlan } from "../support/evaluatePlan";
import { expectGolden } from "../support/golden";
import { reportContext } from "../support/reportContext";
import { activities, feedback } from "../support/touchpointTables";

const tables = new Map([
  ["activities" as const, activities],
  ["feedback" as const, feedback],
]);

test.each<LanguageCode>(["en", "zh-CN"])(
  "contacts and feedback read as reviewed in %s",
  (language) => {
    const [plan] = [...touchpointsReport.plans(reportContext(language, tables))];
    expectGolden(`touchpoints.${language}.md`, toMarkdown(plan!));
  }
);

test("what is missing of an A customer's 24 contacts is 24 − 5 on the sheet's own formula", () => {
  const [plan] = [...touchpointsReport.plans(reportContext("en", tables))];
  const value = evaluatePlan(plan!);
  const missing = plan!.blocks
    .flatMap(({ row, column, cells }) =>
      cells.flatMap((line, r) =>
        line.flatMap((cell, c) =>
          cell !== null &&
          typeof cell === "object" &&
          "formula" in cell &&
          cell.formula.startsWith("=MAX(0,")
            ? [value(row + r, column + c)]
            : []
        )
      )
    )
    .sort((a, b) => a - b);
  // Four key customers, all A: C01 with five contacts, three without any.
  expect(missing).toEqual([19, 24, 24, 24]);
});

test("a workbook without visits and feedback makes no such sheet", () => {
  expect(touchpointsReport.needs(reportContext("en"))).toBe(false);
  expect(touchpointsReport.needs(reportContext("en", new Map([["feedback", feedback]])))).toBe(
    true
  );
});
