import fc from "fast-check";
import {
  scaleSteps,
  weightsFromJudgements,
  weightsFromOrder,
} from "../../../src/scoring/weighting/judgements";

const _ = NaN;
/** Judgements above the diagonal, row by row. */
const upper = (n: number, ...judgements: number[]): number[][] => {
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(NaN));
  let k = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) matrix[i]![j] = judgements[k++]!;
  return matrix;
};
const close = (found: readonly number[], expected: readonly number[], digits: number) => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, k) => expect(found[k]).toBeCloseTo(value, digits));
};

describe("weights from judgements in pairs", () => {
  test("1 : 2 is 2, 1 : 3 is 3, 2 : 3 is 2 give .539615 .296961 .163424 with CR .0079334 by Saaty's table", () => {
    const result = weightsFromJudgements(upper(3, 2, 3, 2));
    expect(result).toMatchObject({ kind: "ok", table: "saaty1980", limit: 0.05, completed: [] });
    if (result.kind !== "ok") return;
    close(result.weights, [0.539615, 0.296961, 0.163424], 6);
    expect(result.consistencyRatio).toBeCloseTo(0.0079334, 6);
  });

  test("below the diagonal the same judgement is its reciprocal", () => {
    const below = [
      [_, _, _],
      [1 / 2, _, _],
      [1 / 3, 1 / 2, _],
    ];
    expect(weightsFromJudgements(below)).toEqual(weightsFromJudgements(upper(3, 2, 3, 2)));
  });

  test("Saaty's house contradicts itself (CR .169): neighbourhood against condition was judged 6, the rest says about 1", () => {
    const house = upper(
      8,
      ...[5, 3, 7, 6, 6, 1 / 3, 1 / 4],
      ...[1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
      ...[6, 3, 4, 6, 1 / 5],
      ...[1 / 3, 1 / 4, 1 / 7, 1 / 8],
      ...[1 / 2, 1 / 5, 1 / 6],
      ...[1 / 5, 1 / 6],
      ...[1 / 2]
    );
    const result = weightsFromJudgements(house);
    expect(result.kind).toBe("inconsistent");
    if (result.kind !== "inconsistent") return;
    expect(result.consistencyRatio).toBeCloseTo(0.169087, 6);
    expect(result.revisit).toMatchObject({ row: 2, column: 6, judged: 6, suggested: 1 / 2 });
    expect(result.revisit.ratioAfter).toBeLessThan(0.1);
  });

  test("a pair nobody judged is completed, Bozóki's c : d to .7303", () => {
    // Bozóki, Fülöp & Rónyai 2010, as in the test suite of AHPy: CR .0372 by Donegan & Dodd.
    const result = weightsFromJudgements(upper(4, 1, 5, 2, 3, 4, _), "doneganDodd1991");
    expect(result).toMatchObject({ kind: "ok", completed: [[2, 3]] });
    if (result.kind !== "ok") return;
    close(result.weights, [0.3738, 0.392, 0.0985, 0.1357], 4);
    expect(result.consistencyRatio).toBeCloseTo(0.0372, 4);
  });

  test("two groups that nothing connects are named", () => {
    expect(weightsFromJudgements(upper(4, 3, _, _, _, _, 5))).toEqual({
      kind: "disconnected",
      groups: [
        [0, 1],
        [2, 3],
      ],
    });
  });

  test("nothing judged, a judgement off the scale, two halves that disagree", () => {
    expect(weightsFromJudgements(upper(3, _, _, _))).toEqual({ kind: "empty" });
    expect(weightsFromJudgements(upper(3, 2, 10, 2))).toEqual({
      kind: "invalid",
      problem: "outOfScale",
      row: 0,
      column: 2,
    });
    expect(weightsFromJudgements(upper(3, 2, 0, 2))).toMatchObject({ problem: "outOfScale" });
    const both = upper(3, 2, 3, 2);
    both[1]![0] = 2;
    expect(weightsFromJudgements(both)).toEqual({
      kind: "invalid",
      problem: "notReciprocal",
      row: 0,
      column: 1,
    });
  });

  test("whatever is judged on the scale ends in weights that add up to 1, and revisiting never makes it worse", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...scaleSteps, NaN), { minLength: 10, maxLength: 10 }),
        (judgements) => {
          const result = weightsFromJudgements(upper(5, ...judgements));
          if (result.kind === "ok" || result.kind === "inconsistent") {
            expect(result.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
            expect(result.weights.every((weight) => weight > 0)).toBe(true);
            if (result.kind === "inconsistent")
              expect(result.revisit.ratioAfter).toBeLessThan(result.consistencyRatio);
          } else expect(judgements.some(Number.isNaN)).toBe(true);
        }
      ),
      { numRuns: 40 }
    );
  });
});

describe("weights from an order", () => {
  test("five in order: .4567 .2567 .1567 .09 .04; equal ranks share", () => {
    const result = weightsFromOrder([1, 2, 3, 4, 5]);
    if (result.kind !== "ok") throw new Error(result.kind);
    close(result.weights, [0.456667, 0.256667, 0.156667, 0.09, 0.04], 6);
    const tied = weightsFromOrder([1, 2, 2]);
    // (11/18, 5/18, 2/18): the last two share 7/36 each.
    if (tied.kind !== "ok") throw new Error(tied.kind);
    close(tied.weights, [11 / 18, 7 / 36, 7 / 36], 12);
  });

  test("a rank that is missing is named, none at all is no order", () => {
    expect(weightsFromOrder([1, NaN, 2])).toEqual({ kind: "incomplete", missing: [1] });
    expect(weightsFromOrder([NaN, NaN])).toEqual({ kind: "empty" });
  });
});
