import { countTiers } from "../../src/taskpane/state/customerList";
import type { Scores, TierHistory } from "../../src/scoring/model";

const scores = { count: 4, finalTier: Uint8Array.of(1, 0, 4, 1) } as unknown as Scores;

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
