import { deriveInputs } from "../../src/scoring/deriveInputs";
import { criterionKeys, dimensionKeys, tierNone, tiers } from "../../src/scoring/model";
import type { CriterionKey, ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { withCalibration } from "../../src/settings/withCalibration";
import { analysisDate, customersWith, firstRun, history, ids, inputOf } from "./workedExample";

const unit = { factor: 10_000, label: "万元", currency: "CNY" };

/** A base of a few columns, everything else absent. */
function baseOf(
  columns: Partial<Record<CriterionKey, readonly number[]>>,
  facts: ScoringInput["facts"] = {}
): ScoringInput {
  const criteria = Object.fromEntries(
    Object.entries(columns).map(([key, values]) => [
      key,
      { values: Float64Array.from(values), quality: 1, source: "typed" },
    ])
  );
  const count = Object.values(columns)[0]!.length;
  return { count, criteria, facts, history: firstRun(count), analysisDate };
}

describe("active criteria", () => {
  test("a list of sales alone is scored on revenue alone: weights 100, coverage 8 %", () => {
    const scores = scoreCustomers(baseOf({ revenue: [10, 20, 30, 40, 50, 60] }), defaultModel);
    expect(scores.activeCriteria).toEqual(["revenue"]);
    expect(scores.weights.revenue).toBeCloseTo(100, 12);
    expect(scores.coverage).toBeCloseTo(0.08, 12);
    // P5 = 12.5 … P95 = 57.5: the ends have 0 and 100, 30 lies below the median of 35.
    expect(scores.score[0]).toBe(0);
    expect(scores.score[5]).toBe(100);
    expect(scores.score[2]).toBeCloseTo(25 + ((30 - 22.5) / 12.5) * 25, 9);
    expect(scores.completeness[2]).toBe(1);
  });

  test("money with fewer than five values is not calibrated and leaves the model", () => {
    const scores = scoreCustomers(
      baseOf({ revenue: [1, 2, 3, 4], strategicFit: [1, 3, 4, 5] }),
      defaultModel
    );
    expect(scores.activeCriteria).toEqual(["strategicFit"]);
    expect([...scores.score]).toEqual([0, 50, 75, 100]);
  });

  test("without a strategic fit column nobody is S, but the ones that earned it are candidates", () => {
    const scores = scoreCustomers(
      baseOf({ activeMonths12: [12, 12, 6], satisfaction: [100, 95, 60] }),
      defaultModel
    );
    expect(tiers[scores.earnedTier[0]!]).toBe("S");
    expect(tiers[scores.finalTier[0]!]).toBe("A");
    expect([...scores.isCandidate]).toEqual([1, 1, 0]);
  });

  test("the mode strict keeps all 17: the rest is neutral and completeness 8 %", () => {
    const model: Model = { ...defaultModel, missing: "strict", required: ["revenue"] };
    const scores = scoreCustomers(baseOf({ revenue: [10, 20, 30, 40, 50, NaN] }), model);
    expect(scores.coverage).toBe(1);
    expect(scores.completeness[0]).toBeCloseTo(0.08, 12);
    expect(scores.score[5]).toBeNaN();
    expect(scores.finalTier[5]).toBe(4);
    // D1 has only revenue and is 100 for the largest; the other four dimensions count 50.
    expect(scores.score[4]).toBeCloseTo(0.3 * 100 + 0.7 * 50, 9);
  });

  test("switching the rescaling off alone does the same without refusing anybody", () => {
    const scores = scoreCustomers(baseOf({ revenue: [10, 20, 30, 40, 50] }), {
      ...defaultModel,
      rescalesToActive: false,
    });
    expect(scores.activeCriteria).toHaveLength(17);
    expect(scores.weights.revenue).toBeCloseTo(8, 12);
  });

  test("a base without any usable column scores nobody and invents nothing", () => {
    const scores = scoreCustomers(
      { count: 2, criteria: {}, facts: {}, history: firstRun(2), analysisDate },
      defaultModel
    );
    expect([...scores.finalTier]).toEqual([4, 4]);
    expect(scores.score.every(Number.isNaN)).toBe(true);
    expect(scores.coverage).toBe(0);
  });
});

describe("missing values", () => {
  const columns = {
    strategicFit: [5, 5, 5],
    industryPosition: [5, NaN, 1],
    satisfaction: [NaN, 90, 60],
  };

  test("renormalise: the rest of the dimension takes the weight, an empty dimension counts 50", () => {
    const scores = scoreCustomers(baseOf(columns), defaultModel);
    // Active weights 10, 5 and 4 of 19. First: D3 100, D4 empty; second: D3 100 from fit alone, D4 80.
    expect(scores.score[0]).toBeCloseTo((15 * 100 + 4 * 50) / 19, 9);
    expect(scores.score[1]).toBeCloseTo((15 * 100 + 4 * 80) / 19, 9);
    expect(scores.scoreLow[0]).toBeCloseTo((15 * 100) / 19, 9);
    expect(scores.scoreHigh[0]).toBeCloseTo(100, 9);
  });

  test("penalise: what is missing counts nothing", () => {
    const scores = scoreCustomers(baseOf(columns), { ...defaultModel, missing: "penalise" });
    expect(scores.score[0]).toBeCloseTo((15 * 100) / 19, 9);
    expect(scores.score[1]).toBeCloseTo((10 * 100 + 4 * 80) / 19, 9);
    expect(scores.score[0]).toBeCloseTo(scores.scoreLow[0]!, 9);
  });

  test("a customer without any value is not scored, whatever the others have", () => {
    const scores = scoreCustomers(baseOf({ strategicFit: [5, NaN, 3] }), defaultModel);
    expect([...scores.finalTier]).toEqual([scores.finalTier[0], 4, 2]);
    expect(scores.score[1]).toBeNaN();
    expect(scores.potentialTier[1]).toBe(4);
  });

  test("what a prospect cannot have yet does not count against its completeness", () => {
    const isProspect = Float64Array.from(ids, (id) => (id === "C10" ? 1 : 0));
    const input = { ...inputOf(), facts: { ...inputOf().facts, isProspect } };
    const scores = scoreCustomers(input, defaultModel);
    const prospect = ids.indexOf("C10");
    // Satisfaction, help and days late (12 points) are missing; all three are beyond a prospect.
    expect(scores.completeness[prospect]).toBe(1);
    expect(scores.score[prospect]).toBeCloseTo(49.55179, 4);
    expect(scores.scoreHigh[prospect]! - scores.scoreLow[prospect]!).toBeCloseTo(12, 9);
  });

  test("in the mode penalise a prospect is not punished for them either", () => {
    const isProspect = Float64Array.of(1, 0);
    const base = baseOf(
      { strategicFit: [5, 5], satisfaction: [NaN, NaN], helpSucceed: [NaN, 5] },
      { isProspect }
    );
    const scores = scoreCustomers(base, { ...defaultModel, missing: "penalise" });
    // Satisfaction has no value anywhere and is inactive; helpSucceed weighs 4 of 14: neutral for the prospect.
    expect(scores.score[0]).toBeCloseTo((10 * 100 + 4 * 50) / 14, 9);
  });
});

describe("stored calibration", () => {
  const input = inputOf();
  const first = scoreCustomers(input, defaultModel);
  const stored = withCalibration(defaultModel, first, analysisDate, unit);

  test("holds the five money criteria with their number of customers, date and unit", () => {
    expect(Object.keys(stored.calibration!.quantiles)).toHaveLength(5);
    expect(stored.calibration).toMatchObject({ date: analysisDate, unit });
    expect(withCalibration(stored, first, analysisDate + 365, unit)).toBe(stored);
  });

  test("scoring again with it gives the same bytes", () => {
    const again = scoreCustomers(input, stored);
    for (const key of criterionKeys) expect(again.points[key]).toEqual(first.points[key]);
    expect(again.score).toEqual(first.score);
    expect(again.gatesFired).toEqual(first.gatesFired);
  });

  test("a new huge customer changes nobody else's score, and would without it", () => {
    const grown = {
      ...input,
      count: 13,
      criteria: Object.fromEntries(
        Object.entries(input.criteria).map(([key, column]) => [
          key,
          { ...column, values: Float64Array.from([...column.values, key === "revenue" ? 1e9 : 5]) },
        ])
      ),
      facts: {},
      history: firstRun(13),
    };
    const before = scoreCustomers({ ...input, facts: {}, history: firstRun(12) }, stored);
    expect([...scoreCustomers(grown, stored).score.subarray(0, 12)]).toEqual([...before.score]);
    expect([...scoreCustomers(grown, defaultModel).score.subarray(0, 12)]).not.toEqual([
      ...before.score,
    ]);
  });

  test("gate G11 goes by the stored percentiles", () => {
    const halved = {
      ...stored,
      calibration: {
        ...stored.calibration!,
        quantiles: {
          ...stored.calibration!.quantiles,
          walletSize: { n: 12, values: [1, 2, 3, 4, 5] as const },
        },
      },
    };
    const g11 = (model: Model) =>
      ids.filter((_, i) => (scoreCustomers(input, model).gatesFired[i]! & (1 << 11)) !== 0);
    expect(g11(stored)).toEqual(["C05", "C06", "C08", "C11", "C12"]);
    expect(g11(halved)).toEqual([]);
  });
});

describe("confidence", () => {
  test("is the weighted quality and age of what is there, over everything that is expected", () => {
    const values = Float64Array.of(5, 5, NaN);
    const input: ScoringInput = {
      ...baseOf({ strategicFit: [5, 5, 5] }),
      criteria: {
        strategicFit: { values: Float64Array.of(5, 5, 5), quality: 1, source: "typed" },
        industryPosition: {
          values,
          quality: Float64Array.of(0.8, 0.5, 1),
          asOf: Float64Array.of(analysisDate - 400, analysisDate - 800, NaN),
          source: "typed",
        },
      },
    };
    const { confidence } = scoreCustomers(input, defaultModel);
    // Weights 10 and 5: (10·1 + 5·0.8·0.8)/15, (10 + 5·0.5·0.5)/15, 10/15.
    expect(confidence[0]).toBeCloseTo(13.2 / 15, 12);
    expect(confidence[1]).toBeCloseTo(11.25 / 15, 12);
    expect(confidence[2]).toBeCloseTo(10 / 15, 12);
  });

  test("never changes the score, but makes a tier on inferences provisional", () => {
    const base = baseOf({ strategicFit: [5, 3], industryPosition: [5, 3] });
    const inferred = {
      ...base,
      criteria: Object.fromEntries(
        Object.entries(base.criteria).map(([key, column]) => [key, { ...column, quality: 0.4 }])
      ),
    };
    const [sure, unsure] = [
      scoreCustomers(base, defaultModel),
      scoreCustomers(inferred, defaultModel),
    ];
    expect(unsure.score).toEqual(sure.score);
    expect([...sure.isProvisional, ...unsure.isProvisional]).toEqual([0, 0, 1, 1]);
  });
});

describe("potential", () => {
  test("is shown from half of its 55 points of weight on", () => {
    const growth = {
      customerGrowth: [0.3, 0.3],
      industryOutlook: [5, 5],
      strategicFit: [5, 5],
      industryPosition: [5, NaN],
    };
    const scores = scoreCustomers(baseOf({ ...growth, productOverlap: [1, 1] }), defaultModel);
    // 6 + 4 + 10 + 5 + 5 = 30 of 55; without the position 25.
    expect(scores.potential[0]).toBeCloseTo(100, 9);
    expect(scores.potential[1]).toBeNaN();
    expect([tiers[scores.potentialTier[0]!], scores.potentialTier[1]]).toEqual(["S", tierNone]);
  });
});

describe("scope", () => {
  test("private persons are neither scored nor part of the base that others are measured by", () => {
    const revenue = [10, 20, 30, 40, 50, 1e6];
    const isBusiness = Float64Array.of(1, 1, NaN, 1, 1, 0);
    const scores = scoreCustomers(baseOf({ revenue }, { isBusiness }), defaultModel);
    const alone = scoreCustomers(baseOf({ revenue: revenue.slice(0, 5) }), defaultModel);
    expect([...scores.score.subarray(0, 5)]).toEqual([...alone.score]);
    expect([scores.finalTier[5], scores.score[5], scores.points.revenue[5]]).toEqual([4, NaN, NaN]);
    expect(scores.revenueTotal).toBe(150);
  });
});

test("the input is left as it was, and the same input gives the same bytes", () => {
  const input = inputOf();
  const copy = structuredClone(input);
  const [a, b] = [scoreCustomers(input, defaultModel), scoreCustomers(input, defaultModel)];
  expect(input).toEqual(copy);
  expect(a).toEqual(b);
});

test("taking one column away lowers completeness of nobody below what the rest gives, and crashes nowhere", () => {
  for (const field of [
    "contributionProfit",
    "walletSize",
    "strategicFit",
    "satisfaction",
    "avgDaysLate",
    "servingFTE",
  ] as const) {
    const { input } = deriveInputs({
      customers: customersWith({ [field]: null }),
      history,
      analysisDate,
    });
    const scores = scoreCustomers(input, defaultModel);
    expect(scores.coverage).toBeLessThan(1);
    for (const dimension of dimensionKeys)
      expect(scores.dimensionWeights[dimension]).toBeGreaterThan(0);
    expect(scores.score.every((score) => score >= 0 && score <= 100)).toBe(true);
  }
});
