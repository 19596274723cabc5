import { criteriaOf } from "../../src/scoring/criteria";
import { criterionKeys, dimensionKeys } from "../../src/scoring/model";
import { defaultModel } from "../../src/settings/defaultModel";
import { profileKeys } from "../../src/settings/Model";
import type { ProfileKey } from "../../src/settings/Model";
import { profileOf, profileWeights, withProfile } from "../../src/settings/profiles";

describe("profiles", () => {
  test.each<[ProfileKey, number[]]>([
    ["balanced", [30, 25, 20, 15, 10]],
    ["growth", [20, 38, 22, 12, 8]],
    ["profit", [45, 15, 12, 13, 15]],
    ["defend", [28, 12, 15, 32, 13]],
  ])("%s weighs its dimensions %j, 100 points in all", (profile, expected) => {
    const weights = profileWeights[profile];
    const sums = dimensionKeys.map((key) =>
      criteriaOf[key].reduce((sum, own) => sum + weights[own], 0)
    );
    expect(sums).toEqual(expected);
    expect(sums.reduce((sum, own) => sum + own, 0)).toBe(100);
    expect(Math.min(...criterionKeys.map((key) => weights[key]))).toBeGreaterThan(0);
  });

  test("growth weighs the future most, profit the present, defend the relationship", () => {
    expect(profileWeights.growth.winnableHeadroom).toBe(13);
    expect(profileWeights.profit.contributionProfit).toBe(21);
    expect(profileWeights.defend.satisfaction).toBe(9);
  });

  test("taking a profile changes the weights alone, and balanced resets them", () => {
    const own = { ...defaultModel, weights: { ...defaultModel.weights, revenue: 50 }, maxS: 3 };
    expect(withProfile(own, "balanced")).toEqual({ ...defaultModel, maxS: 3 });
  });

  test("weights are recognised to the last point", () => {
    for (const profile of profileKeys) expect(profileOf(profileWeights[profile])).toBe(profile);
    expect(profileOf({ ...profileWeights.growth, revenue: 6.1 })).toBeNull();
  });
});
