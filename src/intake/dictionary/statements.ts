import type { Field, TableKind } from "./field";

const fin: readonly TableKind[] = ["financials"];
const finFirst: readonly TableKind[] = ["financials", "customers"];

/** F. The customer's own financial statements; item names as in the Chinese accounting standards and in 10-K filings. */
// One field per line: this is a table.
// prettier-ignore
export const statementFields = {
  finRevenue: { type: "money", tables: finFirst, en: "Customer's revenue", zh: "客户营业收入", synonyms: ["营业收入", "营业总收入", "主营业务收入", "一、营业收入", "一、营业总收入", "客户年营业额", "Revenue", "Total Revenue", "Sales", "Net Sales", "Customer Revenue", "Annual Revenue"] },
  finRevenuePrev: { type: "money", tables: finFirst, en: "Customer's revenue prior year", zh: "客户上年营业收入", synonyms: ["上年营业收入", "上期营业收入"] },
  finRevenuePrev2: { type: "money", tables: finFirst, en: "Customer's revenue two years ago", zh: "客户前年营业收入", synonyms: ["前年营业收入"] },
  finRevenuePrev3: { type: "money", tables: finFirst, en: "Customer's revenue three years ago", zh: "客户三年前营业收入", synonyms: [] },
  finCogs: { type: "money", tables: finFirst, en: "Customer's cost of sales", zh: "客户营业成本", synonyms: ["营业成本", "减：营业成本", "主营业务成本", "Cost of Revenue", "Cost of Sales", "Cost of Goods Sold"] },
  finGrossProfit: { type: "money", tables: fin, en: "Customer's gross profit", zh: "客户毛利", synonyms: ["毛利", "Gross Profit"] },
  finSga: { type: "money", tables: fin, en: "Selling and administrative expenses", zh: "销售及管理费用", synonyms: ["销售费用+管理费用", "期间费用", "SG&A", "Sales, General and Admin.", "Selling General and Administrative"] },
  finRnd: { type: "money", tables: fin, en: "R&D expense", zh: "研发费用", synonyms: ["研究开发费用", "R&D", "Research and Development"] },
  finNetIncome: { type: "money", tables: finFirst, en: "Net profit", zh: "净利润", synonyms: ["归母净利润", "五、净利润", "归属于母公司所有者的净利润", "Net Income", "Net Earnings", "PAT"] },
  finEbit: { type: "money", tables: finFirst, en: "EBIT", zh: "息税前利润", synonyms: ["Earnings Before Interest and Tax", "Earnings Before Interest and Taxes", "营业利润", "三、营业利润", "Operating Income", "Operating Profit"] },
  finInterest: { type: "money", tables: finFirst, en: "Interest expense", zh: "利息支出", synonyms: ["利息费用", "财务费用-利息", "其中：利息费用", "Interest"] },
  finPretax: { type: "money", tables: finFirst, en: "Profit before tax", zh: "利润总额", synonyms: ["税前利润", "四、利润总额", "PBT", "Pretax Income", "Earnings Before Tax"] },
  finDepreciation: { type: "money", tables: fin, en: "Depreciation and amortisation", zh: "折旧与摊销", synonyms: ["折旧摊销", "固定资产折旧", "Depreciation", "D&A", "Depreciation and Amortization"] },
  finCfo: { type: "money", tables: finFirst, en: "Operating cash flow", zh: "经营活动现金流量净额", synonyms: ["经营活动产生的现金流量净额", "经营现金净流量", "经营性现金流", "经营现金流", "CFO", "OCF", "Net Cash Flow-Operating", "Cash Flow from Operations"] },
  finTotalAssets: { type: "money", tables: finFirst, en: "Total assets", zh: "资产总计", synonyms: ["总资产", "资产总额", "资产合计"] },
  finTotalLiab: { type: "money", tables: finFirst, en: "Total liabilities", zh: "负债合计", synonyms: ["总负债", "负债总额", "负债总计"] },
  finEquity: { type: "money", tables: finFirst, en: "Equity", zh: "所有者权益合计", synonyms: ["净资产", "股东权益", "股东权益合计", "权益合计", "所有者权益", "所有者权益（或股东权益）合计", "Shareholders' Equity", "Total Equity", "Book Equity", "Net Worth"] },
  finCurrentAssets: { type: "money", tables: finFirst, en: "Current assets", zh: "流动资产合计", synonyms: ["流动资产", "Total Current Assets"] },
  finCurrentLiab: { type: "money", tables: finFirst, en: "Current liabilities", zh: "流动负债合计", synonyms: ["流动负债", "Total Current Liabilities"] },
  finInventory: { type: "money", tables: finFirst, en: "Inventories", zh: "存货", synonyms: ["存货净额", "库存商品", "Inventory", "Stock"] },
  finReceivables: { type: "money", tables: finFirst, en: "Trade receivables", zh: "客户应收账款", synonyms: ["应收账款", "应收账款净额", "应收票据及应收账款", "Accounts Receivable", "Accounts Receivable, net", "Net Receivables"] },
  finNotes: { type: "money", tables: fin, en: "Notes receivable", zh: "应收票据", synonyms: ["应收款项融资"] },
  finContractAssets: { type: "money", tables: fin, en: "Contract assets", zh: "合同资产", synonyms: [] },
  finPpe: { type: "money", tables: fin, en: "Property, plant and equipment", zh: "固定资产", synonyms: ["固定资产净额", "Fixed Assets", "PPE", "PP&E"] },
  finIntangibles: { type: "money", tables: fin, en: "Intangibles and goodwill", zh: "无形资产及商誉", synonyms: ["无形资产", "Intangible Assets"] },
  finPayables: { type: "money", tables: finFirst, en: "Trade payables", zh: "应付账款", synonyms: ["应付票据及应付账款", "Accounts Payable", "Payables"] },
  finCash: { type: "money", tables: finFirst, en: "Cash", zh: "货币资金", synonyms: ["现金及现金等价物", "Cash and Cash Equivalents", "Cash and Equivalents"] },
  finDebt: { type: "money", tables: finFirst, en: "Interest-bearing debt", zh: "有息负债", synonyms: ["应付债券", "Borrowings", "Total Debt", "Interest Bearing Debt"] },
  finShortDebt: { type: "money", tables: fin, en: "Short-term borrowings", zh: "短期借款", synonyms: ["Short-Term Debt", "Short-Term Debt / Current Portion of Long-Term Debt"] },
  finLongDebt: { type: "money", tables: fin, en: "Long-term borrowings", zh: "长期借款", synonyms: ["Long-Term Debt"] },
  finRetained: { type: "money", tables: finFirst, en: "Retained earnings", zh: "未分配利润", synonyms: ["留存收益", "盈余公积"] },
  finMarketValue: { type: "money", tables: fin, en: "Market value of equity", zh: "总市值", synonyms: ["市值", "Market Cap", "Market Capitalization"] },
  finShares: { type: "number", tables: fin, en: "Shares outstanding", zh: "总股本", synonyms: ["股本", "实收资本", "Paid-in Capital", "Estimated Shares Outstanding"] },
  fiscalYear: { type: "int", tables: ["financials", "demand"], range: [1900, 2200], en: "Fiscal year", zh: "会计年度", synonyms: ["年度", "年份", "报告期", "期间", "报告年度", "FY", "Period", "Year", "For Year", "Reporting Year"] },
  periodEnd: { type: "date", tables: fin, periodEnd: true, en: "Fiscal year end", zh: "报告期末", synonyms: ["截止日期", "报表日期", "会计年度截止日", "Period Ending", "Period End", "Year End", "Balance Sheet Date"] },
  statementItem: { type: "text", tables: fin, en: "Statement item", zh: "报表项目", synonyms: ["项目", "科目", "会计科目", "Item", "Line Item", "Account Title"] },
  statementValue: { type: "money", tables: fin, en: "Statement amount", zh: "报表金额", synonyms: ["金额", "数值", "本期金额", "期末余额", "Amount", "Value"] },
  auditOpinion: { type: "enum", values: "auditOpinion", tables: finFirst, en: "Audit opinion", zh: "审计意见", synonyms: ["审计意见类型", "是否审计", "Audited", "Opinion"] },
  currencyCode: { type: "text", tables: ["financials", "transactions", "receivables", "customers"], category: true, en: "Currency", zh: "币种", synonyms: ["币别", "货币", "结算币种", "结算币别", "Currency Code", "Currency ISO Code", "Currency Key", "CurrencyIsoCode", "WAERS"] },
  unitName: { type: "text", tables: fin, category: true, en: "Unit", zh: "单位", synonyms: ["金额单位", "计量单位", "Money Unit"] },
  consolidated: { type: "bool", tables: fin, en: "Consolidated", zh: "合并报表", synonyms: ["是否合并", "合并口径", "Is Consolidated"] },
  restated: { type: "bool", tables: fin, en: "Restated", zh: "是否重述", synonyms: ["重述", "追溯调整"] },
  accountingStandard: { type: "text", tables: fin, category: true, en: "Accounting standard", zh: "会计准则", synonyms: ["准则", "GAAP", "Standard"] },
  dateObtained: { type: "date", tables: ["financials", "supplierArchive"], en: "Date obtained", zh: "取得日期", synonyms: ["获取日期", "更新日期", "Obtained On", "As Of Date"] },
} satisfies Record<string, Field>;
