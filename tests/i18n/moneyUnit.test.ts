import { moneyUnitName } from "../../src/i18n/moneyUnit";

// The labels are those that headers of Chinese and English customer lists carry; the names are the usual Chinese ones.
test.each([
  [{ label: "CNY k", factor: 1000, currency: "CNY" }, "千元"],
  [{ label: "万元", factor: 10000, currency: "CNY" }, "万元"],
  [{ label: "CNY", factor: 1, currency: "CNY" }, "元"],
  [{ label: "USD m", factor: 1e6, currency: "USD" }, "百万美元"],
  [{ label: "k", factor: 1000, currency: "" }, "千元"],
  [{ label: "dozen", factor: 12, currency: "" }, "dozen"],
  [{ label: "", factor: 1, currency: "CNY" }, ""],
])("a Chinese reader is told %j as %s", (unit, name) => {
  expect(moneyUnitName("zh-CN", unit)).toBe(name);
});

test("an English reader is told the unit as the sheet has it", () => {
  expect(moneyUnitName("en", { label: "万元", factor: 10000, currency: "CNY" })).toBe("万元");
});
