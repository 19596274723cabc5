import fc from "fast-check";
import {
  anchorsAround,
  anchorFault,
  anchorTable,
  pointsColumn,
  pointsOf,
} from "../../src/scoring/anchors";
import type { Anchors } from "../../src/scoring/model";

const growth: Anchors = [
  [-0.1, 0],
  [0, 40],
  [0.05, 60],
  [0.15, 80],
  [0.3, 100],
];

/** Any list of three to six anchors with rising values. */
const anyAnchors = fc
  .tuple(
    fc.uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 6 }),
    fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 })
  )
  .map(([values, points]): Anchors =>
    values.sort((a, b) => a - b).map((value, k) => [value, points[k]!])
  );

describe("points by anchors", () => {
  test("a whole column at once, only the rows asked for, NaN for what is missing", () => {
    const out = new Float64Array(5).fill(-1);
    pointsColumn(Float64Array.of(9, 0.14, NaN, -0.05, 0.4), anchorTable(growth), out, 1, 4);
    expect(out[0]).toBe(-1);
    expect(out[1]).toBeCloseTo(78, 12);
    expect(out[2]).toBeNaN();
    expect(out[3]).toBeCloseTo(20, 12);
    expect(out[4]).toBe(-1);
  });

  test("at an anchor the points are the anchor's own, beyond the ends those of the ends", () => {
    expect(growth.map(([value]) => pointsOf(value, growth))).toEqual([0, 40, 60, 80, 100]);
    expect(pointsOf(-99, growth)).toBe(0);
    expect(pointsOf(99, growth)).toBe(100);
  });

  test("a single anchor gives everybody its points, but nobody without a value", () => {
    expect(pointsOf(3, [[7, 50]])).toBe(50);
    expect(pointsOf(NaN, [[7, 50]])).toBeNaN();
  });

  test("an anchor above a step too narrow for a line keeps its own points", () => {
    const step: Anchors = [
      [-5e-323, 0],
      [-2.5e-323, 40],
      [-1e-323, 10],
      [0, 20],
    ];
    expect(pointsOf(-1e-323, step)).toBe(10);
  });

  test("between neighbouring anchors the points lie between theirs", () => {
    fc.assert(
      fc.property(
        anyAnchors,
        fc.nat(4),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (anchors, k, share) => {
          const at = k % (anchors.length - 1);
          const [x0, y0] = anchors[at]!;
          const [x1, y1] = anchors[at + 1]!;
          const points = pointsOf(x0 + (x1 - x0) * share, anchors);
          expect(points).toBeGreaterThanOrEqual(Math.min(y0, y1) - 1e-9);
          expect(points).toBeLessThanOrEqual(Math.max(y0, y1) + 1e-9);
        }
      )
    );
  });

  test("what is wrong with a list of anchors has a name", () => {
    expect(anchorFault(growth)).toBeNull();
    expect(anchorFault([[1, 0]])).toBe("anchorsTooFew");
    expect(
      anchorFault([
        [1, 0],
        [1, 50],
      ])
    ).toBe("anchorsOutOfOrder");
    expect(
      anchorFault([
        [2, 0],
        [1, 50],
      ])
    ).toBe("anchorsOutOfOrder");
    expect(
      anchorFault([
        [1, 0],
        [2, 101],
      ])
    ).toBe("outOfRange");
    expect(
      anchorFault([
        [1, 0],
        [NaN, 50],
      ])
    ).toBe("outOfRange");
  });
});

test("a value stands between the anchors that give its points: at or beyond an end there is one, an anchor begins its segment", () => {
  const scale = [
    [0, 0],
    [10, 50],
    [20, 100],
  ] as const;
  expect(anchorsAround(-1, scale)).toEqual([null, [0, 0]]);
  expect(anchorsAround(0, scale)).toEqual([null, [0, 0]]);
  expect(anchorsAround(4, scale)).toEqual([
    [0, 0],
    [10, 50],
  ]);
  expect(anchorsAround(10, scale)).toEqual([
    [10, 50],
    [20, 100],
  ]);
  expect(anchorsAround(20, scale)).toEqual([[20, 100], null]);
});
