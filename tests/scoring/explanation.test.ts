import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import { explain } from "../../src/scoring/explanation";
import { explanationText, reasonTexts } from "../../src/scoring/explanationText";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { syntheticBase } from "../../bench/scoring/syntheticBase";
import { history, ids, inputOf } from "./workedExample";

const input = inputOf();
const scores = scoreCustomers(input, defaultModel);
const english = reasonTexts(scores, input, defaultModel, en.scoring, "en");
const chinese = reasonTexts(scores, input, defaultModel, zhCN.scoring, "zh-CN");
const reasonOf = (id: string, reasons = english) => reasons[ids.indexOf(id)]!;

/** Every signed amount of a reason, added to 50: what a reader adds up. */
function addedUp(reason: string): number {
  const [score] = /[\d.]+(?= points|分，)/.exec(reason) ?? [];
  const parts = [...reason.matchAll(/[+−](\d+\.\d)(?!\d)/g)].map(
    ([sign, amount]) => (sign.startsWith("+") ? 1 : -1) * Number(amount)
  );
  return Math.round((50 + parts.reduce((sum, part) => sum + part, 0) - Number(score)) * 10);
}

describe("the reason beside a row", () => {
  test("C04 in English: score, what lies above and below the median, why it fell, what is lacking, the alert", () => {
    expect(reasonOf("C04")).toBe(
      "Tier A (66.8 points, complete data). Above the median by: revenue +4.0, wallet +3.2. Below by: satisfaction −1.0, help-succeed −1.0. " +
        "Other +11.6. Was S; score under 75, so one step down. 13.2 points to S. Alert: 23.3% of revenue, strategic control 25: time bomb."
    );
  });

  test("C04 in Chinese", () => {
    expect(reasonOf("C04", chinese)).toBe(
      "A级（66.8分，数据完整）。高于中位：销售额+4.0、钱包+3.2、贡献利润+3.1。低于中位：满意度−1.0、助客成功−1.0、战略契合−0.8。其余+9.3。" +
        "原S级，得分低于75，降一级。距S级差13.2分。预警：收入占比23.3%，战略控制力25，疑似“定时炸弹”。"
    );
  });

  test("C07 says that its tier is provisional and on how little data; everything is named and adds up without a rest", () => {
    expect(reasonOf("C07")).toBe(
      "Tier B, provisional (53.2 points, 22% of data). Above the median by: strategic fit +5.0, active months +2.0. Below by: revenue −3.8. 11.8 points to A."
    );
  });

  test("C05 names the gate that holds it, C01 the second period that S needs", () => {
    expect(reasonOf("C05")).toContain("Held at C: one-time purchase.");
    expect(reasonOf("C05", chinese)).toContain("受限为C级：一次性买卖。");
    expect(reasonOf("C01")).toContain("Was A; S needs a second period at 80 or more.");
    expect(reasonOf("C01")).not.toContain("points to S");
  });

  test("a gate answers for the tier it left, also where finance caps the customer lower", () => {
    const base = syntheticBase(1000, 7, 0.25);
    const plain = scoreCustomers(base, defaultModel);
    const capped = {
      ...base,
      facts: { ...base.facts, financeCap: new Float64Array(base.count).fill(3) },
    };
    const scored = scoreCustomers(capped, defaultModel);
    const gateAt = /Held at .: [^.]+\./;
    const before = reasonTexts(plain, base, defaultModel, en.scoring, "en");
    const after = reasonTexts(scored, capped, defaultModel, en.scoring, "en");
    const held = [...before.keys()].filter(
      (i) => plain.finalTier[i] === 1 && gateAt.test(before[i]!)
    );
    expect(held.length).toBeGreaterThan(10);
    expect(held.map((i) => scored.finalTier[i])).toEqual(held.map(() => 3));
    expect(held.map((i) => gateAt.exec(after[i]!)?.[0])).toEqual(
      held.map((i) => gateAt.exec(before[i]!)?.[0])
    );
  });

  test("what is printed adds up, to the tenth, in both languages and for a thousand customers", () => {
    const base = syntheticBase(1000, 7, 0.25);
    const scored = scoreCustomers(base, defaultModel);
    for (const reasons of [
      english,
      chinese,
      reasonTexts(scored, base, defaultModel, en.scoring, "en"),
      reasonTexts(scored, base, defaultModel, zhCN.scoring, "zh-CN"),
    ]) {
      const counted = reasons.filter((reason) => /points,|分，/.test(reason));
      expect(counted.length).toBeGreaterThan(10);
      expect(counted.filter((reason) => addedUp(reason) !== 0)).toEqual([]);
    }
  });

  test("one reason alone and all of them at once say the same", () => {
    ids.forEach((_, i) => {
      expect(explanationText(explain(scores, input, defaultModel, i), en.scoring, "en")).toBe(
        english[i]
      );
      expect(explanationText(explain(scores, input, defaultModel, i), zhCN.scoring, "zh-CN")).toBe(
        chinese[i]
      );
    });
  });

  test("a reason stays short enough for a cell", () => {
    expect(Math.max(...english.map((reason) => reason.length))).toBeLessThanOrEqual(270);
    expect(Math.max(...chinese.map((reason) => reason.length))).toBeLessThanOrEqual(160);
  });

  test("a score just under a threshold is not printed as having reached it", () => {
    const close = { ...scores, score: Float64Array.from(scores.score, () => 64.97) };
    const text = explanationText(
      {
        ...explain(close, input, defaultModel, 7),
        next: { tier: "A", gap: 65 - 64.97 },
        lines: [],
      },
      en.scoring,
      "en"
    );
    expect(text).toContain("64.9 points");
    expect(text).toContain("0.1 points to A");
  });

  test("customers that are not scored say why", () => {
    const isBusiness = Float64Array.from(ids, (id) => (id === "C12" ? 0 : 1));
    const outside = { ...input, facts: { ...input.facts, isBusiness } };
    const reasons = reasonTexts(
      scoreCustomers(outside, defaultModel),
      outside,
      defaultModel,
      en.scoring,
      "en"
    );
    expect(reasons[11]).toBe("Not scored: not a business customer.");
    const strict: Model = { ...defaultModel, missing: "strict", required: ["contributionProfit"] };
    expect(reasonTexts(scoreCustomers(input, strict), input, strict, en.scoring, "en")[6]).toBe(
      "Not scored: a required criterion is missing."
    );
  });

  test("a partial model is said to be one: revenue alone is 8 % of it", () => {
    const revenueOnly = { ...input, criteria: { revenue: input.criteria.revenue! }, facts: {} };
    const partial = scoreCustomers(revenueOnly, defaultModel);
    expect(reasonTexts(partial, revenueOnly, defaultModel, en.scoring, "en")[1]).toContain(
      "Tier B (52.7 points from 8% of the model, nothing missing there)."
    );
    expect(reasonTexts(partial, revenueOnly, defaultModel, zhCN.scoring, "zh-CN")[1]).toContain(
      "B级（52.7分，依据模型的8%，该部分数据齐全）。"
    );
  });

  test("a fall from a tier that a limit had hidden is told apart from the limits: C04 had earned S and was seen as A", () => {
    const lastFinal = input.history.lastFinal.slice();
    lastFinal[ids.indexOf("C04")] = 1;
    const held = { ...input, history: { ...input.history, lastFinal } };
    const texts = (words: typeof en, language: "en" | "zh-CN") =>
      reasonTexts(scoreCustomers(held, defaultModel), held, defaultModel, words.scoring, language);
    expect(reasonOf("C04", texts(en, "en"))).toContain(
      "Limits aside: was S; score under 75, so one step down."
    );
    expect(reasonOf("C04", texts(zhCN, "zh-CN"))).toContain(
      "若不计限制：原S级，得分低于75，降一级。"
    );
    expect(reasonOf("C04")).toContain(" Was S; score under 75, so one step down.");
  });

  test("an S candidate is told what to rate", () => {
    const criteria = Object.fromEntries(
      Object.entries(input.criteria).filter(([key]) => key !== "strategicFit")
    );
    const unrated = {
      ...input,
      criteria,
      history: { ...history, lastEarned: Uint8Array.of(0, ...history.lastEarned.subarray(1)) },
    };
    const [reason] = reasonTexts(
      scoreCustomers(unrated, defaultModel),
      unrated,
      defaultModel,
      en.scoring,
      "en"
    );
    expect(reason).toContain(
      "Held at A: strategic fit below S level. S candidate: rate its strategic fit."
    );
  });
});

describe("the explanation of one customer", () => {
  const of = (id: string) => explain(scores, input, defaultModel, ids.indexOf(id));

  test("C07: two dimensions speak, three are neutral, 14 criteria are missing", () => {
    const { lines, neutral, missing, gates, confidenceLevel } = of("C07");
    expect(
      lines.map(({ criterion, weight, contribution }) => [
        criterion,
        Number(weight.toFixed(6)),
        Number(contribution.toFixed(6)),
      ])
    ).toEqual([
      // Strategic fit carries all of D3 (20), revenue and months share D1 (30) as 8 : 4.
      ["strategicFit", 20, 5],
      ["activeMonths12", 10, 2],
      ["revenue", 20, -3.846154],
    ]);
    expect(neutral).toEqual(["D2", "D4", "D5"]);
    expect(missing).toHaveLength(14);
    expect(gates.map(({ id, isBinding }) => [id, isBinding])).toEqual([
      ["G08", false],
      ["G09", false],
    ]);
    expect(confidenceLevel).toBe("low");
  });

  test("gates that bind come first, the lowest cap first", () => {
    expect(of("C05").gates).toEqual([
      { id: "G01", isBinding: true, cap: "C" },
      { id: "G03", isBinding: false, cap: "A" },
      { id: "G11", isBinding: false, cap: "A" },
    ]);
  });

  test("what would lift C04: a step of strategic fit 2.5, payment on time 2.32, then the rest by possible gain", () => {
    const { lifts } = of("C04");
    expect(
      lifts
        .slice(0, 2)
        .map(({ criterion, from, to, gain }) => [criterion, from, to, Number(gain.toFixed(4))])
    ).toEqual([
      ["strategicFit", 4, 5, 2.5],
      ["avgDaysLate", 48, 0, 2.32],
    ]);
    expect(lifts.find(({ criterion }) => criterion === "shareOfWallet")).toMatchObject({
      isFeasible: true,
      to: expect.closeTo(0.7, 9),
    });
    const possible = lifts.filter(({ isFeasible }) => !isFeasible);
    expect(possible[0]).toMatchObject({
      criterion: "winnableHeadroom",
      gain: expect.closeTo(4, 6),
    });
    expect(lifts.findIndex(({ isFeasible }) => !isFeasible)).toBe(lifts.length - possible.length);
  });

  test("a deep fall and two shallow ones are told apart", () => {
    expect(of("C04")).toMatchObject({ border: 75, isDeepFall: true, lastTier: "S" });
    const twice = {
      ...input,
      history: { ...history, lastScore: Float64Array.from(ids, () => 64) },
    };
    const again = scoreCustomers(twice, defaultModel);
    expect(explain(again, twice, defaultModel, 2)).toMatchObject({
      move: "demote",
      border: 65,
      isDeepFall: false,
      tier: "B",
    });
  });
});
