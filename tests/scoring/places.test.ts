import fc from "fast-check";
import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import { explain } from "../../src/scoring/explanation";
import { reasonTexts } from "../../src/scoring/explanationText";
import { earnTiers } from "../../src/scoring/hysteresis";
import { tiersByThreshold } from "../../src/scoring/methods/absolute";
import { moveText } from "../../src/scoring/moveText";
import { limitMoves } from "../../src/scoring/moveLimit";
import { moves, overrideOutcomes, tierNone, tiers, waitBits } from "../../src/scoring/model";
import type { ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { expectedCustomers } from "./expectedCustomers";
import { analysisDate, firstRun, ids, inputOf } from "./workedExample";

const codes = (letters: string): number[] => [...letters].map((tier) => tiers.indexOf(tier as "S"));
const letters = (column: Uint8Array): string =>
  [...column].map((code) => tiers[code] ?? "–").join("");
const limited = (change: Partial<Model["capacity"]>): Model => ({
  ...defaultModel,
  capacity: { ...defaultModel.capacity, ...change },
});

/** Customers on their first run whose one criterion is worth exactly their score. */
function base(scores: readonly number[], facts: ScoringInput["facts"] = {}): ScoringInput {
  return {
    count: scores.length,
    criteria: {
      financialHealth: { values: Float64Array.from(scores), quality: 1, source: "typed" },
      strategicFit: {
        values: new Float64Array(scores.length).fill(5),
        quality: 1,
        source: "typed",
      },
    },
    facts,
    history: firstRun(scores.length),
    analysisDate,
  };
}
/** Only the health counts; the fit is there so that nothing holds an S. */
const onHealth: Model = {
  ...defaultModel,
  weights: {
    ...(Object.fromEntries(
      Object.keys(defaultModel.weights).map((key) => [key, 0])
    ) as Model["weights"]),
    financialHealth: 10,
  },
};

describe("places of a tier", () => {
  // Tier A of the worked example by score: C01, C02, then C03 and C04.
  const scored = (model: Model) => scoreCustomers(inputOf(), model);
  const plain = scored(defaultModel);

  test("go to the best by score; the rest wait one tier below, with a mark and a sentence", () => {
    const a = ids.filter((_, i) => plain.finalTier[i] === 1);
    const ranked = [...a].sort(
      (x, y) => expectedCustomers[ids.indexOf(y)]!.score - expectedCustomers[ids.indexOf(x)]!.score
    );
    const model = limited({ maxPerTier: { S: null, A: 2, B: null } });
    const scores = scored(model);
    expect(ids.filter((_, i) => scores.finalTier[i] === 1).sort()).toEqual(
      ranked.slice(0, 2).sort()
    );
    const waiting = ids.indexOf(ranked[2]!);
    expect(tiers[scores.finalTier[waiting]!]).toBe("B");
    expect(tiers[scores.earnedTier[waiting]!]).toBe(tiers[plain.earnedTier[waiting]!]);
    expect(scores.waits?.[waiting]).toBe(waitBits.place);
    expect(explain(scores, inputOf(), model, waiting).waits).toEqual(["place"]);
    expect(reasonTexts(scores, inputOf(), model, en.scoring, "en")[waiting]).toContain(
      "Waits for a place in A."
    );
    expect(reasonTexts(scores, inputOf(), model, zhCN.scoring, "zh-CN")[waiting]).toContain(
      "等待A级名额。"
    );
    expect(moveText(scores, waiting, en.scoring)).toMatch(/, waits for capacity$/);
  });

  test("whoever waits for S takes part in A by its own score, and may push another on to B", () => {
    const model = { ...onHealth, capacity: { ...onHealth.capacity } };
    const scores = scoreCustomers(base([95, 90, 85, 70, 66, 40]), {
      ...model,
      capacity: { ...model.capacity, maxPerTier: { S: 1, A: 3, B: 1 } },
    });
    // S: 95. A: 90, 85 and 70. 66 finds no place in A and takes the only one in B. 40 is C by its score.
    expect(letters(scores.finalTier)).toBe("SAAABC");
    expect([...scores.waits!]).toEqual([0, 2, 2, 0, 2, 0]);
  });

  test("equal scores: the customer further up in the list has the place", () => {
    const scores = scoreCustomers(base([85, 85, 85]), {
      ...onHealth,
      capacity: { ...onHealth.capacity, maxPerTier: { S: 2, A: null, B: null } },
    });
    expect(letters(scores.finalTier)).toBe("SSA");
  });

  test("an account manager has room for so many; customers without one are not limited", () => {
    const scores = scoreCustomers(
      base([95, 92, 90, 88, 86], { accountManager: ["Li", "Li", " Li ", "", ""] }),
      {
        ...onHealth,
        capacity: { ...onHealth.capacity, maxPerManager: { S: 1, A: 1 } },
      }
    );
    // Li: 95 is S, 92 the one A, 90 has no place in either.
    expect(letters(scores.finalTier)).toBe("SABSS");
    expect([...scores.waits!]).toEqual([0, waitBits.manager, waitBits.manager, 0, 0]);
    const reasons = reasonTexts(scores, base([95, 92, 90, 88, 86]), onHealth, en.scoring, "en");
    expect(reasons[1]).toContain("Waits for a place in S with its account manager.");
  });

  test("who is lifted by hand takes a place, and the last by score makes room", () => {
    const facts = {
      overrideTier: Float64Array.of(NaN, NaN, 0),
      overrideIsApproved: Float64Array.of(NaN, NaN, 1),
    };
    const scores = scoreCustomers(base([95, 90, 70], facts), {
      ...onHealth,
      capacity: { ...onHealth.capacity, maxPerTier: { S: 2, A: null, B: null } },
    });
    expect(letters(scores.computedTier)).toBe("SSA");
    expect(letters(scores.finalTier)).toBe("SAS");
    expect([...scores.waits!]).toEqual([0, waitBits.place, 0]);
    expect(overrideOutcomes[scores.override![2]!]).toBe("applied");
  });

  test("more lifted by hand than there are places: the last of them gets less than asked for", () => {
    const facts = {
      overrideTier: Float64Array.of(0, 0),
      overrideIsApproved: Float64Array.of(1, 1),
    };
    const scores = scoreCustomers(base([70, 72], facts), {
      ...onHealth,
      capacity: { ...onHealth.capacity, maxPerTier: { S: 1, A: null, B: null } },
    });
    expect(letters(scores.finalTier)).toBe("AS");
    expect([...scores.override!].map((code) => overrideOutcomes[code])).toEqual([
      "limited",
      "applied",
    ]);
  });
});

describe("a limit of moves per run", () => {
  /** Earned tiers of customers with a last tier, when only a share may move. */
  function run(last: string, scores: readonly number[], share: number | null) {
    const score = Float64Array.from(scores);
    const raw = tiersByThreshold(score, defaultModel.thresholds);
    const earned = new Uint8Array(raw.length);
    const move = new Uint8Array(raw.length);
    const history = {
      ...firstRun(raw.length),
      isFirstRun: false,
      lastEarned: Uint8Array.from(codes(last)),
      lastScore: score,
    };
    const cuts = defaultModel.thresholds;
    earnTiers(raw, score, history, cuts, defaultModel.hysteresisBand, earned, move);
    const waits = limitMoves({ raw, earned, move, score, history, cuts }, share);
    return { earned: letters(earned), moved: [...move].map((code) => moves[code]), waits };
  }

  test("most tiers away first, then farthest from the border: two of five may move", () => {
    // C to 70 is two tiers away. B to 66 passes its border by 1, A down to 51 by 14, B down to 44 by 6.
    const { earned, moved, waits } = run("CBABB", [70, 66, 51, 44, 55], 0.4);
    expect(earned).toBe("BBBBB");
    expect(moved).toEqual(["promote", "hold", "demote", "hold", "hold"]);
    expect([...waits!]).toEqual([0, 1, 0, 1, 0]);
  });

  test("nobody waits without a limit, or when the limit is not reached", () => {
    expect(run("CB", [70, 66], null)).toMatchObject({ earned: "BA", waits: null });
    expect(run("CB", [70, 66], 1)).toMatchObject({ earned: "BA", waits: null });
  });

  test("a share above nothing lets at least one customer move, nothing lets none", () => {
    expect(run("CBB", [70, 66, 55], 0.1).earned).toBe("BBB");
    expect(run("CBB", [70, 66, 55], 0).earned).toBe("CBB");
  });

  test("a gate acts at once, and the reason says where the score points", () => {
    const history = {
      ...firstRun(2),
      isFirstRun: false,
      lastEarned: Uint8Array.of(2, 1),
      lastFinal: Uint8Array.of(2, 1),
      lastScore: Float64Array.of(70, 70),
      runsSeen: Uint16Array.of(3, 3),
      runsLogged: 3,
    };
    const input = {
      ...base([70, 70], { isCreditBlocked: Float64Array.of(0, 1) }),
      history,
    };
    const model = { ...onHealth, maxMoveShare: 0 };
    const scores = scoreCustomers(input, model);
    expect(letters(scores.finalTier)).toBe("BC");
    expect(reasonTexts(scores, input, model, en.scoring, "en")[0]).toContain(
      "Score calls for A; the move waits"
    );
    expect(moveText(scores, 0, zhCN.scoring)).toMatch(/、变级暂缓$/);
  });
});

describe("a budget of overrides", () => {
  const facts = {
    overrideTier: Float64Array.of(1, 1, 2, 3, 1),
    overrideIsApproved: Float64Array.of(1, 1, 1, 1, 1),
  };
  // Computed: B, B, A, B and A. The last override asks for what the model says.
  const input = base([60, 55, 70, 58, 68], facts);
  const outcomes = (overrideBudget: Model["overrideBudget"]) => {
    const scores = scoreCustomers(input, { ...onHealth, overrideBudget });
    return [
      letters(scores.finalTier),
      [...scores.override!].map((code) => overrideOutcomes[code]).join(" "),
    ];
  };

  test("steps down come first, then the higher score; what changes nothing costs nothing", () => {
    expect(outcomes({ share: null, count: 3 })).toEqual([
      "ABBCA",
      "applied over-budget applied applied applied",
    ]);
  });

  test("a share is rounded up, and the lower of share and number binds", () => {
    // A fifth of five is one: of the two steps down the one with 70 points.
    expect(outcomes({ share: 0.2, count: null })[0]).toBe("BBBBA");
    expect(outcomes({ share: 0.21, count: null })[0]).toBe("BBBCA");
    expect(outcomes({ share: 1, count: 0 })[0]).toBe("BBABA");
    expect(outcomes({ share: null, count: null })[0]).toBe("AABCA");
  });

  test("is told in the reason, in both languages", () => {
    const model = { ...onHealth, overrideBudget: { share: null, count: 0 } };
    const scores = scoreCustomers(input, model);
    expect(reasonTexts(scores, input, model, en.scoring, "en")[0]).toContain(
      "Override to A not applied: the budget of overrides is used up."
    );
    expect(reasonTexts(scores, input, model, zhCN.scoring, "zh-CN")[0]).toContain(
      "人工调整为A级未生效：人工调整名额已用完。"
    );
  });
});

describe("whatever the base and the limits", () => {
  const size = 30;
  const column = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(value, { minLength: size, maxLength: size });
  const places = fc.option(fc.integer({ min: 0, max: 8 }), { nil: null });
  const anyRun = fc.record({
    scores: column(fc.double({ min: 0, max: 100, noNaN: true })),
    last: column(fc.constantFrom(0, 1, 2, 3, tierNone)),
    blocked: column(fc.constantFrom(0, 0, 0, 1)),
    managers: column(fc.constantFrom("Li", "Wang", "")),
    wanted: column(fc.constantFrom(NaN, NaN, NaN, 0, 1, 2, 3)),
    isFirstRun: fc.boolean(),
    capacity: fc.record({ S: places, A: places, B: places, managerS: places, managerA: places }),
    maxMoveShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    budget: places,
  });
  type Run = typeof anyRun extends fc.Arbitrary<infer Value> ? Value : never;
  const inputFrom = (run: Run): ScoringInput => ({
    ...base(run.scores, {
      isCreditBlocked: Float64Array.from(run.blocked),
      accountManager: run.managers,
      overrideTier: Float64Array.from(run.wanted),
      overrideIsApproved: new Float64Array(size).fill(1),
    }),
    history: {
      ...firstRun(size),
      isFirstRun: run.isFirstRun,
      lastEarned: Uint8Array.from(run.isFirstRun ? run.last.map(() => tierNone) : run.last),
      lastScore: Float64Array.from(run.scores),
    },
  });
  const modelFrom = ({ capacity, maxMoveShare, budget }: Run): Model => ({
    ...onHealth,
    maxMoveShare,
    overrideBudget: { share: null, count: budget },
    capacity: {
      ...onHealth.capacity,
      maxPerTier: { S: capacity.S, A: capacity.A, B: capacity.B },
      maxPerManager: { S: capacity.managerS, A: capacity.managerA },
    },
  });

  test("no tier and no account manager holds more than its places, no budget is exceeded, no block is lifted", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const model = modelFrom(run);
        const { finalTier, computedTier, earnedTier, move } = scoreCustomers(inputFrom(run), model);
        for (const tier of [finalTier, computedTier]) {
          for (const name of ["S", "A", "B"] as const) {
            const held = [...tier].filter((code) => code === tiers.indexOf(name)).length;
            expect(held).toBeLessThanOrEqual(model.capacity.maxPerTier[name] ?? size);
          }
          for (const name of ["S", "A"] as const) {
            for (const manager of ["Li", "Wang"]) {
              const held = run.managers.filter(
                (own, i) => own === manager && tier[i] === tiers.indexOf(name)
              ).length;
              expect(held).toBeLessThanOrEqual(model.capacity.maxPerManager[name] ?? size);
            }
          }
        }
        run.blocked.forEach((isBlocked, i) => {
          if (isBlocked === 1) expect(finalTier[i]).toBe(3);
          expect(computedTier[i]).toBeGreaterThanOrEqual(earnedTier[i]!);
        });
        const free = scoreCustomers(inputFrom(run), { ...model, capacity: onHealth.capacity });
        const byHand = [...free.finalTier].filter((code, i) => code !== free.computedTier[i]);
        expect(byHand.length).toBeLessThanOrEqual(run.budget ?? size);
        free.finalTier.forEach((code, i) =>
          expect(code).toBeGreaterThanOrEqual(free.computedTier[i]! - 1)
        );
        const known = run.isFirstRun ? 0 : run.last.filter((code) => code <= 3).length;
        const moved = [...move].filter((code) =>
          ["promote", "demote"].includes(moves[code]!)
        ).length;
        const share = model.maxMoveShare;
        if (share !== null)
          expect(moved).toBeLessThanOrEqual(share === 0 ? 0 : Math.max(1, share * known + 1e-6));
      }),
      { numRuns: 60 }
    );
  });

  test("without limits nothing changes, and the same run gives the same bytes", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const input = {
          ...inputFrom(run),
          facts: { isCreditBlocked: Float64Array.from(run.blocked) },
        };
        const open = scoreCustomers(input, onHealth);
        const wide = scoreCustomers(input, {
          ...onHealth,
          maxMoveShare: 1,
          overrideBudget: { share: 1, count: size },
          capacity: {
            ...onHealth.capacity,
            maxPerTier: { S: size, A: size, B: size },
            maxPerManager: { S: size, A: size },
          },
        });
        expect(wide.finalTier).toEqual(open.finalTier);
        expect(wide.move).toEqual(open.move);
        expect(wide.waits).toBeNull();
        const again = () => scoreCustomers(inputFrom(run), modelFrom(run));
        expect(again()).toEqual(again());
      }),
      { numRuns: 40 }
    );
  });
});
