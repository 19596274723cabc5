import { defaultBenchmarks, efficacyPoints, healthScores } from "../../src/finance/health";
import { computeRatios } from "../../src/finance/ratios";
import { reasonCode } from "../../src/finance/ratios/StatementCursor";
import { buildStatements } from "../../src/finance/statements";
import { customersOf, tableOf } from "./statementTable";
import { apple } from "./workedStatements";

const analysisDate = 45838;
/** All-industry standard values for 2015 as published: ROE and return on total assets, poor to excellent. */
const roe2015 = { weight: 20, levels: [-0.102, 0.005, 0.05, 0.08, 0.104] } as const;
const return2015 = { weight: 14, levels: [-0.064, 0.004, 0.038, 0.057, 0.077] } as const;

describe("points by the efficacy coefficient method", () => {
  test("ROE 6.5 % is half-way from average to good: 12 + 0.5 × 4 = 14 of 20", () => {
    expect(efficacyPoints(0.065, roe2015)).toBeCloseTo(14, 12);
  });
  test("return on total assets 4.75 % earns 9.8 of 14", () => {
    expect(efficacyPoints(0.0475, return2015)).toBeCloseTo(9.8, 12);
  });
  test("below poor nothing, from excellent on everything, poor itself a fifth, a gap nothing known", () => {
    expect(
      [-0.12, 0.12, 0.104, -0.102, NaN].map((value) => efficacyPoints(value, roe2015))
    ).toEqual([0, 20, 20, 4, NaN]);
  });
  test("where less is better, a debt ratio of 45 % lies half-way from good to excellent: 10.8 of 12", () => {
    expect(efficacyPoints(0.45, defaultBenchmarks.debtRatio)).toBeCloseTo(10.8, 12);
    expect(
      [0.4, 0.3, 0.9, 0.91].map((value) => efficacyPoints(value, defaultBenchmarks.debtRatio))
    ).toEqual([12, 12, expect.closeTo(2.4, 12), 0]);
  });
});

describe("health of statements", () => {
  const scored = (rows: readonly Record<string, string | number>[]) => {
    const ids = [...new Set(rows.map((row) => String(row.customerId)))];
    const statements = buildStatements(tableOf("financials", rows), customersOf(...ids), {
      analysisDate,
    });
    return { statements, health: healthScores(statements, computeRatios(statements)) };
  };
  const year = {
    customerId: "A",
    fiscalYear: 2024,
    finRevenue: 1000,
    finNetIncome: 60,
    finPretax: 80,
    finInterest: 20,
    finTotalAssets: 1000,
    finTotalLiab: 500,
    finEquity: 500,
    finReceivables: 100,
  };

  test("one closing year by hand: ROE 12 %, return 10 %, turnover 1, receivables 10, debt 50 %, cover 5 = 81.74", () => {
    const { health } = scored([year]);
    // 20×.88 + 14×1 + 10×.8 + 12×(.8+.2/3) + 12×.8 + 10×.8 = 67.6; ÷ 78 of the weight (growth needs a year before)
    expect(health.score[0]).toBeCloseTo((100 * 67.6) / 78, 10);
    expect(health.weightShare[0]).toBeCloseTo(0.78, 12);
  });

  test("Apple on average balances: what the table of placeholders gives, indicator by indicator", () => {
    const statements = buildStatements(apple, customersOf("AAPL"), { analysisDate });
    const health = healthScores(statements, computeRatios(statements));
    const at = statements.latest[0]!;
    expect([
      health.points.roe[at],
      health.points.returnOnTotalAssets[at],
      health.points.receivablesTurnover[at],
      health.points.interestCover[at],
      health.points.capitalPreservation[at],
    ]).toEqual([20, 14, 12, 10, 10]);
    // .8237408 of debt: between poor .9 and low .8; turnover 1.0868 between 1 and 1.5; growth −2.8 % between −5 and 5 %
    expect(health.points.debtRatio[at]).toBeCloseTo(
      12 * (0.2 + ((0.9 - 0.8237407929480435) / 0.1) * 0.2),
      10
    );
    expect(health.points.assetTurnover[at]).toBeCloseTo(
      10 * (0.8 + (0.0868122800699807 / 0.5) * 0.2),
      10
    );
    expect(health.points.revenueGrowth[at]).toBeCloseTo(
      12 * (0.4 + ((0.05 - 0.02800460530319937) / 0.1) * 0.2),
      10
    );
  });

  test("a statement that does not balance by more than 0.5 % of assets has no health, though its ratios stand", () => {
    const { statements, health } = scored([{ ...year, finEquity: 494 }]);
    expect(statements.balance[0]).toBe(2);
    expect(health.score[0]).toBeNaN();
    expect(health.reasonCodes[0]).toBe(reasonCode("doesNotBalance"));
    expect(computeRatios(statements).values.debtRatio[0]).toBe(0.5);
    expect(scored([{ ...year, finEquity: 495 }]).statements.balance[0]).toBe(1);
  });

  test("less than 60 % of the weight gives no score", () => {
    const { health } = scored([
      { customerId: "A", fiscalYear: 2024, finNetIncome: 60, finEquity: 500, finTotalAssets: 1000 },
    ]);
    // ROE and debt ratio: 32 of 100
    expect(health.weightShare[0]).toBeCloseTo(0.32, 12);
    expect(health.score[0]).toBeNaN();
    expect(health.reasonCodes[0]).toBe(reasonCode("tooFewIndicators"));
  });

  test("negative equity earns nothing for ROE and debt ratio, and keeps their weight", () => {
    const { health } = scored([{ ...year, finTotalLiab: 1100, finEquity: -100 }]);
    expect([health.points.roe[0], health.points.debtRatio[0]]).toEqual([0, 0]);
    // 14 + 8 + 12×(.8+.2/3) + 8 = 40.4 of 78
    expect(health.score[0]).toBeCloseTo((100 * 40.4) / 78, 10);
  });

  test("no interest: full points on a profit, missing on a loss", () => {
    expect(scored([{ ...year, finInterest: 0 }]).health.points.interestCover[0]).toBe(10);
    expect(
      scored([{ ...year, finInterest: 0, finPretax: -5 }]).health.points.interestCover[0]
    ).toBeNaN();
  });
});
