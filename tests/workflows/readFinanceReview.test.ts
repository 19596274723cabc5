import { languages, type LanguageCode } from "../../src/i18n/languages";
import { codesMark, reviewInputs, reviewSheetKey } from "../../src/finance/reviewSheet";
import { serialOf } from "../../src/finance/calendar";
import { financeReviewReport } from "../../src/reports/financeReview/financeReviewReport";
import type { PlanCell, SheetPlan } from "../../src/sheets/SheetPlan";
import { writtenReviews } from "../../src/workflows/readFinanceReview";
import type { Cell } from "../../src/workbook/shape";
import { apple } from "../finance/workedStatements";
import { tableOf } from "../finance/statementTable";
import { financeContext } from "../support/financeContext";

const customers = tableOf("customers", [
  { customerId: "AAPL", customerName: "Apple Inc.", accountManager: "Wang", revenue: 900 },
  { customerId: "B2", customerName: "=cmd", accountManager: "Zhao", revenue: 10 },
]);

/** The values of a sheet as Excel gives them back, with what a person typed into some cells. */
function valuesOf(plan: SheetPlan): Cell[][] {
  const rows: Cell[][] = [];
  const shown = (cell: PlanCell): Cell =>
    cell === null ? "" : typeof cell === "object" ? ("text" in cell ? cell.text : 0) : cell;
  for (const block of plan.blocks)
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const row = (rows[block.row + r] ??= []);
        row[block.column + c] = shown(cell);
      })
    );
  const width = plan.columnWidths.length;
  return Array.from(rows, (row) => Array.from({ length: width }, (_, c) => row?.[c] ?? ""));
}

describe.each<LanguageCode>(["en", "zh-CN"])("the review sheet in %s, read back", (language) => {
  const { context } = financeContext(language, {
    customers,
    statements: [apple],
    analysisDate: serialOf(2026, 6, 30),
    salesTier: Uint8Array.of(1, 1),
  });
  const [plan] = [...financeReviewReport.plans(context)];
  if (plan === undefined) throw new Error("no sheet");
  const values = valuesOf(plan);
  const codes = values.find((row) => row[0] === codesMark) ?? [];
  const apples = values.find((row) => row[0] === "AAPL") ?? [];
  const type = (input: (typeof reviewInputs)[number], cell: Cell): void => {
    apples[codes.indexOf(input)] = cell;
  };
  const { states, guarantee } = languages[language].words.reports.finance.review;

  test("a sheet on which nobody wrote has no decision", () => {
    expect(plan.key).toBe(reviewSheetKey);
    expect(writtenReviews("R", values).decisions.size).toBe(0);
    expect(writtenReviews("R", values).seen.size).toBe(2);
  });

  test("the words of the list, a percentage, days as text, dates as serial and as text come back as they were meant", () => {
    type("decision", states.approvedWithConditions);
    type("cap", "B");
    type("prepayment", 30);
    type("guarantee", guarantee.yes);
    type("terms", "45 days");
    type("reviewer", " Li Na ");
    type("decidedOn", 46147);
    type("nextReview", "2026-12-31");
    type("salesApprover", "Zhao");
    type("salesOn", "2026/6/1");
    const read = writtenReviews("R", values).decisions.get("AAPL");
    expect(read?.typed).toEqual({
      decision: "approvedWithConditions",
      cap: "B",
      prepaymentShare: 0.3,
      hasGuarantee: true,
      termsDays: 45,
      note: "",
      reviewer: "Li Na",
      decidedOn: 46147,
      nextReview: serialOf(2026, 12, 31),
      salesApprover: "Zhao",
      salesOn: serialOf(2026, 6, 1),
      unreadable: [],
    });
    expect(read?.row).toBe(values.indexOf(apples) + 1);
  });

  test("columns moved by somebody are found by their codes", () => {
    const moved = values.map((row) => [...row.slice(0, 3), "", ...row.slice(3)]);
    expect(writtenReviews("R", moved).decisions.get("AAPL")?.typed.cap).toBe("B");
  });

  test("what cannot be read is said, not guessed", () => {
    type("cap", "Z9");
    type("decidedOn", "soon");
    const read = writtenReviews("R", values).decisions.get("AAPL");
    expect(read?.typed.unreadable).toEqual(["capUnreadable", "dateUnreadable"]);
    expect(read?.typed.decidedOn).toBeNaN();
  });

  test("what reviewers write is kept by the customer's code", () => {
    const [area] = plan.reviewerColumns ?? [];
    expect(area?.idColumn).toBe(0);
    expect(area?.rect.columns).toBe(reviewInputs.length);
    expect(area?.rect.rows).toBe(2);
  });
});
