import fc from "fast-check";
import {
  cellAddress,
  columnIndex,
  columnLetters,
  quotedSheet,
  rangeAddress,
  sheetCell,
} from "../../src/sheets/address";

test("columns 0, 25, 26, 701, 702 and 16383 are A, Z, AA, ZZ, AAA and XFD", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

test("letters and index are each other's inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16383 }), (column) =>
      expect(columnIndex(columnLetters(column))).toBe(column)
    )
  );
});

test("what is not a column has no index", () => {
  expect(["", "a", "A1", "ABCD", "客"].map(columnIndex)).toEqual([-1, -1, -1, -1, -1]);
});

test("addresses count from one and fix with dollars", () => {
  expect(cellAddress(6, 7)).toBe("H7");
  expect(rangeAddress({ row: 0, column: 0, rows: 2, columns: 3 }, true)).toBe("$A$1:$C$2");
});

test("a sheet's apostrophe cannot end its quotes", () => {
  expect(quotedSheet("O'Brien")).toBe("'O''Brien'");
  expect(sheetCell("x'!A1+'y", 0, 0)).toBe("'x''!A1+''y'!A1");
});
