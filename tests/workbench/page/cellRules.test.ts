import type { BookValidation } from "../../../workbench/book/book";
import { emptyBook } from "../../../workbench/book/create";
import { brokenRule, choicesAt, validationAt } from "../../../workbench/page/choices/cellRules";

const book = emptyBook("Book1.xlsx");
const sheet = book.sheets[0]!;
sheet.rows = [["Colour"], ["red"], ["Green"], [null], [0.5], [7]];
book.names.push({ name: "Colours", formula: "=Sheet1!$A$2:$A$3", scope: null, visible: true });

/** A list over C1:C9, on a book of its own. */
function withList(source: string, more: Partial<BookValidation> = {}): void {
  sheet.validations = [
    { rect: { row: 0, column: 2, rows: 9, columns: 1 }, rule: { list: { source } }, ...more },
  ];
}
const shownAt = (row: number): string[] | undefined =>
  choicesAt(book, sheet, { row, column: 2 })?.items.map(({ shown }) => shown);
const breaks = (text: string): boolean =>
  brokenRule(book, sheet, { row: 0, column: 2 }, text) !== null;

describe("what a cell's list offers", () => {
  test("the words of the rule, without the blanks around them", () => {
    withList("approved, approved with conditions,rejected");
    expect(shownAt(0)).toEqual(["approved", "approved with conditions", "rejected"]);
    expect(choicesAt(book, sheet, { row: 0, column: 1 })).toBeNull();
  });

  test("the filled cells of a range or of a name", () => {
    withList("=Sheet1!$A$2:$A$5");
    expect(shownAt(3)).toEqual(["red", "Green", "0.5"]);
    withList("=Colours");
    expect(shownAt(0)).toEqual(["red", "Green"]);
  });

  test("a range without $ moves with the cell, as in Excel", () => {
    withList("=A2:A3");
    expect(shownAt(0)).toEqual(["red", "Green"]);
    expect(shownAt(1)).toEqual(["Green"]);
    withList("=A$2:A3");
    expect(shownAt(3)).toEqual(["red", "Green", "0.5", "7"]);
  });

  test("a source that only Excel evaluates gives no list, and refuses nothing", () => {
    withList("=OFFSET(A1,0,0,2)");
    expect(shownAt(0)).toBeUndefined();
    expect(breaks("anything")).toBe(false);
  });

  test("a rule of several areas is found in each of them", () => {
    withList("a,b", {
      areas: [
        { row: 0, column: 2, rows: 1, columns: 1 },
        { row: 4, column: 4, rows: 1, columns: 1 },
      ],
    });
    expect(validationAt(sheet, { row: 4, column: 4 })).toBe(sheet.validations[0]);
    expect(validationAt(sheet, { row: 1, column: 2 })).toBeNull();
  });
});

describe("what is typed into a cell with a list", () => {
  test("capitals count against the rule's own words, not against a range", () => {
    withList("S,A,B,C");
    expect([breaks("S"), breaks(" A "), breaks("s"), breaks("D")]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    withList("=$A$2:$A$3");
    expect([breaks("RED"), breaks("blue")]).toEqual([false, true]);
  });

  test("numbers are the same however they are written", () => {
    withList("=$A$5:$A$6");
    expect([breaks("7.0"), breaks(".5"), breaks("8")]).toEqual([false, false, true]);
  });

  test("a blank may stand where blanks are ignored; without an alert nothing is checked", () => {
    withList("a,b");
    expect(breaks("")).toBe(false);
    withList("a,b", { ignoreBlanks: false });
    expect(breaks("")).toBe(true);
    withList("a,b", { errorAlert: { title: "", message: "", showAlert: false, style: "Stop" } });
    expect(breaks("c")).toBe(false);
  });
});
