import type { Workbook } from "hucre/xlsx";
import {
  openSample,
  recordsOf,
  rowsOf,
  samplePath,
  serialOf,
  sum,
  type SampleRecord,
} from "./readSample";

/** 2025-09-30 and 2026-09-30 as Excel serials: the twelve months of the customer list. */
const yearBegins = 45_930;
const yearEnds = 46_295;

let workbook: Workbook;
let customers: readonly SampleRecord[];

beforeAll(async () => {
  workbook = await openSample(samplePath);
  customers = recordsOf(workbook, "客户清单");
});

const typed = (value: unknown): number => (typeof value === "number" ? value : NaN);
const ofCustomer = (
  records: readonly SampleRecord[],
  header: string,
  id: unknown
): readonly SampleRecord[] => records.filter((record) => record[header] === id);

describe("the tables of the sample agree with each other", () => {
  test("typed sales are the transactions of the twelve months, to half of the last digit (0.05 万元)", () => {
    const orders = recordsOf(workbook, "Transactions").filter(
      (order) =>
        serialOf(order["Order date"]!) > yearBegins && serialOf(order["Order date"]!) <= yearEnds
    );
    const checked = customers.filter(
      (customer) => !Number.isNaN(typed(customer["年销售额(万元)"]))
    );
    expect(checked.length).toBeGreaterThan(135);
    for (const customer of checked) {
      const sales = sum(
        ofCustomer(orders, "Customer ID", customer["客户编码"]).map((order) =>
          typed(order["Net amount (CNY)"])
        )
      );
      expect([
        customer["客户编码"],
        Math.abs(sales / 10_000 - typed(customer["年销售额(万元)"])) <= 0.0501,
      ]).toEqual([customer["客户编码"], true]);
    }
  });

  test("open balances and amounts over 90 days past due are those of the invoices", () => {
    const invoices = recordsOf(workbook, "应收明细");
    for (const customer of customers.filter(
      (candidate) => candidate["应收账款余额(万元)"] !== null
    )) {
      const open = ofCustomer(invoices, "客户编码", customer["客户编码"]).filter(
        (invoice) => typeof invoice["未收金额(元)"] === "number"
      );
      const balance = sum(open.map((invoice) => typed(invoice["未收金额(元)"])));
      const over90 = sum(
        open
          .filter((invoice) => serialOf(invoice["到期日"]!) < yearEnds - 90)
          .map((invoice) => typed(invoice["未收金额(元)"]))
      );
      expect(
        Math.abs(balance / 10_000 - typed(customer["应收账款余额(万元)"]))
      ).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(over90 / 10_000 - typed(customer["逾期90天以上(万元)"]))).toBeLessThanOrEqual(
        0.0501
      );
    }
  });

  test("contribution is gross profit less cost to serve wherever all three are typed", () => {
    const full = customers.filter((customer) =>
      ["毛利(万元)", "服务成本(万元)", "贡献利润(万元)"].every(
        (header) => typeof customer[header] === "number"
      )
    );
    expect(full.length).toBeGreaterThan(90);
    for (const customer of full)
      expect(
        Math.abs(
          typed(customer["毛利(万元)"]) -
            typed(customer["服务成本(万元)"]) -
            typed(customer["贡献利润(万元)"])
        )
      ).toBeLessThan(0.16);
  });

  test("our sales by segment add up to the transactions of the twelve months", () => {
    const orders = recordsOf(workbook, "Transactions").filter(
      (order) =>
        serialOf(order["Order date"]!) > yearBegins && serialOf(order["Order date"]!) <= yearEnds
    );
    const segments = recordsOf(workbook, "细分市场");
    expect(
      Math.abs(
        sum(segments.map((cell) => typed(cell["我司销售额(万元)"]))) -
          sum(orders.map((order) => typed(order["Net amount (CNY)"]))) / 10_000
      )
    ).toBeLessThan(0.05 * segments.length);
  });

  test("every detail row belongs to a customer of the list", () => {
    const ids = new Set(customers.map((customer) => customer["客户编码"]));
    for (const [sheet, header] of [
      ["Transactions", "Customer ID"],
      ["应收明细", "客户编码"],
      ["客户财务", "客户编码"],
      ["客户档案袋", "客户编码"],
      ["供应商档案袋", "客户编码"],
      ["联系人", "客户编码"],
      ["Activities", "Customer ID"],
      ["Feedback", "客户编码"],
      ["Demand outlook", "Customer ID"],
    ] as const) {
      expect(recordsOf(workbook, sheet).filter((record) => !ids.has(record[header]!))).toEqual([]);
    }
  });

  test("the totals rows show the sum of the numbers above them", () => {
    const rows = rowsOf(workbook, "客户清单");
    const headers = rows[3]!.map(String);
    const totals = rows.at(-1)!;
    expect(totals[0]).toBe("合计");
    const column = headers.indexOf("年销售额(万元)");
    const above = rows
      .slice(4, -1)
      .map((row) => row[column])
      .filter((value): value is number => typeof value === "number");
    expect(totals[column]).toBeCloseTo(sum(above), 6);
  });
});

describe("the customers' statements", () => {
  test("assets equal liabilities and equity in every year but one: C070 in 2024, off by 1,860.0 万元", () => {
    const off = recordsOf(workbook, "客户财务")
      .map((row) => ({
        id: row["客户编码"],
        year: row["会计年度"],
        gap:
          Math.round(
            (typed(row["资产总计(万元)"]) -
              typed(row["负债合计(万元)"]) -
              typed(row["所有者权益合计(万元)"])) *
              10
          ) / 10,
      }))
      .filter((row) => row.gap !== 0);
    expect(off).toEqual([{ id: "C070", year: 2024, gap: 1860 }]);
  });

  test("sub-totals are the sums of their items", () => {
    const tenths = (row: SampleRecord, header: string): number =>
      Math.round(typed(row[`${header}(万元)`]) * 10);
    for (const row of recordsOf(workbook, "客户财务")) {
      expect(tenths(row, "流动资产合计")).toBe(
        tenths(row, "货币资金") +
          tenths(row, "应收账款") +
          tenths(row, "存货") +
          tenths(row, "其他流动资产")
      );
      expect(tenths(row, "负债合计")).toBe(tenths(row, "流动负债合计") + tenths(row, "长期借款"));
      expect(tenths(row, "所有者权益合计")).toBe(
        tenths(row, "实收资本") + tenths(row, "盈余公积") + tenths(row, "未分配利润")
      );
      expect(tenths(row, "营业利润")).toBe(
        tenths(row, "营业收入") -
          tenths(row, "营业成本") -
          tenths(row, "销售及管理费用") -
          tenths(row, "研发费用") -
          tenths(row, "利息支出")
      );
      expect(typed(row["货币资金(万元)"])).toBeGreaterThan(0);
    }
  });

  test("about sixty customers have three or four years, and the insolvent one has negative equity", () => {
    const statements = recordsOf(workbook, "客户财务");
    const years = new Map<unknown, number>();
    for (const row of statements) years.set(row["客户编码"], (years.get(row["客户编码"]) ?? 0) + 1);
    expect(years.size).toBe(60);
    expect(new Set(years.values())).toEqual(new Set([3, 4]));
    expect(
      typed(
        statements.find((row) => row["客户编码"] === "C012" && row["会计年度"] === 2025)?.[
          "所有者权益合计(万元)"
        ]
      )
    ).toBeLessThan(0);
  });
});
