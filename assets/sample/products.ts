/** Our invented catalogue. Strategic lines are the ones that the overlap criterion counts. */
export interface ProductLine {
  readonly key: string;
  readonly name: string;
  readonly lifecycle: "新产品" | "成熟产品";
  readonly isStrategic: boolean;
  /** Mean gross margin before the customer's own price level. */
  readonly margin: number;
  /** Typical share among what a customer buys. */
  readonly weight: number;
}

// One product line per line: this is a table.
// prettier-ignore
export const lines: readonly ProductLine[] = [
  { key: "UPS", name: "UPS电源", lifecycle: "成熟产品", isStrategic: false, margin: 0.31, weight: 5 },
  { key: "ESS", name: "锂电储能柜", lifecycle: "新产品", isStrategic: true, margin: 0.27, weight: 6 },
  { key: "PDU", name: "模块化配电", lifecycle: "成熟产品", isStrategic: false, margin: 0.29, weight: 4 },
  { key: "EMS", name: "能源管理软件", lifecycle: "新产品", isStrategic: true, margin: 0.62, weight: 2 },
  { key: "PVS", name: "光储一体机", lifecycle: "新产品", isStrategic: true, margin: 0.25, weight: 3 },
  { key: "BAT", name: "蓄电池", lifecycle: "成熟产品", isStrategic: false, margin: 0.19, weight: 4 },
  { key: "OMS", name: "运维服务", lifecycle: "成熟产品", isStrategic: true, margin: 0.44, weight: 3 },
];

export interface Product {
  readonly code: string;
  readonly name: string;
  readonly line: string;
  /** List price per unit, CNY, tax excluded. */
  readonly listPrice: number;
  readonly sellingPoint: string;
}

// prettier-ignore
export const products: readonly Product[] = [
  { code: "P-1001", name: "UPS-60 模块化不间断电源", line: "UPS", listPrice: 86000, sellingPoint: "整机效率97%，在线热插拔" },
  { code: "P-1002", name: "UPS-200 塔式不间断电源", line: "UPS", listPrice: 168000, sellingPoint: "单机200kVA，支持N+X并机" },
  { code: "P-1003", name: "UPS-600 大功率不间断电源", line: "UPS", listPrice: 465000, sellingPoint: "为数据中心主干供电设计" },
  { code: "P-2001", name: "ESS-100 户外储能柜", line: "ESS", listPrice: 228000, sellingPoint: "100kWh，全液冷，IP55" },
  { code: "P-2002", name: "ESS-215 工商业储能柜", line: "ESS", listPrice: 415000, sellingPoint: "215kWh，峰谷套利两年半回本" },
  { code: "P-2003", name: "ESS-3440 储能集装箱", line: "ESS", listPrice: 3980000, sellingPoint: "3.44MWh，工厂预装，现场7天并网" },
  { code: "P-3001", name: "PDU-400 智能列头柜", line: "PDU", listPrice: 54000, sellingPoint: "支路级计量，故障定位到插座" },
  { code: "P-3002", name: "PDU-B 母线槽配电系统", line: "PDU", listPrice: 132000, sellingPoint: "扩容不停电" },
  { code: "P-4001", name: "EMS-S 站级能源管理软件", line: "EMS", listPrice: 120000, sellingPoint: "负荷预测误差小于6%" },
  { code: "P-4002", name: "EMS-G 集团能源管理平台", line: "EMS", listPrice: 580000, sellingPoint: "多站点统一调度与碳核算" },
  { code: "P-5001", name: "PVS-50 光储一体机", line: "PVS", listPrice: 148000, sellingPoint: "光伏、储能、充电一体" },
  { code: "P-5002", name: "PVS-125 光储一体机", line: "PVS", listPrice: 296000, sellingPoint: "并离网切换10毫秒" },
  { code: "P-6001", name: "BAT-L 铅碳蓄电池组", line: "BAT", listPrice: 36000, sellingPoint: "浮充寿命12年" },
  { code: "P-6002", name: "BAT-Li 机架式锂电池", line: "BAT", listPrice: 62000, sellingPoint: "同容量减重60%" },
  { code: "P-7001", name: "OM-Basic 年度维保", line: "OMS", listPrice: 48000, sellingPoint: "7×24小时响应" },
  { code: "P-7002", name: "OM-Plus 驻场运维", line: "OMS", listPrice: 260000, sellingPoint: "驻场工程师，可用率99.99%" },
];

export function lineOf(key: string): ProductLine {
  const found = lines.find((line) => line.key === key);
  if (!found) throw new Error(`unknown product line ${key}`);
  return found;
}
