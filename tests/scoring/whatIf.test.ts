import fc from "fast-check";
import { criteria } from "../../src/scoring/criteria";
import { criterionKeys, gateIds, tierNone } from "../../src/scoring/model";
import type { Anchors, CriterionKey, ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { openWhatIf } from "../../src/scoring/whatIf";
import { randomNumbers, syntheticBase } from "../../bench/scoring/syntheticBase";
import { defaultModel } from "../../src/settings/defaultModel";
import { gateCaps, missingModes, tierMethods } from "../../src/settings/Model";
import type { Model } from "../../src/settings/Model";
import { withCalibration } from "../../src/settings/withCalibration";
import { ids, inputOf } from "./workedExample";

const unit = { factor: 1, label: "", currency: "" };
const stored = (input: ScoringInput): Model =>
  withCalibration(defaultModel, scoreCustomers(input, defaultModel), input.analysisDate, unit);

const worked = inputOf();
const model = stored(worked);
const tier = ["S", "A", "B", "C", "N/A"];

describe("what-if on the worked example", () => {
  test("the settings in force move nobody", () => {
    const { movers, up, down, counts } = openWhatIf(worked, model).ask(model);
    expect(movers.rows).toHaveLength(0);
    expect([up, down]).toEqual([
      { customers: 0, revenue: 0 },
      { customers: 0, revenue: 0 },
    ]);
    // S 0, A 4, B 3, C 5.
    expect([...counts.before]).toEqual([0, 4, 3, 5, 0]);
    expect(counts.after).toEqual(counts.before);
  });

  test("A from 70 on: C03 (64.89, last A) falls to B with its 4,300; C04 (66.85, last S) falls to A as before", () => {
    const { movers, down, up, matrix, counts, revenue } = openWhatIf(worked, model).ask({
      ...model,
      thresholds: { ...model.thresholds, A: 70 },
    });
    // C03 (last A): 64.89 < 70 − 5, a deep dip, to B. C04 (last S): still one step down, to A. C09 (last A): as before, B.
    // C01 and C02 stay A. So one customer falls.
    expect([...movers.rows].map((row) => ids[row])).toEqual(["C03"]);
    expect([...movers.from, ...movers.to].map((code) => tier[code])).toEqual(["A", "B"]);
    expect(down).toEqual({ customers: 1, revenue: 4300 });
    expect(up.customers).toBe(0);
    expect(matrix[1 * 5 + 2]).toBe(1);
    expect([...counts.after]).toEqual([0, 3, 4, 5, 0]);
    // A before: C01 5200, C02 1800, C03 4300, C04 6100.
    expect([revenue.before[1], revenue.after[1]]).toEqual([17_400, 13_100]);
  });

  test("without the gate for one-time customers C05 (56.00) rises from C to B", () => {
    const { movers, up } = openWhatIf(worked, model).ask({
      ...model,
      gates: { ...model.gates, G01: { ...model.gates.G01, isOn: false } },
    });
    expect([...movers.rows].map((row) => ids[row])).toEqual(["C05"]);
    expect([...movers.from, ...movers.to].map((code) => tier[code])).toEqual(["C", "B"]);
    expect(up).toEqual({ customers: 1, revenue: 2600 });
  });

  test("movers stand by revenue, largest first, with the scores before and after", () => {
    const what = openWhatIf(worked, model);
    const { movers } = what.ask({ ...model, thresholds: { S: 95, A: 90, B: 85 } });
    const revenue = worked.criteria.revenue!.values;
    const order = [...movers.rows].map((row) => revenue[row]!);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(order.length).toBeGreaterThan(3);
    expect(movers.scoreTo).toEqual(movers.scoreFrom);
  });
});

/** Facts and history that let every gate and every step of hysteresis fire somewhere. */
function eventfulBase(count: number, seed: number): ScoringInput {
  const base = syntheticBase(count, seed, 0.2);
  const random = randomNumbers(seed + 1);
  const pick = (...values: number[]) =>
    Float64Array.from({ length: count }, () => values[Math.floor(random() * values.length)]!);
  const isFirstRun = random() < 0.3;
  const last = pick(0, 1, 2, 3, tierNone);
  return {
    ...base,
    facts: {
      isBusiness: pick(1, 1, 1, 1, NaN, 0),
      isOneTime: pick(0, 0, 0, 1),
      orderMonthsEver: pick(0, 1, 5, NaN),
      firstOrder: pick(46_000, 44_000, NaN),
      lastOrder: pick(46_100, 45_000, NaN),
      relationshipStart: pick(46_100, 44_000, NaN),
      isCreditBlocked: pick(0, 0, 0, 1),
      distressSignals: pick(0, 1, 2, NaN),
      over90Share: pick(0, 0.05, 0.3, NaN),
      netContributionPrev: pick(-5, 10, NaN),
      isProspect: pick(0, 0, 1, NaN),
      financeApproved: pick(0, 1),
      swotSigned: pick(0, 1),
      reviewRounds: pick(0, 2, 3),
      overrideTier: pick(NaN, NaN, NaN, 0, 1, 2, 3),
      overrideIsApproved: pick(0, 1, 1),
      overrideExpires: pick(NaN, 40_000, 50_000),
    },
    history: {
      isFirstRun,
      lastEarned: Uint8Array.from(last, (code) => (isFirstRun ? tierNone : code)),
      lastFinal: Uint8Array.from(last, (code) => (isFirstRun ? tierNone : code)),
      lastScore: Float64Array.from({ length: count }, () => random() * 100),
      runsSeen: Uint16Array.from(pick(0, 1, 2, 3)),
      runsLogged: isFirstRun ? 0 : 3,
    },
  };
}

const someAnchors = (key: CriterionKey): fc.Arbitrary<Anchors> =>
  fc.constantFrom<Anchors>(
    [
      [0, 0],
      [50, 100],
    ],
    criteria[key].direction === "cost"
      ? [
          [0, 100],
          [20, 0],
        ]
      : [
          [1, 10],
          [2, 20],
          [900, 90],
        ]
  );

/** Any change that a person may make to the settings. */
const anyChange: fc.Arbitrary<(model: Model) => Model> = fc
  .record(
    {
      weights: fc.record(
        Object.fromEntries(
          criterionKeys.map((key) => [key, fc.integer({ min: 0, max: 12 })])
        ) as Record<CriterionKey, fc.Arbitrary<number>>
      ),
      cuts: fc.tuple(
        fc.double({ min: 55, max: 90, noNaN: true }),
        fc.double({ min: 40, max: 55, noNaN: true }),
        fc.double({ min: 10, max: 40, noNaN: true })
      ),
      hysteresisBand: fc.integer({ min: 0, max: 15 }),
      method: fc.constantFrom(...tierMethods),
      missing: fc.constantFrom(...missingModes),
      rescalesToActive: fc.boolean(),
      maxS: fc.integer({ min: 0, max: 20 }),
      gates: fc.array(
        fc.tuple(fc.constantFrom(...gateIds), fc.boolean(), fc.constantFrom(...gateCaps)),
        { maxLength: 5 }
      ),
      anchored: fc
        .constantFrom(...criterionKeys)
        .chain((key) => someAnchors(key).map((anchors) => ({ [key]: anchors }))),
    },
    { requiredKeys: [] }
  )
  .map((change) => (before: Model): Model => {
    const weights = change.weights ?? before.weights;
    const isEmpty = criterionKeys.every((key) => weights[key] === 0);
    const gates = Object.fromEntries(
      gateIds.map((id) => {
        const found = change.gates?.find(([gate]) => gate === id);
        const own = before.gates[id];
        return [id, found ? { ...own, isOn: found[1], cap: found[2] } : own];
      })
    ) as Model["gates"];
    return {
      ...before,
      weights: isEmpty ? before.weights : weights,
      anchors: change.anchored ?? before.anchors,
      thresholds: change.cuts
        ? { S: change.cuts[0], A: change.cuts[1], B: change.cuts[2] }
        : before.thresholds,
      hysteresisBand: change.hysteresisBand ?? before.hysteresisBand,
      method: change.method ?? before.method,
      missing: change.missing ?? before.missing,
      rescalesToActive: change.rescalesToActive ?? before.rescalesToActive,
      maxS: change.maxS ?? before.maxS,
      gates,
    };
  });

function isSame(a: ArrayBufferView, b: ArrayBufferView): boolean {
  const bytes = (view: ArrayBufferView) =>
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return Buffer.compare(bytes(a), bytes(b)) === 0;
}

describe("what-if", () => {
  test("is a whole scoring run with the changed settings, to the last bit, question after question", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(anyChange, { minLength: 1, maxLength: 4 }),
        (seed, changes) => {
          const input = eventfulBase(200, seed);
          const start = stored(input);
          const what = openWhatIf(input, start);
          const before = scoreCustomers(input, start).finalTier;
          expect(isSame(what.before, before)).toBe(true);
          let changed = start;
          for (const change of changes) {
            changed = change(changed);
            const full = scoreCustomers(input, changed);
            const found = what.tiers(changed);
            const columns = [
              "score",
              "completeness",
              "rawTier",
              "earnedTier",
              "finalTier",
              "move",
              "gatesFired",
              "gatesBinding",
              "isCandidate",
              "override",
            ] as const;
            const different = columns.filter(
              (name) => found[name] === null || !isSame(found[name], full[name]!)
            );
            expect(different).toEqual([]);
            expect(found.cuts).toEqual(full.cuts);
            expect(found.quotaExceeded).toEqual(full.quotaExceeded);

            const { matrix, counts, movers } = what.ask(changed);
            const expected = new Uint32Array(25);
            before.forEach((from, i) => (expected[from * 5 + full.finalTier[i]!]! += 1));
            expect(isSame(matrix, expected)).toBe(true);
            expect(counts.after.reduce((sum, count) => sum + count, 0)).toBe(200);
            expect(movers.rows).toHaveLength(
              before.filter((from, i) => from !== full.finalTier[i]).length
            );
          }
        }
      ),
      { numRuns: 20 }
    );
  });

  test("revenue is kept: what the tiers hold before and after adds up to the same", () => {
    const input = eventfulBase(500, 7);
    const start = stored(input);
    const { revenue, up, down } = openWhatIf(input, start).ask({
      ...start,
      thresholds: { S: 70, A: 55, B: 45 },
    });
    const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
    expect(sum(revenue.after)).toBeCloseTo(sum(revenue.before), 4);
    expect(up.customers).toBeGreaterThan(down.customers);
  });
});
