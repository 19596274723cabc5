import fc from "fast-check";
import { explain } from "../../src/scoring/explanation";
import { criteria } from "../../src/scoring/criteria";
import { criterionKeys, dimensionKeys, tierNone } from "../../src/scoring/model";
import type { CriterionKey, ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { missingModes } from "../../src/settings/Model";
import type { Model } from "../../src/settings/Model";
import { analysisDate, firstRun } from "./workedExample";

const count = 12;
const range = (key: CriterionKey): [number, number] => {
  const { unit } = criteria[key];
  return unit === "money" || unit === "moneyPerHead"
    ? [-500, 10_000]
    : unit === "rating"
      ? [1, 5]
      : unit === "share"
        ? [-0.5, 1]
        : [0, 100];
};
const cell = (key: CriterionKey) => {
  const [min, max] = range(key);
  return fc.oneof(
    { weight: 4, arbitrary: fc.double({ min, max, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) }
  );
};

/** Any base of twelve customers: any columns absent, any cells blank, any facts and history. */
const anyBase: fc.Arbitrary<ScoringInput> = fc
  .record({
    columns: fc.record(
      Object.fromEntries(
        criterionKeys.map((key) => [
          key,
          fc.option(fc.array(cell(key), { minLength: count, maxLength: count }), {
            nil: null,
            freq: 6,
          }),
        ])
      ) as Record<CriterionKey, fc.Arbitrary<number[] | null>>
    ),
    isProspect: fc.array(fc.constantFrom(0, 1, NaN), { minLength: count, maxLength: count }),
    isCreditBlocked: fc.array(fc.constantFrom(0, 0, 0, 1, NaN), {
      minLength: count,
      maxLength: count,
    }),
    isBusiness: fc.array(fc.constantFrom(1, 1, 1, 1, 0, NaN), {
      minLength: count,
      maxLength: count,
    }),
    last: fc.array(fc.constantFrom(0, 1, 2, 3, tierNone), { minLength: count, maxLength: count }),
    lastScore: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
      minLength: count,
      maxLength: count,
    }),
    isFirstRun: fc.boolean(),
  })
  .map(({ columns, isProspect, isCreditBlocked, isBusiness, last, lastScore, isFirstRun }) => ({
    count,
    criteria: Object.fromEntries(
      Object.entries(columns).flatMap(([key, values]) =>
        values ? [[key, { values: Float64Array.from(values), quality: 0.8, source: "typed" }]] : []
      )
    ),
    facts: {
      isProspect: Float64Array.from(isProspect),
      isCreditBlocked: Float64Array.from(isCreditBlocked),
      isBusiness: Float64Array.from(isBusiness),
    },
    history: {
      ...firstRun(count),
      isFirstRun,
      lastEarned: Uint8Array.from(isFirstRun ? last.map(() => tierNone) : last),
      lastScore: Float64Array.from(lastScore),
    },
    analysisDate,
  }));
const anyModel: fc.Arbitrary<Model> = fc
  .record({
    missing: fc.constantFrom(...missingModes),
    rescalesToActive: fc.boolean(),
    method: fc.constantFrom("absolute", "quota", "pareto"),
  })
  .map((change) => ({ ...defaultModel, required: ["revenue"], ...change }) as Model);

describe("whatever the base and the settings", () => {
  test("the contributions of a customer add up to its score", () => {
    fc.assert(
      fc.property(anyBase, anyModel, (input, model) => {
        const scores = scoreCustomers(input, model);
        for (let i = 0; i < count; i++) {
          const { lines, notScored } = explain(scores, input, model, i);
          if (notScored !== null) expect(scores.score[i]).toBeNaN();
          else
            expect(lines.reduce((sum, { contribution }) => sum + contribution, 50)).toBeCloseTo(
              scores.score[i]!,
              8
            );
        }
      }),
      { numRuns: 150 }
    );
  });

  test("gates only lower a tier, and bind only when they do", () => {
    fc.assert(
      fc.property(anyBase, anyModel, (input, model) => {
        const { earnedTier, finalTier, gatesFired, gatesBinding, isCandidate } = scoreCustomers(
          input,
          model
        );
        for (let i = 0; i < count; i++) {
          expect(finalTier[i]).toBeGreaterThanOrEqual(earnedTier[i]!);
          expect(gatesBinding[i]! & ~gatesFired[i]!).toBe(0);
          expect(gatesBinding[i] !== 0).toBe(
            finalTier[i] !== earnedTier[i] || (finalTier[i] === 4 && gatesFired[i] !== 0)
          );
          if (isCandidate[i] === 1) expect([earnedTier[i], finalTier[i]]).toEqual([0, 1]);
        }
      }),
      { numRuns: 150 }
    );
  });

  test("scores, bounds, dimensions, completeness and confidence stay within their scales", () => {
    fc.assert(
      fc.property(anyBase, anyModel, (input, model) => {
        const scores = scoreCustomers(input, model);
        for (let i = 0; i < count; i++) {
          const score = scores.score[i]!;
          if (Number.isNaN(score)) {
            expect(scores.finalTier[i]).toBe(4);
            continue;
          }
          expect(score).toBeGreaterThanOrEqual(scores.scoreLow[i]! - 1e-9);
          expect(score).toBeLessThanOrEqual(scores.scoreHigh[i]! + 1e-9);
          expect(scores.scoreLow[i]).toBeGreaterThanOrEqual(-1e-9);
          expect(scores.scoreHigh[i]).toBeLessThanOrEqual(100 + 1e-9);
          expect(scores.completeness[i]! > 0 && scores.completeness[i]! <= 1).toBe(true);
          expect(scores.confidence[i]).toBeLessThanOrEqual(scores.completeness[i]! + 1e-9);
          for (const key of dimensionKeys) {
            const dimension = scores.dimensions[key][i]!;
            expect(Number.isNaN(dimension) || (dimension >= -1e-9 && dimension <= 100 + 1e-9)).toBe(
              true
            );
          }
        }
      }),
      { numRuns: 150 }
    );
  });

  test("a better value never costs points, and a blank is never read as a zero", () => {
    fc.assert(
      fc.property(
        anyBase,
        fc.constantFrom(...criterionKeys),
        fc.nat(count - 1),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (input, key, i, step) => {
          const column = input.criteria[key];
          const before = scoreCustomers(input, defaultModel);
          fc.pre(
            column !== undefined &&
              !Number.isNaN(column.values[i]) &&
              !Number.isNaN(before.score[i])
          );
          // Anchors stay those of before, as a stored calibration keeps them.
          const model: Model = {
            ...defaultModel,
            calibration: {
              date: analysisDate,
              unit: { factor: 1, label: "", currency: "" },
              quantiles: before.quantiles,
            },
          };
          const values = Float64Array.from(column!.values);
          values[i]! += criteria[key].direction === "benefit" ? step : -step;
          const after = scoreCustomers(
            { ...input, criteria: { ...input.criteria, [key]: { ...column!, values } } },
            model
          );
          expect(after.score[i]).toBeGreaterThanOrEqual(before.score[i]! - 1e-9);

          const blank = Float64Array.from(column!.values);
          blank[i] = NaN;
          const without = scoreCustomers(
            { ...input, criteria: { ...input.criteria, [key]: { ...column!, values: blank } } },
            model
          );
          expect(without.points[key][i]).toBeNaN();
        }
      ),
      { numRuns: 200 }
    );
  });
});
