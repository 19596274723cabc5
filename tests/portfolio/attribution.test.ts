import * as fc from "fast-check";
import { attribute } from "../../src/portfolio/attribution";
import { previousRun } from "../../src/portfolio/previousRun";
import { rescored } from "../../src/portfolio/snapshot";
import { criterionKeys, dimensionKeys } from "../../src/scoring/model";
import type { CriterionKey, ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { modelHash } from "../../src/settings/modelHash";
import { withCalibration } from "../../src/settings/withCalibration";
import { snapshotOf } from "../support/secondRun";
import { analysisDate, customers, input, scores } from "../support/twelveCustomers";

const keys = customers.texts.get("customerId")!;
const calibrated = withCalibration(defaultModel, scores, analysisDate, customers.money);

/** The run of `before` beside a run of `after`, each by its own settings. */
function between(before: ScoringInput, after: ScoringInput, old: Model, now: Model) {
  const logged = snapshotOf(before, scoreCustomers(before, old), modelHash(old));
  const today = scoreCustomers(after, now);
  const previous = previousRun(logged, keys, new Map(), { model: now, modelHash: modelHash(now) });
  return { logged, today, previous, parts: attribute(today, previous) };
}

function withValue(key: CriterionKey, index: number, value: number): ScoringInput {
  const column = input.criteria[key]!;
  const values = Float64Array.from(column.values);
  values[index] = value;
  return { ...input, criteria: { ...input.criteria, [key]: { ...column, values } } };
}

describe("what moved a score", () => {
  test("C08's satisfaction from 94 to 84: 20 points of it, 4 of 15 in D4, are −0.8 points under relationship", () => {
    // 94 is worth 88, 84 is worth 68 points: W_D4 · ΔD4/100 = 15 · (4/15 · −20)/100 = −0.8.
    const { parts } = between(input, withValue("satisfaction", 7, 84), calibrated, calibrated);
    expect(parts.delta[7]).toBeCloseTo(-0.8, 9);
    expect(parts.drivers.D4[7]).toBeCloseTo(-0.8, 9);
    for (const key of ["D1", "D2", "D3", "D5"] as const) expect(parts.drivers[key][7]).toBe(0);
    expect(parts.model[7]).toBe(0);
    expect(parts.delta[0]).toBe(0);
  });

  test("a dimension that gets its first data is told as data: C07's health of 80 is 10 · (80 − 50)/100 = +3", () => {
    const { parts } = between(input, withValue("financialHealth", 6, 80), calibrated, calibrated);
    expect(parts.data[6]).toBeCloseTo(3, 9);
    expect(parts.drivers.D5[6]).toBe(0);
    expect(parts.delta[6]).toBeCloseTo(3, 9);
  });

  test("other weights are the model's doing, not the customer's", () => {
    const heavier = { ...calibrated, weights: { ...calibrated.weights, revenue: 16 } };
    const { parts, today, logged } = between(input, input, calibrated, heavier);
    for (let i = 0; i < 12; i++) {
      for (const key of dimensionKeys)
        if (!Number.isNaN(parts.drivers[key][i])) expect(parts.drivers[key][i]).toBeCloseTo(0, 9);
      expect(parts.model[i]).toBeCloseTo(today.score[i]! - logged.score[i]!, 9);
    }
    expect(Math.max(...parts.model.map(Math.abs))).toBeGreaterThan(0.5);
  });

  test("drivers, data and model add up to the change of every score, whatever changed", () => {
    const value = fc.oneof(fc.constant(NaN), fc.double({ min: 0, max: 100, noNaN: true }));
    const change = fc.record({
      key: fc.constantFrom(...criterionKeys),
      values: fc.array(value, { minLength: 12, maxLength: 12 }),
    });
    const weight = fc.double({ min: 0.1, max: 30, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 6 }),
        fc.option(fc.record({ key: fc.constantFrom(...criterionKeys), weight })),
        (changes, reweighted) => {
          const after: ScoringInput = {
            ...input,
            criteria: {
              ...input.criteria,
              ...Object.fromEntries(
                changes.map(({ key, values }) => [
                  key,
                  { values: Float64Array.from(values), quality: 1, source: "typed" },
                ])
              ),
            },
          };
          const now = reweighted
            ? {
                ...calibrated,
                weights: { ...calibrated.weights, [reweighted.key]: reweighted.weight },
              }
            : calibrated;
          const { parts, today, logged } = between(input, after, calibrated, now);
          for (let i = 0; i < 12; i++) {
            const delta = today.score[i]! - logged.score[i]!;
            if (Number.isNaN(delta)) {
              expect(parts.delta[i]).toBeNaN();
              continue;
            }
            const sum =
              dimensionKeys.reduce((total, key) => total + parts.drivers[key][i]!, 0) +
              parts.data[i]! +
              parts.model[i]!;
            expect(sum).toBeCloseTo(delta, 8);
          }
        }
      ),
      { numRuns: 200 }
    );
  });
});

describe("scoring a logged run again", () => {
  test("by the settings it was scored by, it has the same scores and dimensions", () => {
    const logged = snapshotOf(input, scores, "");
    const again = rescored(logged, calibrated)!;
    expect([...again.score]).toEqual([...scores.score]);
    for (const key of dimensionKeys) expect(again.dimensions[key]).toEqual(scores.dimensions[key]);
  });

  test("without raw values there is nothing to score", () => {
    expect(rescored({ ...snapshotOf(input, scores, ""), values: {} }, calibrated)).toBeNull();
  });
});
