import { createReports, countSheets, reportedCustomers } from "../../src/workflows/createReports";
import { planWrite } from "../../src/workflows/planWrite";
import { readBase } from "../../src/workflows/readBase";
import { readStanding, rememberRun } from "../../src/workflows/standing";
import { saveModel } from "../../src/workflows/saveModel";
import { scoreBase } from "../../src/workflows/scoreBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { readTierWords, tellTierWord } from "../../src/workflows/tierWords";
import { writeTiers } from "../../src/workflows/writeTiers";
import type { Model } from "../../src/settings/Model";
import type { Workbook } from "../../src/workbook/Workbook";
import type { CellValue } from "../../workbench/book/book";
import { emptyBook } from "../../workbench/book/create";
import { openExcel, sheetOf } from "../excel/openExcel";

/** 2026-03-31. */
const analysisDate = 46112;

/** Settings that a person changed: revenue weighs one point more. */
const heavier = (model: Model): Model => ({
  ...model,
  weights: { ...model.weights, revenue: model.weights.revenue + 1 },
});

/** Six customers, as many good as asked for; the tier column speaks another scale: 金卡A twice, 银卡 three times, A once. */
function sixCustomers() {
  const book = emptyBook("six.xlsx", ["Customers"]);
  const words = ["金卡A", "金卡a", "银卡", "银卡", "银卡", "A"];
  const rows = words.map((word, i): CellValue[] => [
    `C${i + 1}`,
    `Customer ${i + 1}`,
    1000 + i,
    500,
    2000,
    5,
    95,
    5,
    5,
    5,
    12,
    word,
    46000 + i,
  ]);
  sheetOf(book, "Customers").rows = [
    [
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
      "Customer tier",
      "Last order date",
    ],
    ...rows,
  ];
  return openExcel(book);
}

/** As a user reads it who said that column L holds the tiers: its words alone do not look like any. */
async function read(workbook: Workbook) {
  const survey = await surveyTables(workbook, analysisDate, {});
  if (survey.customers === null) throw new Error("no customers");
  const options = { analysisDate, language: "en" } as const;
  return readBase(
    workbook,
    survey,
    { customers: survey.customers, mappingOverrides: { 11: "existingTier" } },
    options,
    {}
  );
}

describe("where a workbook stands", () => {
  test("after a run of 6 customers it says so with dates and counts, and that nothing changed", async () => {
    const { workbook } = sixCustomers();
    const scored = scoreBase(await read(workbook));
    const { runId } = await writeTiers(workbook, scored, "en", {});
    await rememberRun(workbook, scored, runId, {});
    const standing = await readStanding(workbook, runId, {});
    expect(standing).toMatchObject({ settings: "same", rowsAdded: 0 });
    expect(standing?.run).toMatchObject({ rows: 6, analysisDate, dataDate: 46005 });
    const { S, A, B, C, "N/A": none } = standing!.run.counts;
    expect(S + A + B + C + none).toBe(6);
    // The header and six rows: the last used row of the sheet is the seventh.
    expect(standing?.run.extent).toBe(7);
  });

  test("a customer added below and an edited weight are told; of another run nothing is known", async () => {
    const { workbook, book } = sixCustomers();
    const scored = scoreBase(await read(workbook));
    const { runId } = await writeTiers(workbook, scored, "en", {});
    await rememberRun(workbook, scored, runId, {});
    sheetOf(book, "Customers").rows.push(["C7", "Customer 7", 900]);
    await saveModel(workbook, heavier(scored.model), "en", {});
    expect(await readStanding(workbook, runId, {})).toMatchObject({
      settings: "edited",
      rowsAdded: 1,
    });
    expect(await readStanding(workbook, "R1", {})).toBeNull();
  });

  test("what another version left in its place is not understood and not shown", async () => {
    const { workbook } = sixCustomers();
    await workbook.writeSetting("run", { format: 99, runId: "R1" });
    expect(await readStanding(workbook, "R1", {})).toBeNull();
  });
});

describe("tiers typed in words of another scale", () => {
  test("are listed with their rows until somebody says what they mean, then counted as that tier", async () => {
    const { workbook } = sixCustomers();
    const first = await read(workbook);
    expect(Object.fromEntries(first.unknownTiers)).toEqual({ 银卡: 3, 金卡A: 1, 金卡a: 1 });
    const told = await tellTierWord(workbook, first.tierWords, "金卡A", "S");
    await tellTierWord(workbook, told, "银卡", "");
    const second = await read(workbook);
    expect(second.unknownTiers).toEqual([]);
    expect(second.customers.texts.get("existingTier")).toEqual(["S", "S", "", "", "", "A"]);
    // Codes: S 0, A 1, none 255.
    expect([...second.input.history.lastFinal].slice(0, 2)).toEqual([0, 0]);
  });

  test("can be forgotten, and what is no tier in the stored setting is left out", async () => {
    const { workbook } = sixCustomers();
    await workbook.writeSetting("tierWords", { vip: "S", gold: "Z", plain: 3 });
    const words = await readTierWords(workbook);
    expect(words).toEqual({ vip: "S" });
    expect(await tellTierWord(workbook, words, "vip", undefined)).toEqual({});
    expect(await workbook.readSetting("tierWords")).toBeNull();
  });
});

describe("what will be written", () => {
  test("both sheets are new the first time, renewed the next, and edited settings are left alone", async () => {
    const { workbook } = sixCustomers();
    const states = async (scored: ReturnType<typeof scoreBase>) =>
      (await planWrite(workbook, scored, "en", {})).ownSheets.map(({ key, state }) => [key, state]);
    const first = scoreBase(await read(workbook));
    expect(await states(first)).toEqual([
      ["log", "created"],
      ["model", "created"],
    ]);
    await writeTiers(workbook, first, "en", {});
    const second = scoreBase(await read(workbook));
    expect(await states(second)).toEqual([
      ["log", "renewed"],
      ["model", "renewed"],
    ]);
    await saveModel(workbook, heavier(first.model), "en", {});
    expect(await states(second)).toEqual([
      ["log", "renewed"],
      ["model", "leftAlone"],
    ]);
  });

  test("per-customer sheets are made for the chosen customers only, as many as was said before", async () => {
    const { workbook } = sixCustomers();
    const scored = scoreBase(await read(workbook));
    const written = await writeTiers(workbook, scored, "en", {});
    const key = reportedCustomers(scored, written, "en");
    expect(countSheets(scored, written, "en").swot).toBe(key.length);
    const onlyCustomers = key.slice(0, 1);
    const counts = countSheets(scored, written, "en", { onlyCustomers });
    expect([counts.swot, counts.portfolio, counts.suppliers]).toEqual([
      key.length > 0 ? 1 : 0,
      1,
      0,
    ]);
    const made = await createReports(
      workbook,
      scored,
      written,
      ["swot"],
      "en",
      {},
      { onlyCustomers }
    );
    expect(made.sheets.map((sheet) => sheet.key)).toEqual(
      onlyCustomers.map((i) => `swot:${scored.base.keys[i]}`)
    );
    expect(key.length).toBeGreaterThan(1);
  });
});
