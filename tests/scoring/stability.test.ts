import { scoreCustomers } from "../../src/scoring/score";
import { nearBorderBelow, tierStability } from "../../src/scoring/stability";
import { criterionKeys } from "../../src/scoring/model";
import { defaultModel } from "../../src/settings/defaultModel";
import { missingModes } from "../../src/settings/Model";
import { syntheticBase } from "../../bench/scoring/syntheticBase";
import { ids, inputOf } from "./workedExample";

const input = inputOf();
const scores = scoreCustomers(input, defaultModel);

describe("tier stability", () => {
  test("the worked example prints .676 for C03, .794 for C10, none for C07 and 1 for everybody else", () => {
    const stability = tierStability(scores, defaultModel);
    const printed = Object.fromEntries(
      ids.map((id, i) => [id, Number.isNaN(stability[i]) ? null : Number(stability[i]!.toFixed(3))])
    );
    expect(printed).toEqual({
      C01: 1,
      C02: 1,
      C03: 0.676,
      C04: 1,
      C05: 1,
      C06: 1,
      C07: null,
      C08: 1,
      C09: 1,
      C10: 0.794,
      C11: 1,
      C12: 1,
    });
    expect(ids.filter((_, i) => stability[i]! < nearBorderBelow)).toEqual(["C03", "C10"]);
  });

  test.each(missingModes.map((mode) => [mode]))(
    "is what scoring 34 times with changed weights gives, in the mode %s",
    (missing) => {
      const base = syntheticBase(300, 3, 0.15);
      const model = { ...defaultModel, missing, required: [] };
      const once = scoreCustomers(base, model);
      const fixed = {
        ...model,
        calibration: {
          date: 1,
          unit: { factor: 1, label: "", currency: "" },
          quantiles: once.quantiles,
        },
      };
      const unchanged = new Float64Array(base.count);
      for (const key of criterionKeys) {
        for (const factor of [0.8, 1.2]) {
          const varied = scoreCustomers(base, {
            ...fixed,
            weights: { ...model.weights, [key]: model.weights[key] * factor },
          });
          for (let i = 0; i < base.count; i++)
            if (varied.rawTier[i] === once.rawTier[i]) unchanged[i]! += 1;
        }
      }
      const stability = tierStability(once, model);
      let shown = 0;
      for (let i = 0; i < base.count; i++) {
        if (Number.isNaN(stability[i])) continue;
        shown++;
        expect(stability[i]).toBeCloseTo(unchanged[i]! / 34, 12);
      }
      expect(shown).toBeGreaterThan(250);
    }
  );

  test("a method that does not go by score has none", () => {
    const model = { ...defaultModel, method: "pareto" } as const;
    expect(tierStability(scoreCustomers(input, model), model).every(Number.isNaN)).toBe(true);
  });
});
