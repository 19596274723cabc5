import { observedRetention } from "../../../src/portfolio/value/retention";
import { nelderMead } from "../../../src/portfolio/value/buying/nelderMead";
import { atOnce } from "../../../src/slices";

const until = 46112;
/** Days of four customers: both years; the year before only; last year only; both, but returns outweigh the last. */
const days = {
  starts: Int32Array.of(0, 2, 3, 4, 6),
  days: Float64Array.of(until - 400, until - 10, until - 500, until - 5, until - 720, until - 20),
  amounts: Float64Array.of(5, 5, 5, 5, 5, -5),
  orders: new Uint16Array(6).fill(1),
  firstDay: until - 720,
  lastDay: until,
};

test("of three who bought the year before, one bought again; returns are no purchase; tiers are counted apart", () => {
  expect(observedRetention(days, new Uint8Array(4), 1, until)).toEqual([{ before: 3, kept: 1 }]);
  expect(observedRetention(days, Uint8Array.of(0, 1, 1, 4), 2, until)).toEqual([
    { before: 1, kept: 1 },
    { before: 1, kept: 0 },
  ]);
});

test("orders that do not reach back two years show no retention", () => {
  expect(
    observedRetention({ ...days, firstDay: until - 600 }, new Uint8Array(4), 1, until)
  ).toBeNull();
});

test("the simplex search finds the bottom of Rosenbrock's valley at (1, 1), and pauses on the way", () => {
  let pauses = 0;
  const slices = nelderMead(
    ([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    [-1.2, 1],
    0.5
  );
  let step = slices.next();
  for (; step.done !== true; step = slices.next()) pauses++;
  expect(step.value.at.map((x) => Number(x.toFixed(4)))).toEqual([1, 1]);
  expect(step.value.hasSettled).toBe(true);
  expect(pauses).toBeGreaterThan(50);
});

test("a function that is nowhere defined does not settle", () => {
  expect(atOnce(nelderMead(() => NaN, [0, 0], 1)).value).toBe(Infinity);
});
