import { CellError } from "../../../workbench/book/book";
import { formatCategory } from "../../../workbench/host/grid/formatCode";
import { formatValue } from "../../../workbench/host/grid/numberText";

/** What Excel shows; the codes are those of its own format list and of the add-in. 46,027.75 is 2026-01-05 18:00. */
describe("formatValue", () => {
  test.each<[string, number, string]>([
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 1 / 3, "0.333333333"],
    ["General", 123456789012, "1.23457E+11"],
    ["General", 12345678901, "12345678901"],
    ["General", -2.5, "-2.5"],
    ["General", 0.00001, "0.00001"],
    ["0", 2.5, "3"],
    ["0", -2.5, "-3"],
    ["0.00", 1.005, "1.01"],
    ["0.0#", 1.5, "1.5"],
    ["#,##0", 1234567, "1,234,567"],
    ["#,##0.00", -1234.5, "-1,234.50"],
    ["#,##0;(#,##0)", -1234, "(1,234)"],
    ["#,##0;-#,##0;-", 0, "-"],
    ["000", 7, "007"],
    ["#", 0, ""],
    ["0%", 0.126, "13%"],
    ["0.0%", 0.1255, "12.6%"],
    ["0.00E+00", 12345, "1.23E+04"],
    ["# ?/?", 1.5, "1 1/2"],
    ["0.0,", 12345, "12.3"],
    ['0.0,," m"', 12345678, "12.3 m"],
    ["¥#,##0.00", 1234.5, "¥1,234.50"],
    ["[$€-407] #,##0", 1234, "€ 1,234"],
    ["[Red][<0]-0.0;0.0", -1.25, "-1.3"],
    ['"Tier "0', 3, "Tier 3"],
    ["m/d/yyyy", 46027, "1/5/2026"],
    ["yyyy-mm-dd", 46027.75, "2026-01-05"],
    ["yyyy-mm-dd hh:mm", 46027.75, "2026-01-05 18:00"],
    ["d-mmm-yy", 46027, "5-Jan-26"],
    ["dddd, mmmm d", 46027, "Monday, January 5"],
    ["h:mm AM/PM", 46027.75, "6:00 PM"],
    ["[h]:mm", 1.5, "36:00"],
    ["mm:ss", 0.5 + 65 / 86400, "01:05"],
    ['yyyy"年"m"月"d"日"', 46027, "2026年1月5日"],
    ["m/d/yyyy", 60, "2/29/1900"],
    ["m/d/yyyy", -1, "########"],
    ["@", 5, "5"],
  ])("%s of %d is %s", (code, value, text) => {
    expect(formatValue(value, code, false)).toBe(text);
  });

  test("text, booleans and errors", () => {
    expect(formatValue("x", "0.00", false)).toBe("x");
    expect(formatValue("x", '@"!"', false)).toBe("x!");
    expect(formatValue(true, "0.00", false)).toBe("TRUE");
    expect(formatValue(new CellError("#N/A"), "0.00", false)).toBe("#N/A");
    expect(formatValue(null, "0.00", false)).toBe("");
  });

  test.each([
    ["General", "General"],
    ["@", "Text"],
    ["0", "Number"],
    ["#,##0.00", "Number"],
    ["0.0%", "Percentage"],
    ["m/d/yyyy", "Date"],
    ['yyyy"年"m"月"', "Date"],
    ["mmm", "Date"],
    ["h:mm", "Time"],
    ["$#,##0.00", "Currency"],
    ["0.00E+00", "Scientific"],
    ["# ?/?", "Fraction"],
    ["_(* #,##0_)", "Accounting"],
  ])("the category of %s is %s", (code, category) => {
    expect(formatCategory(code)).toBe(category);
  });
});
