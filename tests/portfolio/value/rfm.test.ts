import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { quantileCuts, quantileScores, rfmQuintiles } from "../../../src/portfolio/value/rfm";
import {
  cellsPerSegment,
  rfmSegments,
  segmentOf,
  segmentRules,
  strengthOf,
} from "../../../src/portfolio/value/rfmSegments";
import { mtcarsMpg, rfmPackageRanges, tenCustomers } from "../../../src/selftest/vectors/buying";

const scores = [1, 2, 3, 4, 5];
const cells = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => [r, f, m] as const)));

describe("quintiles by mid-rank", () => {
  test("ten customers: 555 322 444 111 222 555 233 333 111 444", () => {
    const { recency, frequency, monetary, count } = rfmQuintiles({
      recencyDays: Float64Array.from(tenCustomers.recencyDays),
      frequency: Float64Array.from(tenCustomers.frequency),
      monetary: Float64Array.from(tenCustomers.monetary),
    });
    const found = [...recency].map((r, i) => `${r}${frequency[i]}${monetary[i]}`);
    expect(found).toEqual([...tenCustomers.code]);
    expect(count).toBe(10);
  });

  test("equals are treated alike, more is never worse, and the order of the rows does not matter", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 60 }),
        (raw) => {
          const column = Float64Array.from(raw);
          const same = new Float64Array(raw.length).fill(1);
          const { frequency, recency } = rfmQuintiles({
            recencyDays: column,
            frequency: column,
            monetary: same,
          });
          const byValue = new Map<number, number>();
          raw.forEach((value, i) => {
            expect(byValue.get(value) ?? frequency[i]).toBe(frequency[i]);
            byValue.set(value, frequency[i]!);
            raw.forEach((other, j) => {
              if (other > value) {
                expect(frequency[j]!).toBeGreaterThanOrEqual(frequency[i]!);
                expect(recency[j]!).toBeLessThanOrEqual(recency[i]!);
              }
            });
          });
          // All equal: the middle rank of n, ⌈5 (n + 1)/(2 n)⌉.
          const middle = Math.ceil((5 * (raw.length + 1)) / (2 * raw.length));
          expect(
            new Set(rfmQuintiles({ recencyDays: same, frequency: same, monetary: same }).monetary)
          ).toEqual(new Set([middle]));
        }
      )
    );
  });

  test("a customer without an order has no score and does not count among the rest", () => {
    const { recency, count } = rfmQuintiles({
      recencyDays: Float64Array.of(10, NaN, 20),
      frequency: Float64Array.of(2, 3, 1),
      monetary: Float64Array.of(5, 5, 5),
    });
    expect([...recency]).toEqual([5, 0, 3]);
    expect(count).toBe(2);
  });
});

describe("quintiles by cuts, as the R package rfm makes them", () => {
  test("32 cars: 15.2 17.92 21 24.08, and the package adds one to each", () => {
    expect(quantileCuts(mtcarsMpg, 0)).toEqual(
      [15.2, 17.92, 21, 24.08].map((x) => expect.closeTo(x, 9))
    );
    expect(quantileCuts(mtcarsMpg, 1)).toEqual(
      [16.2, 18.92, 22, 25.08].map((x) => expect.closeTo(x, 9))
    );
  });

  const file = new URL(
    "../../../../shared/data/rfm_worked_example/expected_rfm.csv",
    import.meta.url
  );
  if (!existsSync(file))
    console.warn("tests/portfolio/value: the 995 customers of the package rfm are not here.");
  (existsSync(file) ? test : test.skip)(
    "its 995 customers get the package's scores, all of them",
    () => {
      const rows = readFileSync(file, "utf8")
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(",").slice(-7).map(Number));
      expect(rows).toHaveLength(995);
      const scored = ([at, direction]: readonly [number, 1 | -1]): number[] => {
        const values = rows.map((row) => row[at]!);
        return quantileScores(values, quantileCuts(values, 1), direction);
      };
      expect(scored([0, -1])).toEqual(rows.map((row) => row[3]));
      expect(scored([1, 1])).toEqual(rows.map((row) => row[4]));
      expect(scored([2, 1])).toEqual(rows.map((row) => row[5]));
    }
  );
});

describe("ten segments", () => {
  test("each of the 125 cells has exactly one rule", () => {
    for (const [r, f, m] of cells) {
      const strength = strengthOf(f, m);
      const fitting = segmentRules.filter(
        ({ recency, strength: wanted }) =>
          r >= recency[0] && r <= recency[1] && strength >= wanted[0] && strength <= wanted[1]
      );
      expect([r, f, m, fitting.length]).toEqual([r, f, m, 1]);
      expect(segmentOf(r, f, m)).toBe(fitting[0]!.segment);
    }
    expect(Object.values(cellsPerSegment()).reduce((a, b) => a + b, 0)).toBe(125);
  });

  test("555 are champions, 155 cannot be lost, 511 are new, 111 are lost, 333 need attention", () => {
    expect(segmentOf(5, 5, 5)).toBe("champions");
    expect(segmentOf(1, 5, 5)).toBe("cannotLose");
    expect(segmentOf(5, 1, 1)).toBe("newCustomers");
    expect(segmentOf(1, 1, 1)).toBe("lost");
    expect(segmentOf(3, 3, 3)).toBe("needAttention");
    expect(segmentOf(0, 0, 0)).toBeNull();
    expect(rfmSegments).toHaveLength(10);
  });

  test("the package's own table of ranges leaves 36 cells without a segment and gives 39 more than one", () => {
    const { r: rs, f: fs, m: ms } = rfmPackageRanges;
    const fits = cells.map(
      ([r, f, m]) =>
        rs.filter(
          ([low, high], k) =>
            r >= low! &&
            r <= high! &&
            f >= fs[k]![0]! &&
            f <= fs[k]![1]! &&
            m >= ms[k]![0]! &&
            m <= ms[k]![1]!
        ).length
    );
    expect(fits.filter((count) => count === 0)).toHaveLength(36);
    expect(fits.filter((count) => count > 1)).toHaveLength(39);
  });
});
