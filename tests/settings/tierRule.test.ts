import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import { defaultModel } from "../../src/settings/defaultModel";
import type { TierMethod } from "../../src/settings/Model";
import { tierRule } from "../../src/settings/tierRule";

const english = en.scoring.settings;
const chinese = zhCN.scoring.settings;
const by = (method: TierMethod) => ({ ...defaultModel, method });

describe("the rule that makes tiers, in words", () => {
  test("absolute: bands without gaps, and a border belongs to the higher tier", () => {
    expect(tierRule(by("absolute"), english, "en")).toBe(
      "S from 80 points, A from 65 to below 80, B from 50 to below 65, C below 50. A score on a border belongs to the higher tier."
    );
    expect(tierRule(by("absolute"), chinese, "zh-CN")).toBe(
      "80分及以上为S级，65分至不足80分为A级，50分至不足65分为B级，不足50分为C级；恰在分级线上的归入较高等级。"
    );
  });

  test("quota: shares, floors, what happens to equal scores, and the borders of the run", () => {
    const text = tierRule(by("quota"), english, "en", { S: 83.126, A: 70.5, B: 55 });
    expect(text).toContain("the first 5% are S (10 customers at most, from 70 points)");
    expect(text).toContain("equal to two decimals at a border go to the higher tier");
    expect(text).toContain("In this run: S from 83.13, A from 70.50, B from 55.00.");
    expect(tierRule(by("quota"), chinese, "zh-CN")).not.toContain("本次运行");
  });

  test("Pareto: by the profit that stands before the customer", () => {
    const text = tierRule(by("pareto"), english, "en");
    expect(text).toContain("class A while less than 80% of all profit stands before the customer");
    expect(text).toContain("a strategic fit of 4 or more and at least 65 points");
    expect(tierRule(by("pareto"), chinese, "zh-CN")).toContain("不足80%的为A类");
  });
});
