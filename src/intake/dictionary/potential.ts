import type { Field, TableKind } from "./field";

const customers: readonly TableKind[] = ["customers"];

/** C. Potential and strategy: the wallet, what can be won, and how well the customer fits. */
// One field per line: this is a table.
// prettier-ignore
export const potentialFields = {
  walletSize: {
    type: "money", tables: customers, en: "Customer wallet", zh: "采购总额",
    synonyms: ["年采购额", "年采购总额", "客户预算", "客户采购额", "可触达采购额", "可触达采购额（钱包）", "采购规模", "需求总量", "市场容量", "预算", "钱包", "客户钱包", "钱包规模", "Wallet", "Wallet Size", "Spend", "Total Spend", "Annual Spend", "Addressable Spend", "Annual addressable spend in our categories", "Annual Addressable Spend", "Procurement Budget", "TAM"],
  },
  shareOfWallet: { type: "pct", tables: customers, range: [0, 100], en: "Share of wallet", zh: "钱包份额", synonyms: ["份额", "采购占比", "我司占比", "我司份额", "供货比例", "供货占比", "客户内份额", "SOW", "Wallet Share", "Our Share", "Share", "Our sales ÷ wallet"] },
  winnableShare: { type: "pct", tables: customers, range: [0, 1], en: "Winnable share", zh: "可赢得份额", synonyms: ["目标份额", "可争取份额", "可赢份额", "Winnable %", "Win %", "Target Share"] },
  winnableHeadroom: { type: "money", tables: customers, en: "Winnable headroom", zh: "可赢得空间", synonyms: ["增量空间", "机会空间", "潜在增量", "可争取空间", "Headroom", "White Space", "Whitespace", "Upside", "wallet × max(0, winnable share − current share)"] },
  categoryShare: { type: "pct", tables: customers, range: [0, 1], en: "Our categories' share of its purchases", zh: "我司品类占客户采购比", synonyms: ["品类占比", "品类采购占比", "Category Share"] },
  supplierCount: { type: "int", tables: customers, range: [0, 10000], en: "Number of suppliers", zh: "供应商数量", synonyms: ["供应商数", "供应商家数", "同类供应商数", "Suppliers", "Supplier Count", "No of Suppliers"] },
  supplierRank: { type: "int", tables: customers, range: [1, 10000], en: "Our rank as supplier", zh: "我司供应商排名", synonyms: ["供应商排名", "我司排名", "Supplier Rank", "Our Rank"] },
  customerGrowth: {
    type: "pct", tables: customers, en: "Customer growth", zh: "客户业务增速",
    synonyms: ["客户增长率", "客户增速", "客户营收增速", "客户收入增速", "客户业务增长率", "业务增速", "增长率", "增速", "Customer's own revenue CAGR, 3 years", "Customer Revenue CAGR", "Customer Revenue Growth", "CAGR", "Growth", "Growth Rate", "Growth %"],
  },
  industryOutlook: { type: "rating", tables: customers, en: "Industry outlook", zh: "行业前景", synonyms: ["行业景气", "行业景气度", "行业趋势", "Outlook", "Outlook of customer's industry", "Industry Attractiveness", "Outl"] },
  strategicFit: { type: "rating", tables: customers, en: "Strategic fit", zh: "战略匹配度", synonyms: ["匹配度", "战略匹配", "战略价值", "战略契合", "Fit", "Fit with our strategy", "Fit Score", "Strategic Value"] },
  industryMargin: { type: "pct", tables: ["customers", "segments"], range: [-1, 1], en: "Operating margin of its industry", zh: "行业营业利润率", synonyms: ["行业利润率", "行业平均利润率", "Industry Operating Margin", "Industry Margin"] },
  industryPosition: { type: "rating", tables: customers, en: "Industry position", zh: "行业地位", synonyms: ["行业排名", "市场地位", "影响力", "行业影响力", "Customer's standing in its industry", "Industry Rank", "Industry Standing", "Market Position", "Pos"] },
  lifecycleStage: { type: "enum", tables: customers, category: true, en: "Lifecycle stage", zh: "客户生命周期", synonyms: ["阶段", "生命周期阶段", "客户阶段", "Lifecycle", "Stage", "Customer Stage"] },
  pipeline: { type: "money", tables: customers, en: "Open pipeline", zh: "商机金额", synonyms: ["在谈商机", "在谈商机金额", "商机", "储备商机", "预测", "Pipeline", "Opportunity Amount", "Open Opportunities", "Open Opportunity Amount", "Forecast"] },
} satisfies Record<string, Field>;
