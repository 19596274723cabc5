import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { serialOf } from "../../../src/intake/cells/dates";
import type { FieldTable, ReadTable } from "../../../src/intake/columns";
import { detectTables, pickTables, previewRanges } from "../../../src/intake/detect";
import type { TableKind } from "../../../src/intake/fields";
import { rollUpTransactions } from "../../../src/intake/rollup/transactions";
import { createTableReader, readRange } from "../../../src/intake/tableReader";
import { openFile } from "../openFile";
import { book, detect, read } from "../sheets";
import type { Rows } from "../sheets";

function tables(sheets: Readonly<Record<string, Rows>>): Map<TableKind, ReadTable> {
  const typed = book(sheets);
  return new Map(
    [...pickTables(detect(typed))].map(([kind, candidate]) => [kind, read(typed, candidate)])
  );
}

const customers: Rows = [
  ["客户编码", "客户名称", "战略匹配度"],
  ["C1", "甲公司", 5],
  ["C2", "乙公司", 4],
  ["C3", "丙公司", 3],
  ["C4", "丁公司", 2],
];
const header = ["订单号", "客户编码", "订单日期", "产品线", "金额(元)", "成本(元)", "单据类型"];
const lines: Rows = [
  header,
  // C1: 2024 (year before): 100 on 2 January; 2025: two lines of one order, a second order, a return.
  ["1", "C1", "2024-01-02", "泵", 100, 60, "销售"],
  ["2", "C1", "2025-03-05", "泵", 200, 120, "销售"],
  ["2", "C1", "2025-03-05", "阀", 50, 30, "销售"],
  ["3", "C1", "2025-07-01", "泵", 300, 150, "销售"],
  ["4", "C1", "2025-07-20", "泵", 40, 20, "退货"],
  // C2: bought and returned everything in May 2025: no active month.
  ["5", "c2", "2025-05-02", "阀", 80, 50, "销售"],
  ["6", "C2", "2025-05-28", "阀", 80, 50, "退货"],
  // C3: an order in 2022, a pause of three years, back in 2025; one void order.
  ["7", "C3", "2022-06-01", "泵", 500, 300, "销售"],
  ["8", "C3", "2025-10-10", "管", 70, 35, "销售"],
  ["9", "C3", "2025-11-11", "管", 999, 1, "作废"],
  // Not usable: unknown customer, no date, no amount, after the analysis date.
  ["10", "C9", "2025-02-02", "泵", 10, 5, "销售"],
  ["11", "C9", "2025-02-03", "泵", 10, 5, "销售"],
  ["12", "C1", null, "泵", 10, 5, "销售"],
  ["13", "C1", "2025-02-02", "泵", null, 5, "销售"],
  ["14", "C1", "2026-01-01", "泵", 10, 5, "销售"],
];
const products: Rows = [
  ["产品编码", "产品线", "战略产品"],
  ["P1", "泵", "是"],
  ["P2", "阀", "是"],
  ["P3", "管", "否"],
  ["P4", "炉", "是"],
];
const analysisDate = serialOf(2025, 12, 31);

function rolled() {
  const found = tables({ 客户清单: customers, 交易明细: lines, 产品: products });
  const base = found.get("customers");
  const orders = found.get("transactions");
  if (base === undefined || orders === undefined) throw new Error("tables were not found");
  return rollUpTransactions(orders, base, { analysisDate, products: found.get("products") });
}

describe("transactions per customer, by hand", () => {
  const list = (values: Float64Array | undefined): number[] => [...(values ?? [])];

  test("revenue of the last twelve months is net of returns; no line, no figure", () => {
    // C1 200 + 50 + 300 − 40, C2 80 − 80, C3 70 (the void order is none), C4 has no line.
    expect(list(rolled().revenue12m)).toEqual([510, 0, 70, NaN]);
  });

  test("the year before counts only for customers that were there", () => {
    expect(list(rolled().revenuePrev12m)).toEqual([100, NaN, 0, NaN]);
  });

  test("gross profit takes the cost back with the return", () => {
    // C1: 80 + 20 + 150 − 20; C2: 30 − 30; C3: 35.
    expect(list(rolled().grossProfit12m)).toEqual([230, 0, 35, NaN]);
  });

  test("active months have positive net orders", () => {
    expect(list(rolled().activeMonths12)).toEqual([2, 0, 1, NaN]);
    expect(list(rolled().orderMonthsEver)).toEqual([3, 0, 2, NaN]);
  });

  test("orders are documents, not lines", () => {
    expect(list(rolled().orders12m)).toEqual([2, 1, 1, NaN]);
  });

  test("first and last order", () => {
    expect(list(rolled().firstOrder)).toEqual([
      serialOf(2024, 1, 2),
      serialOf(2025, 5, 2),
      serialOf(2022, 6, 1),
      NaN,
    ]);
    expect(list(rolled().lastOrder)).toEqual([
      serialOf(2025, 7, 1),
      serialOf(2025, 5, 2),
      serialOf(2025, 10, 10),
      NaN,
    ]);
  });

  test("a customer that came back after a year is told", () => {
    expect(list(rolled().hasReturned)).toEqual([1, 0, 1, NaN]);
  });

  test("strategic lines bought of three", () => {
    // C1 bought pumps and valves, C2 valves, C3 pumps and pipes; furnaces nobody.
    expect(list(rolled().strategicLineShare)).toEqual([2 / 3, 1 / 3, 1 / 3, NaN]);
    expect(list(rolled().productLines)).toEqual([2, 1, 2, NaN]);
  });

  test("what could not be used is listed with its number of lines", () => {
    expect(
      rolled().problems.map(({ kind, found, detail }) => [
        kind,
        found,
        detail?.["about"] ?? "",
        detail?.["rows"] ?? detail?.["count"],
      ])
    ).toEqual(
      expect.arrayContaining([
        ["unknownCustomer", "C9", "", 2],
        ["lineNotUsed", "", "void", 1],
        ["lineNotUsed", "", "noDate", 1],
        ["lineNotUsed", "", "noAmount", 1],
        ["lineNotUsed", "", "afterDate", 1],
      ])
    );
  });
});

test("amounts in 元 reach a customer table in 万元", () => {
  const found = tables({
    客户清单: [
      ["客户编码", "年销售额(万元)"],
      ["C1", 1],
      ["C2", 2],
    ],
    交易明细: [
      ["客户编码", "订单日期", "金额(元)"],
      ["C1", "2025-03-01", 20000],
      ["C1", "2025-04-01", 5000],
      ["C2", "2025-04-01", 300],
    ],
  });
  const rollup = rollUpTransactions(
    found.get("transactions") as FieldTable,
    found.get("customers") as FieldTable,
    { analysisDate }
  );
  expect([...rollup.revenue12m]).toEqual([2.5, 0.03]);
});

test("tax is taken out where the ledger shows it, and quantity × price stands in for an amount", () => {
  const base = [
    ["客户编码", "战略匹配度"],
    ["C1", 5],
    ["C2", 5],
  ];
  const gross = tables({
    客户清单: base,
    交易明细: [
      ["客户编码", "订单日期", "价税合计", "税率"],
      ["C1", "2025-03-01", 113, "13%"],
      ["C2", "2025-03-01", 226, "13%"],
      ["C1", "2025-04-01", 113, "13%"],
    ],
  });
  const byGross = rollUpTransactions(
    gross.get("transactions") as FieldTable,
    gross.get("customers") as FieldTable,
    { analysisDate }
  );
  byGross.revenue12m.forEach((value) => expect(value).toBeCloseTo(200, 9));
  const priced = tables({
    客户清单: base,
    交易明细: [
      ["客户编码", "订单日期", "数量", "单价"],
      ["C1", "2025-03-01", 3, 10],
      ["C2", "2025-03-01", 2, 5],
      ["C1", "2025-04-01", -1, 10],
    ],
  });
  const byPrice = rollUpTransactions(
    priced.get("transactions") as FieldTable,
    priced.get("customers") as FieldTable,
    { analysisDate }
  );
  expect([...byPrice.revenue12m]).toEqual([20, 10]);
  expect(byPrice.problems.map(({ detail }) => detail?.["about"])).toEqual(["quantityTimesPrice"]);
});

test("twelve months count to the analysis date, both ends on the day", () => {
  const base = [
    ["客户编码", "战略匹配度"],
    ["C1", 5],
    ["C2", 4],
  ];
  const dated = [
    ["客户编码", "订单日期", "金额"],
    ["C1", "2024-06-30", 1],
    ["C1", "2024-07-01", 10],
    ["C1", "2025-06-30", 100],
    ["C1", "2025-07-01", 1000],
    ["C2", "2025-01-01", 5],
  ];
  const found = tables({ 客户清单: base, 交易明细: dated });
  const rollup = rollUpTransactions(
    found.get("transactions") as FieldTable,
    found.get("customers") as FieldTable,
    { analysisDate: serialOf(2025, 6, 30) }
  );
  expect([...rollup.revenue12m]).toEqual([110, 5]);
  expect(rollup.revenuePrev12m).toBeUndefined();
});

const data = resolve("../shared/data");
const whenThere = existsSync(data) ? describe : describe.skip;

whenThere(
  "real ledgers against the figures of their own customer sheets (skipped where ../shared/data is absent)",
  () => {
    async function open(path: string, date: number): Promise<Map<TableKind, ReadTable>> {
      const file = await openFile(resolve(data, path));
      const { tables: found } = detectTables(
        previewRanges(file.shape).map(file.preview),
        file.shape,
        { analysisDate: date }
      );
      return new Map(
        [...pickTables(found)].map(([kind, candidate]) => {
          const reader = createTableReader(candidate);
          for (const block of file.blocks(readRange(candidate))) reader.push(block);
          return [kind, reader.finish()];
        })
      );
    }
    /** Customers whose figures differ by more than rounding, and how many were compared. */
    function compare(
      got: Float64Array | undefined,
      want: Float64Array | undefined,
      tolerance: number
    ): [compared: number, different: number] {
      const pairs = [...(got ?? [])].flatMap((value, i) =>
        Number.isNaN(value) ? [] : [[value, want?.[i] ?? NaN] as const]
      );
      return [pairs.length, pairs.filter(([a, b]) => !(Math.abs(a - b) <= tolerance)).length];
    }

    test("Northwind 1997: revenue, orders and first order of all 88 customers", async () => {
      const found = await open("northwind/northwind_workbook.xlsx", serialOf(1997, 12, 31));
      const base = found.get("customers") as FieldTable;
      const rollup = rollUpTransactions(found.get("transactions") as FieldTable, base, {
        analysisDate: serialOf(1997, 12, 31),
      });
      expect(compare(rollup.revenue12m, base.numbers.get("revenue"), 0.011)).toEqual([88, 0]);
      expect(compare(rollup.orders12m, base.numbers.get("orders12m"), 0)).toEqual([88, 0]);
      expect(compare(rollup.firstOrder, base.numbers.get("relationshipStart"), 0)).toEqual([88, 0]);
    });

    test("AdventureWorks 2013: both years, first and last order of all 635 resellers with orders", async () => {
      const found = await open(
        "adventureworks_b2b/resellers_workbook.xlsx",
        serialOf(2013, 12, 31)
      );
      const base = found.get("customers") as FieldTable;
      const rollup = rollUpTransactions(found.get("transactions") as FieldTable, base, {
        analysisDate: serialOf(2013, 12, 31),
      });
      // The customer sheet was rounded per order line: two cents at most.
      expect(compare(rollup.revenue12m, base.numbers.get("revenue"), 0.021)).toEqual([635, 0]);
      expect(compare(rollup.revenuePrev12m, base.numbers.get("revenuePrev"), 0.021)[1]).toBe(0);
      expect(compare(rollup.firstOrder, base.numbers.get("relationshipStart"), 0)).toEqual([
        635, 0,
      ]);
      expect(compare(rollup.lastOrder, base.numbers.get("lastOrderDate"), 0)).toEqual([635, 0]);
    });

    test("Online Retail II to November 2011: documents of 400 wholesalers", async () => {
      const found = await open(
        "online_retail_ii_public/customers_workbook.xlsx",
        serialOf(2011, 11, 30)
      );
      const base = found.get("customers") as FieldTable;
      const rollup = rollUpTransactions(found.get("transactions") as FieldTable, base, {
        analysisDate: serialOf(2011, 11, 30),
      });
      expect(compare(rollup.orders12m, base.numbers.get("orders12m"), 0)).toEqual([400, 0]);
    });
  }
);
