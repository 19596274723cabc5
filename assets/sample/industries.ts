/** Industries of the invented base with the outlook and growth that the ratings of their customers scatter around. */
export interface Industry {
  readonly name: string;
  readonly segment: Segment;
  /** Word that ends a company's name, in both languages. */
  readonly word: string;
  readonly wordEn: string;
  /** Rating 1–5. */
  readonly outlook: number;
  /** Mean growth of its companies, per year. */
  readonly growth: number;
  /** How many customers of a hundred, roughly. */
  readonly share: number;
}

export const segments = ["通信与数据", "新能源", "工业制造", "基础设施", "商业与渠道"] as const;
export type Segment = (typeof segments)[number];

export const regions = ["华东", "华南", "华北", "华中", "西南", "海外"] as const;
export type Region = (typeof regions)[number];

// One industry per line: this is a table.
// prettier-ignore
export const industries: readonly Industry[] = [
  { name: "数据中心", segment: "通信与数据", word: "云数据", wordEn: "Data", outlook: 5, growth: 0.2, share: 9 },
  { name: "通信运营", segment: "通信与数据", word: "通信", wordEn: "Telecom", outlook: 4, growth: 0.08, share: 7 },
  { name: "光伏与风电", segment: "新能源", word: "新能源", wordEn: "Renewables", outlook: 5, growth: 0.17, share: 9 },
  { name: "充换电运营", segment: "新能源", word: "充电服务", wordEn: "Charging", outlook: 4, growth: 0.15, share: 6 },
  { name: "半导体", segment: "工业制造", word: "微电子", wordEn: "Semiconductor", outlook: 5, growth: 0.14, share: 6 },
  { name: "汽车制造", segment: "工业制造", word: "汽车", wordEn: "Automotive", outlook: 4, growth: 0.08, share: 8 },
  { name: "石油化工", segment: "工业制造", word: "化工", wordEn: "Chemicals", outlook: 3, growth: 0.02, share: 7 },
  { name: "食品饮料", segment: "工业制造", word: "食品", wordEn: "Foods", outlook: 3, growth: 0.04, share: 6 },
  { name: "钢铁冶金", segment: "工业制造", word: "特钢", wordEn: "Steel", outlook: 1, growth: -0.06, share: 6 },
  { name: "水泥建材", segment: "工业制造", word: "建材", wordEn: "Materials", outlook: 2, growth: -0.05, share: 5 },
  { name: "轨道交通", segment: "基础设施", word: "轨道交通", wordEn: "Rail", outlook: 4, growth: 0.07, share: 6 },
  { name: "医疗机构", segment: "基础设施", word: "医院", wordEn: "Hospital", outlook: 4, growth: 0.06, share: 6 },
  { name: "市政水务", segment: "基础设施", word: "水务", wordEn: "Water", outlook: 3, growth: 0.03, share: 5 },
  { name: "港口物流", segment: "商业与渠道", word: "港口物流", wordEn: "Logistics", outlook: 3, growth: 0.05, share: 5 },
  { name: "商业地产", segment: "商业与渠道", word: "商业管理", wordEn: "Properties", outlook: 2, growth: -0.07, share: 4 },
  { name: "电力设备经销", segment: "商业与渠道", word: "机电贸易", wordEn: "Trading", outlook: 3, growth: 0.05, share: 5 },
];

export function industryNamed(name: string): Industry {
  const found = industries.find((industry) => industry.name === name);
  if (!found) throw new Error(`unknown industry ${name}`);
  return found;
}
