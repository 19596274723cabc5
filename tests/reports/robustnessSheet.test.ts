import type { LanguageCode } from "../../src/i18n/languages";
import { robustnessFigures } from "../../src/reports/robustness/figures";
import { robustnessReport } from "../../src/reports/robustness/robustnessReport";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { toMarkdown } from "../../src/sheets/markdown";
import { expectGolden } from "../support/golden";
import { reportContext } from "../support/reportContext";
import { input } from "../support/twelveCustomers";

const sheet = (...change: Parameters<typeof reportContext>): string =>
  [...robustnessReport.plans(reportContext(...change))].map(toMarkdown).join("\n");

describe.each<LanguageCode>(["en", "zh-CN"])("the sheet on robustness in %s", (language) => {
  test("reads as reviewed", () => {
    expectGolden(`robustness.${language}.md`, sheet(language));
  });
});

describe("the sheet on robustness", () => {
  test("C03 is stable in .676 and C10 in .794 of 34 runs; C07 with 22 % of its data is not shown", () => {
    const { near, shown, firm, scored, runs } = robustnessFigures(reportContext("en"));
    expect(near.map((i) => runs.stability[i]!.toFixed(3))).toEqual(["0.676", "0.794"]);
    expect([scored, shown, firm]).toEqual([12, 11, 9]);
  });

  test("tiers by share of profit have neither stability nor lifts, and the sheet says so", () => {
    const model = { ...defaultModel, method: "pareto" } as const;
    const text = sheet("en", new Map(), { model, scores: scoreCustomers(input, model) });
    expect(text).toContain("so the weights move nobody");
    expect(text).not.toContain("## Customers whose tier hangs on the weights");
    expect(text).not.toContain("## What would lift");
    expect(text).toContain("## Your weights beside those of the data");
  });

  test("a base of one customer has no ranking and no data-driven weights, and is still a sheet", () => {
    const one = (column: Float64Array) => column.subarray(0, 1);
    const small = {
      ...input,
      count: 1,
      criteria: Object.fromEntries(
        Object.entries(input.criteria).map(([key, column]) => [
          key,
          { ...column, values: one(column.values) },
        ])
      ),
      facts: {},
      history: {
        ...input.history,
        isFirstRun: true,
        lastEarned: new Uint8Array(1).fill(255),
        lastFinal: new Uint8Array(1).fill(255),
        lastScore: new Float64Array(1).fill(NaN),
        runsSeen: new Uint16Array(1),
      },
    };
    const text = sheet("en", new Map(), {
      input: small,
      scores: scoreCustomers(small, defaultModel),
    });
    expect(text).not.toContain("## The order by other methods");
    expect(text).toContain("Fewer than five customers have a value");
  });
});
