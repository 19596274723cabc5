import fc from "fast-check";
import type { Scored } from "../../src/workflows/scoreBase";
import { CustomerIndex, type CustomerQuery } from "../../src/taskpane/state/customerQuery";
import { atOnce } from "../../src/slices";
import { sortSliced } from "../../src/taskpane/state/slices";

const names = ["澄启通信", "Tarnwick Data", "Alder & Co", "曜垣特钢", "Birch Ltd"];
const none = 255;
/** Codes: 0 = S, 1 = A, 2 = B, 3 = C, 4 = N/A. Row 5 of the sheet (index 4) holds an unreadable number. */
const scored = {
  scores: {
    count: 5,
    score: Float64Array.of(66.9, 82, NaN, 66.9, 40),
    finalTier: Uint8Array.of(1, 0, 4, 1, 3),
    isCandidate: Uint8Array.of(0, 0, 0, 1, 0),
    move: Uint8Array.of(3, 3, 8, 3, 3),
    gatesFired: new Uint32Array(5),
    waits: null,
    strategicControl: Float64Array.of(40, 40, 40, 80, 80),
    revenueTotal: 1000,
  },
  reviews: { state: Uint8Array.of(1, 3, 0, 0, 6) },
  base: {
    names,
    customers: {
      source: { sheet: "Customers" },
      sheetRows: Int32Array.of(1, 2, 3, 4, 5),
      texts: new Map([["customerId", ["C001", "C007", "C100", "C020", "C021"]]]),
    },
    problems: [
      { severity: "error", sheet: "Customers", row: 6 },
      { severity: "warning", sheet: "Customers", row: 2 },
    ],
    input: {
      criteria: { revenue: { values: Float64Array.of(120, 90, NaN, 500, 290) } },
      history: {
        lastFinal: Uint8Array.of(2, 0, none, 1, 2),
        lastScore: Float64Array.of(60, 81, NaN, 66.9, 52),
      },
    },
  },
} as unknown as Scored;

const index = new CustomerIndex(scored, "en-US");
const find = (query: Partial<CustomerQuery>): number[] => [
  ...atOnce(index.find({ search: "", filter: "all", order: "score", ...query })),
];

test("the best score stands first, equal scores in sheet order, unscored customers last", () => {
  expect(find({})).toEqual([1, 0, 3, 4, 2]);
});

test("customers stand by revenue, by name, by how far the score moved, or as in the sheet", () => {
  expect(find({ order: "revenue" })).toEqual([3, 4, 0, 1, 2]);
  // Moves of 12, 6.9, 1 and 0 points; no score, no move.
  expect(find({ order: "change" })).toEqual([4, 0, 1, 3, 2]);
  expect(find({ order: "row" })).toEqual([0, 1, 2, 3, 4]);
  expect(find({ order: "name" }).slice(0, 3)).toEqual([2, 4, 1]);
});

test("customers are found by part of their name or number, whatever the case", () => {
  expect(find({ search: "data" })).toEqual([1]);
  expect(find({ search: "c02" })).toEqual([3, 4]);
  expect(find({ search: " 特钢 " })).toEqual([3]);
  expect(find({ search: "nobody" })).toEqual([]);
});

test("a filter shows one tier, the candidates, or those out of scope", () => {
  expect(find({ filter: "A" })).toEqual([0, 3]);
  expect(find({ filter: "candidates" })).toEqual([3]);
  expect(find({ filter: "N/A" })).toEqual([2]);
  expect(find({ filter: "B" })).toEqual([]);
});

test("movers are those whose tier was known and is another now: one up from B, one down to C", () => {
  expect(find({ filter: "movers" })).toEqual([0, 4]);
  expect(find({ filter: "up" })).toEqual([0]);
  expect(find({ filter: "down" })).toEqual([4]);
  expect(find({ filter: "flow:2>3" })).toEqual([4]);
  expect(find({ filter: "flow:5>4" })).toEqual([2]);
});

test("attention goes to a large customer in loose hands, to a candidate and to a row with an error", () => {
  // 120 of 1000 is more than a tenth with control 40; 90 is not, and 290 comes with control 80.
  expect(find({ filter: "attention" })).toEqual([0, 3, 4]);
  expect(index.attention(0)).toEqual(["timeBomb"]);
  expect(index.attention(4)).toEqual(["dataError"]);
});

test("a finance review is open while it is required, under way or expired, not once approved", () => {
  expect(find({ filter: "financeReview" })).toEqual([0, 4]);
});

test("sorting in slices gives what a stable sort gives, for any numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 }), (keys) => {
      const before = (a: number, b: number): number => (keys[a] ?? 0) - (keys[b] ?? 0);
      const rows = keys.map((_, row) => row);
      expect([...atOnce(sortSliced(Int32Array.from(rows), before))]).toEqual(
        [...rows].sort(before)
      );
    })
  );
});

test("a hundred thousand customers are sorted in slices of a few thousand comparisons each", () => {
  const count = 100_000;
  // A permutation without randomness: 7,919 is a prime that does not divide the count.
  const keys = Int32Array.from({ length: count }, (_, row) => (row * 7919) % count);
  let compared = 0;
  const work = sortSliced(
    Int32Array.from({ length: count }, (_, row) => row),
    (a, b) => {
      compared++;
      return (keys[a] ?? 0) - (keys[b] ?? 0);
    }
  );
  let most = 0;
  let step = work.next();
  while (step.done !== true) {
    most = Math.max(most, compared);
    compared = 0;
    step = work.next();
  }
  expect(keys[step.value[0] ?? -1]).toBe(0);
  expect(keys[step.value[count - 1] ?? -1]).toBe(count - 1);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2048);
});
