import type { Field, TableKind } from "./field";

const customers: readonly TableKind[] = ["customers"];

/** What the simple mode asks besides the name, sales, profit and order months: two answers a shopkeeper knows by heart. */
// One field per line: this is a table.
// prettier-ignore
export const smallFirmFields = {
  potentialLevel: { type: "rating", tables: customers, en: "Potential (H/M/L)", zh: "潜力（高/中/低）", synonyms: ["潜力", "发展潜力", "增长潜力", "客户潜力", "潜力等级", "Potential", "Potential level", "Growth potential"] },
  paysOnTime: { type: "bool", tables: customers, en: "Pays on time (Y/N)", zh: "是否按时付款", synonyms: ["按时付款", "按时回款", "是否按时回款", "付款及时", "准时付款", "Pays on time", "Paid on time", "Prompt payer"] },
} satisfies Record<string, Field>;
