import { largestCustomers, potentialCell, summarise } from "../../src/portfolio/summary";
import { customers, input, scores } from "../support/twelveCustomers";

const summary = summarise(input, scores);
const id = (i: number): string => customers.texts.get("customerId")?.[i] ?? "";

/** Expected values: the twelve customers worked by hand. */
describe("summary of the twelve customers", () => {
  test("no S, four A, three B and five C are not a pyramid: S is empty and A outnumbers B", () => {
    expect(summary.lines.map((line) => line.customers)).toEqual([0, 4, 3, 5, 0]);
    expect(summary.isPyramid).toBe(false);
  });

  test("the four A bring 17,400 of 26,190 revenue and 3,130 of 4,894 contribution", () => {
    expect(summary.lines[1]?.revenue).toBe(5200 + 1800 + 4300 + 6100);
    expect(summary.lines[1]?.contribution).toBe(1350 + 620 + 520 + 640);
    expect(scores.revenueTotal).toBe(26190);
    expect(summary.lines.reduce((sum, line) => sum + (line.contribution || 0), 0)).toBe(4894);
  });

  test("an empty tier has no revenue rather than zero", () => {
    expect(summary.lines[0]?.revenue).toBeNaN();
    expect(summary.lines[0]?.meanScore).toBeNaN();
  });

  test("migration: 1 S→A, 2 A→A, 1 A→B, 1 B→A, 2 B→B, 1 B→C, 2 C→C, 2 new→C; stability 6 of 10, up 1, down 3", () => {
    expect(summary.migration.counts).toEqual([
      [0, 1, 0, 0, 0, 0],
      [0, 2, 1, 0, 0, 0],
      [0, 1, 2, 1, 0, 0],
      [0, 0, 0, 2, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 2, 0, 0],
    ]);
    expect(summary.migration).toMatchObject({ existing: 10, stable: 6, up: 1, down: 3 });
  });

  test("time bombs are C04 (23.3 %, control 24.8) before C03 (16.4 %, control 40)", () => {
    expect(summary.timeBombs.map(id)).toEqual(["C04", "C03"]);
  });

  test("only the customer with 22 % of the data is provisional", () => {
    expect(summary.provisional.map(id)).toEqual(["C07"]);
  });

  test("the prospect with potential 84.25 and hardly a relationship is a star; without potential there is no cell", () => {
    expect(potentialCell(scores, 9)).toBe("star");
    expect(potentialCell(scores, 6)).toBeNull();
    expect(
      summary.cells.strategic.customers +
        summary.cells.star.customers +
        summary.cells.status.customers +
        summary.cells.streamline.customers
    ).toBe(11);
  });

  test("the three largest customers are C04, C01 and C03", () => {
    expect(largestCustomers(input.criteria.revenue?.values, 3).map(id)).toEqual([
      "C04",
      "C01",
      "C03",
    ]);
  });
});
