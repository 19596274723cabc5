import { scorecardReport } from "../../src/reports/scorecard/scorecardReport";
import { criteriaAt, scoreAt, shownCriteria } from "../../src/reports/scorecard/columns";
import { evaluatePlan } from "../support/evaluatePlan";
import { reportContext } from "../support/reportContext";
import { scores } from "../support/twelveCustomers";

const context = reportContext("en");
const plan = [...scorecardReport.plans(context)][0]!;
const byScore = Array.from(scores.score.keys())
  .filter((i) => scores.score[i] === scores.score[i])
  .sort((a, b) => scores.score[b]! - scores.score[a]!);

/** Sheet rows of the three lines of each customer, in the order of the sheet. */
const lines = plan.blocks
  .flatMap((block) => block.cells.map((cells, r) => ({ row: block.row + r, cells })))
  .filter(({ cells }) => cells.includes("Points"))
  .map(({ row }) => row);

const cellAt = (row: number, column: number) => {
  const holder = plan.blocks.find(
    (each) =>
      row >= each.row &&
      row < each.row + each.cells.length &&
      column >= each.column &&
      column < each.column + (each.cells[0]?.length ?? 0)
  );
  return holder?.cells[row - holder.row]?.[column - holder.column] ?? null;
};

describe("the scorecard of the twelve customers", () => {
  test("has three lines per customer, best score first", () => {
    expect(lines.length).toBe(12);
    expect(lines.map((row) => cellAt(row, scoreAt))).toEqual(byScore.map((i) => scores.score[i]));
  });

  test("the sheet's own sum of 50 and the contributions is the score, for every customer", () => {
    const valueAt = evaluatePlan(plan);
    lines.forEach((row, k) =>
      expect(valueAt(row + 2, scoreAt)).toBeCloseTo(scores.score[byScore[k]!]!, 9)
    );
    // 90.41, published with the example.
    expect(valueAt(lines[0]! + 2, scoreAt)).toBeCloseTo(90.41, 2);
  });

  test("a typed value is a formula on its own cell, and a blank is no zero", () => {
    const block = plan.blocks.find(({ row, cells }) =>
      cells.some((_, r) => row + r === lines[0]! + 1)
    )!;
    const cells = block.cells[lines[0]! + 1 - block.row]!;
    const revenue = cells[criteriaAt - block.column];
    expect(revenue).toMatchObject({ to: { sheet: context.customers.source.sheet } });
    expect(shownCriteria(scores).length).toBe(17);
    // C07 has no contribution profit: its points are a dash and its value is empty.
    const thin = lines[byScore.indexOf(6)]!;
    const profit = criteriaAt + shownCriteria(scores).indexOf("contributionProfit");
    expect(cellAt(thin, profit)).toBe("–");
    expect(cellAt(thin + 1, profit)).toBeNull();
  });
});
