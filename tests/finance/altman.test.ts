import {
  altmanModels,
  altmanScore,
  altmanScores,
  altmanZone,
  variantObjection,
  type AltmanVariant,
} from "../../src/finance/altman";
import { buildStatements } from "../../src/finance/statements";
import { reasonCode } from "../../src/finance/ratios/StatementCursor";
import { customersOf, tableOf } from "./statementTable";
import { apple, distributor } from "./workedStatements";

type Five = [number, number, number, number, number];
const analysisDate = 45838;

describe("Altman's scores from their five ratios", () => {
  // JerBouma/FinanceToolkit, tests/models/test_alman_model.py (MIT): five columns of five ratios, sales coefficient 1.0.
  test("the FinanceToolkit test table gives 1.5, 2.13, 2.53, 3.53, 4.5", () => {
    const rows: Five[] = [
      [0.2, 0.2, 0.2, 0.2, 0.2],
      [0.2, 0.3, 0.3, 0.3, 0.3],
      [0.4, 0.3, 0.3, 0.4, 0.4],
      [0.5, 0.5, 0.5, 0.3, 0.4],
      [0.6, 0.6, 0.6, 0.6, 0.6],
    ];
    const scores = rows.map((x) => Number(altmanScore("z1968Rounded", x).toFixed(10)));
    expect(scores).toEqual([1.5, 2.13, 2.53, 3.53, 4.5]);
  });

  test("a safe manufacturer with X = .5-based ratios scores 6.235", () => {
    expect(altmanScore("z1968Rounded", [0.2, 0.5, 0.15, 6.666666666666667, 0.8])).toBeCloseTo(
      6.235,
      12
    );
  });

  test.each([
    ["z1968Rounded", 2.4244047619],
    ["zPrime1983", 1.9365416667],
    ["zDouble1995", 5.4133333333],
    ["em", 8.6633333333],
  ] as const)("one private company under %s: %d", (variant, expected) => {
    expect(altmanScore(variant, [0.5, 1 / 6, 0.125, 5 / 7, 0.75])).toBeCloseTo(expected, 9);
  });

  // FinanceToolkit's published scores of real filings; its ratios are printed to four decimals.
  test.each([
    ["Apple 2020", [0.1183, 0.0462, 0.216, 8.7869, 0.8476], 7.0392],
    ["Microsoft 2021", [0.2869, 0.1709, 0.22, 12.9778, 0.5036], 9.6],
  ] as const)("%s", (_name, x, published) => {
    expect(altmanScore("z1968Rounded", [...x])).toBeCloseTo(published, 3);
  });

  // Group means of Altman 1968, Z = .012X1 + .014X2 + .033X3 + .006X4 + .999X5 with X1–X4 in per cent.
  test("the groups of the 1968 paper: bankrupt −0.2599, not bankrupt 4.8863", () => {
    expect(altmanScore("z1968", [-0.061, -0.626, -0.318, 0.401, 1.5])).toBeCloseTo(-0.2599, 12);
    expect(altmanScore("z1968", [0.414, 0.355, 0.154, 2.477, 1.9])).toBeCloseTo(4.8863, 12);
    expect(altmanScore("z1968Rounded", [-0.061, -0.626, -0.318, 0.401, 1.5])).toBeCloseTo(
      -0.2584,
      12
    );
    expect(altmanScore("z1968Rounded", [0.414, 0.355, 0.154, 2.477, 1.9])).toBeCloseTo(4.8882, 12);
  });
});

describe("scores of statements", () => {
  const entry = (table: typeof apple, id: string) => {
    const statements = buildStatements(table, customersOf(id), { analysisDate });
    return { statements, at: statements.latest[0]! };
  };

  test("Apple 2023: Z″ 2.3687852 and Z′ 2.1779487 are grey, EM 5.6187852", () => {
    const { statements, at } = entry(apple, "AAPL");
    const z = altmanScores(statements, "zDouble1995");
    expect(z.score[at]).toBeCloseTo(2.3687851572813625, 13);
    expect(z.x.slice(0, 4).map((column) => column[at])).toEqual(
      [-0.004940680634063469, -0.0006069492857001047, 0.32418182385424144, 0.2139741148682847].map(
        (x) => expect.closeTo(x, 14)
      )
    );
    expect(altmanScores(statements, "zPrime1983").score[at]).toBeCloseTo(2.17794871517882, 13);
    expect(altmanScores(statements, "em").score[at]).toBeCloseTo(5.618785157281362, 13);
    expect(altmanZone("zDouble1995", z.score[at]!)).toBe("grey");
    expect(altmanZone("zPrime1983", 2.17794871517882)).toBe("grey");
  });

  test("the private distributor: Z″ 1.9453333, Z′ 2.038375, EM 5.1953333", () => {
    const { statements, at } = entry(distributor, "D");
    expect(altmanScores(statements, "zDouble1995").score[at]).toBeCloseTo(1.9453333333333331, 14);
    expect(altmanScores(statements, "zPrime1983").score[at]).toBeCloseTo(2.038375, 14);
    expect(altmanScores(statements, "em").score[at]).toBeCloseTo(5.195333333333332, 14);
  });

  test("a missing input is not computable, never high risk; liabilities of nil give no X4", () => {
    const rows = [
      {
        customerId: "noEbit",
        fiscalYear: 2024,
        finCurrentAssets: 420,
        finCurrentLiab: 350,
        finRetained: 60,
        finEquity: 150,
        finTotalLiab: 450,
        finTotalAssets: 600,
      },
      {
        customerId: "noDebt",
        fiscalYear: 2024,
        finCurrentAssets: 420,
        finCurrentLiab: 0,
        finRetained: 60,
        finEbit: 45,
        finEquity: 600,
        finTotalLiab: 0,
        finTotalAssets: 600,
      },
    ];
    const statements = buildStatements(
      tableOf("financials", rows),
      customersOf("noEbit", "noDebt"),
      { analysisDate }
    );
    const { score, reasonCodes } = altmanScores(statements, "zDouble1995");
    expect([...score]).toEqual([NaN, NaN]);
    expect([...reasonCodes]).toEqual([
      reasonCode("missingInput"),
      reasonCode("denominatorNotPositive"),
    ]);
    expect(altmanZone("zDouble1995", NaN)).toBe("notComputable");
  });

  test("market value missing: the model for listed companies is not computed from book equity", () => {
    const { statements, at } = entry(distributor, "D");
    expect(altmanScores(statements, "z1968").score[at]).toBeNaN();
  });

  test("a variant is refused where the company is not of its kind", () => {
    const trader = { isListed: false, isManufacturer: false };
    expect(
      (["z1968", "zPrime1983", "zDouble1995", "em"] as const).map((variant) =>
        variantObjection(variant, trader)
      )
    ).toEqual(["wrongCompanyType", "wrongCompanyType", null, null]);
    expect(variantObjection("z1968", { isManufacturer: true })).toBe("wrongCompanyType");
    expect(variantObjection("z1968", { isListed: true, isManufacturer: true })).toBeNull();
    expect(variantObjection("zDouble1995", { isFinancial: true })).toBe("financialInstitution");
  });

  test.each([
    ["z1968", 1.81, 2.99],
    ["zPrime1983", 1.23, 2.9],
    ["zDouble1995", 1.1, 2.6],
    ["em", 4.35, 5.85],
  ] as const)(
    "%s: below %d distress, above %d safe, the bounds grey",
    (variant: AltmanVariant, low, high) => {
      expect(
        [low - 0.001, low, high, high + 0.001].map((score) => altmanZone(variant, score))
      ).toEqual(["distress", "grey", "grey", "safe"]);
      expect(altmanModels[variant].zones).toEqual([low, high]);
    }
  );
});
