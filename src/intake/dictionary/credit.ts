import type { Field, TableKind } from "./field";

const customers: readonly TableKind[] = ["customers"];
const both: readonly TableKind[] = ["customers", "receivables"];

/** E. Credit and receivables, and what finance knows that holds a tier back. */
// One field per line: this is a table.
// prettier-ignore
export const creditFields = {
  financialHealth: { type: "score100", tables: customers, range: [0, 100], en: "Financial health score", zh: "财务健康分", synonyms: ["财务健康度", "财务健康", "财务健康评分", "财务评分", "Financial Health", "Health Score", "Health score (0–100)", "Health"] },
  avgDaysLate: {
    type: "days", tables: customers, range: [-3650, 36500], en: "Average days late", zh: "平均逾期天数",
    synonyms: ["平均延迟付款天数", "加权平均逾期天数", "Days Late", "Avg Days Late", "Average days past due", "Amount-weighted average days past due at payment", "Average Payment Delay", "Late d"],
  },
  overdueDays: { type: "days", tables: both, range: [-3650, 36500], en: "Days overdue", zh: "逾期天数", synonyms: ["超期天数", "最大逾期天数", "最长逾期天数", "Days Past Due", "Max Days Overdue", "DPD", "Arrears Days"] },
  creditLimit: { type: "money", tables: customers, en: "Credit limit", zh: "信用额度", synonyms: ["授信额度", "额度", "赊销额度", "Credit Limit Amount", "KLIMK"] },
  unbilled: { type: "money", tables: customers, en: "Unbilled amount", zh: "未开票金额", synonyms: ["未开票应收", "已发货未开票", "发货未开票金额", "已交付未开票", "已验收未开票", "暂估应收", "Unbilled", "Unbilled Revenue", "Unbilled Receivables", "Delivered not Invoiced", "Shipped not Billed", "Goods Issued not Invoiced"] },
  openOrders: { type: "money", tables: customers, en: "Open orders", zh: "在手订单金额", synonyms: ["在手订单", "在手订单额", "未交订单金额", "未交付订单", "未交付订单金额", "未完成订单金额", "未执行订单金额", "Open Order Value", "Open Order Amount", "Value of Open Orders", "Order Backlog", "Backlog", "Undelivered Orders"] },
  committedStock: { type: "money", tables: customers, en: "Committed stock", zh: "专项备货金额", synonyms: ["专项备货", "客户专项备货", "专用库存金额", "专用库存", "专项库存", "客户专用库存", "预留库存金额", "Dedicated Stock", "Reserved Stock Value", "Customer-Specific Stock", "Customer-Specific Inventory", "Committed Inventory"] },
  unamortisedInvestment: { type: "money", tables: customers, en: "Unamortised customer-specific investment", zh: "未摊销专项投入", synonyms: ["未摊销投入", "未摊销客户投入", "专项投入余额", "专用资产净值", "未收回投入", "Unamortised Investment", "Unamortized Investment", "Unamortised Customer Investment", "Unamortized Customer-Specific Investment", "Customer-Specific Assets (Net)", "Unrecovered Investment"] },
  paymentTerms: {
    type: "days", tables: ["customers", "receivables"], range: [0, 3650], en: "Payment terms", zh: "账期",
    synonyms: ["信用期", "信用期限", "信用天数", "付款条件", "结算方式", "收款条件", "账期天数", "账期(天)", "Terms", "Terms of Payment", "Payment Term", "Net Days", "Credit Days"],
  },
  arBalance: {
    type: "money", tables: both, en: "Receivable balance", zh: "应收账款余额",
    synonyms: ["应收余额", "应收账款", "欠款", "欠款金额", "未收款", "未收金额", "未核销金额", "余额", "AR", "AR Balance", "Accounts Receivable", "Receivables", "Outstanding", "Outstanding Amount", "Balance", "Open Balance", "Open Amount", "Amount Due", "Balance Due"],
  },
  overdueAmount: { type: "money", tables: customers, en: "Overdue amount", zh: "逾期金额", synonyms: ["逾期款", "逾期余额", "超期金额", "到期未收", "逾期应收", "Overdue", "Past Due", "Past Due Amount", "Overdue Balance"] },
  over90: { type: "money", tables: customers, en: "Over 90 days", zh: "逾期90天以上", synonyms: ["90天以上", ">90天", "账龄90天以上", "逾期90天以上金额", "90+", "Over 90", "> 90 days", "90+ Days"] },
  over90Share: { type: "pct", tables: customers, range: [0, 1], en: "Share over 90 days overdue", zh: "逾期90天以上占比", synonyms: ["90天以上占比", "超90天应收占比", "逾期90天以上比例", "over90Pct", "Over 90 %", "Over 90 Days %", "% Over 90 Days"] },
  dso: { type: "days", tables: customers, range: [0, 36500], en: "DSO", zh: "应收账款周转天数", synonyms: ["回款天数", "应收周转天数", "周转天数", "Days Sales Outstanding"] },
  collectionRate: { type: "pct", tables: customers, range: [0, 100], en: "Collection rate", zh: "回款率", synonyms: ["收款率", "回款完成率"] },
  badDebt: { type: "money", tables: customers, en: "Bad debt provision", zh: "坏账准备", synonyms: ["坏账", "减值准备", "坏账准备金额", "Allowance", "Allowance for Doubtful Accounts", "Provision", "ECL", "Bad Debt"] },
  creditRating: { type: "text", tables: customers, category: true, en: "Credit rating", zh: "信用等级", synonyms: ["资信等级", "信用评级", "信用级别", "Risk Class", "Risk Category", "Credit Class"] },
  creditHold: { type: "bool", tables: customers, en: "Credit hold", zh: "信用冻结", synonyms: ["冻结", "是否冻结", "黑名单", "禁止发货", "停止发货", "信用冻结状态", "Blocked", "Credit Block", "Order Block", "Central Order Block", "On Hold"] },
  insolvent: { type: "bool", tables: customers, en: "Insolvent", zh: "破产清算", synonyms: ["破产", "破产重整", "是否破产", "Insolvency", "Bankrupt"] },
  dishonestList: { type: "bool", tables: customers, en: "Court dishonest list", zh: "失信被执行人", synonyms: ["是否失信", "失信", "被执行人", "Dishonest Debtor"] },
  sanctioned: { type: "bool", tables: customers, en: "Sanctioned", zh: "制裁名单", synonyms: ["受制裁", "是否制裁", "Sanctions", "Sanctions List"] },
  distressSignals: { type: "int", tables: customers, range: [0, 100], en: "Distress signals", zh: "财务预警信号数", synonyms: ["财务预警信号", "预警信号数", "财务预警数", "Distress Signal Count", "Financial Distress Signals", "Warning Signals"] },
  frameworkContract: { type: "bool", tables: customers, en: "Framework contract", zh: "框架合同", synonyms: ["框架协议", "是否框架合同", "是否有框架协议", "年度框架", "Framework Agreement", "Frame Contract", "Has Framework Contract"] },
  rampApproved: { type: "bool", tables: customers, en: "Approved ramp-up", zh: "培育期已批准", synonyms: ["培育期", "是否培育期", "批准培育", "In Ramp", "Ramp Approved", "Approved Ramp"] },
  financeReview: { type: "enum", values: "financeReview", tables: customers, en: "Finance review", zh: "财务评审状态", synonyms: ["财务评审", "财务审核状态", "财务审核", "Finance Review Status", "Finance Approval"] },
  swotSigned: { type: "bool", tables: customers, en: "SWOT signed", zh: "SWOT已签核", synonyms: ["SWOT签核", "SWOT是否签核", "SWOT Signed Off", "SWOT Approved"] },
  reviewRounds: { type: "int", tables: customers, range: [0, 1000], en: "Review rounds", zh: "评审轮数", synonyms: ["已评审轮次", "评审轮次数", "Review Rounds Done"] },
  prospect: { type: "bool", tables: customers, en: "Prospect", zh: "潜在客户", synonyms: ["是否潜在客户", "潜客", "意向客户", "Is Prospect"] },
  overrideTier: { type: "enum", values: "tier", tables: customers, en: "Override tier", zh: "人工调整等级", synonyms: ["调整等级", "人工等级", "手工等级", "Manual Tier", "Tier Override"] },
  overrideReason: { type: "text", tables: customers, en: "Override reason", zh: "调整原因", synonyms: ["人工调整原因", "Reason for Override"] },
  overrideApprover: { type: "text", tables: customers, en: "Override approver", zh: "调整批准人", synonyms: ["批准人", "审批人", "Approver", "Approved By"] },
  overrideExpires: { type: "date", tables: customers, periodEnd: true, en: "Override expires", zh: "调整有效期", synonyms: ["调整到期日", "人工调整有效期", "Override Expiry", "Override Until"] },
} satisfies Record<string, Field>;
