import { existsSync, readFileSync } from "node:fs";
import { readXlsx, writeXlsx, type WriteSheet } from "hucre/xlsx";
import { serialOf } from "../../src/finance/calendar";
import type { RatioKey } from "../../src/finance/ratios";
import type { ItemKey } from "../../src/finance/statements/items";
import { readBase, type Base } from "../../src/workflows/readBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { openSession } from "../../workbench/cli/session";
import { openBook } from "../../workbench/file/openBook";

/** Workbooks of real statements that lie beside the repository, not in it. */
const folder = new URL("../../../shared/data/", import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.warn("Skipped: workbooks of real statements are not beside this repository.");
const withData = isThere ? describe : describe.skip;
const path = (name: string): URL => new URL(name, folder);

/** The product's own way: survey the workbook, read its tables, analyse. */
async function baseOf(bytes: Uint8Array): Promise<Base> {
  const { book } = await openBook(bytes, "statements.xlsx");
  const session = openSession(book, "en");
  try {
    const analysisDate = serialOf(2024, 12, 31);
    const survey = await surveyTables(session.workbook, analysisDate, {});
    if (survey.customers === null) throw new Error("no customer table");
    const choice = { customers: survey.customers };
    return await readBase(session.workbook, survey, choice, { analysisDate, language: "en" }, {});
  } finally {
    session.close();
  }
}

/** A data set's workbook with a list of customers in front. */
async function withCustomers(
  name: string,
  customersOf: (
    sheets: readonly { name: string; rows: readonly (readonly unknown[])[] }[]
  ) => WriteSheet["rows"]
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(readFileSync(path(name)));
  return writeXlsx({
    sheets: [
      { name: "Customers", rows: customersOf(sheets) },
      ...sheets.map(({ name: sheet, rows }): WriteSheet => ({ name: sheet, rows })),
    ],
  } as Parameters<typeof writeXlsx>[0]);
}

const csv = (name: string): readonly Readonly<Record<string, string>>[] => {
  const [head = "", ...lines] = readFileSync(path(name), "utf8")
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      (match) => match[1] ?? match[2] ?? ""
    );
  const header = cells(head);
  return lines.map((line) =>
    Object.fromEntries(cells(line).map((cell, at) => [header[at] ?? "", cell]))
  );
};

withData("S&P 500: balance sheet, income statement and cash flow on sheets of their own", () => {
  let base: Base;
  beforeAll(async () => {
    base = await baseOf(readFileSync(path("nyse_fundamentals_public/company_financials.xlsx")));
  });
  const rows = isThere ? csv("nyse_fundamentals_public/fundamentals.csv") : [];

  test("every company-year is there once, with its lines from all three sheets", () => {
    const { statements } = base.finance.analysis;
    // 5 of 1,074 close in another month than their company's other years and wait as interim.
    expect([base.customers.count, statements.count]).toEqual([271, 1069]);
    const entryOf = new Map<string, number>();
    const ids = base.customers.texts.get("customerId") ?? [];
    for (let entry = 0; entry < statements.count; entry++)
      entryOf.set(`${ids[statements.customer[entry]!]} ${statements.periodEnd[entry]}`, entry);
    const columns: readonly (readonly [
      ItemKey,
      (row: Readonly<Record<string, string>>) => number,
    ])[] = [
      ["revenue", (row) => Number(row["Total Revenue"])],
      ["netIncome", (row) => Number(row["Net Income"])],
      ["cfo", (row) => Number(row["Net Cash Flow-Operating"])],
      ["depreciation", (row) => Number(row["Depreciation"])],
      // The cash flow sheet has a column of the same name, the change of receivables: it must not be taken.
      ["receivables", (row) => Number(row["Net Receivables"])],
      [
        "cash",
        (row) => Number(row["Cash and Cash Equivalents"]) + Number(row["Short-Term Investments"]),
      ],
      ["intangibles", (row) => Number(row["Intangible Assets"]) + Number(row["Goodwill"])],
      ["totalAssets", (row) => Number(row["Total Assets"])],
    ];
    let compared = 0;
    const differing: string[] = [];
    for (const row of rows) {
      const [year = "", month = "", day = ""] = (row["Period Ending"] ?? "").split("-");
      const end = serialOf(Number(year), Number(month), Number(day));
      const entry = entryOf.get(`${row["Ticker Symbol"]} ${end}`) ?? -1;
      if (entry < 0) continue;
      for (const [item, published] of columns) {
        compared++;
        if (statements.items[item][entry] !== published(row))
          differing.push(`${row["Ticker Symbol"]} ${end} ${item}`);
      }
    }
    expect([compared, differing]).toEqual([8552, []]);
  });

  test("the data set's own ratios, printed in whole per cent, in every company's latest year", () => {
    const { statements, ratios } = base.finance.analysis;
    const ids = base.customers.texts.get("customerId") ?? [];
    const published: readonly (readonly [RatioKey, string])[] = [
      ["currentRatio", "Current Ratio"],
      ["quickRatio", "Quick Ratio"],
      ["cashRatio", "Cash Ratio"],
    ];
    const latest = new Map(
      rows.map((row) => [`${row["Ticker Symbol"]} ${row["Period Ending"]}`, row])
    );
    const found = published.map(([key, column]) => {
      let [compared, agreeing] = [0, 0];
      statements.latest.forEach((entry, customer) => {
        const end = statements.periodEnd[entry] ?? NaN;
        const date = new Date((end - 25_569) * 86_400_000).toISOString().slice(0, 10);
        const row = latest.get(`${ids[customer]} ${date}`);
        const own = ratios.values[key][entry] ?? NaN;
        if (row === undefined || Number.isNaN(own)) return;
        compared++;
        if (Math.abs(own * 100 - Number(row[column])) <= 0.5 + 1e-9) agreeing++;
      });
      return [key, compared, agreeing];
    });
    // 50 of the 271 are banks, insurers and landlords without current items.
    expect(found).toEqual([
      ["currentRatio", 221, 221],
      ["quickRatio", 221, 221],
      ["cashRatio", 221, 221],
    ]);
  });
});

withData("24 companies, a sheet each, three statements below one another", () => {
  test("the same amounts as in the joined tables, to the cell", async () => {
    const name = "nyse_fundamentals_public/statements_by_company.xlsx";
    const base = await baseOf(
      await withCustomers(name, (sheets) => [
        ["Customer ID", "Customer name", "Revenue (USD)"],
        ...sheets.map(({ name: ticker, rows }, at) => [
          ticker,
          String(rows[0]?.[0]).replace(/ \(.*/, ""),
          1000 * (at + 1),
        ]),
      ])
    );
    const whole = await baseOf(
      readFileSync(path("nyse_fundamentals_public/company_financials.xlsx"))
    );
    const idsOf = ({ customers }: Base): readonly string[] =>
      customers.texts.get("customerId") ?? [];
    const other = whole.finance.analysis.statements;
    const entryOf = new Map<string, number>();
    for (let entry = 0; entry < other.count; entry++)
      entryOf.set(`${idsOf(whole)[other.customer[entry]!]} ${other.periodEnd[entry]}`, entry);
    const { statements } = base.finance.analysis;
    const items: readonly ItemKey[] = [
      "revenue",
      "netIncome",
      "cfo",
      "totalAssets",
      "currentLiabilities",
      "equity",
      "retained",
      "inventory",
    ];
    let compared = 0;
    const differing: string[] = [];
    for (let entry = 0; entry < statements.count; entry++) {
      const key = `${idsOf(base)[statements.customer[entry]!]} ${statements.periodEnd[entry]}`;
      for (const item of items) {
        compared++;
        if (statements.items[item][entry] !== other.items[item][entryOf.get(key) ?? -1])
          differing.push(`${key} ${item}`);
      }
    }
    expect(statements.count).toBe(95);
    expect([compared, differing]).toEqual([760, []]);
    // American Airlines, fiscal year 2012: cash in column B, row 6.
    expect(statements.cellsOf("cash", 0)[0]).toEqual({
      sheet: "AAL",
      row: 5,
      column: 1,
      sign: 1,
      scale: 1,
    });
  });
});

withData(
  "Tsingtao Brewery 2015–2022: 资产负债表, 利润表 and 现金流量表 as a company prints them",
  () => {
    test("every year's amounts and the balance, from the sheets whose title names the company", async () => {
      const base = await baseOf(
        await withCustomers("cn_listed_statements_public/statements_cn_layout.xlsx", () => [
          ["客户编码", "客户名称", "年销售额(元)"],
          ["C1", "青岛啤酒", 1_000_000],
          ["C2", "另一家公司", 500_000],
        ])
      );
      const { statements } = base.finance.analysis;
      const rows = csv("cn_listed_statements_public/annual_inputs.csv");
      expect([...statements.year]).toEqual(rows.map((row) => Number(row["报告日"]?.slice(0, 4))));
      const columns: readonly (readonly [ItemKey, string])[] = [
        ["currentAssets", "流动资产合计"],
        ["totalAssets", "资产总计"],
        ["currentLiabilities", "流动负债合计"],
        ["totalLiabilities", "负债合计"],
        ["equity", "所有者权益合计"],
        ["revenue", "营业总收入"],
        ["pretax", "利润总额"],
        ["netIncome", "净利润"],
      ];
      rows.forEach((row, entry) => {
        for (const [item, column] of columns)
          expect([row["报告日"], item, statements.items[item][entry]]).toEqual([
            row["报告日"],
            item,
            Number(row[column]),
          ]);
        expect(statements.items.retained[entry]).toBe(
          Number(row["盈余公积"]) + Number(row["未分配利润"])
        );
      });
      expect([...statements.balance]).toEqual(rows.map(() => 1));
      expect(statements.currency[0]).toBe("CNY");
    });
  }
);
