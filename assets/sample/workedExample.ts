import type { WriteOptions } from "hucre/xlsx";
import { madeOn } from "./sampleWorkbook";
import { fontName, tableSheet, type SampleCell, type SampleColumn } from "./tableSheet";

/**
 * The twelve customers of the published worked example, small enough to check by hand. Money in 万元; an empty cell is unknown.
 * Columns as below; `null` is blank.
 */
type Row = readonly [
  id: string,
  name: string,
  revenue: number,
  contribution: number | null,
  fte: number | null,
  months: number,
  wallet: number | null,
  winnable: number | null,
  growth: number | null,
  outlook: number | null,
  fit: number | null,
  position: number | null,
  overlap: number | null,
  satisfaction: number | null,
  help: number | null,
  alignment: number | null,
  health: number | null,
  late: number | null,
  tier: string | null,
];

// One customer per line: this is a table.
// prettier-ignore
export const workedCustomers: readonly Row[] = [
  ["C01", "华联通信 Hualian Telecom", 5200, 1350, 12, 12, 9500, 0.667, 0.14, 5, 5, 5, 0.8, 91, 4, 5, 82, 4, "A"],
  ["C02", "云枢数据 Yunshu Cloud", 1800, 620, 5, 11, 8200, 0.5, 0.32, 5, 5, 4, 0.6, 88, 5, 4, 71, 8, "B"],
  ["C03", "恒远电力 Hengyuan Power", 4300, 520, 11, 12, 6000, 0.8, 0.04, 3, 3, 5, 0.75, 78, 3, 2, 76, 35, "A"],
  ["C04", "中鼎集成 Zhongding SI", 6100, 640, 14, 12, 9000, 0.7, 0.09, 4, 4, 4, 0.55, 66, 2, 2, 58, 48, "S"],
  ["C05", "海川新区项目 Haichuan New Area", 2600, 700, 4, 3, 2600, 1, null, 3, 3, 4, 0.4, 84, 3, 2, 70, 12, null],
  ["C06", "远通物流 Yuantong Logistics", 1500, 210, 5, 9, 3100, 0.6, -0.12, 2, 3, 3, 0.5, 74, 3, 3, 28, 75, "B"],
  ["C07", "新启制造 Xinqi Mfg (thin data)", 900, null, null, 6, null, null, null, null, 4, null, null, null, null, null, null, null, "B"],
  ["C08", "安和医院 Anhe Hospital", 700, 230, 2, 12, 1000, 0.8, 0.06, 4, 3, 3, 0.7, 94, 4, 4, 80, 2, "B"],
  ["C09", "北矿集团 Beikuang Mining", 2400, 480, 6, 10, 3600, 0.7, -0.05, 1, 2, 4, 0.45, 80, 3, 2, 64, 22, "A"],
  ["C10", "蓝图汽车 Lantu Auto (prospect)", 0, 0, 1, 0, 7000, 0.333, 0.25, 5, 5, 4, 0.5, null, null, 3, 75, null, null],
  ["C11", "嘉禾食品 Jiahe Foods", 600, 130, 3, 8, 1600, 0.5, 0.07, 3, 3, 2, 0.4, 82, 3, 3, 66, 14, "C"],
  ["C12", "小城商贸 Xiaocheng Trading", 90, 14, 1, 5, 200, 0.667, 0.02, 3, 2, 1, 0.2, 76, 2, 2, 50, 28, "C"],
];

const relationships: Readonly<Record<string, string>> = { C05: "一次性" };
const distress: Readonly<Record<string, number>> = { C06: 3 };
const over90: Readonly<Record<string, number>> = { C06: 0.22 };

const column = (
  header: string,
  width: number,
  value: (row: Row) => SampleCell,
  format?: string
): SampleColumn<Row> => ({ header, width, value, ...(format ? { format } : {}) });

const columns: readonly SampleColumn<Row>[] = [
  column("客户编码", 10, (row) => row[0]),
  column("客户名称", 32, (row) => row[1]),
  column("合作类型", 11, (row) => relationships[row[0]] ?? null),
  column("年销售额(万元)", 14, (row) => row[2], "#,##0"),
  column("贡献利润(万元)", 14, (row) => row[3], "#,##0"),
  column("服务人数", 10, (row) => row[4], "0"),
  column("活跃采购月数", 12, (row) => row[5], "0"),
  column("采购总额(万元)", 14, (row) => row[6], "#,##0"),
  column("可赢得份额", 11, (row) => row[7], "0.0%"),
  column("客户业务增速", 12, (row) => row[8], "0.0%"),
  column("行业前景", 10, (row) => row[9], "0"),
  column("战略匹配度", 11, (row) => row[10], "0"),
  column("行业地位", 10, (row) => row[11], "0"),
  column("产品客户重合度", 13, (row) => row[12], "0%"),
  column("客户满意度", 11, (row) => row[13], "0"),
  column("助客成功", 10, (row) => row[14], "0"),
  column("战略文化契合", 12, (row) => row[15], "0"),
  column("财务健康分", 11, (row) => row[16], "0"),
  column("平均逾期天数", 12, (row) => row[17], "0"),
  column("财务预警信号数", 13, (row) => distress[row[0]] ?? null, "0"),
  column("逾期90天以上占比", 13, (row) => over90[row[0]] ?? null, "0%"),
  column("客户等级", 10, (row) => row[18]),
];

export function workedExample(): WriteOptions {
  return {
    sheets: [
      tableSheet({
        name: "客户清单",
        table: "Customers",
        title: "十二家客户的演算示例 Worked example of twelve customers",
        note: "虚构数据 invented data · 金额单位：万元 money in ten thousand CNY · 空白表示未知 blank means unknown",
        columns,
        rows: workedCustomers,
        tabColor: "1F4E79",
        frozenColumns: 2,
      }),
    ],
    defaultFont: { name: fontName, size: 10 },
    properties: {
      title: "Tierbook worked example (invented data)",
      creator: "Tierbook",
      created: madeOn,
      modified: madeOn,
    },
  };
}
