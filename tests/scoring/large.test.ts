import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { reasonTexts } from "../../src/scoring/explanationText";
import { languages } from "../../src/i18n/languages";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { syntheticBase } from "../../bench/scoring/syntheticBase";

const rows = 20_000;
const input = syntheticBase(rows);

/** Collects garbage, so that only what is held is measured. */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test("20,000 scored customers are held in columns, without an object per customer", () => {
  scoreCustomers(syntheticBase(10), defaultModel);
  collect();
  const before = process.memoryUsage();
  const scores = scoreCustomers(input, defaultModel);
  collect();
  const after = process.memoryUsage();
  // An object per customer would hold at least 2 MB of heap; the columns themselves lie outside it.
  expect(after.heapUsed - before.heapUsed).toBeLessThan(1e6);
  // 17 points, 5 dimensions, 9 further columns of 8 bytes, and some of 1 and 4.
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(rows * 8 * 36);
  expect(scores.score.filter(Number.isFinite)).toHaveLength(rows);
});

test("a simulated base is a pyramid of about 3.6 % S, 20 % A, 31 % B and 45 % C", () => {
  const { finalTier } = scoreCustomers(input, defaultModel);
  const shares = [0, 1, 2, 3].map(
    (code) => finalTier.filter((tier) => tier === code).length / rows
  );
  [0.036, 0.205, 0.312, 0.446].forEach((share, code) =>
    expect(Math.abs(shares[code]! - share)).toBeLessThan(0.01)
  );
});

test("scores and reasons are the same bytes every time", () => {
  const small = syntheticBase(500);
  const [a, b] = [scoreCustomers(small, defaultModel), scoreCustomers(small, defaultModel)];
  expect(a).toEqual(b);
  const words = languages["zh-CN"].words.scoring;
  expect(reasonTexts(a, small, defaultModel, words, "zh-CN")).toEqual(
    reasonTexts(b, small, defaultModel, words, "zh-CN")
  );
});
