import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { emptyBook } from "../../../workbench/book/create";
import { CellError } from "../../../workbench/book/book";
import type { Book, BookSheet, CellValue } from "../../../workbench/book/book";
import { createCalculator } from "../../../workbench/calc/createCalculator";

const wasm = readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm"));
const newCalculator = () => createCalculator(wasm);

const DATA: CellValue[][] = [
  ["Name", "Tier", "Revenue", "Cost"],
  ["A", "S", 100, 60],
  ["B", "A", 50, 40],
  ["C", "A", 30, 35],
  ["D", "B", 20, null],
];

function book(formulas: readonly string[]): { book: Book; data: BookSheet; report: BookSheet } {
  const made = emptyBook("a.xlsx", ["Data 'x'", "Report"]);
  const [data, report] = made.sheets as [BookSheet, BookSheet];
  data.rows = DATA.map((row) => [...row]);
  formulas.forEach((formula, row) => report.formulas.set(row, new Map([[0, formula]])));
  report.rows = formulas.map(() => [null]);
  report.isChanged = true;
  return { book: made, data, report };
}

const results = (
  { report, book: whole }: ReturnType<typeof book>,
  calculator = newCalculator()
): CellValue[] => {
  calculator.recalculate(whole);
  return report.rows.map((row) => row[0] ?? null);
};

const D = "'Data ''x'''!";

describe("Formulas that reports use", () => {
  // Worked out by hand from the five rows above; ROUND half away from zero as in Excel.
  test.each<readonly [string, CellValue]>([
    [`=SUM(${D}C2:C5)`, 200],
    [`=SUMPRODUCT(${D}C2:C4,${D}D2:D4)`, 6000 + 2000 + 1050],
    [`=SUMPRODUCT(--(${D}B2:B5="A"),${D}C2:C5)`, 80],
    [`=SUMIFS(${D}C:C,${D}B:B,"A",${D}D:D,">36")`, 50],
    [`=COUNTIFS(${D}B2:B5,"A")`, 2],
    [`=INDEX(${D}A2:A5,MATCH(30,${D}C2:C5,0))`, "C"],
    [`=XLOOKUP("B",${D}A2:A5,${D}C2:C5,"none")`, 50],
    [`=RANK.EQ(${D}C3,${D}C$2:C$5)`, 2],
    [`=LARGE(${D}C2:C5,2)`, 50],
    // 0.9 × 3 = 2.7: between 50 and 100 at 0.7.
    [`=PERCENTILE.INC(${D}C2:C5,0.9)`, 85],
    [`=IF(${D}C2>99,"yes","no")`, "yes"],
    ["=IFERROR(1/0,7)", 7],
    [`=MAX(${D}C2:C5)-MIN(${D}C2:C5)`, 80],
    ["=ROUND(2.345,2)", 2.35],
    ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
    [`=HYPERLINK("#Sheet!A1","see "&${D}A2)`, "see A"],
    ['=HYPERLINK("https://example.com/?a=(1,2)")', "https://example.com/?a=(1,2)"],
    ["=1/3", 1 / 3],
    ["=0.1+0.2", 0.1 + 0.2],
    ["=1/0", new CellError("#DIV/0!")],
    [`=${D}D5=""`, true],
    [`=${D}A2`, "A"],
    ['="=1+1"', "=1+1"],
  ])("%s", (formula, expected) => {
    expect(results(book([formula]))).toEqual([expected]);
  });

  test("may name tables, columns, this row and defined names", () => {
    const b = book([
      "=SUM(Base[Revenue])",
      "=SUM(Base[[#All],[Revenue]:[Cost]])",
      "=COUNTA(Base[#Headers])",
      "=rate*2",
      "=Base[#Totals]",
    ]);
    b.data.tables.push({
      id: 1,
      name: "Base",
      rect: { row: 0, column: 0, rows: 5, columns: 4 },
      hasHeaders: true,
      hasTotals: false,
      style: "",
      showBandedRows: false,
      showFilterButton: false,
      isFiltered: false,
    });
    b.data.formulas.set(
      1,
      new Map([
        [4, "=[@Revenue]-[@Cost]"],
        [5, "=Base[@Name]&Base[[#This Row],[Tier]]"],
      ])
    );
    b.data.tables[0]!.rect = { row: 0, column: 0, rows: 5, columns: 6 };
    b.data.isChanged = true;
    b.book.names.push({ name: "Rate", formula: `=${D}$C$2`, scope: null, visible: true });
    const calculator = newCalculator();
    expect(results(b, calculator).slice(0, 4)).toEqual([200, 335, 4, 200]);
    expect(b.data.rows[1]!.slice(4)).toEqual([40, "AS"]);
    expect(calculator.skipped).toEqual([
      { sheet: "Report", address: "A5", formula: "=Base[#Totals]", reason: "unknownReference" },
    ]);
  });

  test("may build on one another", () => {
    expect(results(book(["=A2*2", "=A3+1", `=${D}C2`]))).toEqual([202, 101, 100]);
  });
});

describe("What the engine cannot do", () => {
  test.each<readonly [string, string]>([
    ["=AGGREGATE(9,6,A2:A3)", "function"],
    ["=TODAY()", "volatile"],
    ["=[1]Other!A1+1", "externalReference"],
    ["=Gone!A1", "unknownReference"],
    [`=SUM(INDIRECT("A"&2))`, "function"],
    [`=UNIQUE(${D}B2:B5)`, "spill"],
    ["=SUM((", "syntax"],
    ["=A1+1", "circular"],
    ["=nosuchname*2", "unknownReference"],
  ])("%s keeps the result that stands there, and is reported: %s", (formula, reason) => {
    const b = book([formula]);
    b.report.rows = [[123]];
    const calculator = newCalculator();
    expect(results(b, calculator)).toEqual([123]);
    expect(calculator.skipped).toEqual([{ sheet: "Report", address: "A1", formula, reason }]);
  });

  test("does not spoil the formulas that build on it: they take its last result", () => {
    const b = book(["=AGGREGATE(9,6,B1:B2)", "=A1*2", "=IFERROR(A1,0)", "=1+1"]);
    b.report.rows = [[21], [null], [null], [null]];
    expect(results(b)).toEqual([21, 42, 21, 2]);
  });

  test("of the 1904 date system is left to Excel, the rest is not", () => {
    const b = book(["=YEAR(40000)", "=1+1"]);
    b.book.uses1904Dates = true;
    b.report.rows = [[2013], [null]];
    const calculator = newCalculator();
    expect(results(b, calculator)).toEqual([2013, 2]);
    expect(calculator.skipped.map(({ reason }) => reason)).toEqual(["dateSystem"]);
  });
});

describe("Only what changed is computed", () => {
  test("a file's own results stay while nothing they read changes", () => {
    const b = book([`=SUM(${D}C2:C5)`, `=SUM(${D}D2:D5)`, "=A1+1"]);
    // Results that differ from the engine's on purpose: nobody touched what they read.
    b.report.rows = [[1], [2], [3]];
    const calculator = newCalculator();
    calculator.remember(b.book);
    expect(results(b, calculator)).toEqual([1, 2, 3]);
    b.data.rows[1]![2] = 1100;
    // The sum of revenue and what builds on it are due; the sum of cost is not.
    expect(results(b, calculator)).toEqual([1200, 2, 1201]);
    b.report.formulas.set(1, new Map([[0, "=A3*2"]]));
    expect(results(b, calculator)).toEqual([1200, 2402, 1201]);
  });

  test("a new formula is computed without touching others, and a value in place of one carries on", () => {
    const b = book(["=1+1", "=A1*10"]);
    b.report.rows = [[7], [8]];
    const calculator = newCalculator();
    calculator.remember(b.book);
    b.report.formulas.set(2, new Map([[0, "=A2+A1"]]));
    expect(results(b, calculator)).toEqual([7, 8, 15]);
    b.report.formulas.delete(0);
    b.report.rows[0]![0] = 5;
    expect(results(b, calculator)).toEqual([5, 50, 55]);
  });

  test("formulas that a file gives without results are computed when it is opened, and no sheet counts as changed", () => {
    const b = book(["=1+1", "=A1*10"]);
    b.report.rows = [[7], [null]];
    b.report.isChanged = false;
    const calculator = newCalculator();
    calculator.remember(b.book);
    expect(b.report.rows).toEqual([[7], [70]]);
    expect(b.report.isChanged).toBe(false);
  });

  test("a table that grows changes what its formulas mean", () => {
    const b = book(["=SUM(Base[Revenue])"]);
    b.data.tables.push({
      id: 1,
      name: "Base",
      rect: { row: 0, column: 0, rows: 4, columns: 4 },
      hasHeaders: true,
      hasTotals: false,
      style: "",
      showBandedRows: false,
      showFilterButton: false,
      isFiltered: false,
    });
    const calculator = newCalculator();
    expect(results(b, calculator)).toEqual([180]);
    b.data.tables[0]!.rect = { ...b.data.tables[0]!.rect, rows: 5 };
    expect(results(b, calculator)).toEqual([200]);
  });
});

test("a formula written again as it was gets its result again, although nothing it reads has changed", () => {
  const made = book([`=SUM(${D}C2:C5)`]);
  const calculator = newCalculator();
  expect(results(made, calculator)).toEqual([200]);
  // Repainting a sheet writes the formula anew, which empties its cell.
  made.report.formulas.set(0, new Map([[0, `=SUM(${D}C2:C5)`]]));
  made.report.rows = [[null]];
  expect(results(made, calculator)).toEqual([200]);
});
