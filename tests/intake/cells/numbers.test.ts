import fc from "fast-check";
import { parseNumber } from "../../../src/intake/cells/numbers";

/** What a cell is worth: value × unit ÷ percent. */
const worth = (text: string): number | null => {
  const number = parseNumber(text);
  return number === null ? null : (number.value * number.factor) / number.per;
};

// Worked out by hand from what each text says.
test.each([
  ["1234", 1234],
  ["1,234", 1234],
  ["1,234.56", 1234.56],
  ["1.234,56", 1234.56],
  ["1 234,56", 1234.56],
  ["4\u00a0051.17", 4051.17],
  ["1'234.5", 1234.5],
  ["1’234", 1234],
  ["1,23,456", 123456],
  ["3.000.000", 3000000],
  ["12,5", 12.5],
  ["１２３４", 1234],
  ["１，２３４．５", 1234.5],
  ["(1,234)", -1234],
  ["（500）", -500],
  ["123-", -123],
  ["−12", -12],
  ["'12", 12],
  ["约1,200", 1200],
  ["¥1.2万", 12000],
  ["1.2万元", 12000],
  ["(¥1.2万)", -12000],
  ["3.5亿", 350000000],
  ["1.5千万", 15000000],
  ["1.2k", 1200],
  ["1.2m", 1200000],
  ["3bn", 3000000000],
  ["$1.2m USD", 1200000],
  ["2.5 million", 2500000],
  ["RMB 1,234.50", 1234.5],
  ["-¥5", -5],
  ["¥-5", -5],
  ["人民币1200元", 1200],
  ["12%", 0.12],
  ["12‰", 0.012],
  ["1e5", 100000],
  ["1200元/年", 1200],
])("%s is worth %d", (text, expected) => {
  expect(worth(text)).toBeCloseTo(expected, 9);
});

test.each([
  "abc",
  "100-200",
  ">100",
  "1.2.3",
  "1,2,3",
  "12 34",
  "A4级",
  "2024-03-05",
  "十二",
  "",
  "-",
  "%",
  "¥",
])("%s is no number", (text) => {
  expect(parseNumber(text)).toBeNull();
});

test("a lone 1,234 is thousands, with 1.234 kept as the other reading", () => {
  expect(parseNumber("1,234")).toMatchObject({ value: 1234, other: 1.234, decimal: "" });
});

test("a lone 1.234 is a decimal, with 1234 kept as the other reading", () => {
  expect(parseNumber("1.234")).toMatchObject({ value: 1.234, other: 1234, decimal: "" });
});

test("0,123 cannot be thousands and tells that the comma stands before decimals", () => {
  expect(parseNumber("0,123")).toMatchObject({ value: 0.123, decimal: "," });
});

test("the sign names the currency", () => {
  expect(
    ["€5", "£5", "￥5", "HK$5", "US$5", "5港元"].map((text) => parseNumber(text)?.currency)
  ).toEqual(["EUR", "GBP", "CNY", "HKD", "USD", "HKD"]);
});

test("brackets around zero give zero, not minus zero", () => {
  expect(Object.is(parseNumber("(0.00)")?.value, 0)).toBe(true);
});

test("every number survives being written with separators, brackets and full-width digits", () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => value / 100);
  fc.assert(
    fc.property(cents, (value) => {
      const size = Math.abs(value).toLocaleString("en-US", { minimumFractionDigits: 2 });
      const written = value < 0 ? `(${size})` : size;
      const german = value.toLocaleString("de-DE", { minimumFractionDigits: 2 });
      const wide = written.replace(/[0-9]/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
      );
      expect(worth(written)).toBeCloseTo(value, 9);
      expect(worth(german)).toBeCloseTo(value, 9);
      expect(worth(wide)).toBeCloseTo(value, 9);
    })
  );
});

test("any text is a finite number or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const number = parseNumber(text);
      expect(number === null || Number.isFinite(number.value)).toBe(true);
    })
  );
});
