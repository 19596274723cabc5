import { defaultModel } from "../../src/settings/defaultModel";
import {
  judgedWeights,
  noJudging,
  orderByWeight,
  orderedWeights,
  pairsIn,
  placeOf,
  ratioAt,
  sharesNow,
  withJudged,
  withRatio,
  type Judging,
} from "../../src/taskpane/state/judging";

test("five dimensions make ten questions", () => {
  expect(pairsIn("dimensions")).toHaveLength(10);
});

test("places on the slider and steps of the scale are the same thing, both ways", () => {
  for (let place = -8; place <= 8; place++) expect(placeOf(ratioAt(place))).toBe(place);
  expect([ratioAt(-8), ratioAt(0), ratioAt(8)]).toEqual([9, 1, 1 / 9]);
});

const judge = (...answers: readonly (readonly [pair: number, ratio: number])[]): Judging =>
  answers.reduce(
    (judging, [pair, ratio]) => withRatio(judging, pairsIn("dimensions")[pair]!, ratio),
    noJudging
  );

test("four answers that connect all five dimensions are enough, and contradict nothing", () => {
  // D1 : D2 = 2, D1 : D3 = 2, D1 : D4 = 4, D1 : D5 = 4, hence 8 : 4 : 4 : 2 : 2 of 20.
  const result = judgedWeights(judge([0, 2], [1, 2], [2, 4], [3, 4]), "dimensions");
  if (result.kind !== "ok") throw new Error(result.kind);
  [0.4, 0.2, 0.2, 0.1, 0.1].forEach((weight, k) =>
    expect(result.weights[k]).toBeCloseTo(weight, 6)
  );
  expect(result.consistencyRatio).toBeCloseTo(0, 6);
  expect(result.completed).toHaveLength(6);
});

test("one answer alone does not connect them", () => {
  expect(judgedWeights(judge([0, 3]), "dimensions").kind).toBe("disconnected");
  expect(judgedWeights(noJudging, "dimensions").kind).toBe("empty");
});

test("an answer can be taken back", () => {
  const judging = withRatio(judge([0, 3]), pairsIn("dimensions")[0]!, null);
  expect(judging.ratios).toEqual({});
});

test("an order of five gives the published centroid weights 0.457, 0.257, 0.157, 0.09, 0.04", () => {
  // Barron & Barrett 1996: (1 + 1/2 + 1/3 + 1/4 + 1/5)/5 and so on.
  const weights = orderedWeights(["D1", "D2", "D3", "D4", "D5"]);
  [0.4567, 0.2567, 0.1567, 0.09, 0.04].forEach((weight, k) =>
    expect(weights[k]).toBeCloseTo(weight, 4)
  );
});

test("the order begins with the weights as they are", () => {
  const shares = sharesNow(defaultModel, "dimensions");
  const order = orderByWeight(defaultModel);
  const inOrder = order.map((key) => shares[Number(key.slice(1)) - 1]!);
  expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
});

test("weights taken over are the shares that were offered", () => {
  const model = withJudged(defaultModel, "dimensions", [0.4, 0.2, 0.2, 0.1, 0.1]);
  [0.4, 0.2, 0.2, 0.1, 0.1].forEach((weight, k) =>
    expect(sharesNow(model, "dimensions")[k]).toBeCloseTo(weight, 9)
  );
});
