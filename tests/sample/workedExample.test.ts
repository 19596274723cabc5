import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openSample, recordsOf, workedExamplePath } from "./readSample";

/** Published input of the worked example, outside the repository. */
const vectors = join(process.cwd(), "../shared/vectors/vectors_model.json");
const whenPresent = existsSync(vectors) ? test : test.skip;
if (!existsSync(vectors))
  console.warn(
    `Skipped: ${vectors} is not here, so the worked example is not compared with its published input.`
  );

const headers: Readonly<Record<string, string>> = {
  id: "客户编码",
  name: "客户名称",
  revenue: "年销售额(万元)",
  contributionProfit: "贡献利润(万元)",
  headcount: "服务人数",
  activeMonths12: "活跃采购月数",
  walletSize: "采购总额(万元)",
  winnableShare: "可赢得份额",
  customerGrowth: "客户业务增速",
  industryOutlook: "行业前景",
  strategicFit: "战略匹配度",
  industryPosition: "行业地位",
  productOverlap: "产品客户重合度",
  satisfaction: "客户满意度",
  helpSucceed: "助客成功",
  strategicAlignment: "战略文化契合",
  financialHealth: "财务健康分",
  avgDaysLate: "平均逾期天数",
  prev: "客户等级",
};

describe("the worked example of twelve customers", () => {
  test("blank stays blank: C07 has a name, 900 of sales, six months and a fit of 4, and nothing else but its grade", async () => {
    const rows = recordsOf(await openSample(workedExamplePath), "客户清单");
    const known = Object.entries(rows[6]!)
      .filter(([, value]) => value !== null)
      .map(([header, value]) => [header, value]);
    expect(known).toEqual([
      ["客户编码", "C07"],
      ["客户名称", "新启制造 Xinqi Mfg (thin data)"],
      ["年销售额(万元)", 900],
      ["活跃采购月数", 6],
      ["战略匹配度", 4],
      ["客户等级", "B"],
    ]);
  });

  test("C05 is one-time; C06 has three distress signals and 22 % of its receivables over 90 days", async () => {
    const rows = recordsOf(await openSample(workedExamplePath), "客户清单");
    expect(
      rows
        .filter((row) => row["合作类型"] !== null)
        .map((row) => [row["客户编码"], row["合作类型"]])
    ).toEqual([["C05", "一次性"]]);
    expect(
      rows
        .filter((row) => row["财务预警信号数"] !== null)
        .map((row) => [row["客户编码"], row["财务预警信号数"], row["逾期90天以上占比"]])
    ).toEqual([["C06", 3, 0.22]]);
  });

  whenPresent("every input equals the published one", async () => {
    const published = (
      JSON.parse(readFileSync(vectors, "utf8")) as { rows: Record<string, unknown>[] }
    ).rows;
    const rows = recordsOf(await openSample(workedExamplePath), "客户清单");
    expect(rows).toHaveLength(12);
    rows.forEach((row, i) => {
      for (const [key, header] of Object.entries(headers))
        expect([row["客户编码"], key, row[header]]).toEqual([
          row["客户编码"],
          key,
          published[i]![key] ?? null,
        ]);
    });
  });
});
