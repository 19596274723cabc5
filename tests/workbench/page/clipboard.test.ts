import fc from "fast-check";
import { emptyBook } from "../../../workbench/book/create";
import { addFormat } from "../../../workbench/host/grid/layers";
import { shownTexts, textToEdit, valueTexts } from "../../../workbench/page/cellText";
import { summaryOf } from "../../../workbench/page/summary";
import { fromTsv, toTsv } from "../../../workbench/page/tsv";

describe("Text between spreadsheets", () => {
  test("what Excel puts on the clipboard: tabs, lines, quotes around line breaks", () => {
    expect(fromTsv('a\tb\r\n"two\nlines"\t"say ""hi"""\r\n')).toEqual([
      ["a", "b"],
      ["two\nlines", 'say "hi"'],
    ]);
  });

  test("a quote within a cell is only a quote; short rows are filled", () => {
    expect(fromTsv('5" pipe\tx\ny')).toEqual([
      ['5" pipe', "x"],
      ["y", ""],
    ]);
    expect(fromTsv("")).toEqual([[""]]);
  });

  test("any cells survive the way out and back", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", '"', "\t", "\n", "\r", " ", "客") });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 4,
        })
      )
      // A line end at the very end closes the last row: a lone empty cell there cannot be told from none.
      .filter((cells) => cells.at(-1)?.join("") !== "");
    fc.assert(
      fc.property(rows, (cells) => expect(fromTsv(toTsv(cells))).toEqual(cells)),
      { numRuns: 300 }
    );
  });
});

describe("The text of a cell for editing", () => {
  const book = emptyBook("Book1.xlsx");
  const sheet = book.sheets[0]!;
  // 45000 is 15 March 2023 in Excel's 1900 date system.
  sheet.rows = [[45_000, 0.125, "0012", "plain", true, 1234.5]];
  sheet.formulas.set(0, new Map([[5, "=1000+234.5"]]));
  addFormat(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "d mmm yy" });
  addFormat(sheet, { row: 0, column: 1, rows: 1, columns: 1 }, { numberFormat: "0%" });
  addFormat(sheet, { row: 0, column: 5, rows: 1, columns: 1 }, { numberFormat: "#,##0.00" });
  const texts = (): string[] => [0, 1, 2, 3, 4, 5].map((c) => textToEdit(book, sheet, 0, c));

  test("gives the value again when typed", () => {
    expect(texts()).toEqual(["2023-03-15", "12.5%", "'0012", "plain", "TRUE", "=1000+234.5"]);
  });

  test("is copied as shown, and pasted here by its value", () => {
    const rect = { row: 0, column: 0, rows: 1, columns: 6 };
    expect(shownTexts(book, sheet, rect)[0]?.[5]).toBe("1,234.50");
    expect(valueTexts(book, sheet, rect)[0]?.[5]).toBe("1234.5");
  });

  test("the status bar counts what is seen: hidden rows do not", () => {
    const other = emptyBook("b.xlsx").sheets[0]!;
    other.rows = [[1, "x"], [2], [40], [null]];
    other.hiddenRows = new Set([2]);
    const rect = { row: 0, column: 0, rows: 1_048_576, columns: 2 };
    expect(summaryOf(other, rect)).toEqual({ count: 3, numbers: 2, sum: 3 });
  });
});
