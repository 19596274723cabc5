import { existsSync, readFileSync } from "node:fs";
import { vikor } from "../../../src/scoring/weighting/vikor";

const columnsOf = (matrix: readonly (readonly number[])[]) =>
  matrix[0]!.map((_, j) => Float64Array.from(matrix, (row) => row[j]!));
const directionsOf = (signs: readonly number[]) =>
  signs.map((sign) => (sign < 0 ? ("cost" as const) : ("benefit" as const)));
const close = (found: Float64Array, expected: readonly number[], digits: number) =>
  expected.forEach((value, k) => expect(found[k]).toBeCloseTo(value, digits));

/** Opricovic & Tzeng 2004: three mountain paths, risk to keep low, altitude to reach. */
const paths = columnsOf([
  [1, 3000],
  [2, 3750],
  [5, 4500],
]);

describe("VIKOR", () => {
  test("the three paths: S .5 .375 .5, R .5 .25 .5, Q 1 0 1, and the middle one is the answer", () => {
    const result = vikor(paths, [0.5, 0.5], ["cost", "benefit"])!;
    close(result.groupRegret, [0.5, 0.375, 0.5], 12);
    close(result.worstRegret, [0.5, 0.25, 0.5], 12);
    close(result.compromise, [1, 0, 1], 12);
    expect(result).toMatchObject({ compromiseSet: [1], hasAdvantage: true, isStable: true });
  });

  test("without enough lead all that are close share the answer: Q .75 .25 0 1, a lead of .25 under 1/3", () => {
    // The decision matrix of the test suite of scikit-criteria.
    const result = vikor(
      columnsOf([
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ]),
      [3, 4, 3],
      ["benefit", "benefit", "benefit"]
    )!;
    close(result.compromise, [0.75, 0.25, 0, 1], 12);
    expect(result).toMatchObject({ compromiseSet: [1, 2], hasAdvantage: false });
  });

  test("a constant column moves nobody; a row with a gap takes no part", () => {
    const widened = [
      ...paths.map((column) => Float64Array.of(...column, 1)),
      Float64Array.of(7, 7, 7, NaN),
    ];
    const result = vikor(widened, [0.5, 0.5, 0], ["cost", "benefit", "benefit"])!;
    close(result.compromise.subarray(0, 3), [1, 0, 1], 12);
    expect(result.compromise[3]).toBeNaN();
    expect(vikor([Float64Array.of(NaN)], [1], ["benefit"])).toBeNull();
  });

  test("one row alone, and rows that do not differ, are all the answer", () => {
    expect(vikor([Float64Array.of(4)], [1], ["benefit"])!.compromiseSet).toEqual([0]);
    const equal = vikor([Float64Array.of(4, 4, 4)], [1], ["benefit"])!;
    expect([...equal.compromise]).toEqual([0, 0, 0]);
    expect(equal.compromiseSet).toEqual([0, 1, 2]);
  });
});

interface Case {
  readonly id: string;
  readonly matrix: number[][];
  readonly weights: number[];
  readonly direction: number[];
  readonly v: number;
  readonly published: { readonly compromise_set?: number[]; readonly Q_3dp?: number[] };
  readonly recomputed: { readonly S: number[]; readonly R: number[]; readonly Q: number[] };
}
const file = new URL("../../../../shared/vectors/vikor.json", import.meta.url);
const cases = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] }).cases
  : [];
if (cases.length === 0)
  console.warn(
    "tests/scoring/weighting: the published VIKOR tables are not here and are left out."
  );
(cases.length > 0 ? describe : describe.skip)("published VIKOR tables", () => {
  test("there are seven", () => expect(cases).toHaveLength(7));

  test.each(cases.map((one) => [one.id, one] as const))("%s", (_id, one) => {
    const { matrix, weights, direction, v, published, recomputed } = one;
    const result = vikor(columnsOf(matrix), weights, directionsOf(direction), v)!;
    close(result.groupRegret, recomputed.S, 9);
    close(result.worstRegret, recomputed.R, 9);
    close(result.compromise, recomputed.Q, 9);
    published.Q_3dp?.forEach((value, k) =>
      expect(Math.abs(result.compromise[k]! - value)).toBeLessThan(6e-4)
    );
    if (published.compromise_set) expect(result.compromiseSet).toEqual(published.compromise_set);
  });
});
