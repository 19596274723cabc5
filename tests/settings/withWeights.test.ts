import { criteriaOf } from "../../src/scoring/criteria";
import { criterionKeys, dimensionKeys } from "../../src/scoring/model";
import { defaultModel } from "../../src/settings/defaultModel";
import { withDataWeights, withDimensionWeights } from "../../src/settings/withWeights";

const total = (weights: typeof defaultModel.weights) =>
  criterionKeys.reduce((sum, key) => sum + weights[key], 0);
const ofDimensions = (weights: typeof defaultModel.weights) =>
  dimensionKeys.map((key) => criteriaOf[key].reduce((sum, own) => sum + weights[own], 0));

describe("other weights", () => {
  test("dimension weights of 20 each keep the proportions inside: profit keeps 12 of 30 parts of D1", () => {
    const { weights } = withDimensionWeights(defaultModel, {
      D1: 0.2,
      D2: 0.2,
      D3: 0.2,
      D4: 0.2,
      D5: 0.2,
    });
    ofDimensions(weights).forEach((weight) => expect(weight).toBeCloseTo(20, 12));
    expect(weights.contributionProfit).toBeCloseTo(8, 12);
    expect(total(weights)).toBeCloseTo(100, 12);
  });

  test("the default's own dimension weights change nothing", () => {
    const { weights } = withDimensionWeights(defaultModel, {
      D1: 30,
      D2: 25,
      D3: 20,
      D4: 15,
      D5: 10,
    });
    for (const key of criterionKeys)
      expect(weights[key]).toBeCloseTo(defaultModel.weights[key], 12);
  });

  test("criteria of a dimension that had no weight share it equally", () => {
    const none = {
      ...defaultModel,
      weights: { ...defaultModel.weights, financialHealth: 0, avgDaysLate: 0 },
    };
    const { weights } = withDimensionWeights(none, { D1: 1, D2: 1, D3: 1, D4: 1, D5: 1 });
    expect([weights.financialHealth, weights.avgDaysLate]).toEqual([9, 9]);
  });

  test("data-driven weights are mixed in at three tenths, within what the criteria weigh together", () => {
    const { weights } = withDataWeights(defaultModel, { revenue: 3, walletSize: 1 });
    // Together 15 points; by the data 11.25 and 3.75: 0.7·8 + 0.3·11.25 and 0.7·7 + 0.3·3.75.
    expect(weights.revenue).toBeCloseTo(8.975, 12);
    expect(weights.walletSize).toBeCloseTo(6.025, 12);
    expect(total(weights)).toBeCloseTo(100, 12);
  });
});
