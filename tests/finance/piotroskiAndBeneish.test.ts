import {
  beneishFlagAbove,
  beneishScore,
  beneishScores,
  beneishVariables,
} from "../../src/finance/beneish";
import { normalCdf } from "../../src/finance/normalCdf";
import { piotroskiScores, piotroskiSignals } from "../../src/finance/piotroski";
import { buildStatements } from "../../src/finance/statements";
import { customersOf, longForm, tableOf } from "./statementTable";
import { apple } from "./workedStatements";

const analysisDate = 45838;
const statements = buildStatements(apple, customersOf("AAPL"), { analysisDate });
const fy2023 = statements.latest[0]!;

describe("Piotroski's F", () => {
  const { score, signals, outOf } = piotroskiScores(statements);
  const failed = (entry: number): string[] =>
    piotroskiSignals.filter((signal) => signals[signal][entry] === 0);

  test("Apple 2023 scores 7 of 9: return on assets and turnover fell", () => {
    expect([score[fy2023], outOf[fy2023]]).toEqual([7, 9]);
    expect(failed(fy2023)).toEqual(["roaRises", "turnoverRises"]);
  });

  test("Apple 2022 scores 6: liquidity fell too", () => {
    expect(score[fy2023 - 1]).toBe(6);
    expect(failed(fy2023 - 1)).toEqual(["roaRises", "liquidityRises", "turnoverRises"]);
  });

  test("without shares or paid-in capital eight signals are scaled to nine: 6 × 9 ÷ 8 = 6.75, marked", () => {
    const [codes, rows] = [apple.texts.get("statementItem")!, apple.count];
    const texts = new Map(apple.texts).set(
      "statementItem",
      codes.map((name) => (name === "Shares outstanding" ? "Other" : name))
    );
    expect(rows).toBe(codes.length);
    const without = piotroskiScores(
      buildStatements({ ...apple, texts }, customersOf("AAPL"), { analysisDate })
    );
    expect([
      without.score[fy2023],
      without.outOf[fy2023],
      without.signals.noNewEquity[fy2023],
    ]).toEqual([6.75, 8, NaN]);
  });

  test("any other missing input gives no score", () => {
    const two = longForm("A", 2023, {
      Revenue: [100, 110],
      "Total assets": [90, 95],
      "Net income": [5, 6],
    });
    expect([
      ...piotroskiScores(buildStatements(two, customersOf("A"), { analysisDate })).score,
    ]).toEqual([NaN, NaN]);
  });
});

describe("Beneish's M", () => {
  test("Apple 2023: −2.6342853, probability .0042157, no flag", () => {
    const { score, probability, variables, isAssumed } = beneishScores(statements);
    expect(score[fy2023]).toBeCloseTo(-2.634285325875898, 12);
    expect(probability[fy2023]).toBeCloseTo(0.004215730100463444, 14);
    expect(score[fy2023]! > beneishFlagAbove).toBe(false);
    expect(isAssumed[fy2023]).toBe(0);
    const expected = {
      DSRI: 1.077141943206644,
      GMI: 0.9813850444410162,
      AQI: 0.9437870664191209,
      SGI: 0.9719953946968006,
      DEPI: 1.0004333020642977,
      SGAI: 1.0221697334702315,
      TATA: -0.03842499496572438,
      LVGI: 0.9516304835768455,
    };
    for (const key of beneishVariables)
      expect([key, variables[key][fy2023]]).toEqual([key, expect.closeTo(expected[key], 13)]);
  });

  // Group means of the 1999 paper.
  test("the paper's means: −2.245854 without, −1.195681 with manipulation", () => {
    expect(
      beneishScore({
        DSRI: 1.031,
        GMI: 1.014,
        AQI: 1.039,
        SGI: 1.134,
        DEPI: 1.001,
        SGAI: 1.054,
        TATA: 0.018,
        LVGI: 1.037,
      })
    ).toBeCloseTo(-2.245854, 12);
    expect(
      beneishScore({
        DSRI: 1.465,
        GMI: 1.193,
        AQI: 1.254,
        SGI: 1.607,
        DEPI: 1.077,
        SGAI: 1.041,
        TATA: 0.031,
        LVGI: 1.111,
      })
    ).toBeCloseTo(-1.195681, 12);
  });

  test("SGAI, AQI and DEPI may be missing and count 1, marked; receivables may not", () => {
    const year = {
      finRevenue: 100,
      finCogs: 60,
      finReceivables: 10,
      finTotalAssets: 90,
      finCurrentLiab: 20,
      finLongDebt: 10,
      finNetIncome: 5,
      finCfo: 5,
    };
    const rows = [2023, 2024].map((fiscalYear) => ({ customerId: "A", fiscalYear, ...year }));
    const same = beneishScores(
      buildStatements(tableOf("financials", rows), customersOf("A"), { analysisDate })
    );
    // Nothing changed, no accruals: −4.84 + .920 + .528 + .404 + .892 + .115 − .172 − .327
    expect(same.score[1]).toBeCloseTo(-2.48, 12);
    expect([same.isAssumed[1], same.variables.SGAI[1]]).toEqual([1, NaN]);
    const without = rows.map((row) => ({ ...row, finReceivables: NaN }));
    expect(
      beneishScores(
        buildStatements(tableOf("financials", without), customersOf("A"), { analysisDate })
      ).score[1]
    ).toBeNaN();
  });

  // Values of Φ to 15 digits as tabulated by R's pnorm.
  test.each([
    [0, 0.5],
    [-1, 0.158655253931457],
    [1.96, 0.97500210485178],
    [-2, 0.0227501319481792],
    [-6, 9.86587645037698e-10],
  ])("Φ(%d) = %d", (z, expected) => {
    expect(normalCdf(z) / expected).toBeCloseTo(1, 12);
  });
});
