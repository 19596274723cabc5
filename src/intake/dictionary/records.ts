import type { Field, TableKind } from "./field";

const txn: readonly TableKind[] = ["transactions"];
const documents: readonly TableKind[] = ["transactions", "receivables"];
const ari: readonly TableKind[] = ["receivables"];

/** H. Single records: order and invoice lines, visits, feedback, segments, products and expected demand. */
// One field per line: this is a table.
// prettier-ignore
export const recordFields = {
  documentNo: { type: "text", tables: documents, en: "Document number", zh: "单据编号", synonyms: ["单据号", "订单号", "订单编号", "销售订单号", "发票号", "发票号码", "发票编号", "合同号", "Order No", "Order Number", "Order ID", "Sales Order Number", "Invoice No", "Invoice Number", "Invoice", "Document No", "Billing Document", "VBELN"] },
  transactionDate: { type: "date", tables: txn, en: "Transaction date", zh: "交易日期", synonyms: ["日期", "订单日期", "下单日期", "成交日期", "业务日期", "单据日期", "开票日期", "出库日期", "销售日期", "Date", "Order Date", "Invoice Date", "Posting Date", "Billing Date", "Sales Date", "Document Date", "Ship Date", "Shipped Date", "发货日期", "Created Date", "Close Date"] },
  product: { type: "text", tables: ["products", "transactions", "demand"], category: true, en: "Product", zh: "产品", synonyms: ["产品名称", "商品", "商品名称", "物料", "物料名称", "存货名称", "品名", "货品名称", "Product Name", "Item", "Item Name", "Article", "Material", "Material Description", "Description"] },
  productId: { type: "text", tables: ["products", "transactions", "demand"], en: "Product code", zh: "产品编码", synonyms: ["产品编号", "商品编码", "物料编码", "物料代码", "存货编码", "料号", "Product ID", "Product No", "Item Code", "Item No", "SKU", "Stock Code", "Material Number", "MATNR"] },
  productLine: { type: "text", tables: ["products", "transactions", "segments"], category: true, en: "Product line", zh: "产品线", synonyms: ["产品类别", "产品大类", "产品系列", "品类", "商品类别", "Line", "Product Family", "Product Group", "Product Category", "Category", "Category ID"] },
  projectId: { type: "text", tables: txn, en: "Project", zh: "项目编号", synonyms: ["项目", "项目号", "项目名称", "Project ID", "Project No", "Project Name"] },
  amount: { type: "money", tables: txn, en: "Amount", zh: "金额", synonyms: ["不含税金额", "销售金额", "订单金额", "成交金额", "开票金额", "发票金额", "销售额", "收入", "Net Amount", "Net Value", "Line Amount", "Line Total", "Sales Amount", "Order Value", "Sales", "Revenue", "Value", "Total", "Items Total", "Extended Price", "Net Sales", "NETWR"] },
  grossAmount: { type: "money", tables: txn, en: "Amount incl. tax", zh: "价税合计", synonyms: ["含税金额", "价税合计金额", "Gross Amount", "Amount including Tax", "Total incl. VAT"] },
  taxAmount: { type: "money", tables: txn, en: "Tax amount", zh: "税额", synonyms: ["增值税额", "Tax", "VAT", "VAT Amount"] },
  taxRate: { type: "pct", tables: txn, range: [0, 1], en: "Tax rate", zh: "税率", synonyms: ["税率(%)", "VAT Rate", "Tax %"] },
  quantity: { type: "number", tables: ["transactions", "demand"], en: "Quantity", zh: "数量", synonyms: ["销售数量", "出库数量", "实发数量", "Qty", "Units", "Order Quantity"] },
  unitPrice: { type: "money", tables: ["transactions", "products"], en: "Unit price", zh: "单价", synonyms: ["销售单价", "不含税单价", "Price", "Sales Price", "List Price"] },
  cost: { type: "money", tables: txn, en: "Cost", zh: "成本", synonyms: ["销售成本", "成本金额", "成本额", "COGS", "Cost Amount", "Total Cost", "Total Product Cost"] },
  documentKind: { type: "enum", values: "documentKind", tables: documents, en: "Document kind", zh: "单据类型", synonyms: ["业务类型", "订单类型", "单据类别", "Kind", "Document Type", "Order Type", "Invoice Type", "Billing Type"] },
  documentStatus: { type: "text", tables: documents, category: true, en: "Document status", zh: "单据状态", synonyms: ["订单状态", "状态", "Order Status", "Invoice Status", "Status"] },
  invoiceDate: { type: "date", tables: ["receivables", "transactions"], en: "Invoice date", zh: "开票日期", synonyms: ["发票日期", "单据日期", "记账日期", "业务日期", "Document Date", "Billing Date", "Posting Date"] },
  dueDate: { type: "date", tables: ari, periodEnd: true, en: "Due date", zh: "到期日", synonyms: ["应收日期", "应付日期", "付款到期日", "到期日期", "应收到期日", "Net Due Date", "Payment Due"] },
  paidDate: { type: "date", tables: ari, en: "Paid date", zh: "收款日期", synonyms: ["回款日期", "核销日期", "到账日期", "实际收款日期", "付款日期", "Payment Date", "Date Paid", "Clearing Date", "Paid On"] },
  invoiceAmount: { type: "money", tables: ari, en: "Invoice amount", zh: "发票金额", synonyms: ["应收金额", "开票金额", "金额", "原币金额", "Amount", "Invoice Total", "Original Amount", "Total", "Value"] },
  paidAmount: { type: "money", tables: ari, en: "Paid amount", zh: "已收金额", synonyms: ["回款金额", "收款金额", "已核销金额", "已付金额", "Amount Paid", "Paid", "Received Amount"] },

  activityDate: { type: "date", tables: ["activities"], en: "Activity date", zh: "活动日期", synonyms: ["日期", "拜访日期", "时间", "拜访时间", "Date", "Visit Date", "Due Date"] },
  activityType: { type: "text", tables: ["activities"], category: true, en: "Activity type", zh: "活动类型", synonyms: ["类型", "拜访类型", "活动方式", "拜访方式", "Type", "Activity", "Visit Type"] },
  onProject: { type: "bool", tables: ["activities"], en: "On a project", zh: "项目内拜访", synonyms: ["是否项目拜访", "是否项目", "项目拜访", "On-project?", "On Project"] },
  announced: { type: "bool", tables: ["activities"], en: "Announced", zh: "提前预约", synonyms: ["是否预约", "是否事先通知", "Announced?", "Appointment"] },
  participants: { type: "text", tables: ["activities"], en: "Participants", zh: "参与人", synonyms: ["参加人员", "参会人员", "与会人", "Attendees"] },
  activityFinding: { type: "text", tables: ["activities"], en: "Finding", zh: "收获与发现", synonyms: ["发现", "拜访结果", "拜访纪要", "纪要", "内容", "Result", "Outcome", "Notes"] },

  feedbackChannel: { type: "text", tables: ["feedback"], category: true, en: "Feedback channel", zh: "反馈渠道", synonyms: ["渠道", "来源渠道", "Channel", "Case Origin"] },
  feedbackText: { type: "text", needsWords: true, tables: ["feedback"], en: "Feedback", zh: "反馈内容", synonyms: ["内容", "投诉内容", "问题描述", "描述", "原文", "Text", "Description", "Complaint", "Subject", "Verbatim"] },
  feedbackType: { type: "text", tables: ["feedback"], category: true, en: "Feedback type", zh: "反馈类型", synonyms: ["类型", "类别", "投诉类型", "问题类型", "Type", "Case Type", "Category"] },
  openedDate: { type: "date", tables: ["feedback"], en: "Opened", zh: "提出日期", synonyms: ["受理日期", "登记日期", "反馈日期", "投诉日期", "日期", "Opened Date", "Open Date", "Date Opened", "Created", "Date"] },
  closedDate: { type: "date", tables: ["feedback"], en: "Closed", zh: "关闭日期", synonyms: ["闭环日期", "完成日期", "解决日期", "Closed Date", "Close Date", "Date Closed", "Resolved"] },
  isOpportunity: { type: "bool", tables: ["feedback"], en: "Opportunity", zh: "是否商机", synonyms: ["商机", "Opportunity?", "Is Opportunity"] },
  feedbackFrom: { type: "text", tables: ["feedback"], category: true, en: "Feedback from", zh: "反馈来自", synonyms: ["反馈人", "反馈方", "提出人", "From", "Reported By"] },
  endUser: { type: "text", tables: ["feedback"], en: "End user", zh: "最终用户", synonyms: ["用户", "终端用户", "User", "Consumer"] },

  segmentSize: { type: "money", tables: ["segments"], en: "Market size", zh: "市场容量", synonyms: ["市场规模", "市场空间", "容量", "TAM", "SAM", "Segment Size"] },
  segmentGrowth: { type: "pct", tables: ["segments"], en: "Market growth", zh: "市场增速", synonyms: ["市场增长率", "增长率", "增速", "Growth", "Growth Rate", "Segment Growth"] },
  marketShare: { type: "pct", tables: ["segments"], range: [0, 1], en: "Market share", zh: "市场占有率", synonyms: ["市占率", "份额", "我司份额", "Our Share", "Share"] },
  segmentSales: { type: "money", tables: ["segments"], en: "Our sales in the segment", zh: "我司销售额", synonyms: ["销售额", "本公司销售额", "Our Sales", "Sales", "Revenue"] },
  competitorName: { type: "text", tables: ["segments"], category: true, en: "Competitor", zh: "竞争对手", synonyms: ["主要竞争对手", "友商", "Main Competitor", "Rival"] },
  competitorShare: { type: "pct", tables: ["segments"], range: [0, 1], en: "Competitor's share", zh: "竞争对手份额", synonyms: ["对手份额", "友商份额", "Rival Share"] },

  productLifecycle: { type: "enum", values: "productLifecycle", tables: ["products"], en: "New / mature product", zh: "新产品/成熟产品", synonyms: ["产品阶段", "产品生命周期", "Product Lifecycle", "Lifecycle"] },
  strategicLine: { type: "bool", tables: ["products"], en: "Strategic product", zh: "战略产品", synonyms: ["是否战略产品", "战略产品线", "是否战略", "Strategic", "Strategic?", "Is Strategic"] },
  sellingPoint: { type: "text", tables: ["products"], en: "Selling point", zh: "卖点", synonyms: ["核心卖点", "产品卖点", "USP", "Benefit"] },

  expectedNeed: { type: "money", tables: ["demand"], en: "Expected need", zh: "预计需求金额", synonyms: ["需求金额", "预计金额", "预计需求", "需求量", "Need", "Expected Amount", "Demand", "Amount"] },
  expectedDate: { type: "date", tables: ["demand", "organisation"], en: "Expected date", zh: "预计时间", synonyms: ["预计日期", "需求时间", "Expected By", "Need Date"] },
  demandConfidence: { type: "pct", tables: ["demand"], range: [0, 1], en: "Confidence", zh: "把握度", synonyms: ["概率", "可能性", "信心", "Probability", "Probability %", "Likelihood"] },
  resourceNeeded: { type: "text", tables: ["demand"], en: "Resource to reserve", zh: "需预留资源", synonyms: ["预留资源", "所需资源", "Resource", "Resources"] },
} satisfies Record<string, Field>;
