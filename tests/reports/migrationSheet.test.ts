import type { LanguageCode } from "../../src/i18n/languages";
import { migrationReport } from "../../src/reports/migration/migrationReport";
import { toMarkdown } from "../../src/sheets/markdown";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { evaluatePlan } from "../support/evaluatePlan";
import { expectGolden } from "../support/golden";
import { reportContext } from "../support/reportContext";
import { secondRun } from "../support/secondRun";

function planOf(change: Parameters<typeof reportContext>[2] = {}, language: LanguageCode = "en") {
  const [plan] = [...migrationReport.plans(reportContext(language, new Map(), change))];
  if (plan === undefined) throw new Error("no sheet");
  return plan;
}

/** Position of a text on the sheet. */
function find(plan: SheetPlan, text: string): { row: number; column: number } {
  for (const block of plan.blocks)
    for (const [r, line] of block.cells.entries())
      for (const [c, cell] of line.entries())
        if (cell === text) return { row: block.row + r, column: block.column + c };
  throw new Error(`no cell "${text}"`);
}

describe("the migration sheet of the twelve customers, from their typed tiers", () => {
  const plan = planOf();
  const value = evaluatePlan(plan);

  test("stability is 6 of 10, upgrades 1 of 10, downgrades 3 of 10, reckoned by the sheet's formulas", () => {
    const { row, column } = find(plan, "Had a tier and are still listed");
    expect([0, 1, 2, 3].map((k) => value(row + k, column + 4))).toEqual([10, 6, 1, 3]);
    expect([1, 2, 3].map((k) => value(row + k, column + 6))).toEqual([0.6, 0.1, 0.3]);
  });

  test("opening + in − out = closing: S 1, A 3, B 4, C 2 become S 0, A 4, B 3, C 5", () => {
    const { row, column } = find(plan, "Opening");
    const line = (k: number) => [0, 2, 4, 6, 8].map((at) => value(row + 1 + k, column + at));
    expect([0, 1, 2, 3].map(line)).toEqual([
      [1, 0, 1, 0, -1],
      [3, 2, 1, 4, 1],
      [4, 1, 2, 3, -1],
      [2, 3, 0, 5, 3],
    ]);
  });

  test("the matrices add up to 12 customers and 26,190 of revenue", () => {
    const counts = find(plan, "From tier to tier: customers");
    const revenue = find(plan, "From tier to tier: revenue");
    // Five lines from, then the line of totals; totals behind five places to.
    expect(value(counts.row + 7, counts.column + 3 + 5)).toBe(12);
    expect(value(revenue.row + 7, revenue.column + 3 + 10)).toBe(26190);
  });
});

describe("the migration sheet after a second run", () => {
  test("the change of every mover is the sum of its drivers, and somebody lost is named from the log", () => {
    const plan = planOf(secondRun);
    const markdown = toMarkdown(plan);
    expect(markdown).toContain("小城商贸 Xiaocheng Trading");
    expect(markdown).toContain("No longer on the list");
    const value = evaluatePlan(plan);
    const { row, column } = find(plan, "Moved down");
    const delta = secondRun.scores.score[3]! - secondRun.previous.snapshot.score[3]!;
    expect(value(row + 3, column + 7)).toBeCloseTo(delta, 9);
  });

  test.each<LanguageCode>(["en", "zh-CN"])("reads as reviewed in %s", (language) => {
    expectGolden(`migration.${language}.md`, toMarkdown(planOf({}, language)));
    expectGolden(`migration-second.${language}.md`, toMarkdown(planOf(secondRun, language)));
  });
});
