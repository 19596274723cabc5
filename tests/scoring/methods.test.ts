import { pareto } from "../../src/scoring/methods/pareto";
import { quota } from "../../src/scoring/methods/quota";
import { tiers } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { expectedCustomers } from "./expectedCustomers";
import { ids, inputOf } from "./workedExample";

const names = (codes: Uint8Array) => [...codes].map((code) => tiers[code] ?? "–").join("");

describe("method Pareto", () => {
  const input = inputOf();
  const score = Float64Array.from(expectedCustomers, (customer) => customer.score);
  const context = {
    model: defaultModel,
    score,
    contributionProfit: input.criteria.contributionProfit!.values,
    strategicFit: input.criteria.strategicFit!.values,
  };

  test("class A of the worked example is C01, C05, C04, C02, C03, C09", () => {
    const { tiers: codes } = pareto({ ...context, strategicFit: undefined });
    expect(ids.filter((_, i) => codes[i] === 1)).toEqual([
      "C01",
      "C02",
      "C03",
      "C04",
      "C05",
      "C09",
    ]);
  });

  test("S is class A with a strategic fit of 4 and 65 points: C01, C02 and C04", () => {
    const { tiers: codes, cuts } = pareto(context);
    expect(ids.filter((_, i) => codes[i] === 0)).toEqual(["C01", "C02", "C04"]);
    expect(cuts).toBeNull();
  });

  test("losses and blanks are class C and do not move the borders", () => {
    const { tiers: codes } = pareto({
      model: defaultModel,
      score: Float64Array.of(60, 60, 60, 60, NaN),
      contributionProfit: Float64Array.of(80, 19, 1, -500, 1000),
      strategicFit: undefined,
    });
    // Before the customers stand 0, 80 and 99 % of 100.
    expect(names(codes)).toBe("ABCC–");
  });
});

describe("method quota", () => {
  const context = (score: readonly number[]) => ({
    model: defaultModel,
    score: Float64Array.from(score),
    contributionProfit: undefined,
    strategicFit: undefined,
  });
  const falling = Array.from({ length: 100 }, (_, i) => 99.5 - i * 0.4);

  test("of 100 customers 5 are S, 15 A, 30 B, the rest C", () => {
    const { tiers: codes, exceeded, cuts } = quota(context(falling));
    expect([0, 1, 2, 3].map((code) => codes.filter((own) => own === code).length)).toEqual([
      5, 15, 30, 50,
    ]);
    expect(exceeded).toEqual({ S: 0, A: 0, B: 0 });
    expect(cuts!.S).toBe(falling[4]);
  });

  test("at most maxS are S, whatever 5 % of the base is", () => {
    const many = Array.from({ length: 1000 }, (_, i) => 99 - i * 0.02);
    expect(quota(context(many)).tiers.filter((code) => code === 0)).toHaveLength(10);
  });

  test("a weak base has no S: below 70 nobody is S, below 55 nobody is A", () => {
    const { tiers: codes } = quota(context(falling.map((score) => score - 32)));
    expect(codes.filter((code) => code === 0)).toHaveLength(0);
    // 67.5, 67.1 … 61.9: fifteen A.
    expect(codes.filter((code) => code === 1)).toHaveLength(15);
    expect(
      quota(context(falling.map((score) => score - 50))).tiers.filter((code) => code === 1)
    ).toHaveLength(0);
  });

  test("scores equal to two decimals at the border go to the higher tier and exceed the quota", () => {
    const tied = [...falling];
    tied[5] = tied[4]! - 0.001;
    tied[6] = tied[4]! - 0.002;
    const { tiers: codes, exceeded } = quota(context(tied));
    expect(codes.filter((code) => code === 0)).toHaveLength(7);
    expect(exceeded.S).toBe(2);
  });

  test("the whole run takes its borders from the quota", () => {
    const scores = scoreCustomers(inputOf(), { ...defaultModel, method: "quota" });
    // Of twelve customers one is S (90.41), two are A (81.18, 66.85), four B (64.89, 56.00, 55.27, 53.15).
    expect(names(scores.rawTier)).toBe("SABABCBBCCCC");
    expect(scores.cuts!.S).toBeCloseTo(90.4075, 4);
    expect(scores.cuts!.A).toBeCloseTo(66.8459, 4);
  });
});
