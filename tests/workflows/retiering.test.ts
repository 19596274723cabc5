import { previousRun } from "../../src/portfolio/previousRun";
import { migrationOf } from "../../src/portfolio/migration";
import { criterionKeys } from "../../src/scoring/model";
import type { CriterionKey } from "../../src/scoring/model";
import type { ReportId } from "../../src/reports/reports";
import { modelHash } from "../../src/settings/modelHash";
import { createReports } from "../../src/workflows/createReports";
import { readBase } from "../../src/workflows/readBase";
import { readLog } from "../../src/workflows/readLog";
import { readSnapshot } from "../../src/workflows/readPrevious";
import { recalibrate } from "../../src/workflows/recalibrate";
import { scoreBase } from "../../src/workflows/scoreBase";
import type { Scored } from "../../src/workflows/scoreBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { writeTiers } from "../../src/workflows/writeTiers";
import type { Book, CellValue } from "../../workbench/book/book";
import { emptyBook } from "../../workbench/book/create";
import { createBook } from "../../workbench/file/createBook";
import { openBook } from "../../workbench/file/openBook";
import { saveBook } from "../../workbench/file/saveBook";
import { openExcel, sheetOf } from "../excel/openExcel";

/** 2026-03-31, 2026-06-30, 2026-09-30 and 2026-12-31. */
const [march, june, september, december] = [46112, 46203, 46295, 46387] as const;

const header = [
  "Customer code",
  "Customer name",
  "Net revenue LTM",
  "Contribution profit",
  "Customer wallet",
  "Strategic fit",
  "Satisfaction",
  "Industry outlook",
  "Active months",
  "Average days late",
];
const revenueAt = 2;
const satisfactionAt = 6;

/** Forty invented customers whose figures grow with their number. */
function customers(): Book {
  const book = emptyBook("base.xlsx", ["Customers"]);
  book.sheets[0]!.rows.push(
    header,
    ...Array.from({ length: 40 }, (_, i): CellValue[] => [
      `K${i + 1}`,
      `Customer ${i + 1}`,
      100 * (i + 1),
      10 * (i + 1) + (i % 7) * 9,
      300 * (i + 1),
      1 + (i % 5),
      60 + i,
      1 + ((i * 3) % 5),
      i % 13,
      (i * 7) % 60,
    ])
  );
  return book;
}

const rowsOf = (book: Book): CellValue[][] => sheetOf(book, "Customers").rows as CellValue[][];

interface RunOptions {
  readonly recalibrates?: boolean;
  readonly rowLimit?: number;
  readonly makes?: readonly ReportId[];
}

/** One run of the add-in's workflows on a workbook in the workbench: read, score, write. */
async function run(
  book: Book,
  date: number,
  { recalibrates, rowLimit, makes = [] }: RunOptions = {}
) {
  const { workbook, close } = openExcel(book, {}, { trace: false });
  try {
    const survey = await surveyTables(workbook, date, {});
    const read = await readBase(
      workbook,
      survey,
      { customers: survey.customers! },
      { analysisDate: date, language: "en" },
      {}
    );
    const found =
      rowLimit === undefined
        ? read
        : { ...read, log: (await readLog(workbook, survey.shape, date, read, {}, rowLimit)).place };
    const base = recalibrates ? await recalibrate(workbook, found, {}) : found;
    const scored = scoreBase(base);
    const snapshot = await readSnapshot(workbook, base, {});
    const today = { model: scored.model, modelHash: modelHash(scored.model) };
    const previous = snapshot && previousRun(snapshot, base.keys, base.log.formerKeys, today);
    const written = await writeTiers(workbook, scored, "en", {});
    return {
      scored,
      written,
      previous,
      migration: migrationOf(base.input, scored.scores, previous),
      reports: await createReports(workbook, scored, written, makes, "en", {}),
    };
  } finally {
    close();
  }
}

function scoresByKey({ base, scores }: Scored): Map<string, number> {
  return new Map(base.keys.map((key, i) => [key, scores.score[i]!]));
}

describe("from run to run on one workbook", () => {
  test("unchanged data give an empty migration and the same tiers and scores", async () => {
    const book = customers();
    const first = await run(book, march);
    const second = await run(book, june, { makes: ["migration"] });
    expect(second.migration.isEmpty).toBe(true);
    expect(second.migration.existing).toBe(40);
    expect(sheetOf(book, "MCR_Migration").rows.flat()).toContain(
      "No change since 2026-03-31: all 40 customers are in the tier they were in, nobody came and nobody left."
    );
    expect(second.scored.scores.finalTier).toEqual(first.scored.scores.finalTier);
    expect(second.scored.scores.score).toEqual(first.scored.scores.score);
  });

  test("one huge new customer changes no other customer's score", async () => {
    const book = customers();
    const before = scoresByKey((await run(book, march)).scored);
    const rows = rowsOf(book);
    rows.push(["K99", "Huge", 9e9, 3e9, 2e10, 5, 99, 5, 12, 0]);
    const { scored, migration } = await run(book, june);
    const after = scoresByKey(scored);
    for (const [key, score] of before) expect([key, after.get(key)]).toEqual([key, score]);
    expect(after.size).toBe(41);
    expect(migration.isNew).toBe(1);
  });

  test("without an optional column completeness falls and its blanks count nothing, not zero", async () => {
    const book = customers();
    const first = await run(book, march);
    const rows = rowsOf(book);
    // A third of the customers lose their satisfaction: 4 of 50 active points are no longer known for them.
    for (let i = 1; i <= 13; i++) rows[i]![satisfactionAt] = null;
    const partial = await run(book, june);
    const { completeness, points, dimensions } = partial.scored.scores;
    expect(completeness[0]!).toBeLessThan(first.scored.scores.completeness[0]!);
    expect(completeness[20]!).toBe(first.scored.scores.completeness[20]!);
    expect(points.satisfaction[0]).toBeNaN();
    // Share of wallet is 1/3 → 55.5 points of the 0, 20 % → 40, 50 % → 75 line: all that is left of D4.
    expect(dimensions.D4[0]).toBeCloseTo(40 + ((1 / 3 - 0.2) / 0.3) * 35, 9);
    rows.forEach((row) => row.splice(satisfactionAt, 1));
    const without = await run(book, september);
    expect(without.scored.scores.activeCriteria).not.toContain("satisfaction");
    expect(without.scored.scores.coverage).toBeLessThan(first.scored.scores.coverage);
    expect(without.scored.scores.dimensions.D4[0]).toBeCloseTo(40 + ((1 / 3 - 0.2) / 0.3) * 35, 9);
  });

  test("the log survives renamed columns, renamed customers, new order, saving and reopening", async () => {
    const opened = await createBook("base.xlsx");
    const book = customers();
    opened.book.sheets.splice(
      0,
      opened.book.sheets.length,
      ...book.sheets.map((sheet) => ({ ...sheet, isChanged: true }))
    );
    opened.book.activeSheetId = book.activeSheetId;
    await run(opened.book, march);
    const { bytes } = await saveBook(opened);
    const again = (await openBook(bytes, "base.xlsx")).book;
    const rows = rowsOf(again);
    rows[0]![revenueAt] = "年销售额";
    rows[1]![1] = "Renamed Ltd.";
    const [top] = rows.splice(1, 1);
    rows.push(top!);
    const { migration, previous } = await run(again, june);
    expect(migration.isEmpty).toBe(true);
    expect(previous!.entryOf[39]).toBe(0);
    // The customer with the number n had 100 n of revenue.
    expect(previous!.snapshot.values.revenue![39]).toBe(4000);
  });

  test("removed and added customers are lost and new, and a customer that returns is new to the last run", async () => {
    const book = customers();
    await run(book, march);
    const rows = rowsOf(book);
    const [gone] = rows.splice(5, 1);
    rows.push(["K77", "Newcomer", 500, 90, 900, 3, 70, 3, 6, 10]);
    const second = await run(book, june);
    expect([second.migration.isNew, second.migration.lost]).toEqual([1, 1]);
    expect(second.previous!.lost.map((entry) => second.previous!.snapshot.keys[entry])).toEqual([
      "K5",
    ]);
    rows.push(gone!);
    const third = await run(book, september);
    expect([third.migration.isNew, third.migration.lost]).toEqual([1, 0]);
    const back = third.scored.base.keys.indexOf("K5");
    expect(third.scored.base.input.history.runsSeen[back]).toBe(1);
  });

  test("a changed code is found by the name, named in the log, and keeps its history for good", async () => {
    const book = customers();
    const first = await run(book, march);
    const rows = rowsOf(book);
    rows[8]![0] = "NEW-8";
    const second = await run(book, june);
    expect(second.scored.base.log.keyChanges).toEqual([{ row: 7, key: "NEW-8", former: "K8" }]);
    expect(second.migration.isEmpty).toBe(true);
    expect(second.scored.base.input.history.lastScore[7]).toBe(first.scored.scores.score[7]);
    const log = sheetOf(book, "MCR_Log").rows;
    expect(
      log.some((row) => row[0] === "key-changed" && row[1] === "NEW-8" && row[2] === "K8")
    ).toBe(true);
    const third = await run(book, september);
    expect(third.scored.base.log.keyChanges).toEqual([]);
    expect(third.scored.base.input.history.runsSeen[7]).toBe(2);
  });

  test("two rows with one code keep one history each", async () => {
    const book = customers();
    const rows = rowsOf(book);
    rows[40]![0] = "K1";
    await run(book, march);
    const second = await run(book, june);
    expect(second.migration.isEmpty).toBe(true);
    expect([...second.scored.base.input.history.runsSeen]).toEqual(new Array(40).fill(1));
  });

  test("a log of an older version, without raw values, is still read, and gets the new headers", async () => {
    const book = customers();
    await run(book, march);
    const log = sheetOf(book, "MCR_Log").rows as CellValue[][];
    for (const row of log) row.splice(18);
    const second = await run(book, june);
    expect(second.migration.isEmpty).toBe(true);
    expect(Object.keys(second.previous!.snapshot.values)).toEqual([]);
    expect(log[0]!.length).toBe(21 + criterionKeys.length);
    expect(log[0]![21]).toBe("revenue");
  });

  test("a list in thousands is compared with one in units: logged money is told in today's unit", async () => {
    const book = customers();
    rowsOf(book)[0]![revenueAt] = "Net revenue LTM (k USD)";
    const first = await run(book, march);
    expect(first.scored.base.customers.money.factor).toBe(1000);
    const rows = rowsOf(book);
    rows[0]![revenueAt] = "Net revenue LTM (USD)";
    for (const row of rows.slice(1)) row[revenueAt] = Number(row[revenueAt]) * 1000;
    const { previous } = await run(book, june);
    expect(previous!.snapshot.values.revenue![39]).toBe(4_000_000);
  });

  test("a full log keeps its newest runs and says what it gave up", async () => {
    const book = customers();
    for (const date of [march, june, september]) await run(book, date);
    // 121 rows stand; 140 leave no room for forty more. Half of 140 holds this run and 30 rows: only the last run stays.
    const { previous, scored } = await run(book, december, { rowLimit: 140 });
    const log = sheetOf(book, "MCR_Log").rows;
    const dates = log.slice(1).map((row) => row[0]);
    expect(dates.filter((date) => date === september)).toHaveLength(40);
    expect(dates.filter((date) => date === december)).toHaveLength(40);
    expect(log[1]!.slice(0, 2)).toEqual(["runs-removed", "80"]);
    expect(log[1]![7]).toBe("2026-09-30");
    expect(previous!.snapshot.date).toBe(september);
    expect(scored.base.log.room?.removedRows).toBe(80);
  });
});

describe("recalibration", () => {
  /** Everybody's revenue, profit and wallet double: by the stored anchors all rise. */
  function doubled(book: Book): void {
    for (const row of rowsOf(book).slice(1))
      for (const at of [revenueAt, revenueAt + 1, revenueAt + 2]) row[at] = Number(row[at]) * 2;
  }

  test("without it the stored calibration is used, and doubled money raises scores", async () => {
    const book = customers();
    const first = await run(book, march);
    doubled(book);
    const second = await run(book, june);
    expect(second.scored.model.calibration).toEqual(first.scored.model.calibration);
    expect(second.scored.scores.score[20]!).toBeGreaterThan(first.scored.scores.score[20]!);
  });

  test("anchors follow today's data, with their date and sample size, and the log marks the run", async () => {
    const book = customers();
    await run(book, march);
    doubled(book);
    const { scored } = await run(book, june, { recalibrates: true });
    const { calibration } = scored.model;
    expect(calibration!.date).toBe(june);
    expect(calibration!.quantiles.revenue!.n).toBe(40);
    // PERCENTILE.INC of 200, 400 … 8000.
    for (const [k, value] of [590, 2150, 4100, 6050, 7610].entries())
      expect(calibration!.quantiles.revenue!.values[k]).toBeCloseTo(value, 9);
    const log = sheetOf(book, "MCR_Log").rows;
    const marks = new Set(log.filter((row) => row[0] === june).map((row) => row[19]));
    expect([...marks]).toEqual(["recalibrated"]);
  });

  test("the last run is scored again by the new anchors: a doubled base against doubled anchors ends where it was", async () => {
    const book = customers();
    const first = await run(book, march);
    doubled(book);
    const { scored, previous, migration } = await run(book, june, { recalibrates: true });
    // Same ranks, so everybody's score is what it was; half the money by the new anchors is worth less than then.
    expect([...scored.scores.score]).toEqual(
      [...first.scored.scores.score].map((s) => expect.closeTo(s, 9))
    );
    expect(migration.isEmpty).toBe(true);
    const lastScore = scored.base.input.history.lastScore;
    expect(lastScore[20]!).toBeLessThan(first.scored.scores.score[20]!);
    expect(lastScore[20]).toBe(previous!.comparable.score[20]);
  });

  test("raw values of every active criterion are in the log as they were", async () => {
    const book = customers();
    const { scored } = await run(book, march);
    const { previous } = await run(book, june);
    const logged = Object.keys(previous!.snapshot.values) as CriterionKey[];
    expect(logged).toEqual(criterionKeys.filter((key) => scored.base.input.criteria[key]));
    for (const key of logged)
      expect(previous!.snapshot.values[key]).toEqual(scored.base.input.criteria[key]!.values);
  });
});
