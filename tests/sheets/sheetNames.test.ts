import fc from "fast-check";
import { legalSheetName, maxSheetName, sheetNameKey } from "../../src/sheets/sheetNames";

describe("a legal sheet name", () => {
  test.each([
    ["O'Brien [x]/y:*?", "O'Brien (x)-y--"],
    ["客户：分析？［甲］", "客户-分析(甲)"],
    ["a\tb\n c", "a b c"],
    ["''x''", "x"],
    ["", "Sheet"],
    ["???", "Sheet"],
    ["x".repeat(40), "x".repeat(31)],
    // 30 letters leave one unit: half an emoji does not fit.
    [`${"x".repeat(30)}😀`, "x".repeat(30)],
  ])("%j becomes %j", (wanted, name) => {
    expect(legalSheetName(wanted, [])).toBe(name);
  });

  test("is numbered when taken, whatever the case, width or composition", () => {
    expect(legalSheetName("Swot", ["SWOT"])).toBe("Swot (2)");
    expect(legalSheetName("Swot", ["SWOT", "swot (2)"])).toBe("Swot (3)");
    expect(legalSheetName("Ａ１", ["a1"])).toBe("Ａ１ (2)");
    expect(legalSheetName("Cafe\u0301", ["Café"])).toBe("Cafe\u0301 (2)");
    expect(legalSheetName("history", [])).toBe("history (2)");
    expect(legalSheetName("x".repeat(31), ["x".repeat(31)])).toBe(`${"x".repeat(27)} (2)`);
  });

  /** "Rename a worksheet" (support.microsoft.com): the rules that Excel states. */
  test("keeps all of Excel's rules for any wish and any neighbours", () => {
    const wish = fc.string({ unit: "grapheme", maxLength: 45 });
    fc.assert(
      fc.property(wish, fc.array(wish, { maxLength: 8 }), (wanted, taken) => {
        const name = legalSheetName(wanted, [...taken, wanted]);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(maxSheetName);
        expect(name).not.toMatch(/[/\\?*:[\]]/);
        expect(name).not.toMatch(/^'|'$/);
        expect(name).not.toMatch(/\p{Surrogate}/u);
        expect(name.toLowerCase()).not.toBe("history");
        expect([...taken, wanted].map(sheetNameKey)).not.toContain(sheetNameKey(name));
      }),
      { numRuns: 2_000 }
    );
  });
});
