import type { Customer, CustomerState } from "./customers";
import type { Region } from "./industries";

/** Hand-made customers: the cases that a tiering tool must get right, by customer number. All other customers are drawn. */
export interface Special {
  readonly state?: CustomerState;
  readonly quality?: number;
  readonly industry?: string;
  readonly region?: Region;
  readonly facts?: Partial<Customer>;
}

const prospect: Special = { state: "prospect" };
const oneTime: Special = { state: "oneTime" };
const dormant: Special = { state: "dormant" };
const justWon: Special = { state: "new" };
const thin: Special = { state: "thin" };

/** One controlling group, four legal entities: one customer for exposure and concentration. */
const holding = "寰曜控股集团";

// prettier-ignore
export const specialCustomers: ReadonlyMap<number, Special> = new Map<number, Special>([
  [1, { quality: 2.5, industry: "通信运营", region: "华东", facts: { fit: 5, alignment: 5, formerTier: "S", contractEnd: 47118 } }],
  // The worked supplier comparison of the handbook: category spend 82 million, ours 18 million.
  [2, {
    quality: 1.7, industry: "数据中心", region: "华东",
    facts: {
      name: "云枢数据科技股份有限公司 Yunshu Cloud", short: "云枢数据", revenue: [9_200_000, 13_500_000, 18_000_000], activeMonths: 11, wallet: 82_000_000,
      winnableShare: 0.5, growth: 0.32, outlook: 5, fit: 5, position: 4, satisfaction: 88, help: 5, alignment: 4, switchIntent: 2, health: 71,
      daysLate: 8, servingFte: 5, lines: ["UPS", "ESS", "BAT", "EMS", "OMS"], formerTier: "B",
    },
  }],
  // Would be S, but nobody has rated its strategic fit.
  [3, { quality: 2.4, industry: "光伏与风电", region: "西南", facts: { fit: null, formerTier: "S" } }],
  // Large, profitable and dissatisfied: rests on volume, not on stickiness.
  [4, {
    quality: 1.2, industry: "通信运营", region: "华北",
    facts: {
      name: "中烁系统集成有限公司 Zhongshuo SI", short: "中烁集成", revenue: [48_000_000, 56_500_000, 61_000_000], activeMonths: 12, wallet: 90_000_000, winnableShare: 0.7,
      growth: 0.09, outlook: 4, fit: 4, position: 4, satisfaction: 66, help: 2, alignment: 2, switchIntent: 5, health: 58, daysLate: 48, servingFte: 14, formerTier: "S",
    },
  }],
  [5, { quality: 2.2, industry: "半导体", region: "华东", facts: { fit: 5, formerTier: "A" } }],
  // Big and loss-making: price cuts and a resident team eat more than the margin.
  [6, {
    quality: 0.3, industry: "汽车制造", region: "华中",
    facts: { revenue: [30_500_000, 38_000_000, 42_300_000], activeMonths: 12, priceLevel: -0.3, servingCostShare: 0.13, servingFte: 13, wallet: 58_000_000, formerTier: "A" },
  }],
  [7, { quality: 1.9, industry: "数据中心", region: "海外", facts: { fit: 4, formerTier: "A" } }],
  [8, { quality: 1.4, industry: "光伏与风电", region: "华东", facts: { name: "寰曜新能源股份有限公司", short: "寰曜新能源", group: holding, formerTier: "A" } }],
  [9, { quality: 0.8, industry: "充换电运营", region: "华南", facts: { name: "寰曜充电服务（深圳）有限公司", short: "寰曜充电", group: holding, formerTier: "B" } }],
  [10, { quality: 0.2, industry: "石油化工", region: "华北", facts: { name: "寰曜化工有限公司", short: "寰曜化工", group: holding, formerTier: "B" } }],
  [11, { quality: -0.6, industry: "商业地产", region: "西南", facts: { name: "寰曜商业管理有限公司", short: "寰曜商业", group: holding, formerTier: "C" } }],
  // In insolvency proceedings; deliveries are stopped.
  [12, { quality: 0.9, industry: "水泥建材", region: "华北", facts: { isOnHold: true, health: 9, daysLate: 132, growth: -0.24, formerTier: "A" } }],
  [13, { quality: 0.7, industry: "钢铁冶金", region: "华北", facts: { health: 24, daysLate: 81, growth: -0.14, formerTier: "A" } }],
  [14, { quality: 0.1, industry: "汽车制造", region: "华中", facts: { health: 31, daysLate: 68, growth: -0.03, formerTier: "B" } }],
  // Names that a spreadsheet would read as formulas.
  [15, { quality: -0.4, facts: { name: '=HYPERLINK("http://example.invalid","点击领奖")', short: "名称以等号开头的客户" } }],
  [16, { quality: -0.8, facts: { name: "+86机电商行", short: "+86机电商行" } }],
  [17, { quality: 0.4, industry: "光伏与风电", region: "华南", facts: { name: "@光伏工坊", short: "@光伏工坊" } }],
  [18, { quality: -1.4, facts: { name: "吕先生（个人采购）", short: "吕先生", customerType: "个人", revenue: [0, 36_000, 62_000], activeMonths: 2, wallet: null, position: null, health: null } }],
  [19, { quality: 0, facts: { name: "启衡储能（华南）服务分公司", short: "华南分公司", customerType: "内部" } }],
  [20, { quality: 0.9, industry: "钢铁冶金", region: "华东", facts: { outlook: 1, growth: -0.08, formerTier: "A" } }],
  [21, { quality: 0.7, industry: "水泥建材", region: "西南", facts: { outlook: 2, growth: -0.06, formerTier: "A" } }],
  [22, { quality: 0.2, industry: "商业地产", region: "华东", facts: { outlook: 1, growth: -0.11, formerTier: "B" } }],
  // Large building projects that come once.
  [23, { ...oneTime, quality: 1.0, facts: { name: "海屿新区建设项目部", short: "海屿新区项目", formerTier: "" } }],
  [24, { ...oneTime, quality: 0.6 }],
  [25, oneTime],
  [26, oneTime],
  [27, { ...oneTime, quality: -0.5 }],
  [28, oneTime],
  [29, { ...prospect, quality: 2.0, industry: "半导体", region: "华东", facts: { fit: 5 } }],
  [30, { ...prospect, quality: 1.8, industry: "数据中心", region: "华北", facts: { fit: 5 } }],
  ...[31, 32, 33, 34, 35, 36, 37, 38, 39, 40].map((number): [number, Special] => [number, prospect]),
  ...[41, 42, 43, 44].map((number): [number, Special] => [number, dormant]),
  [45, { ...justWon, quality: 1.5 }],
  ...[46, 47, 48].map((number): [number, Special] => [number, justWon]),
  [49, { ...thin, quality: 1.1 }],
  ...[50, 51, 52, 53, 54, 55].map((number): [number, Special] => [number, thin]),
  // Untidy typing: stray spaces, full-width letters and brackets.
  [56, { quality: 0.5, industry: "食品饮料", region: "华中", facts: { name: "  瑾昀　食品（集团）有限公司　Ｊｉｎｙｕｎ ", short: "瑾昀食品" } }],
  // Two customers of one name in two regions: never merged by name alone.
  [57, { quality: 0.6, industry: "医疗机构", region: "华东", facts: { name: "安澄医院", short: "安澄医院（华东）" } }],
  [58, { quality: -0.3, industry: "医疗机构", region: "西南", facts: { name: "安澄医院", short: "安澄医院（西南）" } }],
  [59, { quality: 0.3, industry: "轨道交通", region: "华南", facts: { name: "珠屿城际轨道交通三期及延长线机电设备采购与安装工程联合体（牵头方：珠屿轨道投资建设；成员：岭舟机电、汀原信号、湾越供电）", short: "珠屿城际联合体" } }],
  // A great deal of business that does not fit the strategy.
  [60, { quality: 0.6, industry: "电力设备经销", region: "华东", facts: { revenue: [20_000_000, 27_000_000, 33_500_000], activeMonths: 12, fit: 1, wallet: 52_000_000, formerTier: "A" } }],
  [61, { quality: 1.6, industry: "半导体", region: "华南", facts: { formerTier: "A" } }],
  [62, { quality: 1.5, industry: "充换电运营", region: "华中", facts: { formerTier: "B", growth: 0.28 } }],
]);
