import type { WriteOptions } from "hucre/xlsx";
import { madeOn } from "./sampleWorkbook";
import { fontName, tableSheet, type SampleCell, type SampleColumn } from "./tableSheet";

/**
 * A tea shop in a small town: sixteen customers and the owner's own rules of what to offer to whom, after the example that
 * readers of the method tell. Names and figures are invented; money in 元.
 */
type Row = readonly [
  name: string,
  sales: number | null,
  profit: number | null,
  months: number | null,
  potential: string | null,
  onTime: string | null,
  knowledge: string,
  budget: string,
  motive: string,
  relation: string | null,
];

// One customer per line: this is a table.
// prettier-ignore
const customers: readonly Row[] = [
  ["鸿运酒店采购部", 86000, 27500, 12, "高", "是", "中", "高", "经营", null],
  ["陈老师", 3600, 1150, 10, "低", "是", "高", "低", "自饮", null],
  ["林总（建材）", 42000, 16800, 9, "高", "是", "低", "高", "体面", null],
  ["福满楼茶餐厅", 58000, 14500, 12, "中", "否", "中", "中", "经营", null],
  ["周会计", 5200, 1700, 6, "中", "是", "中", "中", "自饮", null],
  ["宏达汽修（客户礼品）", 26500, 9800, 4, "中", "是", "低", "中", "送礼", null],
  ["吴婷", 980, 260, 2, "低", "是", "低", "低", "自饮", null],
  ["城南养老院", 18800, 4900, 12, "中", "是", "中", "低", "经营", null],
  ["黄先生（婚宴）", 31500, 11200, 1, "低", "是", "低", "高", "送礼", "一次性"],
  ["老茶友协会", 12400, 3900, 11, "中", "是", "高", "低", "自饮", null],
  ["悦来民宿", 9600, 3100, 8, "高", "否", "中", "中", "经营", null],
  ["赵局（退休）", 15800, 6200, 7, "低", "是", "高", "高", "自饮", null],
  ["小何网店", 22100, 3300, 10, "高", "否", "中", "中", "转卖", null],
  ["孙姐美容院", 7400, 2600, 5, "中", "是", "低", "高", "体面", null],
  ["郑工", 2300, 690, 3, null, "是", "高", "低", "自饮", null],
  ["新开业咖啡馆", null, null, null, "高", null, "低", "中", "经营", null],
];

interface Rule {
  readonly knowledge: string | null;
  readonly budget: string | null;
  readonly motive: string | null;
  readonly segment: string;
  readonly offer: string;
  readonly treatment: string;
}

// prettier-ignore
const rules: readonly Rule[] = [
  { knowledge: "高", budget: "低", motive: null, segment: "懂茶、精打细算", offer: "藤茶或熟普", treatment: "讲工艺和性价比，小包装试喝" },
  { knowledge: "低", budget: "高", motive: "体面", segment: "不懂茶、讲体面", offer: "白茶入门：寿眉", treatment: "讲故事和品鉴场合，配茶具" },
  { knowledge: null, budget: null, motive: "送礼", segment: "送礼", offer: "包装精美、价格实惠的礼盒", treatment: "节前提前一个月提醒，可代写贺卡" },
  { knowledge: null, budget: null, motive: "经营/转卖", segment: "生意客户", offer: "大包装口粮茶，按月供货", treatment: "约定月结日，淡季回访" },
  { knowledge: null, budget: null, motive: null, segment: "其他", offer: "当季新茶", treatment: "到店品尝" },
];

const column = <Item>(
  header: string,
  width: number,
  value: (item: Item) => SampleCell,
  format?: string
): SampleColumn<Item> => ({ header, width, value, ...(format ? { format } : {}) });

export function teaShop(): WriteOptions {
  return {
    sheets: [
      tableSheet<Row>({
        name: "客户清单",
        table: "TeaCustomers",
        title: "三线城市小茶叶店的客户清单 Customers of a small tea shop",
        note: "虚构数据 invented data · 金额单位：元 money in CNY · 空白表示未知 blank means unknown",
        columns: [
          column("客户名称", 24, (row) => row[0]),
          column("年销售额(元)", 13, (row) => row[1], "#,##0"),
          column("贡献利润(元)", 13, (row) => row[2], "#,##0"),
          column("采购月数", 10, (row) => row[3], "0"),
          column("潜力", 8, (row) => row[4]),
          column("是否按时付款", 12, (row) => row[5]),
          column("茶叶知识", 10, (row) => row[6]),
          column("预算", 8, (row) => row[7]),
          column("购买动机", 10, (row) => row[8]),
          column("合作类型", 10, (row) => row[9]),
        ],
        rows: customers,
        tabColor: "1F4E79",
        frozenColumns: 1,
      }),
      tableSheet<Rule>({
        name: "分群规则",
        table: "SegmentRules",
        title: "分群规则：从上到下，第一条符合的生效 First line that fits wins",
        note: "空白表示不限 blank fits anything · 斜杠分隔多个取值 a slash separates words · 最后一行是默认 last line is the default",
        columns: [
          column("茶叶知识", 10, ({ knowledge }) => knowledge),
          column("预算", 8, ({ budget }) => budget),
          column("购买动机", 12, ({ motive }) => motive),
          column("分群", 18, ({ segment }) => segment),
          column("推荐产品", 28, ({ offer }) => offer),
          column("应对方式", 34, ({ treatment }) => treatment),
        ],
        rows: rules,
        tabColor: "8FB9CC",
        frozenColumns: 0,
      }),
    ],
    defaultFont: { name: fontName, size: 10 },
    properties: {
      title: "Tierbook tea shop (invented data)",
      creator: "Tierbook",
      created: madeOn,
      modified: madeOn,
    },
  };
}
