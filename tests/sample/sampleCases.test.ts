import type { CellValue, Workbook } from "hucre/xlsx";
import { openSample, recordsOf, samplePath, sum, type SampleRecord } from "./readSample";

let workbook: Workbook;
let customers: readonly SampleRecord[];
const customer = (id: string): SampleRecord => customers.find((row) => row["客户编码"] === id)!;

beforeAll(async () => {
  workbook = await openSample(samplePath);
  customers = recordsOf(workbook, "客户清单");
});

describe("the hard cases of the sample", () => {
  test("150 customers, two of them out of scope (a person, a branch of our own)", () => {
    expect(customers).toHaveLength(150);
    expect(
      customers.filter((row) => row["客户类型"] !== "企业").map((row) => row["客户编码"])
    ).toEqual(["C018", "C019"]);
  });

  test("twelve prospects have no sales and no satisfaction, and neither is confused with the other", () => {
    const prospects = customers.filter((row) => row["客户状态"] === "潜在客户");
    expect(prospects).toHaveLength(12);
    for (const row of prospects)
      expect([row["年销售额(万元)"], row["Satisfaction"]]).toEqual([0, null]);
  });

  test("names that look like formulas are plain text", () => {
    const names: Record<string, string> = {
      C015: '=HYPERLINK("http://example.invalid","点击领奖")',
      C016: "+86机电商行",
      C017: "@光伏工坊",
    };
    const sheet = workbook.sheets.find((candidate) => candidate.name === "客户清单")!;
    for (const [id, name] of Object.entries(names)) {
      expect(customer(id)["客户名称"]).toBe(name);
      const row = sheet.rows.findIndex((cells) => cells[0] === id);
      expect(sheet.cells?.get(`${row},1`)?.formula).toBeUndefined();
    }
  });

  test("cells are typed as people type them", () => {
    const typed: readonly (readonly [string, string, CellValue])[] = [
      ["C004", "员工人数", "1.2万"],
      ["C006", "贡献利润(万元)", "(545.5)"],
      ["C030", "采购总额(万元)", "0.699亿元"],
      ["C036", "采购总额(万元)", "6620万元"],
      ["C079", "采购总额(万元)", "#N/A"],
      ["C075", "贡献利润(万元)", "#DIV/0!"],
      ["C087", "战略匹配度", "★★★★"],
      ["C088", "助客成功", "高"],
      ["C080", "Satisfaction", "—"],
      ["C083", "Satisfaction", 135],
      ["C093", "合作开始日期", "早于2015年"],
      ["C111", "客户等级", "VIP"],
    ];
    for (const [id, header, value] of typed)
      expect([id, header, customer(id)[header]]).toEqual([id, header, value]);
  });

  test("the grades of the past stand in words and letters, S to C", () => {
    expect(
      new Set(customers.map((row) => row["客户等级"]).filter((value) => value !== null))
    ).toEqual(
      new Set([
        "S",
        "战略客户",
        "A",
        "A级",
        "伙伴客户",
        "B",
        "B级",
        "价值客户",
        "商业客户",
        "C",
        "C级",
        "一般客户",
        "一般价值客户",
        "VIP",
        "—",
      ])
    );
  });

  test("C006 is large and loses money; C012 is on credit hold; C003 would be S but its fit is not rated", () => {
    expect(customer("C006")["年销售额(万元)"]).toBe(4230);
    expect(customer("C012")["Credit hold"]).toBe("是");
    expect(customer("C003")["战略匹配度"]).toBeNull();
  });

  test("dormant customers ordered nothing in the last 24 months", () => {
    const orders = recordsOf(workbook, "Transactions");
    for (const id of ["C041", "C042", "C043", "C044"]) {
      const years = orders
        .filter((order) => order["Customer ID"] === id)
        .map((order) => (order["Order date"] as Date).toISOString().slice(0, 7));
      expect(years.length).toBeGreaterThan(0);
      expect(years.filter((month) => month > "2024-09")).toEqual([]);
    }
  });

  test("the longest statement has 32,000 characters, under the 32,767 of a cell", () => {
    const lengths = recordsOf(workbook, "客户档案袋").map((row) => String(row["原文信息"]).length);
    expect(Math.max(...lengths)).toBe(32_000);
  });
});

describe("the worked supplier comparison (C02 云枢数据, backup power)", () => {
  test("totals 7.75, 7.90 and 7.15 with weights 20/25/10/15/20/5/5; shares 21.95 %, 53.66 % and 24.39 % of 8,200", () => {
    const rows = recordsOf(workbook, "供应商档案袋").filter((row) => row["客户编码"] === "C002");
    const suppliers = [...new Set(rows.map((row) => String(row["供应商"])))];
    const total = (name: string): number =>
      sum(
        rows
          .filter((row) => row["供应商"] === name)
          .map((row) => Number(row["权重"]) * Number(row["评分"]))
      );
    const spend = (name: string): number =>
      sum(
        rows
          .filter((row) => row["供应商"] === name)
          .map((row) => Number(row["采购金额(万元)"] ?? 0))
      );
    expect(suppliers).toEqual(["启衡储能（我司）", "甲源电气", "乙辰储能"]);
    expect(suppliers.map((name) => Math.round(total(name) * 100) / 100)).toEqual([7.75, 7.9, 7.15]);
    expect(suppliers.map(spend)).toEqual([1800, 4400, 2000]);
    expect(customer("C002")["采购总额(万元)"]).toBe(8200);
  });
});
