import type { FieldTable } from "../../src/intake/columns";
import type { FieldKey } from "../../src/intake/fields";
import { backupPower } from "./backupPower";

/** The suppliers of backup power to C02 as a supplier table: one row per supplier and criterion, spend beside every row. */
const rows = backupPower.suppliers.flatMap((supplier) =>
  backupPower.criteria.map((criterion, k) => ({
    customerId: "C02",
    purchaseCategory: "备用电源 Backup power",
    supplierName: supplier.isOurs ? "我司" : supplier.name,
    criterion: criterion.name,
    criterionWeight: criterion.weight / 100,
    supplierScore: supplier.scores[k] ?? NaN,
    supplierSpend: supplier.spend,
    competitorMove: supplier.name === "Rival A" && k === 0 ? "承诺90天账期并驻厂服务" : "",
    ourAnswer: supplier.name === "Rival A" && k === 0 ? "以联合备件库应对" : "",
    source: supplier.name === "Rival A" && k === 0 ? "采购经理访谈" : "",
  }))
);

const texts = [
  "customerId",
  "purchaseCategory",
  "supplierName",
  "criterion",
  "competitorMove",
  "ourAnswer",
  "source",
] as const satisfies readonly FieldKey[];
const numbers = [
  "criterionWeight",
  "supplierScore",
  "supplierSpend",
] as const satisfies readonly FieldKey[];

export const supplierTable: FieldTable = {
  kind: "supplierArchive",
  source: {
    sheet: "供应商档案袋",
    name: null,
    isExcelTable: false,
    headerRow: 0,
    firstDataRow: 1,
    lastDataRow: rows.length,
    firstColumn: 0,
    lastColumn: texts.length + numbers.length - 1,
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
  money: { factor: 10_000, label: "万元", currency: "CNY" },
};
