import type { FieldTable, MappedColumn } from "../../src/intake/columns";
import type { FieldKey } from "../../src/intake/fields";
import { gateIds, tierNone } from "../../src/scoring/model";
import type { CriterionKey, Scores, ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";

/** Twelve invented customers in 万元, the worked example that the whole model is checked against. Blank = missing. */
// prettier-ignore
const numberFields = [
  "revenue", "contributionProfit", "servingFTE", "activeMonths12", "walletSize", "winnableShare", "customerGrowth", "industryOutlook", "strategicFit",
  "industryPosition", "productOverlap", "satisfaction", "helpSucceed", "strategicAlignment", "financialHealth", "avgDaysLate", "distressSignals", "over90Share",
] as const satisfies readonly FieldKey[];

const _ = NaN;
// One customer per line: this is a table.
// prettier-ignore
const rows: readonly (readonly [id: string, name: string, last: string, ...numbers: number[]])[] = [
  ["C01", "华联通信 Hualian Telecom", "A", 5200, 1350, 12, 12, 9500, 0.667, 0.14, 5, 5, 5, 0.8, 91, 4, 5, 82, 4, _, _],
  ["C02", "云枢数据 Yunshu Cloud", "B", 1800, 620, 5, 11, 8200, 0.5, 0.32, 5, 5, 4, 0.6, 88, 5, 4, 71, 8, _, _],
  ["C03", "恒远电力 Hengyuan Power", "A", 4300, 520, 11, 12, 6000, 0.8, 0.04, 3, 3, 5, 0.75, 78, 3, 2, 76, 35, _, _],
  ["C04", "中鼎集成 Zhongding SI", "S", 6100, 640, 14, 12, 9000, 0.7, 0.09, 4, 4, 4, 0.55, 66, 2, 2, 58, 48, _, _],
  ["C05", "海川新区项目 Haichuan New Area", "", 2600, 700, 4, 3, 2600, 1, _, 3, 3, 4, 0.4, 84, 3, 2, 70, 12, _, _],
  ["C06", "远通物流 Yuantong Logistics", "B", 1500, 210, 5, 9, 3100, 0.6, -0.12, 2, 3, 3, 0.5, 74, 3, 3, 28, 75, 3, 0.22],
  ["C07", "新启制造 Xinqi Mfg", "B", 900, _, _, 6, _, _, _, _, 4, _, _, _, _, _, _, _, _, _],
  ["C08", "安和医院 Anhe Hospital", "B", 700, 230, 2, 12, 1000, 0.8, 0.06, 4, 3, 3, 0.7, 94, 4, 4, 80, 2, _, _],
  ["C09", "北矿集团 Beikuang Mining", "A", 2400, 480, 6, 10, 3600, 0.7, -0.05, 1, 2, 4, 0.45, 80, 3, 2, 64, 22, _, _],
  ["C10", "蓝图汽车 Lantu Auto", "", 0, 0, 1, 0, 7000, 0.333, 0.25, 5, 5, 4, 0.5, _, _, 3, 75, _, _, _],
  ["C11", "嘉禾食品 Jiahe Foods", "C", 600, 130, 3, 8, 1600, 0.5, 0.07, 3, 3, 2, 0.4, 82, 3, 3, 66, 14, _, _],
  ["C12", "小城商贸 Xiaocheng Trading", "C", 90, 14, 1, 5, 200, 0.667, 0.02, 3, 2, 1, 0.2, 76, 2, 2, 50, 28, _, _],
];

/** 46112 = 2026-03-31. */
export const analysisDate = 46112;
const firstRow = 3;
const textFields = [
  "customerId",
  "customerName",
  "existingTier",
] as const satisfies readonly FieldKey[];
const headers: Partial<Record<FieldKey, string>> = {
  customerId: "客户编码",
  customerName: "客户名称",
  existingTier: "客户等级",
  revenue: "年销售额(万元)",
};

/** The customer table on sheet 客户清单: header in row 3, data from row 4, one column per field from A on. */
export const customers: FieldTable = {
  kind: "customers",
  source: {
    sheet: "客户清单",
    name: null,
    isExcelTable: false,
    headerRow: firstRow - 1,
    firstDataRow: firstRow,
    lastDataRow: firstRow + rows.length - 1,
    firstColumn: 0,
    lastColumn: textFields.length + numberFields.length - 1,
  },
  count: rows.length,
  sheetRows: Int32Array.from(rows, (_row, i) => firstRow + i),
  numbers: new Map(
    numberFields.map((field, k) => [
      field,
      Float64Array.from(rows, (row) => Number(row[3 + k] ?? NaN)),
    ])
  ),
  texts: new Map(textFields.map((field, k) => [field, rows.map((row) => String(row[k]))])),
  mapping: [...textFields, ...numberFields].map((field, column): MappedColumn => ({
    field,
    column,
    header: headers[field] ?? field,
    confidence: 1,
    reason: "exact",
  })),
  unmapped: [],
  problems: [],
  money: { factor: 10_000, label: "万元", currency: "CNY" },
};

function column(field: FieldKey): Float64Array {
  return customers.numbers.get(field) ?? new Float64Array(rows.length).fill(NaN);
}

function derived(of: (i: number) => number): Float64Array {
  return Float64Array.from(rows, (_row, i) => of(i));
}

const typed = [
  "revenue",
  "contributionProfit",
  "activeMonths12",
  "walletSize",
  "customerGrowth",
  "industryOutlook",
  "strategicFit",
  "industryPosition",
  "productOverlap",
  "satisfaction",
  "helpSucceed",
  "strategicAlignment",
  "financialHealth",
  "avgDaysLate",
] as const satisfies readonly CriterionKey[];
const at = (field: FieldKey, i: number): number => column(field)[i] ?? NaN;
const share = (i: number): number => Math.min(1, at("revenue", i) / at("walletSize", i));
const codes: Readonly<Record<string, number>> = { S: 0, A: 1, B: 2, C: 3 };
const last = Uint8Array.from(rows, (row) => codes[row[2]] ?? tierNone);

export const input: ScoringInput = {
  count: rows.length,
  criteria: {
    ...Object.fromEntries(
      typed.map((key) => [key, { values: column(key), quality: 1, source: "typed" }])
    ),
    profitPerHead: {
      values: derived((i) => at("contributionProfit", i) / at("servingFTE", i)),
      quality: 1,
      source: "contributionPerHead",
    },
    shareOfWallet: { values: derived(share), quality: 1, source: "revenueOverWallet" },
    winnableHeadroom: {
      values: derived((i) => at("walletSize", i) * Math.max(0, at("winnableShare", i) - share(i))),
      quality: 1,
      source: "walletTimesShare",
    },
  },
  facts: {
    isOneTime: derived((i) => (i === 4 ? 1 : 0)),
    distressSignals: column("distressSignals"),
    over90Share: column("over90Share"),
    isProspect: derived((i) => (i === 9 ? 1 : 0)),
  },
  history: {
    isFirstRun: false,
    lastEarned: last,
    lastFinal: last,
    lastScore: new Float64Array(rows.length).fill(NaN),
    runsSeen: new Uint16Array(rows.length),
    runsLogged: 0,
  },
  analysisDate,
};

export const scores: Scores = scoreCustomers(input, defaultModel);

export function gatesOf(i: number): string[] {
  return gateIds.filter((_id, bit) => ((scores.gatesFired[i] ?? 0) & (1 << bit)) !== 0);
}
