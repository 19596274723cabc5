import fc from "fast-check";
import { assign } from "../../../src/intake/headers/assign";
import { bigramsOf, dice, jaroWinkler } from "../../../src/intake/headers/similarity";

// Winkler's own examples (1990): martha/marhta 0.961, dixon/dicksonx 0.813, dwayne/duane 0.840.
test("Jaro–Winkler gives Winkler's published values", () => {
  expect(jaroWinkler("martha", "marhta")).toBeCloseTo(0.961, 3);
  expect(jaroWinkler("dixon", "dicksonx")).toBeCloseTo(0.813, 3);
  expect(jaroWinkler("dwayne", "duane")).toBeCloseTo(0.84, 3);
});

// night/nacht share one of four bigrams each: 2·1/(4+4) = 0.25.
test("Dice counts shared bigrams", () => {
  expect(dice(bigramsOf("night"), 5, bigramsOf("nacht"), 5)).toBe(0.25);
});

test("the larger total wins over the larger single score", () => {
  // 1 + 0 against 0.9 + 0.8.
  expect(
    assign([
      [1, 0.9],
      [0.8, 0],
    ])
  ).toEqual([1, 0]);
});

/** Every assignment tried; the best total. */
function bestTotal(
  scores: readonly (readonly number[])[],
  row = 0,
  taken = new Set<number>()
): number {
  if (row === scores.length) return 0;
  let best = bestTotal(scores, row + 1, taken);
  scores[row]?.forEach((score, column) => {
    if (score === 0 || taken.has(column)) return;
    best = Math.max(best, score + bestTotal(scores, row + 1, new Set([...taken, column])));
  });
  return best;
}

test("no assignment has a larger total", () => {
  const score = fc.integer({ min: 0, max: 20 }).map((value) => value / 10);
  const matrix = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(score, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    })
  );
  fc.assert(
    fc.property(matrix, (scores) => {
      const columns = assign(scores);
      const used = columns.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      const total = columns.reduce(
        (sum, column, row) => sum + (column < 0 ? 0 : (scores[row]?.[column] ?? 0)),
        0
      );
      expect(total).toBeCloseTo(bestTotal(scores), 9);
    })
  );
});
