import { duPont } from "../../src/finance/ratios/duPont";
import { shareOfCustomersCost } from "../../src/finance/ratios/dependence";
import { trendOf } from "../../src/finance/ratios/trends";
import { computeRatios, reasonOf, type DayCount, type RatioKey } from "../../src/finance/ratios";
import type { BalanceBasis } from "../../src/finance/ratios/StatementCursor";
import { buildStatements } from "../../src/finance/statements";
import fc from "fast-check";
import { customersOf, tableOf } from "./statementTable";
import { apple, huawei } from "./workedStatements";

const analysisDate = 45838;
const ofApple = buildStatements(apple, customersOf("AAPL"), { analysisDate });
const ofHuawei = buildStatements(huawei, customersOf("HW"), { analysisDate });

/** Independent recomputation from the 10-K figures in double precision. */
const appleOnBoth: Partial<Record<RatioKey, number>> = {
  currentRatio: 0.9880116717592975,
  quickRatio: 0.9444421504665951,
  cashRatio: 0.4236174195501968,
  cashFlowToCurrentLiabilities: 0.7607495802020535,
  debtRatio: 0.8237407929480435,
  debtToEquity: 1.7875325845589418,
  interestCover: 29.918382913806255,
  grossMargin: 0.4413112957720756,
  operatingMargin: 0.2982141226502472,
  netMargin: 0.2530623426432028,
  cashContentOfProfit: 1.1396773029537606,
  revenueGrowth: -0.02800460530319937,
  netIncomeGrowth: -0.02813542679077785,
  assetGrowth: -0.0004875905373418199,
  capitalPreservation: 1.2264366908746447,
};
const appleOnAverage: Partial<Record<RatioKey, number>> = {
  ...appleOnBoth,
  equityMultiplier: 6.251998794518605,
  roa: 0.27503126160790997,
  roe: 1.7194951160275842,
  returnOnTotalAssets: 0.3336528019190799,
  assetTurnover: 1.0868122800699807,
  receivablesTurnover: 13.287284198849061,
  dso: 27.469872288245043,
  dio: 9.610914974992644,
  dpo: 108.00326426540018,
  ccc: -70.92247700216248,
};
const appleOnClosing: Partial<Record<RatioKey, number>> = {
  ...appleOnBoth,
  equityMultiplier: 5.673462491552152,
  roa: 0.27509834563776475,
  roe: 1.5607601454639075,
  returnOnTotalAssets: 0.3337341845749795,
  assetTurnover: 1.087077369016657,
  receivablesTurnover: 12.989189372373593,
  dso: 28.1002909062447,
  dio: 10.791292490321617,
  dpo: 106.72146803214764,
  ccc: -67.82988463558132,
};

describe("Apple, fiscal year 2023", () => {
  test.each([
    ["average", appleOnAverage],
    ["closing", appleOnClosing],
  ] as const)(
    "on %s balances and 365 days every ratio is the independent one to 12 digits",
    (basis, expected) => {
      const table = computeRatios(ofApple, { basis, days: 365 });
      const entry = ofApple.latest[0]!;
      for (const [key, value] of Object.entries(expected) as [RatioKey, number][])
        expect([key, table.values[key][entry]! / value]).toEqual([key, expect.closeTo(1, 12)]);
      expect(table).toMatchObject({ basis, days: 365 });
    }
  );

  test.each([
    ["average", 1.7194951160275842, 6.251998794518605],
    ["closing", 1.5607601454639073, 5.673462491552152],
  ] as const)(
    "DuPont on %s balances: three and five factors both multiply to ROE",
    (basis, roe, leverage) => {
      const result = duPont(ofApple, { basis });
      const entry = ofApple.latest[0]!;
      expect(result.three.product[entry]).toBeCloseTo(roe, 12);
      expect(result.five.product[entry]).toBeCloseTo(roe, 12);
      expect(result.five.taxBurden[entry]).toBeCloseTo(0.8528082577196314, 14);
      expect(result.five.interestBurden[entry]).toBeCloseTo(0.9950569111381353, 14);
      expect(result.five.ebitMargin[entry]).toBeCloseTo(0.2982141226502472, 14);
      expect(result.three.equityMultiplier[entry]).toBeCloseTo(leverage, 12);
    }
  );

  test("three years of compound growth need 2020's revenue, which the table lacks; two years give 2.36 %", () => {
    const entry = ofApple.latest[0]!;
    const three = computeRatios(ofApple);
    expect(three.values.revenueCagr[entry]).toBeNaN();
    expect(reasonOf(three, "revenueCagr", entry)).toBe("missingInput");
    // (383,285 ÷ 365,817)^½ − 1
    expect(computeRatios(ofApple, { growthYears: 2 }).values.revenueCagr[entry]).toBeCloseTo(
      Math.sqrt(383285 / 365817) - 1,
      14
    );
  });
});

describe("Huawei, 2019 annual report", () => {
  const days = (basis: BalanceBasis, count: DayCount): number[] => {
    const { values } = computeRatios(ofHuawei, { basis, days: count });
    return [values.dso[1]!, values.dio[1]!, values.dpo[1]!];
  };
  test.each([
    ["closing", 365, [36.24955026180876, 113.95697797606613, 92.35151377241935]],
    ["average", 365, [37.47311176910994, 89.84179157092125, 78.28168365215315]],
    ["closing", 360, [35.752981080140145, 112.39592348324331, 91.08642454266018]],
    ["average", 360, [36.95978147090296, 88.61108209734698, 77.20933182130175]],
  ] as const)(
    "receivable, inventory and payable days on %s balances and %d days",
    (basis, count, expected) => {
      days(basis, count).forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 10));
    }
  );

  test("cost of sales comes from gross profit; the report's own ratios are met", () => {
    const { values } = computeRatios(ofHuawei);
    expect(ofHuawei.items.costOfSales[1]).toBe(536144);
    expect(ofHuawei.items.currentAssets[1]! - ofHuawei.items.currentLiabilities[1]!).toBe(257638);
    const expected: Partial<Record<RatioKey, number>> = {
      debtRatio: 0.6558164397824053,
      operatingMargin: 0.09062879512082093,
      grossMargin: 0.37572962380346353,
      netMargin: 0.0729548119366629,
      revenueGrowth: 0.19083557727238687,
      currentRatio: 1.5773335872987417,
      quickRatio: 1.20223414863699,
      roe: 0.2370630455427713,
      roa: 0.0822012879373782,
      cashContentOfProfit: 1.4585035750766089,
    };
    for (const [key, value] of Object.entries(expected) as [RatioKey, number][])
      expect([key, values[key][1]]).toEqual([key, expect.closeTo(value, 12)]);
  });

  test("an item that came from two cells names both", () => {
    expect(ofHuawei.cellsOf("costOfSales", 1)).toEqual([
      { sheet: "Huawei", row: 2, column: 2, sign: 1, scale: 1 },
      { sheet: "Huawei", row: 2, column: 3, sign: -1, scale: 1 },
    ]);
  });
});

describe("reasons and properties", () => {
  const analysed = (rows: Parameters<typeof tableOf>[1]) => {
    const statements = buildStatements(tableOf("financials", rows), customersOf("A"), {
      analysisDate,
    });
    return { statements, table: computeRatios(statements) };
  };

  test("what has no meaning says why", () => {
    const { table } = analysed([
      {
        customerId: "A",
        fiscalYear: 2024,
        finRevenue: 100,
        finNetIncome: -5,
        finPretax: -5,
        finInterest: 0,
        finEquity: -10,
        finDebt: 50,
        finTotalAssets: 90,
        finCfo: 3,
        finCurrentAssets: 30,
        finCurrentLiab: 0,
        finInventory: 5,
      },
    ]);
    const keys = [
      "debtToEquity",
      "roe",
      "cashContentOfProfit",
      "interestCover",
      "currentRatio",
      "revenueGrowth",
      "dio",
      "netMargin",
    ] as const;
    expect(keys.map((key) => [key, table.values[key][0], reasonOf(table, key, 0)])).toEqual([
      ["debtToEquity", NaN, "equityNotPositive"],
      ["roe", NaN, "equityNotPositive"],
      ["cashContentOfProfit", NaN, "profitNotPositive"],
      ["interestCover", NaN, "noInterest"],
      ["currentRatio", NaN, "denominatorNotPositive"],
      ["revenueGrowth", NaN, "noPriorYear"],
      ["dio", NaN, "missingInput"],
      ["netMargin", -0.05, "none"],
    ]);
  });

  test("one year only: the closing balance stands for the average and is marked", () => {
    const { table } = analysed([
      { customerId: "A", fiscalYear: 2024, finRevenue: 100, finTotalAssets: 50, finNetIncome: 5 },
    ]);
    expect([
      table.values.assetTurnover[0],
      table.closingInstead.assetTurnover[0],
      table.closingInstead.netMargin[0],
    ]).toEqual([2, 1, 0]);
  });

  test("DSO with notes and DPO on purchases are choices that the result names", () => {
    const rows = [
      { customerId: "A", fiscalYear: 2023, finInventory: 20 },
      {
        customerId: "A",
        fiscalYear: 2024,
        finRevenue: 365,
        finCogs: 200,
        finReceivables: 30,
        finNotes: 10,
        finInventory: 40,
        finPayables: 22,
      },
    ];
    const statements = buildStatements(tableOf("financials", rows), customersOf("A"), {
      analysisDate,
    });
    const table = computeRatios(statements, {
      basis: "closing",
      withNotes: true,
      payablesOnPurchases: true,
    });
    // (30 + 10) ÷ 365 × 365 and 22 ÷ (200 + 20) × 365
    expect([table.values.dso[1], table.values.dpo[1]]).toEqual([
      expect.closeTo(40, 12),
      expect.closeTo(36.5, 12),
    ]);
    expect(table).toMatchObject({
      withNotes: true,
      payablesOnPurchases: true,
      basis: "closing",
      days: 365,
      growthYears: 3,
    });
  });

  test("DuPont's products are ROE on either basis, whatever the statements", () => {
    const positive = fc.double({ min: 1, max: 1e6, noNaN: true });
    const row = fc.record({
      finRevenue: positive,
      finNetIncome: positive,
      finPretax: positive,
      finEbit: positive,
      finTotalAssets: positive,
      finEquity: positive,
    });
    fc.assert(
      fc.property(
        row,
        row,
        fc.constantFrom("average" as const, "closing" as const),
        (first, second, basis) => {
          const statements = buildStatements(
            tableOf("financials", [
              { customerId: "A", fiscalYear: 2023, ...first },
              { customerId: "A", fiscalYear: 2024, ...second },
            ]),
            customersOf("A"),
            { analysisDate }
          );
          const { roe } = computeRatios(statements, { basis }).values;
          const chain = duPont(statements, { basis });
          expect(chain.three.product[1]! / roe[1]!).toBeCloseTo(1, 12);
          expect(chain.five.product[1]! / roe[1]!).toBeCloseTo(1, 12);
        }
      )
    );
  });
});

describe("over the years and beside us", () => {
  test("a debt ratio from 61 to 72 % points up and is worse; turnover within 2 % is flat; without a year before unknown", () => {
    const rows = [
      { customerId: "A", fiscalYear: 2023, finTotalAssets: 100, finTotalLiab: 61, finRevenue: 100 },
      { customerId: "A", fiscalYear: 2024, finTotalAssets: 100, finTotalLiab: 72, finRevenue: 101 },
    ];
    const statements = buildStatements(tableOf("financials", rows), customersOf("A"), {
      analysisDate,
    });
    const table = computeRatios(statements);
    expect(trendOf(statements, table, "debtRatio", 1)).toEqual({
      direction: "up",
      meaning: "worse",
    });
    expect(trendOf(statements, table, "assetTurnover", 1)).toEqual({
      direction: "flat",
      meaning: "neither",
    });
    expect(trendOf(statements, table, "debtRatio", 0)).toEqual({
      direction: "unknown",
      meaning: "neither",
    });
  });

  test("sales of 30 to a customer with a cost of 600 are 5 % of it", () => {
    expect([
      ...shareOfCustomersCost(Float64Array.of(30, 30, NaN), Float64Array.of(600, 0, 600)),
    ]).toEqual([0.05, NaN, NaN]);
  });
});
