import { earnedTier, earnTiers } from "../../src/scoring/hysteresis";
import { tiersByThreshold } from "../../src/scoring/methods/absolute";
import { moves, tierNone, tiers } from "../../src/scoring/model";
import type { Move, Tier } from "../../src/scoring/model";
import { defaultModel } from "../../src/settings/defaultModel";
import { firstRun } from "./workedExample";

const { thresholds, hysteresisBand } = defaultModel;

/** Tiers and moves over several periods of one customer. */
function replay(start: Tier | "none", scores: readonly number[]): { tiers: string; moves: Move[] } {
  let last = start === "none" ? tierNone : tiers.indexOf(start);
  let lastScore = NaN;
  const seen: Tier[] = [];
  const moved: Move[] = [];
  for (const score of scores) {
    const raw = tiersByThreshold(Float64Array.of(score), thresholds)[0]!;
    const { tier, move } = earnedTier({ last, raw, score, lastScore }, thresholds, hysteresisBand);
    seen.push(tiers[tier]!);
    moved.push(move);
    last = tier;
    lastScore = score;
  }
  return { tiers: seen.join(" "), moves: moved };
}

describe("hysteresis", () => {
  // The table of the method: start, scores per period, tiers after each period, what happened.
  test.each<[Tier | "none", number[], string, Move[]]>([
    ["A", [82, 83], "A S", ["promote-pending", "promote"]],
    ["A", [82, 74, 70], "A A A", ["promote-pending", "hold", "hold"]],
    ["A", [63, 66], "A A", ["demote-watch", "hold"]],
    ["A", [63, 62], "A B", ["demote-watch", "demote"]],
    ["A", [59.9], "B", ["demote"]],
    ["A", [60.0], "A", ["demote-watch"]],
    ["S", [55, 55], "A B", ["demote", "demote"]],
    ["C", [70, 70], "B A", ["promote", "promote"]],
    ["none", [85, 85], "A S", ["new-S-held", "promote"]],
  ])("from %s the scores %j give %s", (start, scores, expected, expectedMoves) => {
    expect(replay(start, scores)).toEqual({ tiers: expected, moves: expectedMoves });
  });

  test("a customer that was not scored last time starts like a new one", () => {
    const step = { last: 4, raw: 0, score: 90, lastScore: 90 };
    expect(earnedTier(step, thresholds, hysteresisBand)).toEqual({ tier: 1, move: "new-S-held" });
  });

  test("on the first run of a base S needs no second period", () => {
    const step = { last: tierNone, raw: 0, score: 90, lastScore: NaN };
    expect(earnedTier(step, thresholds, hysteresisBand, true)).toEqual({
      tier: 0,
      move: "first-run",
    });
  });

  test("a score a hair below a border by rounding alone still stands at it", () => {
    const step = { last: 1, raw: 2, score: 60 - 1e-12, lastScore: NaN };
    expect(earnedTier(step, thresholds, hysteresisBand).move).toBe("demote-watch");
    expect([
      ...tiersByThreshold(Float64Array.of(80 - 1e-12, 65 - 1e-12, 50 - 1e-12, 49.99), thresholds),
    ]).toEqual([0, 1, 2, 3]);
  });

  test("a method that does not go by score moves one step per period", () => {
    const step = (last: number, raw: number) =>
      earnedTier({ last, raw, score: 10, lastScore: NaN }, null, 5);
    expect(step(3, 0)).toEqual({ tier: 2, move: "promote" });
    expect(step(1, 0)).toEqual({ tier: 0, move: "promote" });
    expect(step(0, 3)).toEqual({ tier: 1, move: "demote" });
    expect(step(2, 2)).toEqual({ tier: 2, move: "hold" });
  });

  test("a column of customers takes the same steps, and the unscored stay unscored", () => {
    const score = Float64Array.of(82, 63, NaN);
    const history = {
      ...firstRun(3),
      isFirstRun: false,
      lastEarned: Uint8Array.of(1, 1, 1),
      lastScore: Float64Array.of(81, 64, 90),
    };
    const earned = new Uint8Array(3);
    const move = new Uint8Array(3);
    earnTiers(
      tiersByThreshold(score, thresholds),
      score,
      history,
      thresholds,
      hysteresisBand,
      earned,
      move
    );
    expect([...earned]).toEqual([0, 2, 4]);
    expect([...move].map((code) => moves[code])).toEqual(["promote", "demote", "not-scored"]);
  });
});
