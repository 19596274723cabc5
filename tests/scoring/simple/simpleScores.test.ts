import fc from "fast-check";
import { languages } from "../../../src/i18n/languages";
import { simpleReason } from "../../../src/scoring/simple/simpleReason";
import {
  simpleClasses,
  simpleContributions,
  simpleCriteria,
  simpleScores,
  simpleWeights,
  type SimpleInput,
} from "../../../src/scoring/simple/simpleScores";

const input = (
  rows: readonly (readonly number[])[],
  oneTime: readonly number[] = []
): SimpleInput => ({
  count: rows.length,
  values: Object.fromEntries(
    simpleCriteria.map((key, k) => [key, Float64Array.from(rows, (row) => row[k]!)])
  ),
  isOneTime: Uint8Array.from(rows, (_, i) => oneTime[i] ?? 0),
});

describe("simple mode", () => {
  test("half the best sales and profit, 9 order months, medium potential, pays on time: 12.5 + 15 + 12.75 + 10 + 10 = 60.25, ordinary", () => {
    const scores = simpleScores(
      input([
        [200, 80, 12, 5, 1],
        [100, 40, 9, 3, 1],
      ])
    );
    expect(scores.score[0]).toBe(100);
    expect(scores.score[1]).toBeCloseTo(60.25, 12);
    expect(Array.from(scores.classOf, (code) => simpleClasses[code])).toEqual(["key", "ordinary"]);
  });

  test("65 points are key and 64.9 are not", () => {
    const scores = simpleScores(
      input([
        [1000, 1000, 0, 3, 0],
        [1000, 998, 0, 3, 0],
        [1000, 996, 0, 3, 0],
      ])
    );
    expect(scores.score[0]).toBe(65);
    expect(scores.score[1]).toBeCloseTo(64.94, 10);
    expect([...scores.classOf]).toEqual([0, 1, 1]);
  });

  test("who bought once is ordinary even with 100 points", () => {
    const scores = simpleScores(input([[10, 10, 12, 5, 1]], [1]));
    expect(scores.score[0]).toBe(100);
    expect(simpleClasses[scores.classOf[0]!]).toBe("ordinary");
  });

  test("a blank is missing: the other figures take its weight, and nothing becomes zero", () => {
    const scores = simpleScores(
      input([
        [100, 50, 12, NaN, 1],
        [100, 50, 12, 1, 1],
      ])
    );
    expect(scores.score[0]).toBe(100);
    expect(scores.score[1]).toBe(80);
    expect(scores.completeness[0]).toBeCloseTo(0.8, 12);
    expect(scores.points.potential[0]).toBeNaN();
  });

  test("who is known by potential alone is not called key, and the reason says why", () => {
    const scores = simpleScores(input([[NaN, NaN, NaN, 5, NaN]]));
    expect(scores.score[0]).toBe(100);
    expect(simpleClasses[scores.classOf[0]!]).toBe("ordinary");
    expect(simpleReason(scores, 0, languages.en.words.simple, "en")).toContain(
      "Less than half is known"
    );
  });

  test("nothing known is neither key nor ordinary", () => {
    const scores = simpleScores(input([[NaN, NaN, NaN, NaN, NaN]]));
    expect(scores.score[0]).toBeNaN();
    expect(simpleClasses[scores.classOf[0]!]).toBeUndefined();
  });

  test("a loss has no points and does not lower those of others", () => {
    const scores = simpleScores(
      input([
        [100, -50, 6, 3, 1],
        [50, 20, 6, 3, 1],
      ])
    );
    expect(scores.points.profit[0]).toBe(0);
    expect(scores.points.profit[1]).toBe(100);
  });

  test("from twenty rows on money is scored by percentiles: the median of 0…20 has 50 points", () => {
    const rows = Array.from({ length: 21 }, (_, i) => [i, i, 6, 3, 1]);
    const scores = simpleScores(input(rows));
    expect(scores.points.sales[10]).toBe(50);
    expect(scores.points.sales[20]).toBe(100);
  });

  test("the weights are 25, 30, 15, 20 and 10 points", () => {
    expect(simpleCriteria.map((key) => simpleWeights[key])).toEqual([25, 30, 15, 20, 10]);
  });

  test("contributions add up to the score, whatever is missing", () => {
    const cell = fc.oneof(fc.constant(NaN), fc.double({ min: 0, max: 1e6, noNaN: true }));
    const row = fc.tuple(
      cell,
      cell,
      fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 12 })),
      fc.constantFrom(NaN, 1, 3, 5),
      fc.constantFrom(NaN, 0, 1)
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const scores = simpleScores(input(rows));
        for (let i = 0; i < rows.length; i++) {
          if (Number.isNaN(scores.score[i]!)) continue;
          const sum = simpleContributions(scores, i).reduce(
            (total, part) => total + (Number.isNaN(part) ? 0 : part),
            0
          );
          expect(sum).toBeCloseTo(scores.score[i]!, 9);
        }
      })
    );
  });
});
