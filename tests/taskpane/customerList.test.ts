import fc from "fast-check";
import {
  countTiers,
  matchingCustomers,
  orderByScore,
  searchTexts,
} from "../../src/taskpane/state/customerList";
import type { Scores, TierHistory } from "../../src/scoring/model";

const names = ["澄启通信", "Tarnwick Data", "Alder & Co", "曜垣特钢"];
const ids = ["C001", "C007", "C100", "C020"];
const score = Float64Array.of(66.9, 82, NaN, 66.9);
const scores = {
  count: 4,
  score,
  finalTier: Uint8Array.of(1, 0, 4, 1),
  isCandidate: Uint8Array.of(0, 0, 0, 1),
} as unknown as Scores;
const texts = searchTexts(names, ids);
const find = (query: Partial<Parameters<typeof matchingCustomers>[0]>): number[] => [
  ...matchingCustomers(
    { search: "", filter: "all", order: "score", ...query },
    scores,
    orderByScore(score),
    texts
  ),
];

test("the best score stands first, equal scores in sheet order, unscored customers last", () => {
  expect([...orderByScore(score)]).toEqual([1, 0, 3, 2]);
});

test("ordering by score is a permutation with falling scores, for any scores", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(NaN)), {
        maxLength: 200,
      }),
      (list) => {
        const column = Float64Array.from(list);
        const order = [...orderByScore(column)];
        expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
        const shown = order.map((index) => column[index] ?? NaN);
        // Scores closer than a millionth count as equal.
        shown
          .slice(1)
          .forEach((value, i) =>
            expect(Number.isNaN(value) || (shown[i] ?? NaN) >= value - 1e-5).toBe(true)
          );
      }
    )
  );
});

test("customers are found by part of their name or number, whatever the case", () => {
  expect(find({ search: "data" })).toEqual([1]);
  expect(find({ search: "c0" })).toEqual([1, 0, 3]);
  expect(find({ search: " 特钢 " })).toEqual([3]);
  expect(find({ search: "nobody" })).toEqual([]);
});

test("a filter shows one tier, the candidates, or those out of scope", () => {
  expect(find({ filter: "A" })).toEqual([0, 3]);
  expect(find({ filter: "candidates" })).toEqual([3]);
  expect(find({ filter: "N/A" })).toEqual([2]);
  expect(find({ filter: "C" })).toEqual([]);
});

test("in sheet order the rows stand as in the sheet", () => {
  expect(find({ order: "row" })).toEqual([0, 1, 2, 3]);
});

const history = (lastFinal: number[]): TierHistory =>
  ({ lastFinal: Uint8Array.from(lastFinal) }) as unknown as TierHistory;

test("counts before and now stand side by side: one S became A, one B became A", () => {
  const counts = countTiers(
    { count: 3, finalTier: Uint8Array.of(1, 1, 3) } as unknown as Scores,
    history([0, 2, 3])
  );
  expect(counts.map(({ tier, before, now }) => `${tier} ${before} ${now}`)).toEqual([
    "S 1 0",
    "A 0 2",
    "B 1 0",
    "C 1 1",
    "N/A 0 0",
  ]);
});

test("without any history there is no before, not a row of zeros", () => {
  expect(
    countTiers(scores, history([255, 255, 255, 255])).map(({ before, now }) => [before, now])
  ).toEqual([
    [null, 1],
    [null, 2],
    [null, 0],
    [null, 0],
    [null, 1],
  ]);
});
