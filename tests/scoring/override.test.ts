import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import { deriveInputs } from "../../src/scoring/deriveInputs";
import { reasonTexts } from "../../src/scoring/explanationText";
import { overrideOutcomes, tiers } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { analysisDate, customers, history, ids } from "./workedExample";

/** Customers of the worked example with a tier set by hand; without it they are A, A, B, C, C. */
const overrides: Readonly<
  Record<string, readonly [wanted: string, reason: string, approver: string, expires: number]>
> = {
  C01: ["B", "Merger announced", "Chen", NaN],
  C02: ["S", "", "Chen", NaN],
  C08: ["S", "Reference hospital", "Chen", analysisDate],
  C10: ["A", "Target account", "Chen", analysisDate - 1],
  C12: ["B", "Founder's company", "Chen", analysisDate + 30],
};

const texts = new Map([
  ["relationshipType", customers.texts.get("relationshipType")!],
  ["overrideTier", ids.map((id) => overrides[id]?.[0] ?? "")],
  ["overrideReason", ids.map((id) => overrides[id]?.[1] ?? "")],
  ["overrideApprover", ids.map((id) => overrides[id]?.[2] ?? "")],
]);
const numbers = {
  get: (field: string) =>
    field === "overrideExpires"
      ? Float64Array.from(ids, (id) => overrides[id]?.[3] ?? NaN)
      : customers.numbers.get(field as "revenue"),
};
const { input } = deriveInputs({
  customers: { count: ids.length, numbers, texts },
  history,
  analysisDate,
});
const scores = scoreCustomers(input, defaultModel);
const plain = scoreCustomers(
  deriveInputs({ customers, history, analysisDate }).input,
  defaultModel
);
const of = (id: string, result = scores) => {
  const i = ids.indexOf(id);
  return [tiers[result.finalTier[i]!], overrideOutcomes[result.override?.[i] ?? 0]];
};

describe("a tier set by hand", () => {
  test("takes any steps down, one step up, and nothing without reason, approver or time left", () => {
    expect(of("C01")).toEqual(["B", "applied"]);
    expect(of("C02")).toEqual(["A", "unapproved"]);
    expect(of("C08")).toEqual(["A", "limited"]);
    expect(of("C10")).toEqual(["C", "expired"]);
    expect(of("C12")).toEqual(["B", "applied"]);
  });

  test("leaves everybody else, the score and the earned tier as they were", () => {
    expect(plain.override).toBeNull();
    expect(scores.score).toEqual(plain.score);
    expect(scores.earnedTier).toEqual(plain.earnedTier);
    const untouched = ids.filter((id) => !overrides[id]);
    expect(untouched.map((id) => of(id))).toEqual(untouched.map((id) => of(id, plain)));
  });

  test("never lifts a customer above a credit block", () => {
    const isCreditBlocked = Float64Array.from(ids, (id) => (id === "C12" ? 1 : 0));
    const blocked = scoreCustomers(
      { ...input, facts: { ...input.facts, isCreditBlocked } },
      defaultModel
    );
    expect(of("C12", blocked)).toEqual(["C", "limited"]);
  });

  test("is told in the reason", () => {
    const english = reasonTexts(scores, input, defaultModel, en.scoring, "en");
    const chinese = reasonTexts(scores, input, defaultModel, zhCN.scoring, "zh-CN");
    expect(english[0]).toContain("Set to B by hand.");
    expect(english[1]).toContain("Override to S not applied: reason or approver missing.");
    expect(chinese[11]).toContain("人工调整为B级。");
    expect(english[2]).not.toContain("hand");
  });
});
