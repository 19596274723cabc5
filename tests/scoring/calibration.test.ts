import fc from "fast-check";
import { anchorsFromQuantiles, percentileFrom, quantilesOf } from "../../src/scoring/calibration";
import { orderStatistics } from "../../src/scoring/orderStatistics";

describe("calibration", () => {
  test("percentiles are Excel's PERCENTILE.INC: of 1, 2, 3, 4, 5, 6 they are 1.25, 2.25, 3.5, 4.75, 5.75", () => {
    // =PERCENTILE.INC({1,2,3,4,5,6}, 5 %), … 95 %: rank p·(n − 1) = 0.25, 1.25, 2.5, 3.75, 4.75.
    const { n, values } = quantilesOf(Float64Array.of(6, 3, NaN, 1, 5, 2, 4), null)!;
    expect(n).toBe(6);
    [1.25, 2.25, 3.5, 4.75, 5.75].forEach((expected, k) =>
      expect(values[k]).toBeCloseTo(expected, 12)
    );
  });

  test("the published 12 revenues give 49.5, 675, 1650, 3025, 5605", () => {
    const revenue = Float64Array.of(5200, 1800, 4300, 6100, 2600, 1500, 900, 700, 2400, 0, 600, 90);
    const { values } = quantilesOf(revenue, null)!;
    [49.5, 675, 1650, 3025, 5605].forEach((expected, k) =>
      expect(values[k]).toBeCloseTo(expected, 9)
    );
  });

  test("fewer than five values are no base to calibrate on", () => {
    expect(quantilesOf(Float64Array.of(1, 2, 3, 4, NaN, Infinity), null)).toBeNull();
    expect(quantilesOf(Float64Array.of(1, 2, 3, 4, 5), null)?.n).toBe(5);
  });

  test("rows outside the base do not count", () => {
    const skip = Uint8Array.of(0, 0, 0, 0, 0, 1);
    expect(quantilesOf(Float64Array.of(1, 2, 3, 4, 5, 1e9), skip)!.values[4]).toBeCloseTo(4.8, 12);
  });

  test("percentiles that coincide are one anchor with the mean of their points", () => {
    const quantiles = (values: number[]) => ({
      n: 50,
      values: values as [number, number, number, number, number],
    });
    expect(anchorsFromQuantiles(quantiles([0, 0, 0, 40, 90]))).toEqual([
      [0, 25],
      [40, 75],
      [90, 100],
    ]);
    expect(anchorsFromQuantiles(quantiles([1, 2, 2, 3, 3]))).toEqual([
      [1, 0],
      [2, 37.5],
      [3, 87.5],
    ]);
    expect(anchorsFromQuantiles(quantiles([7, 7, 7, 7, 7]))).toEqual([[7, 50]]);
  });

  test("a percentile between the stored ones is interpolated, beyond them it is the outermost", () => {
    const quantiles = { n: 12, values: [49.5, 675, 1650, 3025, 5605] } as const;
    expect(percentileFrom(quantiles, 75)).toBe(3025);
    expect(percentileFrom(quantiles, 60)).toBeCloseTo(1650 + (3025 - 1650) * 0.4, 9);
    expect(percentileFrom(quantiles, 1)).toBe(49.5);
    expect(percentileFrom(quantiles, 99)).toBe(5605);
  });
});

describe("order statistics without sorting", () => {
  const sortedAt = (values: Float64Array, rank: number) =>
    [...values].filter(Number.isFinite).sort((a, b) => a - b)[rank];

  test("a column of 60,000 values of every size and sign gives what sorting it gives", () => {
    // Above 50,000 values the counting way is taken.
    const values = Float64Array.from({ length: 60_000 }, (_, i) => {
      const x = Math.sin(i * 12.9898) * 43758.5453;
      const share = x - Math.floor(x);
      if (i % 97 === 0) return NaN;
      if (i % 101 === 0) return 0;
      return (share - 0.3) * 10 ** (i % 9);
    });
    const n = values.filter(Number.isFinite).length;
    const ranks = [0, 1, Math.floor(n / 20), Math.floor(n / 4), Math.floor(n / 2), n - 2, n - 1];
    const statistics = orderStatistics(values, null, () => ranks);
    expect(statistics.n).toBe(n);
    for (const rank of ranks) expect(statistics.at(rank)).toBe(sortedAt(values, rank));
  });

  test("a column of one value repeated 60,000 times is no trouble", () => {
    const statistics = orderStatistics(new Float64Array(60_000).fill(3.5), null, (n) => [0, n - 1]);
    expect([statistics.n, statistics.at(0), statistics.at(59_999)]).toEqual([60_000, 3.5, 3.5]);
  });

  test("an empty column has nothing", () => {
    expect(orderStatistics(new Float64Array(60_000).fill(NaN), null, () => []).n).toBe(0);
  });

  test("both ways agree on any numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noDefaultInfinity: true }), { minLength: 1, maxLength: 60 }),
        (list) => {
          const short = Float64Array.from(list);
          const long = new Float64Array(50_001).fill(NaN);
          long.set(short, 100);
          const all = (n: number) => Array.from({ length: n }, (_, k) => k);
          const [a, b] = [orderStatistics(short, null, all), orderStatistics(long, null, all)];
          expect(b.n).toBe(a.n);
          for (let k = 0; k < a.n; k++) expect(b.at(k) === a.at(k)).toBe(true);
        }
      ),
      { numRuns: 30 }
    );
  });
});
