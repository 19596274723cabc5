import fc from "fast-check";
import { maxCellText, safeText, writtenText } from "../../src/sheets/safeText";
import { parseTyped } from "../../workbench/host/grid/typedText";

const context = { currentYear: 2026, is1904: false };

describe("text on its way into a cell", () => {
  test.each([
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["'=1", "''=1"],
    ["\t=1", "'\t=1"],
    ["\r\n=1", "'\r\n=1"],
    ["＝1+1", "'＝1+1"],
    ["＋86 10", "'＋86 10"],
    ["－5", "'－5"],
    ["＠x", "'＠x"],
  ])("%j is marked as text in every cell", (text, sent) => {
    expect(safeText(text)).toBe(sent);
    expect(safeText(text, true)).toBe(sent);
    expect(writtenText(text)).toBe(text);
  });

  test.each([
    "007",
    "1/5/2026",
    "TRUE",
    "false",
    "May 5",
    "Sep-26",
    "50%",
    "(12)",
    "¥5",
    ".5",
    "#N/A",
    "1E5",
    "下午3:00",
    "１２",
  ])("%j is marked only where the cell is not a text cell", (text) => {
    expect(safeText(text)).toBe(`'${text}`);
    expect(safeText(text, true)).toBe(text);
  });

  test.each([
    "Acme GmbH",
    "上海某某有限公司",
    "Mayer & Sohn",
    "true love Ltd",
    "S",
    "N/A",
    "élan",
    "a=b",
    "x+1",
  ])("%j goes as it is", (text) => {
    expect(safeText(text)).toBe(text);
  });

  test("32,767 characters fit; one more is cut, never within a character; a marked one is a character shorter", () => {
    expect(safeText("x".repeat(32_767))).toHaveLength(32_767);
    expect(safeText("x".repeat(32_768))).toBe("x".repeat(32_767));
    expect(safeText(`${"x".repeat(32_766)}😀`)).toBe("x".repeat(32_766));
    expect(safeText("=".repeat(32_767))).toBe(`'${"=".repeat(32_766)}`);
  });

  test("what no file can hold becomes the replacement character", () => {
    expect(safeText("a\u0000b\ud800c")).toBe("a\ufffdb\ufffdc");
  });

  /** The workbench host types what it is given as Excel does: the oracle for "stays text". */
  test("whatever a person can type stays exactly that text", () => {
    const risky = fc
      .tuple(
        fc.constantFrom(
          "=",
          "+",
          "-",
          "@",
          "'",
          "\t",
          " ",
          "1",
          "$",
          "(",
          "May ",
          "TRUE",
          "#",
          "＝",
          "上午",
          ""
        ),
        fc.string({ unit: "binary", maxLength: 30 })
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(risky, fc.boolean(), (text, inTextCell) => {
        const typed = parseTyped(safeText(text, inTextCell), inTextCell, context);
        expect(typed).toEqual({
          value: text === "" ? null : writtenText(text, inTextCell),
          formula: null,
          numberFormat: null,
        });
        expect(safeText(text, inTextCell).length).toBeLessThanOrEqual(maxCellText + 1);
      }),
      { numRuns: 5_000 }
    );
  });
});
