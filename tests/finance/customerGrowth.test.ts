import { customerGrowth } from "../../src/finance/customerGrowth";
import { buildStatements } from "../../src/finance/statements";
import { serialOf } from "../../src/finance/calendar";
import type { FieldTable } from "../../src/intake/columns";
import { pickTables } from "../../src/intake/detect";
import { book, detect, read, type Rows } from "../intake/sheets";

const base: Rows = [
  ["客户编码", "战略匹配度"],
  ["C1", 5],
  ["C2", 4],
];

function tablesOf(kind: "financials", rows: Rows): { base: FieldTable; other: FieldTable } {
  const typed = book({ 客户清单: base, 明细: rows });
  const picked = pickTables(detect(typed));
  const [customers, other] = [picked.get("customers"), picked.get(kind)];
  if (customers === undefined || other === undefined)
    throw new Error(`no ${kind} found: ${[...picked.keys()].join()}`);
  return { base: read(typed, customers), other: read(typed, other) };
}

describe("growth of the customer's own revenue", () => {
  const growth = (rows: Rows, analysisDate = serialOf(2025, 6, 30)) => {
    const { base: customers, other } = tablesOf("financials", rows);
    return customerGrowth(buildStatements(other, customers, { analysisDate }));
  };

  test("three years where there are four, else two, else one", () => {
    // 100 → 172.8 in three years is 20 % a year; 100 → 121 in two is 10 %.
    const rows = [
      ["客户编码", "会计年度", "营业收入", "净利润"],
      ["C1", 2021, 100, 1],
      ["C1", 2022, 90, 1],
      ["C1", 2023, 150, 1],
      ["C1", 2024, 172.8, 1],
      ["C2", 2022, 100, 1],
      ["C2", 2024, 121, 1],
    ];
    const revenueCagr = growth(rows);
    expect(revenueCagr[0]).toBeCloseTo(0.2, 12);
    expect(revenueCagr[1]).toBeCloseTo(0.1, 12);
  });

  test("a year that lies after the analysis date does not count, a restated year does", () => {
    const rows = [
      ["客户编码", "会计年度", "营业收入", "净利润"],
      ["C1", 2023, 100, 1],
      ["C1", 2024, 105, 1],
      ["C1", 2024, 110, 1],
      ["C1", 2026, 999, 1],
    ];
    expect(growth(rows)[0]).toBeCloseTo(0.1, 12);
  });

  test("one row per item", () => {
    const rows = [
      ["客户编码", "会计年度", "报表项目", "金额"],
      ["C1", 2023, "营业收入", 200],
      ["C1", 2023, "营业成本", 150],
      ["C1", 2024, "一、营业收入", 230],
      ["C1", 2024, "净利润", 9],
    ];
    expect(growth(rows)[0]).toBeCloseTo(0.15, 12);
  });

  test("no growth from nothing", () => {
    const rows = [
      ["客户编码", "会计年度", "营业收入", "净利润"],
      ["C1", 2023, 0, 1],
      ["C1", 2024, 105, 1],
      ["C2", 2024, 5, 1],
    ];
    expect([...growth(rows)]).toEqual([NaN, NaN]);
  });
});
