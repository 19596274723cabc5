import { statementFindingKinds } from "../../src/finance/statements/Finding";
import { languages } from "../../src/i18n/languages";
import { problemKinds } from "../../src/intake/columns";
import type { RowProblem } from "../../src/intake/columns";
import { describeProblem, fieldName } from "../../src/intake/describeProblem";
import { intakeErrorCodes } from "../../src/intake/IntakeError";

const codes = Object.keys(languages) as (keyof typeof languages)[];
const about = [
  "percent100",
  "percentPoints",
  "rating10",
  "score5",
  "score10",
  "scoreShare",
  "monthFirst",
  "dayFirst",
  "decimalComma",
  "titleUnit",
  "modelUnit",
  "noUnit",
  "sameUnit",
  "plainUnit",
  "idAsName",
  "taxIncluded",
  "quantityTimesPrice",
  "defaultTerms",
];
const unused = ["void", "noDate", "noAmount", "noDueDate", "afterDate"];

/** What a kind of problem cannot do without: a finding in statements says which one it is. */
const detailOf = (kind: RowProblem["kind"]): Record<string, string | number> =>
  kind === "statementCheck"
    ? { about: "negativeRevenue", customer: "甲", year: 2024, value: -5 }
    : {};

const problem = (
  kind: RowProblem["kind"],
  detail: Record<string, string | number> = {}
): RowProblem => ({
  kind,
  severity: "warning",
  sheet: "客户清单",
  row: 12,
  column: "D",
  field: "revenue",
  found: "§found§",
  detail: {
    firstRow: 3,
    count: 2,
    rows: 2,
    low: 0,
    high: 100,
    unit: "万元",
    currency: "CNY",
    alternatives: "finRevenue,amount",
    revenue: "9",
    wallet: "5",
    source: "x",
    reason: "y",
    ...detailOf(kind),
    ...detail,
  },
});

describe.each(codes)("in %s", (code) => {
  const words = languages[code].words.intake;

  test.each(problemKinds.filter((kind) => kind !== "hiddenSheet"))(
    "%s says where it is",
    (kind) => {
      const text = describeProblem(problem(kind), words);
      expect(text).toContain("客户清单");
      expect(text).toMatch(/D12/);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      expect(words.problemKinds[kind].length).toBeGreaterThan(1);
    }
  );

  test("what stood in the cell is quoted", () => {
    for (const kind of [
      "unreadableNumber",
      "unreadableDate",
      "unreadableRating",
      "unknownTier",
      "errorCell",
      "mixedCurrency",
      "totalsRow",
      "duplicateId",
      "unknownCustomer",
      "ambiguousHeader",
      "unmatchedHeader",
    ] as const)
      expect(describeProblem(problem(kind), words)).toContain("§found§");
  });

  test("every assumption and every reason for leaving lines out has words of its own", () => {
    const assumptions = about.map((each) =>
      describeProblem(problem("unitAssumed", { about: each }), words)
    );
    expect(new Set(assumptions).size).toBe(about.length);
    const reasons = unused.map((each) =>
      describeProblem(problem("lineNotUsed", { about: each }), words)
    );
    expect(new Set(reasons).size).toBe(unused.length);
  });

  test("fields are named in the language, with the other meanings of a header", () => {
    expect(describeProblem(problem("ambiguousHeader"), words)).toContain(
      fieldName("finRevenue", words)
    );
    expect(
      describeProblem({ ...problem("unlistedProblems"), found: "errorCell" }, words)
    ).toContain(words.problemKinds.errorCell);
  });

  test.each(intakeErrorCodes)("%s says what to do", (each) => {
    const text = words.errors[each]({
      sheet: "客户清单",
      table: "Kunden",
      wanted: "Blatt!A1",
      choices: ["Eins", "Zwei"],
    });
    expect(text.length).toBeGreaterThan(15);
    expect(text).not.toMatch(/undefined/);
    expect(words.errors[each]({})).not.toMatch(/undefined/);
  });
});

test.each(codes)("every finding in statements has a sentence of its own in %s", (code) => {
  const texts = statementFindingKinds.map((about) =>
    describeProblem(problem("statementCheck", { about }), languages[code].words.intake)
  );
  expect(new Set(texts).size).toBe(statementFindingKinds.length);
  for (const text of texts) expect(text).not.toMatch(/undefined|\[object/);
});

test("the two languages say different things in the same places", () => {
  const [first, second] = codes.map((code) =>
    problemKinds.map((kind) => describeProblem(problem(kind), languages[code].words.intake))
  );
  problemKinds.forEach((_, i) => expect(first?.[i]).not.toBe(second?.[i]));
});
