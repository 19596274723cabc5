import fc from "fast-check";
import { CellError } from "../../../workbench/book/book";
import { parseTyped } from "../../../workbench/host/grid/typedText";
import { bench, codeOf, read } from "./support";

const context = { currentYear: 2026, is1904: false };
const typed = (text: string): unknown => {
  const { value, formula, numberFormat } = parseTyped(text, false, context);
  return [formula ?? (value instanceof CellError ? `error ${value.code}` : value), numberFormat];
};

/** What Excel (en-US) makes of a typed text. Serials: 2026-01-05 is day 46,027 of the 1900 system, 1900-01-01 is day 1. */
describe("A string written to a cell is taken as if typed", () => {
  test.each<[string, unknown, string | null]>([
    ["hello", "hello", null],
    ["客户", "客户", null],
    [" 5 ", 5, null],
    ["5", 5, null],
    ["-5.5", -5.5, null],
    ["+7", 7, null],
    [".5", 0.5, null],
    ["1e3", 1000, "0.00E+00"],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["1,23", "1,23", null],
    ["(12)", -12, null],
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$3", 3, "$#,##0"],
    ["-$3.10", -3.1, "$#,##0.00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["TRUE", true, null],
    ["false", false, null],
    ["#N/A", "error #N/A", null],
    ["#div/0!", "error #DIV/0!", null],
    ["#hash", "#hash", null],
    ["1/5/2026", 46027, "m/d/yyyy"],
    ["1-5-26", 46027, "m/d/yyyy"],
    ["2026-01-05", 46027, "m/d/yyyy"],
    ["1/5", 46027, "d-mmm"],
    ["5-Jan-2026", 46027, "d-mmm-yy"],
    ["Jan 5, 2026", 46027, "d-mmm-yy"],
    ["Jan-26", 46048, "d-mmm"],
    ["13/45/2026", "13/45/2026", null],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["6:00", 0.25, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
    ["1/5/2026 12:00", 46027.5, "m/d/yyyy h:mm"],
    ["=1+1", "=1+1", null],
    ["=", "=", null],
    ["+A1", "=+A1", null],
    ["-A1", "=-A1", null],
    ["@SUM(A1)", "=SUM(A1)", null],
    ["@home", "@home", null],
    ["'=1+1", "=1+1", null],
    ["'5", "5", null],
    ["mayor", "mayor", null],
    ["May", "May", null],
    ["12345678901234567890", 12345678901234567890, null],
    ["N/A", "N/A", null],
  ])("%s", (text, value, format) => {
    expect(typed(text)).toEqual([value, format]);
  });

  test("in a text cell (@) only the apostrophe goes", () => {
    for (const text of ["=1+1", "5", "1/5/2026", "TRUE", "-x"])
      expect(parseTyped(text, true, context).value).toBe(text);
    expect(parseTyped("'=x", true, context).value).toBe("=x");
  });

  test("the 1904 system counts 1,462 days less", () => {
    expect(parseTyped("1/5/2026", false, { ...context, is1904: true }).value).toBe(46027 - 1462);
  });

  test("a leading apostrophe keeps any text as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(parseTyped(`'${text}`, false, context)).toEqual({
          value: text,
          formula: null,
          numberFormat: null,
        })
      )
    );
  });

  test("nothing but formulas is ever refused", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[=+\-@]/.test(text));
        expect(parseTyped(text, false, context).formula).toBeNull();
      })
    );
  });
});

describe("Through the client", () => {
  test("formats come with what was typed, but never replace one that is there", async () => {
    const b = bench();
    await b.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").numberFormat = [["0.000"]];
      sheet.getRange("A1:B2").values = [
        ["12%", "12%"],
        ["1/5/2026", "x"],
      ];
      await context.sync();
    });
    expect(await read(b, "A1:B2", "numberFormat")).toEqual([
      ["0%", "0.000"],
      ["m/d/yyyy", "General"],
    ]);
    expect(await read(b, "A1:B2", "text")).toEqual([
      ["12%", "0.120"],
      ["1/5/2026", "x"],
    ]);
  });

  test("hostile text stays text under the format @, and with an apostrophe", async () => {
    const b = bench();
    const names = ['=HYPERLINK("http://x","y")', "+1", "@x", "-2", "\t=1"];
    await b.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const asText = sheet.getRange("A1:A5");
      asText.numberFormat = "@" as unknown as string[][];
      asText.values = names.map((name) => [name]);
      sheet.getRange("B1:B5").values = names.map((name) => [`'${name}`]);
      await context.sync();
    });
    expect(await read(b, "A1:B5", "formulas")).toEqual(names.map((name) => [name, name]));
    expect((await read(b, "A1:B5", "valueTypes")).flat()).toEqual(Array(10).fill("String"));
    expect(b.book.sheets[0]?.formulas.size).toBe(0);
  });

  test.each(["=SUM((1)", '="open', "=1+", "- (note"])(
    "a formula that cannot be read, %s, is InvalidArgument",
    async (formula) => {
      const b = bench();
      const work = b.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [
          ["before"],
          [formula],
        ];
        await context.sync();
      });
      expect(await codeOf(work)).toBe("InvalidArgument");
      expect(await read(b, "A1", "values")).toEqual([[""]]);
    }
  );
});
