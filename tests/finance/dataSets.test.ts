import { existsSync, readFileSync } from "node:fs";
import { altmanScores, altmanZone } from "../../src/finance/altman";
import { serialOf } from "../../src/finance/calendar";
import { computeRatios, type RatioKey } from "../../src/finance/ratios";
import { buildStatements } from "../../src/finance/statements";
import { customersOf, tableOf } from "./statementTable";

/** Real statements that lie beside the repository, not in it. */
const folder = new URL("../../../shared/data/", import.meta.url);
const isThere = existsSync(folder);
if (!isThere)
  console.warn(
    "Skipped: real statements of S&P 500 companies and of Tsingtao Brewery are not beside this repository."
  );
const withData = isThere ? describe : describe.skip;

type Record_ = Readonly<Record<string, string>>;
function csv(path: string): readonly Record_[] {
  const lines = readFileSync(new URL(path, folder), "utf8")
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
      (match[1] ?? match[2] ?? "").replaceAll('""', '"')
    );
  const header = cells(lines[0] ?? "");
  return lines.slice(1).map((line) => {
    const row = cells(line);
    return Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""]));
  });
}
const serial = (date: string): number =>
  serialOf(
    Number(date.slice(0, 4)),
    Number(date.slice(-5, -3).replace("-", "")) || Number(date.slice(4, 6)),
    Number(date.slice(-2))
  );
const analysisDate = serialOf(2024, 12, 31);

withData("S&P 500 companies 2012–2016", () => {
  const rows = csv("nyse_fundamentals_public/fundamentals.csv");
  const items = [
    "Total Revenue",
    "Cost of Revenue",
    "Earnings Before Interest and Tax",
    "Interest Expense",
    "Earnings Before Tax",
    "Net Income",
    "Net Cash Flow-Operating",
    "Cash and Cash Equivalents",
    "Short-Term Investments",
    "Net Receivables",
    "Inventory",
    "Total Current Assets",
    "Total Current Liabilities",
    "Total Assets",
    "Total Liabilities",
    "Total Equity",
    "Retained Earnings",
  ];
  const table = tableOf(
    "financials",
    rows.flatMap((row) =>
      items.map((statementItem) => ({
        customerId: row["Ticker Symbol"] ?? row["Ticker"] ?? "",
        periodEnd: serial(row["Period Ending"] ?? ""),
        statementItem,
        statementValue: Number(row[statementItem]),
      }))
    )
  );
  const ids = [...new Set(rows.map((row) => row["Ticker Symbol"] ?? row["Ticker"] ?? ""))];
  const statements = buildStatements(table, customersOf(...ids), { analysisDate });
  const ratios = computeRatios(statements, { basis: "closing" });
  const entryOf = new Map<string, number>();
  for (let entry = 0; entry < statements.count; entry++)
    entryOf.set(`${ids[statements.customer[entry]!]} ${statements.periodEnd[entry]}`, entry);
  const place = (row: Record_): number =>
    entryOf.get(`${row["Ticker Symbol"] ?? row["Ticker"]} ${serial(row["Period Ending"] ?? "")}`) ??
    -1;

  /** Published in whole per cent. */
  const compare = (published: string, key: RatioKey, isUsable: (row: Record_) => boolean) => {
    let [compared, agreeing] = [0, 0];
    for (const row of rows) {
      const entry = place(row);
      const own = ratios.values[key][entry] ?? NaN;
      if (entry < 0 || Number.isNaN(own) || row[published] === "" || !isUsable(row)) continue;
      compared++;
      if (Math.abs(own * 100 - Number(row[published])) <= 0.5 + 1e-9) agreeing++;
    }
    return { compared, share: agreeing / compared };
  };

  test("nearly every company-year is there once", () => {
    // 5 of 1,074 close in another month than their company's other years and wait as interim.
    expect([rows.length, statements.count]).toEqual([1074, 1069]);
    expect(statements.findings.filter(({ kind }) => kind === "doesNotBalance")).toHaveLength(14);
  });

  test("the data set's own current, quick, cash, and net ratios and ROE in every row; gross margin in 96 %", () => {
    const result = {
      currentRatio: compare("Current Ratio", "currentRatio", () => true),
      quickRatio: compare("Quick Ratio", "quickRatio", () => true),
      cashRatio: compare("Cash Ratio", "cashRatio", () => true),
      grossMargin: compare("Gross Margin", "grossMargin", () => true),
      netMargin: compare("Profit Margin", "netMargin", (row) => Number(row["Net Income"]) > 0),
      roe: compare(
        "After Tax ROE",
        "roe",
        (row) => Number(row["Net Income"]) > 0 && Number(row["Total Equity"]) > 0
      ),
    };
    // Gross margin: the set's gross profit is not revenue less cost of revenue in 4 % of its rows, ours always is.
    expect(result).toEqual({
      currentRatio: { compared: 891, share: 1 },
      quickRatio: { compared: 891, share: 1 },
      cashRatio: { compared: 891, share: 1 },
      grossMargin: { compared: 1069, share: expect.closeTo(0.9635, 4) },
      netMargin: { compared: 1008, share: 1 },
      roe: { compared: 973, share: 1 },
    });
  });

  test("Z″ and its zones are those computed for the set by another program", () => {
    const z = altmanScores(statements, "zDouble1995");
    let compared = 0;
    const differing: string[] = [];
    for (const row of csv("nyse_fundamentals_public/altman_reference_values.csv")) {
      const entry = place(row);
      if (entry < 0 || row["Z2_noConst"] === "") continue;
      compared++;
      const score = z.score[entry]!;
      if (
        !(Math.abs(score - Number(row["Z2_noConst"])) < 1e-5) ||
        altmanZone("zDouble1995", score) !== row["Zone_1.1_2.6"]
      )
        differing.push(
          `${row["Ticker Symbol"]} ${row["Period Ending"]} ${score} ${row["Z2_noConst"]}`
        );
    }
    expect([compared, differing]).toEqual([891, []]);
  });
});

withData("Tsingtao Brewery 2015–2022, Chinese items", () => {
  const rows = csv("cn_listed_statements_public/annual_inputs.csv");
  const names = [
    "流动资产合计",
    "资产总计",
    "流动负债合计",
    "负债合计",
    "盈余公积",
    "未分配利润",
    "所有者权益合计",
    "营业总收入",
    "利润总额",
    "净利润",
  ];
  const build = (withSurplus: boolean) => {
    const chosen = [
      ...(withSurplus ? names : names.filter((name) => name !== "盈余公积")),
      "EBIT_利润总额加利息费用",
    ];
    const table = tableOf(
      "financials",
      rows.flatMap((row) =>
        chosen.map((name) => ({
          customerId: "T",
          periodEnd: serial(
            `${row["报告日"]!.slice(0, 4)}-${row["报告日"]!.slice(4, 6)}-${row["报告日"]!.slice(6)}`
          ),
          statementItem: name.split("_")[0]!,
          statementValue: row[name] === "" ? NaN : Number(row[name]),
        }))
      )
    );
    return buildStatements(table, customersOf("T"), { analysisDate });
  };

  test.each([
    ["undistributed profit and surplus reserve", true, "Z2_RE_未分配利润加盈余公积"],
    ["undistributed profit alone", false, "Z2_RE_未分配利润"],
  ] as const)(
    "Z″ with %s as retained earnings, every year to 4 decimals",
    (_name, withSurplus, column) => {
      const statements = build(withSurplus);
      const { score } = altmanScores(statements, "zDouble1995");
      rows.forEach((row, at) =>
        expect(Math.abs(score[at]! - Number(row[column]))).toBeLessThanOrEqual(0.5e-4 + 1e-9)
      );
      expect(score).toHaveLength(8);
      expect([...statements.balance]).toEqual(rows.map(() => 1));
    }
  );
});
