import { enumCodes, parseEnum } from "../../../src/intake/cells/enums";
import { isExcelError, isMissingText } from "../../../src/intake/cells/missing";
import { parseDays, parseFlag, parseRating } from "../../../src/intake/cells/ratings";
import {
  cellText,
  cleanText,
  joinKey,
  quoteCell,
  unpaddedKey,
} from "../../../src/intake/cells/text";
import { currencyOfFormat, parseUnit, unitInTitle } from "../../../src/intake/cells/units";

test.each([
  ["高", 5],
  ["中", 3],
  ["低", 1],
  ["H", 5],
  ["M", 3],
  ["L", 1],
  ["优", 5],
  ["良", 4],
  ["差", 1],
  ["★★★", 3],
  ["★★★☆☆", 3],
  ["4星", 4],
  ["三星", 3],
  ["4 stars", 4],
  ["4/5", 4],
  ["8/10", 4],
  ["1/10", 1],
  ["5分", 5],
  ["较高", 4],
])("rating %s is %d", (text, level) => {
  expect(parseRating(text)).toBe(level);
});

test.each(["A", "很多", "6星", "7/8", "", "高高"])("%s is no rating", (text) => {
  expect(parseRating(text)).toBeNaN();
});

test("yes and no in both languages", () => {
  expect(["是", "Y", "yes", "TRUE", "√", "✓", "x"].map(parseFlag)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(["否", "N", "no", "false", "×", "0"].map(parseFlag)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(parseFlag("maybe")).toBeNaN();
});

test.each([
  ["45天", 45],
  ["Net 30", 30],
  ["月结60天", 60],
  ["3个月", 90],
  ["2 weeks", 14],
  ["现结", 0],
  ["预付", 0],
  ["30", 30],
  ["n/45", 45],
])("%s is %d days", (text, days) => {
  expect(parseDays(text)).toBe(days);
});

test("two numbers make no number of days", () => {
  expect(parseDays("2/10 net 30")).toBeNaN();
});

// Names and aliases of tiers in the books this method comes from: 战略/伙伴/价值/一般, 商业客户 for B, 一般价值客户 for C.
test.each([
  ["S", "S"],
  ["S级", "S"],
  ["战略客户", "S"],
  ["Tier A", "A"],
  ["伙伴型客户", "A"],
  ["A-重点", "A"],
  ["价值客户", "B"],
  ["商业客户", "B"],
  ["一般价值客户", "C"],
  ["一般客户", "C"],
  ["c 类", "C"],
])("tier %s is %s", (text, tier) => {
  expect(parseEnum("tier", text)).toBe(tier);
});

test.each(["VIP", "Gold", "1", "ABC", "D", "重要"])("%s is no tier of ours", (text) => {
  expect(parseEnum("tier", text)).toBe("");
});

test("types of customers and relationships", () => {
  expect(
    ["B2B", "企业", "个人", "Internal", "消费者"].map((word) => parseEnum("customerType", word))
  ).toEqual(["business", "business", "individual", "internal", "individual"]);
  expect(
    ["one-time", "一次性", "长期", "框架协议", "One-off"].map((word) =>
      parseEnum("relationshipType", word)
    )
  ).toEqual(["oneTime", "oneTime", "longTerm", "framework", "oneTime"]);
  expect(enumCodes("tier")).toEqual(["S", "A", "B", "C"]);
});

test("markers of missing values are missing and a zero is not", () => {
  expect(
    ["", "-", "—", "–", "N/A", "na", "无", "未知", "null", " - ", "\u00a0", "　"].every(
      isMissingText
    )
  ).toBe(true);
  expect(["0", "否", "无锡客户", "NASA", "--1"].some(isMissingText)).toBe(false);
});

test("Excel's errors are told from texts like them", () => {
  expect(["#N/A", "#DIV/0!", "#REF!", "#SPILL!"].every(isExcelError)).toBe(true);
  expect(["#1", "#tag", "N/A", "#NULL?"].some(isExcelError)).toBe(false);
});

test("texts keep their letters and lose what cannot be seen", () => {
  expect(cleanText(" 华联\u00a0 通信\u200b\n有限公司　")).toBe("华联 通信 有限公司");
  expect(["=1+1", "+1", "@x", "'=1"].map(cleanText)).toEqual(["=1+1", "+1", "@x", "'=1"]);
  expect(cellText(13085)).toBe("13085");
  expect(cellText(1e15)).toBe("1000000000000000");
});

test("a quotation never exceeds 200 characters and never splits a character", () => {
  const quoted = quoteCell("😀".repeat(16_000));
  expect(quoted.length).toBeLessThanOrEqual(200);
  expect(/^(?:😀)+…$/u.test(quoted)).toBe(true);
});

test("one customer has one key however it is typed", () => {
  expect(["ｃ０１", "c01 ", "C 01", "C01"].map(joinKey)).toEqual(["c01", "c01", "c01", "c01"]);
  expect(["0000100023", "100023", "000"].map(unpaddedKey)).toEqual(["100023", "100023", "0"]);
});

test.each([
  ["万元", 10000, "CNY"],
  ["CNY m", 1000000, "CNY"],
  ["USD '000", 1000, "USD"],
  ["RMB’000", 1000, "CNY"],
  ["百万元", 1000000, "CNY"],
  ["GBP", 1, "GBP"],
  ["英镑", 1, "GBP"],
  ["k€", 1000, "EUR"],
  ["in thousands", 1000, ""],
  ["人民币万元", 10000, "CNY"],
  ["HK$ million", 1000000, "HKD"],
])("unit %s is %d %s", (text, factor, currency) => {
  expect(parseUnit(text)).toMatchObject({ kind: "money", factor, currency });
});

test("remarks in brackets are no units", () => {
  expect(["tax excluded", "不含税", "B2B/B2C", "layer 1", "元/人"].map(parseUnit)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("a line above a table announces its unit", () => {
  expect(unitInTitle("制表日期：2011-12-10    单位：英镑")?.currency).toBe("GBP");
  expect(unitInTitle("单位:万元")?.factor).toBe(10000);
  expect(unitInTitle("as of 10 Dec 2011; GBP")?.currency).toBe("GBP");
  expect(unitInTitle("(in CNY million)")?.factor).toBe(1000000);
  expect([
    unitInTitle("Customer sales 2010-2011"),
    unitInTitle("客户清单（2024年）"),
    unitInTitle("Confidential"),
  ]).toEqual([null, null, null]);
});

test("number formats show currencies", () => {
  expect(
    [
      "[$€-407] #,##0.00",
      '"¥"#,##0',
      "$#,##0",
      '#,##0.00 "元"',
      "General",
      "0%",
      "yyyy-mm-dd",
      "[$-804]yyyy年m月d日",
    ].map(currencyOfFormat)
  ).toEqual(["EUR", "CNY", "USD", "CNY", "", "", "", ""]);
});
