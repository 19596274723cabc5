import { healthIndicators } from "../../src/finance/health";
import { financialReview } from "../../src/finance/financialReview";
import { ratioKeys } from "../../src/finance/ratios";
import { altmanModels } from "../../src/finance/altman";
import { languages } from "../../src/i18n/languages";
import type { FieldTable } from "../../src/intake/columns";
import { shownVariants } from "../../src/reports/financePage/altmanTable";
import { reasonMarks, type MarkedReason } from "../../src/reports/financePage/formulaParts";
import { modelsText } from "../../src/reports/financeReview/factCells";
import { financeSheet } from "../../src/reports/financePage/financeSheet";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import type { CellValue } from "../../workbench/book/book";
import { CellError } from "../../workbench/book/book";
import { apple, distributor, huawei } from "../finance/workedStatements";
import { tableOf } from "../finance/statementTable";
import { calculatedBook } from "../support/calculatePlan";
import { financeContext, type FinanceCase } from "../support/financeContext";

const en = languages.en.words.reports.finance;
const page = languages.en.words.reports.financePage;
/** 2026-03-31. */
const analysisDate = 46112;

const customers = tableOf("customers", [
  {
    customerId: "AAPL",
    customerName: "Apple Inc.",
    industry: "Hardware",
    revenue: 900,
    paymentTerms: 60,
  },
  {
    customerId: "HW",
    customerName: "华为 Huawei",
    industry: "Electronics",
    revenue: 500,
    paymentTerms: 90,
  },
  {
    customerId: "D",
    customerName: "Distributor",
    industry: "Wholesale",
    revenue: 60,
    paymentTerms: 60,
  },
]);

function sheetOf(given: FinanceCase, customer: number) {
  const { context, finance } = financeContext("en", given);
  const plan = financeSheet(context, finance, customer, String(customer));
  const [report] = calculatedBook(plan, given.statements).sheets;
  const cells = report?.rows ?? [];
  const engine = financialReview({ finance: finance.base, ledger: null }, customer);
  const half = 4 + Math.max(1, engine.years.length);
  return {
    plan,
    cells,
    engine,
    left: finder(cells.map((line) => line.slice(0, half))),
    right: finder(cells.map((line) => line.slice(half))),
  };
}

/** Finds a line by its label in either half, and reads the columns to the right of it. */
function finder(cells: readonly (readonly CellValue[])[]) {
  return (label: string, offset: number): CellValue => {
    for (const line of cells) {
      const column = line.indexOf(label);
      if (column >= 0) return line[column + offset] ?? null;
    }
    throw new Error(`no line ${label}`);
  };
}

function expectSame(actual: CellValue, expected: number, reason: string): void {
  if (Number.isNaN(expected))
    expect(actual).toBe(en.notMeaningful(reasonMarks[reason as MarkedReason]));
  else {
    expect(typeof actual).toBe("number");
    expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected))
    );
  }
}

function errorsOf(cells: readonly (readonly CellValue[])[]): string[] {
  return cells.flatMap((line, r) =>
    line.flatMap((cell, c) => (cell instanceof CellError ? [`${r},${c}: ${cell.code}`] : []))
  );
}

const cases: readonly (readonly [string, number, readonly FieldTable[]])[] = [
  ["Apple FY2023", 0, [apple]],
  ["Huawei 2019", 1, [huawei]],
  ["the invented distributor", 2, [distributor]],
];

describe.each(cases)("the page of %s", (_name, customer, statements) => {
  const given: FinanceCase = {
    customers,
    statements,
    analysisDate,
    sources: { annualSales: customers.numbers.get("revenue") },
  };
  const { cells, engine, left, right, plan } = sheetOf(given, customer);
  const years = engine.years.length;

  test("holds no error value", () => {
    expect(errorsOf(cells)).toEqual([]);
  });

  test("every ratio of every year is the engine's to 1e-9, or says its reason", () => {
    for (const key of ratioKeys) {
      const { name } = en.ratios[key];
      const { value, reason } = engine.ratios[key];
      // Label, hidden opening year, then the years.
      expectSame(left(name, 1 + years), value, reason);
      engine.ratios[key].history.forEach((past, k) => {
        if (!Number.isNaN(past) && key !== "revenueCagr") expectSame(left(name, 2 + k), past, "");
      });
    }
    expectSame(
      left(en.duPont.threeFactors.name, 1 + years),
      engine.duPont.three,
      engine.duPont.threeReason
    );
    expectSame(
      left(en.duPont.fiveFactors.name, 1 + years),
      engine.duPont.five,
      engine.duPont.fiveReason
    );
  });

  test("health points, Altman's variants and Piotroski's score are the engine's", () => {
    for (const indicator of healthIndicators) {
      const points = engine.health.points[indicator];
      const shown = right(en.ratios[indicator].name, 8);
      if (Number.isNaN(points)) expect(typeof shown).toBe("string");
      else expectSame(shown, points, "");
    }
    expectSame(right(page.health.total, 8), engine.health.score, engine.health.reason);
    shownVariants.forEach((variant, k) => {
      const model = engine.altman.find((each) => each.variant === variant);
      if (model === undefined) throw new Error(`no ${variant}`);
      expectSame(right(page.altman.score, 2 + k), model.score, model.reason);
      expect(right(page.altman.zone, 2 + k)).toBe(en.altmanZones[model.zone]);
      expect(altmanModels[variant].zones.length).toBe(2);
    });
    const score = right(page.piotroski.score, 8);
    if (Number.isNaN(engine.piotroski.score)) expect(typeof score).toBe("string");
    else expectSame(score, engine.piotroski.score, "");
  });

  test("the credit limit is the engine's", () => {
    const { limit } = engine.credit;
    const shown = right(page.credit.limit, 2);
    if (Number.isNaN(limit)) expect(Object.values(page.credit.none)).toContain(shown);
    else expectSame(shown, limit, "");
  });

  test("every amount leads to the cell it was read from", () => {
    const links = linksOf(plan, statements[0]?.source.sheet ?? "");
    expect(links.length).toBeGreaterThan(5);
    for (const { formula } of links) expect(formula).toMatch(/^=IF\(COUNT\('/);
  });
});

function linksOf(plan: SheetPlan, sheet: string): { formula: string }[] {
  return plan.blocks.flatMap(({ cells }) =>
    cells.flatMap((line) =>
      line.flatMap((cell) =>
        cell !== null && typeof cell === "object" && "formula" in cell && cell.to?.sheet === sheet
          ? [{ formula: cell.formula }]
          : []
      )
    )
  );
}

test("Apple FY2023 as published: current ratio .9880117, ROE 1.7194951, CCC −70.92248, Z″ 2.3687852 grey, F 7", () => {
  const { left, right, engine } = sheetOf({ customers, statements: [apple], analysisDate }, 0);
  const last = 1 + engine.years.length;
  expect(left("Current ratio", last)).toBeCloseTo(0.9880117, 7);
  expect(left("Return on equity (ROE)", last)).toBeCloseTo(1.7194951, 7);
  expect(left("Cash conversion cycle", last)).toBeCloseTo(-70.92248, 5);
  expect(right("Score", 2)).toBeCloseTo(2.3687852, 7);
  expect(right("Zone", 2)).toBe("grey");
  expect(right("F-score, 0–9", 8)).toBe(7);
});

test("what Piotroski's signals compare for Apple FY2023: ROA .27496 against .28434, leverage .28123 against .27017 …", () => {
  const { right } = sheetOf({ customers, statements: [apple], analysisDate }, 0);
  const pairs = {
    roaRises: [0.2749642102875934, 0.2843374111828423],
    accrualsNegative: [0.3133704695893751, 0.2749642102875934],
    leverageFalls: [0.28123059521965676, 0.270171180341907],
    liquidityRises: [0.9880116717592975, 0.8793560286267226],
    marginRises: [0.4413112957720756, 0.43309630561360085],
    turnoverRises: [1.0865473203781661, 1.1234351941014582],
  };
  for (const [signal, pair] of Object.entries(pairs)) {
    const name = en.piotroski[signal as keyof typeof pairs];
    [4, 6].forEach((offset, k) => expect(right(name, offset)).toBeCloseTo(pair[k]!, 12));
  }
});

describe("Beneish's M", () => {
  const variables = {
    DSRI: 1.0771419,
    GMI: 0.981385,
    AQI: 0.9437871,
    SGI: 0.9719954,
    DEPI: 1.0004333,
    SGAI: 1.0221697,
    TATA: -0.038425,
    LVGI: 0.9516305,
  };
  const advanced = { isAdvanced: true };

  test("of Apple FY2023 by the sheet's formulas: −2.6342853, Φ .0042157, and the eight indices", () => {
    const { cells, right, engine } = sheetOf(
      { customers, statements: [apple], analysisDate, settings: advanced },
      0
    );
    expect(errorsOf(cells)).toEqual([]);
    for (const [key, expected] of Object.entries(variables)) {
      const name = `${key} ${en.beneish[key as keyof typeof variables]}`;
      expect(right(name, 7)).toBeCloseTo(expected, 7);
      expectSame(right(name, 7), engine.beneish.variables[key as keyof typeof variables], "");
    }
    expect(right(page.beneish.score, 7)).toBeCloseTo(-2.6342853, 7);
    expectSame(right(page.beneish.score, 7), engine.beneish.score, "");
    expect(right(page.beneish.probability, 7)).toBeCloseTo(0.0042157, 7);
  });

  test("without selling expenses and property the three indices count as 1, and the score is the engine's", () => {
    const line = (fiscalYear: number, more: object) => ({ customerId: "D", fiscalYear, ...more });
    const statements = tableOf("financials", [
      line(2023, {
        finRevenue: 800,
        finCogs: 600,
        finReceivables: 90,
        finTotalAssets: 500,
        finCurrentLiab: 200,
        finLongDebt: 50,
        finNetIncome: 30,
        finCfo: 40,
      }),
      line(2024, {
        finRevenue: 900,
        finCogs: 690,
        finReceivables: 150,
        finTotalAssets: 600,
        finCurrentLiab: 260,
        finLongDebt: 60,
        finNetIncome: 45,
        finCfo: -15,
      }),
    ]);
    const { right, engine } = sheetOf(
      { customers, statements: [statements], analysisDate, settings: advanced },
      2
    );
    expect(engine.beneish.isAssumed).toBe(true);
    expect(typeof right(`SGAI ${en.beneish.SGAI}`, 7)).toBe("string");
    // DSRI (150/900)/(90/800), GMI .25/(210/900), SGI 1.125, TATA 60/600, LVGI (320/600)/(250/500), the rest 1.
    const m =
      -4.84 +
      (0.92 * (150 / 900)) / (90 / 800) +
      (0.528 * 0.25) / (210 / 900) +
      0.404 +
      0.892 * 1.125 +
      0.115 -
      0.172 +
      4.679 * 0.1 -
      (0.327 * (320 / 600)) / 0.5;
    expect(right(page.beneish.score, 7)).toBeCloseTo(m, 9);
    expectSame(right(page.beneish.score, 7), engine.beneish.score, "");
  });

  test("stays off unless the company wants it, and is not for banks", () => {
    const given = { customers, statements: [apple], analysisDate };
    const off = sheetOf(given, 0);
    expect(() => off.right(page.beneish.score, 7)).toThrow("no line");
    const bank = tableOf("customers", [
      { customerId: "AAPL", customerName: "Bank", industry: "银行", revenue: 900 },
    ]);
    const { right } = sheetOf({ ...given, customers: bank, settings: advanced }, 0);
    expect(() => right(page.beneish.score, 7)).toThrow("no line");
  });

  test("stands in the review with its sign only where it is switched on", () => {
    const text = (settings: FinanceCase["settings"]) => {
      const { context, finance } = financeContext("en", {
        customers,
        statements: [apple],
        analysisDate,
        ...(settings ? { settings } : {}),
      });
      return modelsText(context, finance, 0);
    };
    expect(text(undefined)).not.toContain("M ");
    expect(text(advanced)).toMatch(/\nM -2\.63$/);
  });
});

test("Huawei 2019 with closing balances of 360 days: DIO 112.396, DSO 35.753", () => {
  const { left, engine } = sheetOf(
    {
      customers,
      statements: [huawei],
      analysisDate,
      settings: {
        ratios: {
          basis: "closing",
          days: 360,
          withNotes: false,
          payablesOnPurchases: false,
          growthYears: 3,
        },
      },
    },
    1
  );
  const last = 1 + engine.years.length;
  expect(left("DIO, days", last)).toBeCloseTo(112.396, 3);
  expect(left("DSO, days", last)).toBeCloseTo(35.753, 3);
});

test("tangible net worth 150m, working capital 70m, sales 60m at 60 days in class R2: limit 9.863014m", () => {
  const buyer = tableOf("customers", [
    { customerId: "K", customerName: "K", industry: "Wholesale", revenue: 60, paymentTerms: 60 },
  ]);
  const statements = tableOf(
    "financials",
    [
      {
        customerId: "K",
        fiscalYear: 2024,
        finEquity: 180,
        finIntangibles: 30,
        finCurrentAssets: 170,
        finCurrentLiab: 100,
        finTotalAssets: 400,
        finTotalLiab: 220,
      },
    ],
    { sheet: "K's statements" }
  );
  const { right } = sheetOf(
    {
      customers: buyer,
      statements: [statements],
      analysisDate,
      sources: {
        annualSales: Float64Array.of(60),
        typedHealth: Float64Array.of(70),
        avgDaysLate: Float64Array.of(12),
      },
    },
    0
  );
  expect(right(page.credit.limit, 2)).toBeCloseTo(9.863014, 6);
});

test("a cell that holds an amount as text shows what was read, one that was emptied shows nothing", () => {
  const given: FinanceCase = { customers, statements: [huawei], analysisDate };
  const { context, finance } = financeContext("en", given);
  const plan = financeSheet(context, finance, 1, "HW");
  const column = (field: string): number =>
    huawei.mapping.find((mapped) => mapped.field === field)?.column ?? -1;
  const book = calculatedBook(plan, given.statements, (sheet) => {
    const latest = sheet.rows[2] ?? [];
    latest[column("finCfo")] = "913.84亿";
    latest[column("finInventory")] = null;
  });
  const read = finder(book.sheets[0]?.rows ?? []);
  expect(read("Operating cash flow", 3)).toBe(91384);
  expect(read("Inventories", 3)).toBe("");
  expect(read("DIO, days", 3)).toBe("n.m. ①");
});
