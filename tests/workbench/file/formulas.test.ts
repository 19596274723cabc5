import fc from "fast-check";
import { parseRange, parseReference, rangeAddress } from "../../../workbench/file/a1";
import { formulaFromFile, formulaToFile } from "../../../workbench/file/formulaText";
import { shiftFormula, tokenizeFormula } from "../../../workbench/file/formulaTokens";

describe("A formula in pieces", () => {
  test("gives the formula back, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(
          tokenizeFormula(text)
            .map((token) => token.text)
            .join("")
        ).toBe(text);
      })
    );
  });

  test("tells references from names, functions, sheets, texts and structured references", () => {
    const kinds = tokenizeFormula(
      `SUM('My A1'!A1:$B$2,Table1[[#This Row],[A1 ']x]],LOG10(2),"A1",rate,A1B,组合!C3)`
    )
      .filter(({ kind }) => kind !== "other")
      .map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds).toEqual([
      "function SUM",
      "sheet 'My A1'!",
      "reference A1",
      "reference $B$2",
      "name Table1",
      "structured [[#This Row],[A1 ']x]]",
      "function LOG10",
      'string "A1"',
      "name rate",
      "name A1B",
      "sheet 组合!",
      "reference C3",
    ]);
  });

  test("moves relative references only, and those that leave the sheet become errors", () => {
    expect(shiftFormula('A1+$A1+A$1+$A$1+"A1"+LOG10(B2)+SUM(A:A,3:3,$4:$4)+x!C3', 2, 1)).toBe(
      'B3+$A3+B$1+$A$1+"A1"+LOG10(C4)+SUM(B:B,5:5,$4:$4)+x!D5'
    );
    expect(shiftFormula("A1", -1, 0)).toBe("#REF!");
  });
});

describe("The file's own spelling", () => {
  // Names as in MS-XLSX 2.2.2: the prefix stands in the file and not in what the user sees.
  test.each([
    ["=RANK.EQ(A1,A:A)", "_xlfn.RANK.EQ(A1,A:A)"],
    ["=SUM(FILTER(A1:A9,A1:A9>0))", "SUM(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))"],
    ["=LET(a,1,b,a*2,a+b)", "_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlpm.a*2,_xlpm.a+_xlpm.b)"],
    ["=MAP(A1:A3,LAMBDA(v,v*rate))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*rate))"],
    ['=IF(A1="RANK.EQ(",SUMIFS(B:B,A:A,"x"),1)', 'IF(A1="RANK.EQ(",SUMIFS(B:B,A:A,"x"),1)'],
  ])("of %s", (formula, file) => {
    expect(formulaToFile(formula, null)).toBe(file);
    expect(formulaFromFile(file)).toBe(formula);
  });
});

describe("Addresses", () => {
  test("of any rectangle read back", () => {
    const rect = fc
      .record({ row: fc.nat(1048575), column: fc.nat(16383) })
      .chain(({ row, column }) =>
        fc.record({
          row: fc.constant(row),
          column: fc.constant(column),
          rows: fc.integer({ min: 1, max: 1048576 - row }),
          columns: fc.integer({ min: 1, max: 16384 - column }),
        })
      );
    fc.assert(fc.property(rect, (r) => expect(parseRange(rangeAddress(r))).toEqual(r)));
  });

  test("of whole columns and rows, quoted sheets, and what is none", () => {
    expect(parseRange("$C:$D")).toEqual({ row: 0, column: 2, rows: 1048576, columns: 2 });
    expect(parseRange("3:3")).toEqual({ row: 2, column: 0, rows: 1, columns: 16384 });
    expect(["A", "A0", "XFE1", "A1048577", "A1:B", "rate", "A1:B2:C3", ""].map(parseRange)).toEqual(
      Array(8).fill(null)
    );
    expect(parseReference("='O''Brien''s'!$A$1:$B$2")).toEqual({
      sheet: "O'Brien's",
      rect: { row: 0, column: 0, rows: 2, columns: 2 },
    });
    expect(["[1]A!A1", "A!A1,B!A1", "A!A1+1"].map(parseReference)).toEqual([null, null, null]);
  });
});
