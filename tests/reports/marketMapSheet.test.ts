import type { LanguageCode } from "../../src/i18n/languages";
import { marketMapReport } from "../../src/reports/marketMap/marketMapReport";
import { toMarkdown } from "../../src/sheets/markdown";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { evaluatePlan } from "../support/evaluatePlan";
import { expectGolden } from "../support/golden";
import {
  demand,
  marketSales,
  placedCustomers,
  products,
  segmentRows,
} from "../support/marketTables";
import { recordTable } from "../support/recordTable";
import { reportContext } from "../support/reportContext";

const tables = new Map([
  ["segments" as const, recordTable("segments", segmentRows)],
  ["transactions" as const, marketSales],
  ["products" as const, products],
  ["demand" as const, demand],
]);

function planOf(language: LanguageCode, change = {}): SheetPlan {
  const context = reportContext(language, tables, { customers: placedCustomers, ...change });
  expect(marketMapReport.needs(context)).toBe(true);
  const [plan] = [...marketMapReport.plans(context)];
  if (plan === undefined) throw new Error("no sheet");
  return plan;
}

test.each<LanguageCode>(["en", "zh-CN"])("the market map reads as reviewed in %s", (language) => {
  expectGolden(`marketMap.${language}.md`, toMarkdown(planOf(language)));
});

test("the sheet's own formulas give share, relative share and coverage", () => {
  const plan = planOf("en");
  const value = evaluatePlan(plan);
  const place = (text: string): { row: number; column: number } => {
    for (const block of plan.blocks)
      for (const [r, line] of block.cells.entries())
        for (const [c, cell] of line.entries())
          if (cell === text) return { row: block.row + r, column: block.column + c };
    throw new Error(`no cell "${text}"`);
  };
  // The strategic cell comes first: 600 of 12,000 against 30 %.
  const relative = place("Relative share");
  expect(value(relative.row + 1, relative.column)).toBeCloseTo(1 / 6, 12);
  const winnable = place("Winnable (ours + headroom)");
  expect(value(winnable.row + 1, winnable.column)).toBeCloseTo(19_067.5, 9);
  const coverage = place("Coverage");
  expect(value(coverage.row + 1, coverage.column)).toBeCloseTo(33_700 / 22_000, 12);
});

test("a workbook that tells nothing of a market makes no map", () => {
  expect(marketMapReport.needs(reportContext("en"))).toBe(false);
});
