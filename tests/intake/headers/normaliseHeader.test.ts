import { normaliseHeader } from "../../../src/intake/headers/normaliseHeader";

const core = (header: string): string => normaliseHeader(header).core;

test.each([
  ["销售额(万元)", "销售额", "万元"],
  ["销售额/万元", "销售额", "万元"],
  ["Revenue (USD '000)", "revenue", "USD '000"],
  ["Revenue FY2024 (CNY m)", "revenue", "CNY m"],
  ["FreightKnown_USD", "freightknown", "USD"],
  ["毛利率(%)", "毛利率", "%"],
])("%s is %s in %s", (header, expected, unit) => {
  expect([core(header), normaliseHeader(header).unit?.label]).toEqual([expected, unit]);
});

test("full-width, traditional and look-alike characters do not matter", () => {
  expect(["客戶編號", "客户编号", "愙户编号", "客户 编号：", "客户\n编号"].map(core)).toEqual(
    Array(5).fill("客户编号")
  );
  expect(core("Ｃｕｓｔｏｍｅｒ　Ｉｄ")).toBe("customerid");
});

test("a remark in brackets is cut but no unit", () => {
  expect(normaliseHeader("年销售额（不含税）")).toMatchObject({ core: "年销售额", unit: null });
});

test.each([
  ["2023年销售额", 2023, false],
  ["FY23 Revenue", 2023, true],
  ["Revenue FY2024", 2024, true],
  ["2010财年销售额", 2010, true],
  ["Revenue_2011", 2011, false],
  ["Revenue_FY2_Dec10_Nov11", 2011, true],
  ["2023年1-12月销售额", 2023, false],
])("%s speaks of %d", (header, year, isFiscal) => {
  expect(normaliseHeader(header).period).toMatchObject({ year, isFiscal, isPartial: false });
});

test.each([
  ["本年销售额", 0],
  ["近12个月销售额", 0],
  ["Sales LTM", 0],
  ["上年销售额", -1],
  ["去年同期销售额", -1],
  ["Prior year revenue", -1],
  ["LY Sales", -1],
  ["前年销售额", -2],
  ["Revenue Y-2", -2],
])("%s lies %d years from now", (header, offset) => {
  expect(normaliseHeader(header).period).toMatchObject({ year: null, offset });
});

test.each([
  "2024Q1销售额",
  "Sales YTD",
  "2024年1-6月销售额",
  "Revenue_Dec11",
  "2009-12",
  "上半年销售额",
])("%s is a part of a year", (header) => {
  expect(normaliseHeader(header).period?.isPartial).toBe(true);
});

test("budgets and sums over years are recognised", () => {
  expect(
    ["2026预算", "目标销售额", "Sales budget"].every((header) => normaliseHeader(header).isPlan)
  ).toBe(true);
  expect(["Revenue_Total", "累计销售额"].every((header) => normaliseHeader(header).isTotal)).toBe(
    true
  );
  expect(normaliseHeader("Customer name")).toMatchObject({
    isPlan: false,
    isTotal: false,
    period: null,
  });
});

test("a header of 40,000 characters takes no longer than any other", () => {
  const started = process.cpuUsage().user;
  normaliseHeader(`${"a ".repeat(20_000)}(${" ".repeat(20_000)}`);
  expect((process.cpuUsage().user - started) / 1000).toBeLessThan(200);
});
