import type { LanguageCode } from "../../src/i18n/languages";
import { hiddenColumns, inputColumn } from "../../src/reports/weights/columns";
import { pairId, pairsOf, typedJudgements } from "../../src/reports/weights/typedJudgements";
import { weightsReport } from "../../src/reports/weights/weightsReport";
import { criterionKeys, dimensionKeys } from "../../src/scoring/model";
import { defaultModel } from "../../src/settings/defaultModel";
import { toMarkdown } from "../../src/sheets/markdown";
import type { ReviewedSheet } from "../../src/workbook/receipts";
import { offeredModel, readJudgements } from "../../src/workflows/readJudgements";
import { emptyBook } from "../../workbench/book/create";
import { openExcel, sheetOf } from "../excel/openExcel";
import type { Opened } from "../excel/openExcel";
import { expectGolden } from "../support/golden";
import { reportContext } from "../support/reportContext";

type Typed = Readonly<Record<string, readonly (string | number | null)[]>>;
const sheetOfLines = (lines: Typed): ReviewedSheet =>
  new Map(
    Object.entries(lines).map(([id, values]) => [
      id,
      values.map(
        (value) => ({ value: value ?? "", state: value === null ? "empty" : "typed" }) as const
      ),
    ])
  );

/** Ten judgements of five dimensions, in the order of the pairs. */
const judged = (...judgements: (readonly [string | null, number | string | null])[]): Typed =>
  Object.fromEntries(pairsOf(dimensionKeys).map((pair, k) => [pairId(pair), judgements[k]!]));

/**
 * Weights 8 : 4 : 4 : 2 : 1, so that all judgements are whole: λ = 5, CR = 0.
 */
const consistent = judged(
  ["A", 2],
  ["A", 2],
  ["A", 4],
  ["A", 8],
  ["A=B", null],
  ["A", 2],
  ["A", 4],
  ["A", "2"],
  ["A", 4],
  ["a", 2]
);

describe("judgements typed on the sheet", () => {
  test("8 : 4 : 4 : 2 : 1 typed in pairs gives 8/19 … 1/19 with consistency ratio 0", () => {
    const { result, unreadable } = typedJudgements(sheetOfLines(consistent)).dimensions;
    expect(unreadable).toEqual([]);
    if (result.kind !== "ok") throw new Error(result.kind);
    [8, 4, 4, 2, 1].forEach((part, k) => expect(result.weights[k]).toBeCloseTo(part / 19, 9));
    expect(result.consistencyRatio).toBeLessThan(1e-9);
  });

  test("the answers can be gone on with: B by 5 is 1/5, half a judgement and ranks that lack one are none", () => {
    const { answers } = typedJudgements(
      sheetOfLines({
        "pair:D1:D2": ["A=B", null],
        "pair:revenue:contributionProfit": ["B", 5],
        "pair:revenue:profitPerHead": ["A", null],
        "order:D1": [1],
      })
    );
    expect(answers).toEqual({
      ratios: { "D1:D2": 1, "revenue:contributionProfit": 0.2 },
      order: null,
    });
    const ranked = typedJudgements(
      sheetOfLines(
        Object.fromEntries(
          ["D1", "D2", "D3", "D4", "D5"].map((key, k) => [`order:${key}`, [5 - k]])
        )
      )
    );
    expect(ranked.answers.order).toEqual(["D5", "D4", "D3", "D2", "D1"]);
  });

  test("B more important by 5 is 1/5; only half a judgement is named and not guessed", () => {
    const { result, unreadable } = typedJudgements(
      sheetOfLines({
        "pair:revenue:contributionProfit": ["B", 5],
        "pair:revenue:profitPerHead": ["A", null],
      })
    ).criteria.D1;
    expect(unreadable).toEqual([{ a: "revenue", b: "profitPerHead" }]);
    expect(result.kind).toBe("disconnected");
  });

  test("offered weights keep the total; a dimension keeps its weight when its criteria are judged; nothing typed offers nothing", () => {
    const typed = typedJudgements(
      sheetOfLines({ ...consistent, "pair:financialHealth:avgDaysLate": ["A", 3] })
    );
    const offered = offeredModel(defaultModel, typed)!;
    const total = criterionKeys.reduce((sum, key) => sum + offered.weights[key], 0);
    expect(total).toBeCloseTo(100, 9);
    // D5 has 1/19 of 100, three quarters of it financial health.
    expect(offered.weights.financialHealth).toBeCloseTo((100 / 19) * 0.75, 9);
    expect(offered.weights.avgDaysLate).toBeCloseTo((100 / 19) * 0.25, 9);
    expect(offeredModel(defaultModel, typedJudgements(undefined))).toBeNull();
  });

  test("an order of five gives the rank-order centroid, .4567 for the first", () => {
    const typed = typedJudgements(
      sheetOfLines(
        Object.fromEntries(dimensionKeys.map((key, k) => [`order:${key}`, [k + 1, null]]))
      )
    );
    const offered = offeredModel(defaultModel, typed, "order")!;
    // D1 carries 30 of 100 now and 45.667 then; revenue 8 of these 30.
    expect(offered.weights.revenue).toBeCloseTo((8 / 30) * 45.6666667, 6);
  });

  test("contradicting judgements are offered only when a person accepts them", () => {
    // D1 > D2 > D3 > D1, each by 9.
    const circle = judged(
      ["A", 9],
      ["B", 9],
      ["A", 2],
      ["A", 2],
      ["A", 9],
      ["A", 2],
      ["A", 2],
      ["A", 2],
      ["A", 2],
      ["A=B", 1]
    );
    const typed = typedJudgements(sheetOfLines(circle));
    expect(typed.dimensions.result.kind).toBe("inconsistent");
    expect(offeredModel(defaultModel, typed)).toBeNull();
    expect(offeredModel(defaultModel, typed, "pairs", true)).not.toBeNull();
  });
});

describe.each<LanguageCode>(["en", "zh-CN"])("the weights sheet in %s", (language) => {
  const text = (reviewed?: ReviewedSheet): string => {
    const change = reviewed ? { reviewed: new Map([["weights", reviewed]]) } : {};
    return [...weightsReport.plans(reportContext(language, new Map(), change))]
      .map(toMarkdown)
      .join("\n");
  };
  test("empty reads as reviewed", () => expectGolden(`weights.${language}.md`, text()));

  test("with judgements that contradict each other it says which to look at first", () => {
    const first: Typed = { ...consistent, [pairId({ a: "D1", b: "D5" })]: ["B", 9] };
    expectGolden(`weights-judged.${language}.md`, text(sheetOfLines(first)));
  });
});

describe("on the workbench through Microsoft's client", () => {
  let open: Opened;
  beforeEach(() => {
    open = openExcel(emptyBook("weights.xlsx", ["客户清单"]), {}, { trace: false });
  });
  afterEach(() => open.close());

  const make = async (language: LanguageCode): Promise<void> => {
    const reviewed = await open.workbook.readReviewed("weights");
    for (const plan of weightsReport.plans(reportContext(language, new Map(), { reviewed })))
      await open.workbook.replaceSheet(plan);
  };
  const type = (id: string, ...values: (string | number)[]): void => {
    const sheet = sheetOf(open.book, "MCR_Weights");
    const row = sheet.rows.findIndex((cells) => cells?.[hiddenColumns.id] === id);
    values.forEach((value, k) => {
      sheet.rows[row]![inputColumn + k] = value;
    });
  };

  test("judgements survive a repaint in the other language and are read back", async () => {
    expect(await readJudgements(open.workbook)).toBeNull();
    await make("en");
    for (const [id, [which, strength]] of Object.entries(consistent))
      type(id, which!, ...(strength === null || strength === undefined ? [] : [strength]));
    await make("zh-CN");
    await make("zh-CN");
    const typed = (await readJudgements(open.workbook))!;
    expect(typed.dimensions.result).toMatchObject({ kind: "ok" });
    const offered = offeredModel(defaultModel, typed)!;
    expect(offered.weights.financialHealth + offered.weights.avgDaysLate).toBeCloseTo(100 / 19, 6);
    const shown = sheetOf(open.book, "MCR_Weights").rows.flatMap((cells) => cells ?? []);
    expect(shown).toContain("A=B");
    expect(shown.some((value) => String(value).startsWith("判断前后一致"))).toBe(true);
  });
});
