import type { FieldTable } from "../../src/intake/columns";
import type { FieldKey } from "../../src/intake/fields";

/** Entries of the client archive about C04, invented; the words are the customer's or our people's, unchanged. */
const rows = [
  {
    entryId: "E01",
    archiveSection: "环境 PEST",
    statement: "省里明年新建两座数据中心，均由其总包。",
    swotTag: "O",
    factOrInference: "fact",
    verified: 1,
    severity: 4,
    linkedProduct: "",
    entryDate: 46000,
  },
  {
    entryId: "E02",
    archiveSection: "五力",
    statement: "对手A向其提供90天账期。",
    swotTag: "T",
    factOrInference: "fact",
    verified: 1,
    severity: 4,
    linkedProduct: "",
    entryDate: 45200,
  },
  {
    entryId: "E03",
    archiveSection: "第二供应商",
    statement: "采购部已要求技术部评估第二家。",
    swotTag: "",
    factOrInference: "inference",
    verified: 0,
    severity: 5,
    linkedProduct: "",
    entryDate: 46050,
  },
  {
    entryId: "E04",
    archiveSection: "痛点",
    statement: "=现场返工率高，交付总被业主罚款",
    swotTag: "",
    factOrInference: "fact",
    verified: 1,
    severity: 4,
    linkedProduct: "预制机柜",
    entryDate: 46050,
  },
  {
    entryId: "E05",
    archiveSection: "战略",
    statement: "三年内进入省内集成商前三。",
    swotTag: "S",
    factOrInference: "fact",
    verified: 0,
    severity: NaN,
    linkedProduct: "",
    entryDate: 46050,
  },
].map((row) => ({ customerId: "C04", ...row }));

const texts = [
  "customerId",
  "entryId",
  "archiveSection",
  "statement",
  "swotTag",
  "factOrInference",
  "linkedProduct",
] as const satisfies readonly FieldKey[];
const numbers = ["verified", "severity", "entryDate"] as const satisfies readonly FieldKey[];

export const archiveTable: FieldTable = {
  kind: "clientArchive",
  source: {
    sheet: "客户档案袋",
    name: null,
    isExcelTable: false,
    headerRow: 0,
    firstDataRow: 1,
    lastDataRow: rows.length,
    firstColumn: 0,
    lastColumn: 9,
  },
  count: rows.length,
  sheetRows: Int32Array.from(rows, (_row, i) => 1 + i),
  numbers: new Map(numbers.map((field) => [field, Float64Array.from(rows, (row) => row[field])])),
  texts: new Map(texts.map((field) => [field, rows.map((row) => row[field])])),
  mapping: [...texts, ...numbers].map((field, column) => ({
    field,
    column,
    header: field,
    confidence: 1,
    reason: "exact" as const,
  })),
  unmapped: [],
  problems: [],
  money: { factor: 1, label: "", currency: "" },
};
