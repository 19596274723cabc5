import type { ReportId } from "../../src/reports/reports";

import { emptyBook, emptySheet, sheetId } from "../../workbench/book/create";
import type { Book, CellValue } from "../../workbench/book/book";
import { createReports } from "../../src/workflows/createReports";
import { readBase } from "../../src/workflows/readBase";
import { scoreBase } from "../../src/workflows/scoreBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { writeTiers } from "../../src/workflows/writeTiers";
import type { Job } from "../../src/workbook/Workbook";
import type { Model } from "../../src/settings/Model";
import { openExcel, sheetOf } from "../excel/openExcel";

/** 2026-03-31. */
const analysisDate = 46112;

/** Invented customers that are all good enough for a SWOT sheet of their own: tier S or A. */
function goodCustomers(count: number): Book {
  const book = emptyBook("good.xlsx", ["Customers"]);
  const header = [
    "Customer code",
    "Customer name",
    "Net revenue LTM",
    "Contribution profit",
    "Customer wallet",
    "Strategic fit",
    "Satisfaction",
    "Industry outlook",
    "Helps it succeed",
    "Strategic alignment",
    "Active months",
    "Finance review",
    "SWOT signed",
    "Review rounds",
  ];
  const rows = Array.from({ length: count }, (_, i): CellValue[] => [
    `C${String(i + 1).padStart(3, "0")}`,
    `Customer ${i + 1}`,
    1000,
    500,
    2000,
    5,
    95,
    5,
    5,
    5,
    12,
    "approved",
    "yes",
    3,
  ]);
  sheetOf(book, "Customers").rows = [header, ...rows];
  return book;
}

async function made(
  book: Book,
  which: readonly ReportId[],
  job: Job = {},
  choices: Partial<Model["reports"]> = {}
) {
  const opened = openExcel(book);
  const { workbook, host } = opened;
  const survey = await surveyTables(workbook, analysisDate, {});
  const customers = survey.customers;
  if (customers === null) throw new Error("no customers");
  const base = await readBase(
    workbook,
    survey,
    { customers },
    { analysisDate, language: "en" },
    {}
  );
  const model = { ...base.model, reports: { ...base.model.reports, ...choices } };
  const scored = { ...scoreBase(base), model };
  const written = await writeTiers(workbook, scored, "en", {});
  const before = host.counters.requests;
  const run = async (reports = which) =>
    createReports(workbook, scored, written, reports, "en", job);
  return { ...opened, scored, run, requests: () => host.counters.requests - before };
}

/** Sheets of ours that stand in a book from earlier runs. */
function addOwnSheets(book: Book, count: number): void {
  for (let i = 0; i < count; i++) {
    const sheet = emptySheet(sheetId(1000 + i), `SWOT_old ${i}`);
    sheet.customProperties.set("Tierbook.sheet", `swot:old ${i}`);
    sheet.rows = [["x"]];
    book.sheets.push(sheet);
  }
}

test("a SWOT sheet costs three requests whether five or fifty are made", async () => {
  const five = await made(goodCustomers(5), ["swot"]);
  const few = await five.run();
  const requestsOfFive = five.requests();
  const fifty = await made(goodCustomers(50), ["swot"]);
  const many = await fifty.run();
  const requestsOfFifty = fifty.requests();
  expect([few.sheets.length, many.sheets.length]).toEqual([5, 50]);
  expect((requestsOfFifty - requestsOfFive) / 45).toBe(3);
}, 60_000);

test("the company's choices reach the sheets: how many at most, and the tool for the environment", async () => {
  const book = goodCustomers(5);
  const { run } = await made(
    book,
    ["swot"],
    {},
    { maxKeySheets: 2, environmentTool: "fiveForces" }
  );
  expect((await run()).sheets.map(({ name }) => name)).toEqual([
    "SWOT_Customer 1",
    "SWOT_Customer 2",
  ]);
  expect(sheetOf(book, "SWOT_Customer 1").rows.flat()).toContain("Five forces");
}, 30_000);

test("the run tells each sheet before it is painted, and stops between two sheets", async () => {
  const stop = new AbortController();
  const told: string[] = [];
  const book = goodCustomers(8);
  const { run } = await made(book, ["swot", "index"], {
    signal: stop.signal,
    onProgress: ({ phase, done, total, subject }) => {
      if (phase !== "reports" || subject === undefined) return;
      told.push(`${done}/${total} ${subject}`);
      if (told.length === 4) stop.abort();
    },
  });
  await expect(run()).rejects.toMatchObject({ code: "cancelled" });
  expect(told).toEqual([
    "0/9 SWOT_Customer 1",
    "1/9 SWOT_Customer 2",
    "2/9 SWOT_Customer 3",
    "3/9 SWOT_Customer 4",
  ]);
  const swots = book.sheets.map(({ name }) => name).filter((name) => name.startsWith("SWOT_"));
  expect(swots).toEqual(["SWOT_Customer 1", "SWOT_Customer 2", "SWOT_Customer 3"]);
}, 30_000);

test("more than 200 sheets of ours are refused before the first is painted, with the numbers", async () => {
  const book = goodCustomers(5);
  addOwnSheets(book, 194);
  const { run } = await made(book, ["swot", "index"]);
  // 194 older ones, settings and log, 5 SWOT sheets and the index.
  const before = book.sheets.length;
  await expect(run()).rejects.toMatchObject({
    code: "sheetLimit",
    place: { sheets: { wanted: 202, limit: 200 } },
  });
  expect(book.sheets.length).toBe(before);
}, 30_000);

test("sheets that are only painted anew do not count twice", async () => {
  const book = goodCustomers(5);
  const { run } = await made(book, ["swot", "index"]);
  await run();
  addOwnSheets(book, 192);
  // 5 + index + settings + log + 192 = 200.
  expect((await run()).sheets.length).toBe(6);
}, 30_000);

test("the index links every sheet of ours, keeps the date of older ones and is renewed with other reports", async () => {
  const book = goodCustomers(2);
  const { run, scored } = await made(book, ["portfolio", "swot", "index"]);
  await run();
  const index = (): CellValue[][] =>
    sheetOf(book, "MCR_Index").rows.filter((row) => typeof row[7] === "string" && row[7] !== "");
  expect(index().map((row) => [row[1], row[3], row[4], row[5], row[6]])).toEqual([
    ["MCR_Log", null, null, analysisDate, "new"],
    ["MCR_Config", null, null, analysisDate, "new"],
    ["MCR_Dashboard", null, null, analysisDate, "new"],
    ["SWOT_Customer 1", "Customer 1", "S", analysisDate, "new"],
    ["SWOT_Customer 2", "Customer 2", "S", analysisDate, "new"],
  ]);
  const links = sheetOf(book, "MCR_Index").hyperlinks;
  expect(links.size).toBe(5);
  expect(scored.counts.S + scored.counts.A).toBe(2);

  // Asked for the portfolio alone, a workbook with an index gets that renewed as well.
  expect((await run(["portfolio"])).sheets.map(({ name }) => name)).toEqual([
    "MCR_Dashboard",
    "MCR_Index",
  ]);
  expect(index().map((row) => row[6])).toEqual([
    "new",
    "new",
    "renewed",
    "from an earlier run",
    "from an earlier run",
  ]);
  expect(index().map((row) => row[5])).toEqual(new Array(5).fill(analysisDate));
}, 30_000);
