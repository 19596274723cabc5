import { CustomerIndex, customerRows } from "../../src/intake/rollup/customerIndex";
import { fieldOf } from "../../src/intake/fields";
import { buildStatements, type StatementOptions } from "../../src/finance/statements";
import type { StatementFindingKind } from "../../src/finance/statements/Finding";
import { lineOfName } from "../../src/finance/statements/itemNames";
import { fieldLines, type LineKey } from "../../src/finance/statements/items";
import { unitFactor } from "../../src/finance/statements/unitFactor";
import type { FieldKey } from "../../src/intake/fields";
import { customersOf, longForm, tableOf } from "./statementTable";

/** 30 June 2025. */
const analysisDate = 45838;
type Rows = Parameters<typeof tableOf>[1];
const build = (rows: Rows, options: Partial<StatementOptions> = {}) =>
  buildStatements(tableOf("financials", rows, { sheet: "财务" }), customersOf("A", "B"), {
    analysisDate,
    ...options,
  });
const kinds = (findings: readonly { kind: StatementFindingKind }[]) =>
  findings.map(({ kind }) => kind);

describe("long and wide form", () => {
  test("the same figures give the same columns in either form", () => {
    const wide = build([
      {
        customerId: "A",
        fiscalYear: 2024,
        finRevenue: 900,
        finTotalAssets: 600,
        finRetained: 60,
        finSurplus: 15,
      },
    ]);
    const long = buildStatements(
      longForm("A", 2024, {
        "一、营业收入": [900],
        资产总计: [600],
        未分配利润: [60],
        盈余公积: [15],
      }),
      customersOf("A", "B"),
      { analysisDate }
    );
    expect([long.items.revenue[0], long.items.totalAssets[0], long.items.retained[0]]).toEqual([
      900, 600, 75,
    ]);
    expect([wide.items.revenue[0], wide.items.totalAssets[0], wide.items.retained[0]]).toEqual([
      900, 600, 75,
    ]);
  });

  test("years are ascending per customer, and the opening balance is the year before only", () => {
    const { customer, year, previous, latest } = build([
      { customerId: "B", fiscalYear: 2024, finRevenue: 1 },
      { customerId: "A", fiscalYear: 2024, finRevenue: 2 },
      { customerId: "A", fiscalYear: 2021, finRevenue: 3 },
      { customerId: "A", fiscalYear: 2023, finRevenue: 4 },
    ]);
    expect([...customer]).toEqual([0, 0, 0, 1]);
    expect([...year]).toEqual([2021, 2023, 2024, 2024]);
    expect([...previous]).toEqual([-1, -1, 1, -1]);
    expect([...latest]).toEqual([2, 3]);
  });

  test("revenues of earlier years beside the latest fill years of their own, and never replace a year's own statement", () => {
    const { year, items } = build([
      {
        customerId: "A",
        fiscalYear: 2024,
        finRevenue: 120,
        finRevenuePrev: 111,
        finRevenuePrev2: 90,
      },
      { customerId: "A", fiscalYear: 2023, finRevenue: 110 },
    ]);
    expect([...year]).toEqual([2022, 2023, 2024]);
    expect([...items.revenue]).toEqual([90, 110, 120]);
  });

  test("a blank stays missing: cost of sales without a line and without gross profit, debt with one of its two lines", () => {
    const { items } = build([
      { customerId: "A", fiscalYear: 2024, finRevenue: 900, finShortDebt: 40 },
    ]);
    expect([items.costOfSales[0], items.debt[0], items.shortDebt[0], items.equity[0]]).toEqual([
      NaN,
      NaN,
      40,
      NaN,
    ]);
  });

  test("a unit beside each amount is applied: 1.2 亿元 and 12,000 万元 are one number", () => {
    const { items, findings } = build([
      {
        customerId: "A",
        fiscalYear: 2024,
        statementItem: "营业收入",
        statementValue: 1.2,
        unitName: "亿元",
      },
      {
        customerId: "A",
        fiscalYear: 2024,
        statementItem: "营业成本",
        statementValue: 12000,
        unitName: "万元",
      },
      {
        customerId: "A",
        fiscalYear: 2024,
        statementItem: "净利润",
        statementValue: 5,
        unitName: "箱",
      },
    ]);
    expect([items.revenue[0], items.costOfSales[0], items.netIncome[0]]).toEqual([
      120000000,
      120000000,
      NaN,
    ]);
    expect(findings.find(({ kind }) => kind === "unknownUnit")).toMatchObject({
      sheet: "财务",
      row: 4,
      column: "E",
      found: "箱",
    });
  });

  test("a customer sheet that carries its customers' figures without a year counts for the analysis year", () => {
    const customers = tableOf("customers", [{ customerId: "A", finRevenue: 900, finCogs: 700 }]);
    const { year, items, findings } = buildStatements(customers, customers, { analysisDate });
    expect([year[0], items.costOfSales[0]]).toEqual([2025, 700]);
    expect(kinds(findings)).toContain("yearMissing");
  });
});

describe("what is imperfect is listed with its cell", () => {
  test("assets of 1,000 against 480 + 500: off by 2 %, named with the amounts", () => {
    const { findings, balance } = build([
      {
        customerId: "A",
        fiscalYear: 2024,
        finTotalAssets: 1000,
        finTotalLiab: 480,
        finEquity: 500,
      },
    ]);
    expect(balance[0]).toBe(2);
    expect(findings[0]).toMatchObject({
      kind: "doesNotBalance",
      severity: "error",
      customer: 0,
      year: 2024,
      sheet: "财务",
      row: 2,
      column: "C",
      item: "totalAssets",
      detail: { gap: 20, gapShare: 0.02 },
    });
  });

  test("without equity there is nothing to check, and the computed equity proves nothing", () => {
    const { balance, items } = build([
      { customerId: "A", fiscalYear: 2024, finTotalAssets: 1000, finTotalLiab: 480 },
    ]);
    expect([balance[0], items.equity[0]]).toEqual([0, 520]);
  });

  test("parts above their whole, negative revenue and cost above three times revenue", () => {
    const { findings } = build([
      {
        customerId: "A",
        fiscalYear: 2024,
        finTotalAssets: 100,
        finCurrentAssets: 120,
        finReceivables: 130,
        finTotalLiab: 50,
        finCurrentLiab: 60,
        finRevenue: 10,
        finCogs: 31,
      },
      { customerId: "B", fiscalYear: 2024, finRevenue: -1, finCogs: 30 },
    ]);
    expect(kinds(findings).filter((kind) => kind !== "oneYearOnly")).toEqual([
      "currentAssetsAboveTotal",
      "currentLiabilitiesAboveTotal",
      "receivablesAboveCurrentAssets",
      "costAboveThreeTimesRevenue",
      "negativeRevenue",
    ]);
    expect(findings.find(({ kind }) => kind === "currentAssetsAboveTotal")).toMatchObject({
      column: "D",
      row: 2,
      detail: { value: 120, limit: 100 },
    });
  });

  test("two figures for one item: the later source date wins, the other is listed", () => {
    const { items, findings } = build([
      {
        customerId: "A",
        fiscalYear: 2024,
        statementItem: "营业收入",
        statementValue: 950,
        dateObtained: 45800,
      },
      {
        customerId: "A",
        fiscalYear: 2024,
        statementItem: "营业收入",
        statementValue: 900,
        dateObtained: 45750,
      },
    ]);
    expect(items.revenue[0]).toBe(950);
    expect(findings.find(({ kind }) => kind === "supersededFigure")).toMatchObject({
      row: 3,
      column: "D",
      found: "900",
      detail: { before: 900, after: 950 },
      item: "revenue",
    });
  });

  test("a restated row replaces the whole earlier statement: nothing of it is mixed in", () => {
    const { items } = build([
      { customerId: "A", fiscalYear: 2024, finRevenue: 950, restated: 1 },
      { customerId: "A", fiscalYear: 2024, finRevenue: 900, finNetIncome: 80, restated: 0 },
    ]);
    expect([items.revenue[0], items.netIncome[0]]).toEqual([950, NaN]);
  });

  test("consolidated figures are preferred, the parent's on request, and either where it is alone", () => {
    const rows = [
      { customerId: "A", fiscalYear: 2024, finRevenue: 900, consolidated: 1 },
      { customerId: "A", fiscalYear: 2024, finRevenue: 500, consolidated: 0 },
      { customerId: "B", fiscalYear: 2024, finRevenue: 70, consolidated: 0 },
    ];
    expect([...build(rows).items.revenue]).toEqual([900, 70]);
    expect([...build(rows, { basis: "parent" }).items.revenue]).toEqual([500, 70]);
    expect(kinds(build(rows).findings)).toContain("otherBasisNotUsed");
  });

  test("interim figures wait for consent; then nine months of revenue count 12/9 and balances stay", () => {
    const rows = [
      { customerId: "A", periodEnd: 45291, finRevenue: 1000, finTotalAssets: 500 },
      { customerId: "A", periodEnd: 45565, finRevenue: 900, finTotalAssets: 520 },
    ];
    const plain = build(rows);
    expect([[...plain.year], [...plain.items.revenue]]).toEqual([[2023], [1000]]);
    expect(plain.findings.find(({ kind }) => kind === "interimNotUsed")).toMatchObject({
      row: 3,
      year: 2024,
      detail: { months: 9 },
    });
    const annualised = build(rows, { annualiseInterim: true });
    expect([
      [...annualised.items.revenue],
      [...annualised.items.totalAssets],
      [...annualised.isAnnualised],
    ]).toEqual([
      [1000, 1200],
      [500, 520],
      [0, 1],
    ]);
  });

  test("a year that closes on 2 January belongs to the year before", () => {
    // 2 January 2016 and 27 December 2014, a 52/53-week year
    const { year, previous } = build([
      { customerId: "A", periodEnd: 42371, finRevenue: 2 },
      { customerId: "A", periodEnd: 42000, finRevenue: 1 },
    ]);
    expect([[...year], [...previous]]).toEqual([
      [2014, 2015],
      [-1, 0],
    ]);
  });

  test("what closes after the analysis date does not count; what closed more than 18 months before is called old", () => {
    const { year, findings } = build([
      { customerId: "A", periodEnd: 46022, finRevenue: 1 },
      { customerId: "B", fiscalYear: 2022, finRevenue: 1 },
    ]);
    expect([...year]).toEqual([2022]);
    expect(kinds(findings)).toEqual(
      expect.arrayContaining(["afterAnalysisDate", "oldStatements", "oneYearOnly"])
    );
    expect(findings.find(({ kind }) => kind === "oldStatements")).toMatchObject({
      customer: 1,
      detail: { months: 30, limit: 18 },
    });
  });

  test("unknown customers and unknown items are counted, not dropped silently", () => {
    const { count, findings } = build([
      { customerId: "Z", fiscalYear: 2024, statementItem: "营业收入", statementValue: 1 },
      { customerId: "A", fiscalYear: 2024, statementItem: "递延收益", statementValue: 1 },
      { customerId: "A", fiscalYear: 2024, statementItem: "递延收益", statementValue: 2 },
    ]);
    expect(count).toBe(1);
    expect(findings.find(({ kind }) => kind === "unknownCustomer")).toMatchObject({
      found: "Z",
      row: 2,
    });
    expect(findings.find(({ kind }) => kind === "unknownItems")).toMatchObject({
      found: "递延收益",
      detail: { names: 1, rows: 2 },
    });
  });
});

describe("names", () => {
  test.each([
    ["五、净利润（净亏损以“－”号填列）", "netIncome"],
    ["减：营业成本", "costOfSales"],
    ["  其中：利息费用", "interest"],
    ["归属于母公司所有者的净利润", "netIncomeParent"],
    ["所有者权益（或股东权益）合计", "equity"],
    ["Total Current Assets", "currentAssets"],
    ["负债和所有者权益总计", null],
    ["营业总成本", null],
  ] as const)("%s", (name, line) => {
    expect(lineOfName(name)).toBe(line);
  });

  test("every spelling that intake takes for a column means the same line here", () => {
    const differing: string[] = [];
    for (const [field, lines] of Object.entries(fieldLines) as [FieldKey, readonly LineKey[]][])
      for (const name of [fieldOf(field).zh, fieldOf(field).en, ...fieldOf(field).synonyms]) {
        const line = lineOfName(name);
        if (line === null || !lines.includes(line)) differing.push(`${name}: ${line}`);
      }
    expect(differing).toEqual([]);
  });

  test("customers are found as intake finds them: padded codes, full-width letters, names in the code column", () => {
    const customers = tableOf("customers", [
      { customerId: "0000100023", customerName: "云枢数据 有限公司" },
      { customerId: "c01", customerName: "Alpha  Ltd" },
      { customerId: "", customerName: "Beta" },
    ]);
    const table = tableOf("financials", [
      { customerId: "100023" },
      { customerId: "Ｃ01 " },
      { customerId: "云枢数据有限公司" },
      { customerId: "", customerName: "alpha ltd" },
      { customerId: "X", customerName: "BETA" },
      { customerId: "none" },
    ]);
    expect([...customerRows(table, CustomerIndex.of(customers))]).toEqual([0, 1, 0, 1, 2, -1]);
  });

  test.each([
    ["万元", 1e4],
    ["人民币百万元", 1e6],
    ["CNY m", 1e6],
    ["USD thousand", 1e3],
    ["元", 1],
    ["RMB", 1],
    ["亿", 1e8],
    ["in '000", 1e3],
    ["箱", NaN],
  ])("unit %s is %d", (text, factor) => {
    expect(unitFactor(text)).toBe(factor);
  });
});
