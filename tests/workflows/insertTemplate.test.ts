import type { LanguageCode } from "../../src/i18n/languages";
import { languages } from "../../src/i18n/languages";
import { enumCodes, parseEnum } from "../../src/intake/cells/enums";
import { parseFlag } from "../../src/intake/cells/ratings";
import { fieldOf, tableKinds } from "../../src/intake/fields";
import type { EnumName } from "../../src/intake/fields";
import { createTableReader, readRange } from "../../src/intake/tableReader";
import { templateColumns } from "../../src/intake/templates";
import { insertTemplates, takeBackTemplates } from "../../src/workflows/insertTemplate";
import { surveyTables } from "../../src/workflows/surveyTables";
import { emptyBook } from "../../workbench/book/create";
import { customerBook, openExcel, sheetOf, snapshot } from "../excel/openExcel";

/** 2026-03-31. */
const analysisDate = 46112;

describe.each<LanguageCode>(["en", "zh-CN"])("tables inserted in %s", (language) => {
  const { words } = languages[language];

  test.each(tableKinds)(
    "an inserted table of %s is found as that kind with every column known",
    async (kind) => {
      const { workbook } = openExcel(emptyBook("new.xlsx"));
      const [inserted] = await insertTemplates(workbook, [kind], language, {});
      const { tables } = await surveyTables(workbook, analysisDate, {});
      expect(tables.map(({ source }) => source.sheet)).toEqual([inserted?.sheet]);
      const [table] = tables;
      if (table === undefined) throw new Error("no table");
      expect(table.kind).toBe(kind);
      expect(table.kindConfidence).toBeGreaterThanOrEqual(0.5);
      expect(table.mapping.map(({ field }) => field)).toEqual(templateColumns[kind]);
      expect(table.unmapped).toEqual([]);
      expect(table.asks).toEqual([]);
      expect(Math.min(...table.mapping.map(({ confidence }) => confidence))).toBeGreaterThan(0.89);
    }
  );

  test.each(tableKinds)(
    "the example row of %s is left out with one remark, and rows below it are read",
    async (kind) => {
      const opened = openExcel(emptyBook("new.xlsx"));
      const [inserted] = await insertTemplates(opened.workbook, [kind], language, {});
      const sheet = sheetOf(opened.book, inserted?.sheet ?? "");
      const example = sheet.rows[1] ?? [];
      // A row of the user's own: the same values without the mark.
      const mark = words.templates.exampleMark;
      sheet.rows[2] = example.map((cell) =>
        typeof cell === "string" && cell.startsWith(mark) ? cell.slice(mark.length) : cell
      );
      const whole = sheet.tables[0];
      if (whole) whole.rect = { ...whole.rect, rows: 3 };
      const { tables } = await surveyTables(opened.workbook, analysisDate, {});
      const table = tables[0];
      if (table === undefined) throw new Error("no table");
      const reader = createTableReader(table);
      await opened.workbook.read(readRange(table), null, (block) => reader.push(block));
      const read = reader.finish();
      expect(read.count).toBe(1);
      expect([...read.sheetRows]).toEqual([2]);
      expect(read.problems.filter((problem) => problem.kind === "exampleRow")).toMatchObject([
        { row: 2, severity: "note" },
      ]);
      // Everything the example shows is understood: no warning, no error.
      expect(read.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    }
  );

  test("every word offered for choice is understood as what it stands for", () => {
    const { choices, flags } = words.templates;
    for (const name of Object.keys(choices) as EnumName[]) {
      expect(Object.keys(choices[name]).sort()).toEqual([...enumCodes(name)].sort());
      for (const [code, word] of Object.entries(choices[name]))
        expect([name, word, parseEnum(name, word)]).toEqual([name, word, code]);
    }
    expect([parseFlag(flags.yes), parseFlag(flags.no)]).toEqual([1, 0]);
  });

  test("lists, help and number formats stand below every header", async () => {
    const opened = openExcel(emptyBook("new.xlsx"));
    const [inserted] = await insertTemplates(opened.workbook, ["supplierArchive"], language, {});
    const sheet = sheetOf(opened.book, inserted?.sheet ?? "");
    const ruleAt = (row: number, column: number) =>
      sheet.validations.find(
        ({ rect }) =>
          row >= rect.row &&
          row < rect.row + rect.rows &&
          column >= rect.column &&
          column < rect.column + rect.columns
      );
    templateColumns.supplierArchive.forEach((field, column) => {
      expect(ruleAt(0, column)?.prompt?.message).not.toBe("");
      expect(ruleAt(400, column)?.prompt?.title).toBe(
        fieldOf(field)[words.intake.fieldNames].slice(0, 32)
      );
    });
    const position = templateColumns.supplierArchive.indexOf("supplierPosition");
    expect(ruleAt(5, position)?.rule).toEqual({
      list: {
        inCellDropDown: true,
        source: Object.values(words.templates.choices.supplierPosition).join(","),
      },
    });
    expect(ruleAt(5, position)?.errorAlert?.style).toBe("Warning");
  });
});

test("an inserted customer table does not displace the user's own list", async () => {
  const { workbook } = openExcel(customerBook());
  const own = (await surveyTables(workbook, analysisDate, {})).customers?.source.sheet;
  await insertTemplates(workbook, ["customers"], "en", {});
  const after = await surveyTables(workbook, analysisDate, {});
  expect(own).toBe("Customers");
  expect(after.customers?.source.sheet).toBe("Customers");
});

test("a taken sheet and table name gets a number; what stood there stays", async () => {
  const opened = openExcel(customerBook());
  const [first] = await insertTemplates(opened.workbook, ["customers"], "en", {});
  const [second] = await insertTemplates(opened.workbook, ["customers"], "en", {});
  expect([first?.sheet, second?.sheet]).toEqual(["Customers (2)", "Customers (3)"]);
  expect([first?.table, second?.table]).toEqual(["Customers", "Customers_2"]);
});

test("taking back leaves the workbook as it was; a table that somebody filled in stays", async () => {
  const opened = openExcel(customerBook());
  const before = snapshot(opened.book);
  await insertTemplates(opened.workbook, tableKinds, "zh-CN", {});
  expect((await takeBackTemplates(opened.workbook, {})).removed.length).toBe(13);
  expect(snapshot(opened.book)).toEqual(before);

  const [filled, empty] = await insertTemplates(opened.workbook, ["contacts", "demand"], "en", {});
  const sheet = sheetOf(opened.book, filled?.sheet ?? "");
  sheet.rows[2] = ["C1"];
  expect(await takeBackTemplates(opened.workbook, {})).toEqual({
    removed: [empty?.sheet],
    kept: [filled?.sheet],
  });
});

test("thirteen tables cost twenty-six requests, and a run can be stopped between two of them", async () => {
  const opened = openExcel(emptyBook("new.xlsx"));
  const before = opened.host.counters.requests;
  await insertTemplates(opened.workbook, tableKinds, "en", {});
  expect(opened.host.counters.requests - before).toBe(26);

  const stop = new AbortController();
  const seen: string[] = [];
  await expect(
    insertTemplates(opened.workbook, tableKinds, "en", {
      signal: stop.signal,
      onProgress: ({ subject }) => {
        if (subject !== undefined) seen.push(subject);
        if (seen.length === 3) stop.abort();
      },
    })
  ).rejects.toMatchObject({ code: "cancelled" });
  expect(seen.length).toBe(3);
});
