import { serialOf } from "../../src/finance/calendar";
import { customerFinance, type CreditSources } from "../../src/finance/customerFinance";
import { financialReview } from "../../src/finance/financialReview";
import { financialSummary, type FinanceContext } from "../../src/finance/financialSummary";
import { ReceivablesLedger } from "../../src/finance/receivablesLedger";
import { buildStatements } from "../../src/finance/statements";
import { findYearBlocks } from "../../src/finance/statements/yearColumns";
import type { FieldTable } from "../../src/intake/columns";
import { tableOf } from "./statementTable";
import { apple } from "./workedStatements";

const asOf = serialOf(2025, 6, 30);
const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return serialOf(year, month, date);
};
const customers: FieldTable = tableOf("customers", [{ customerId: "C1" }, { customerId: "C2" }]);

// Paid (due 02-09, paid 02-05, 1,000), (03-12, 03-30, 2,000), (04-04, 05-10, 1,500); open (due 05-15, 3,000), (06-19, 2,500).
const invoices = (
  [
    ["2025-01-10", "2025-02-09", "2025-02-05", 1000, 0],
    ["2025-02-10", "2025-03-12", "2025-03-30", 2000, 0],
    ["2025-03-05", "2025-04-04", "2025-05-10", 1500, 0],
    ["2025-04-15", "2025-05-15", null, 3000, 3000],
    ["2025-05-20", "2025-06-19", null, 2500, 2500],
  ] as const
).map(([invoiced, due, paid, invoiceAmount, arBalance]) => ({
  customerId: "C1",
  invoiceDate: day(invoiced),
  dueDate: day(due),
  paidDate: paid === null ? NaN : day(paid),
  invoiceAmount,
  arBalance,
}));
const ledgerOf = (rows: Parameters<typeof tableOf>[1], months?: number): ReceivablesLedger =>
  new ReceivablesLedger(tableOf("receivables", rows), customers, {
    analysisDate: asOf,
    defaultTermsDays: 30,
    ...(months === undefined ? {} : { months }),
  });

describe("one customer's invoices", () => {
  test("days late −4, 18 and 36 weigh to 20.0, signed to 19.1111; 2,500 are 1–30 days late and 3,000 31–60; all is overdue", () => {
    const found = ledgerOf(invoices).of(0)!;
    expect([...found.paid.each]).toEqual([-4, 18, 36, NaN, NaN]);
    expect(found.paid.floored).toBe(20);
    expect(found.paid.signed).toBeCloseTo(19.1111, 4);
    expect(found.ageing).toMatchObject({
      buckets: { notDue: 0, days1to30: 2500, days31to60: 3000, days61to90: 0, over90: 0 },
      credits: 0,
      open: 5500,
    });
    expect([found.overdueShare, found.over90Share, found.maxDaysOverdue]).toEqual([1, 0, 46]);
    expect(found.ageingByInvoice.buckets.upTo1Year).toBe(5500);
  });

  // By hand, the quarter from 31 March to 30 June (91 days): invoiced 3,000 + 2,500 = 5,500; open on 31 March the third invoice
  // (paid 10 May), 1,500. DSO 5,500 ÷ 5,500 × 91 = 91, nothing not yet due, so all of it is delinquency. CEI = (1,500 + 5,500 −
  // 5,500) ÷ (1,500 + 5,500 − 0) = 21.4286.
  test("a quarter: opening 1,500, sales 5,500, DSO 91, CEI 21.4286", () => {
    const found = ledgerOf(invoices, 3).of(0)!;
    expect([found.opening, found.sales, found.days]).toEqual([1500, 5500, 91]);
    expect([found.dso, found.bestPossible, found.delinquent]).toEqual([91, 0, 91]);
    expect(found.cei).toBeCloseTo(21.42857, 5);
    // Latest months first: June 0, May 2,500 (31 May to 30 April), April 3,000. 5,500 use up all three.
    expect(found.months.map(({ sales }) => sales)).toEqual([0, 2500, 3000]);
    expect(found.countBack.days).toBe(91);
  });

  test("a credit is a bucket of its own, an invoice without a due date has the default terms and is counted", () => {
    const found = ledgerOf([
      ...invoices,
      { customerId: "C1", invoiceDate: day("2025-06-01"), invoiceAmount: -400, arBalance: -400 },
      { customerId: "C1", invoiceDate: day("2025-06-20"), invoiceAmount: 100, arBalance: 100 },
    ]).of(0)!;
    expect([found.ageing.credits, found.ageing.open, found.ageing.buckets.notDue]).toEqual([
      400, 5600, 100,
    ]);
    expect(found.assumedTerms).toBe(2);
  });

  test("a customer without invoices has no ledger: null, not nil", () => {
    expect(ledgerOf(invoices).of(1)).toBeNull();
  });
});

describe("credit limit and utilisation of a base", () => {
  // Net worth 170 m less 20 m intangibles = 150 m; working capital 70 m; sales 60 m; terms 60: min(15.0, 14.0, 12.328767) × 0.8.
  const statement = {
    customerId: "C1",
    fiscalYear: 2024,
    finTotalAssets: 400e6,
    finTotalLiab: 230e6,
    finEquity: 170e6,
    finIntangibles: 20e6,
    finCurrentAssets: 200e6,
    finCurrentLiab: 130e6,
  };
  const list = tableOf("customers", [
    { customerId: "C1", paymentTerms: 60 },
    { customerId: "C2", paymentTerms: 30, creditLimit: 5e6 },
  ]);
  const finance = (
    rows: Parameters<typeof tableOf>[1],
    { currency = "", context = {} }: { currency?: string; context?: Partial<FinanceContext> } = {}
  ) => {
    const table = tableOf("financials", rows, { currency });
    const base: FieldTable = { ...list, money: { factor: 1, label: "", currency: "CNY" } };
    const analysis = financialSummary(table, base, { analysisDate: asOf, ...context });
    return customerFinance(analysis, base, {
      statements: buildStatements(table, base, { analysisDate: asOf, basis: "parent" }),
      annualSales: Float64Array.of(60e6, NaN),
      openReceivables: Float64Array.of(9_863_013.698630137, 4.6e6),
      avgDaysLate: Float64Array.of(15, NaN),
      typedHealth: Float64Array.of(70, NaN),
      defaultTermsDays: 30,
    });
  };

  test("150 m, 70 m, 60 m and 60 days give 9.863014 m at class R2, of which 9.863014 m open receivables use all", () => {
    const found = finance([statement]).creditOf(0);
    expect([found.byNetWorth, found.byWorkingCapital]).toEqual([15e6, 14e6]);
    expect(found.bySales / 1e6).toBeCloseTo(12.328767, 6);
    expect([found.riskClass, found.basis]).toEqual(["R2", "sales"]);
    expect(found.limit / 1e6).toBeCloseTo(9.863014, 6);
    expect(found.utilisation).toEqual({ share: expect.closeTo(1, 9), light: "amber" });
  });

  test("8 m open, 1 m unbilled and 0.5 m on order use 96.3 % of 9.863014 m; with 2 m of stock and 3 m invested 14 m are at stake", () => {
    const table = tableOf("financials", [statement]);
    const of = (parts: Partial<CreditSources>) =>
      customerFinance(financialSummary(table, list, { analysisDate: asOf }), list, {
        statements: buildStatements(table, list, { analysisDate: asOf }),
        annualSales: Float64Array.of(60e6),
        avgDaysLate: Float64Array.of(15),
        typedHealth: Float64Array.of(70),
        defaultTermsDays: 30,
        ...parts,
      }).creditOf(0);
    const all = {
      openReceivables: Float64Array.of(8e6),
      unbilled: Float64Array.of(1e6),
      openOrders: Float64Array.of(0.5e6),
      committedStock: Float64Array.of(2e6),
      unamortisedInvestment: Float64Array.of(3e6),
    };
    const found = of(all);
    expect([found.exposure, found.atDefault]).toEqual([9.5e6, 14e6]);
    expect(found.utilisation).toEqual({ share: expect.closeTo(0.9632, 4), light: "amber" });
    // What nobody tells is left out, never taken for known: it stays NaN and is named on the sheet.
    const thin = of({ openReceivables: all.openReceivables });
    expect([thin.exposure, thin.atDefault, thin.parts.unbilled]).toEqual([8e6, 8e6, NaN]);
    const blind = of({ ...all, openReceivables: undefined });
    expect([blind.exposure, blind.atDefault]).toEqual([NaN, NaN]);
  });

  test("without a formula limit the typed one counts: 4.6 m of 5 m is 92 %, amber", () => {
    const found = finance([statement]);
    expect([found.creditLimit[1], found.utilisation[1]]).toEqual([5e6, 0.92]);
    expect(found.creditOf(1).basis).toBe("missingInput");
  });

  test("the parent's own statement bears the limit, the consolidated one the health", () => {
    const found = finance([
      { ...statement, consolidated: 1 },
      { ...statement, consolidated: 0, finEquity: 70e6, finTotalAssets: 300e6 },
    ]);
    expect(found.creditOf(0)).toMatchObject({
      tangibleNetWorth: 50e6,
      byNetWorth: 5e6,
      isParent: true,
    });
    expect(found.analysis.statements.items.equity[0]).toBe(170e6);
  });

  test("a foreign statement: balances at the closing rate, flows at the average one, ratios as they are", () => {
    const rateOf: FinanceContext["rateOf"] = (from, kind) =>
      from === "USD" ? (kind === "closing" ? 7.2 : 7.1) : NaN;
    const row = { ...statement, finRevenue: 100, finCogs: 60 };
    const found = finance([row], { currency: "USD", context: { rateOf } });
    expect(found.creditOf(0)).toMatchObject({ rate: 7.2, workingCapital: 70e6 * 7.2 });
    expect(found.analysis.costOfSales[0]).toBeCloseTo(60 * 7.1, 9);
    expect(found.analysis.ratios.values.grossMargin[0]).toBeCloseTo(0.4, 12);
    const unknown = finance([row], { currency: "EUR", context: { rateOf } });
    expect(unknown.creditOf(0).tangibleNetWorth).toBeNaN();
    expect(unknown.creditOf(0).basis).toBe("salesWithoutStatements");
    expect(unknown.analysis.costOfSales[0]).toBeNaN();
  });

  test("years in two currencies are not compared, and it is said", () => {
    const found = finance([
      { ...statement, finRevenue: 100, currencyCode: "CNY" },
      { ...statement, fiscalYear: 2023, finRevenue: 20, currencyCode: "USD" },
    ]).analysis;
    expect(found.ratios.values.revenueGrowth[1]).toBeNaN();
    expect(found.findings.map(({ kind }) => kind)).toContain("currencyChanged");
  });
});

test("the review of Apple has every figure of its latest year, with reasons for what has no number", () => {
  const list = tableOf("customers", [{ customerId: "AAPL", industry: "Consumer electronics" }]);
  const analysis = financialSummary(apple, list, { analysisDate: serialOf(2024, 12, 31) });
  const finance = customerFinance(analysis, list, {
    statements: analysis.statements,
    defaultTermsDays: 30,
  });
  const review = financialReview({ finance, ledger: null }, 0);
  expect(review.years).toEqual([2020, 2021, 2022, 2023]);
  expect(review.ratios.roe.value).toBeCloseTo(1.7194951, 7);
  expect(review.duPont.three).toBeCloseTo(1.7194951, 7);
  expect(review.duPont.five).toBeCloseTo(1.7194951, 7);
  expect(review.ratios.revenueGrowth.history[0]).toBeNaN();
  expect(review.ratios.currentRatio.trend).toEqual({ direction: "up", meaning: "better" });
  // A maker without a known market value: Z′ suits it. Grey zone, as Z″.
  expect(review.suitedVariant).toBe("zPrime1983");
  expect(review.altman.map(({ variant, zone, reason }) => [variant, zone, reason])).toEqual([
    ["zDouble1995", "grey", "none"],
    ["zPrime1983", "grey", "none"],
    ["z1968", "notComputable", "missingInput"],
    ["em", "grey", "none"],
  ]);
  expect([review.piotroski.score, review.beneish.isFlagged]).toEqual([7, false]);
  expect(review.cellsOf("retained", review.entry)).toHaveLength(1);
  expect(review.receivables).toBeNull();
});

test("a trader gets no manufacturers' model, and a row of amounts is no header of years", () => {
  const list = tableOf("customers", [{ customerId: "AAPL", industry: "电子产品批发" }]);
  const analysis = financialSummary(apple, list, { analysisDate: serialOf(2024, 12, 31) });
  expect(analysis.zPrime.score[3]).toBeNaN();
  expect(analysis.zDouble.score[3]).toBeCloseTo(2.3687852, 7);
  const rows = [
    ["in millions", 2023, 2022],
    ["Revenue", 2021, 2022],
    ["Other assets", 2021, 2020],
    ["Net income", 5, 6],
    ["Total assets", 9, 8],
  ];
  expect(findYearBlocks(rows).map(({ headerRow, years }) => [headerRow, years.length])).toEqual([
    [0, 2],
  ]);
});
