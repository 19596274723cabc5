import type { Field, TableKind } from "./field";

const car: readonly TableKind[] = ["clientArchive"];
const sar: readonly TableKind[] = ["supplierArchive"];
const evidence: readonly TableKind[] = [
  "clientArchive",
  "supplierArchive",
  "organisation",
  "activities",
  "feedback",
];

/** G. Client archive, supplier archive, organisation and contacts. */
// One field per line: this is a table.
// prettier-ignore
export const archiveFields = {
  entryId: { type: "text", tables: evidence, en: "Entry id", zh: "条目编号", synonyms: ["序号", "记录编号", "条目号", "Entry No", "Record No"] },
  archiveSection: { type: "enum", tables: car, category: true, en: "Archive section", zh: "档案模块", synonyms: ["模块", "类别", "档案类别", "Section", "Topic"] },
  statement: { type: "text", needsWords: true, tables: car, en: "Statement (verbatim)", zh: "原文信息", synonyms: ["信息内容", "原文", "原话", "描述", "内容", "Statement", "Verbatim", "Quote", "Finding", "Note"] },
  interpretation: { type: "text", tables: car, en: "Interpretation", zh: "解读", synonyms: ["理解", "分析", "Our Interpretation"] },
  factOrInference: { type: "enum", values: "factOrInference", tables: ["clientArchive", "supplierArchive", "organisation"], en: "Fact / inference", zh: "事实/推断", synonyms: ["信息性质", "是否推测", "事实或推断", "Fact", "Fact or Inference", "Type"] },
  source: { type: "text", tables: [...evidence, "financials"], en: "Source", zh: "信息来源", synonyms: ["来源", "渠道", "出处", "数据来源", "Channel", "Source of Information"] },
  entryDate: { type: "date", tables: evidence, en: "Date", zh: "日期", synonyms: ["记录日期", "登记日期", "录入日期", "Entry Date", "Recorded On"] },
  author: { type: "text", tables: evidence, category: true, en: "Author", zh: "记录人", synonyms: ["作者", "登记人", "录入人", "填写人", "Recorded By", "Entered By"] },
  verified: { type: "bool", tables: ["clientArchive", "supplierArchive"], en: "Verified with customer", zh: "已向客户求证", synonyms: ["是否求证", "已核实", "是否核实", "求证日期", "Verified", "Confirmed", "Verified On"] },
  reviewRound: { type: "int", tables: ["clientArchive", "supplierArchive"], range: [0, 1000], en: "Review round", zh: "评审轮次", synonyms: ["评审次数", "轮次", "Review", "Round"] },
  entryStatus: { type: "text", tables: ["clientArchive", "feedback"], category: true, en: "Entry status", zh: "条目状态", synonyms: ["状态", "处理状态", "Status"] },
  severity: { type: "rating", tables: ["feedback", "clientArchive"], en: "Severity", zh: "严重程度", synonyms: ["严重度", "严重性", "影响程度", "Impact"] },
  likelihood: { type: "rating", tables: car, en: "Likelihood", zh: "可能性", synonyms: ["发生可能性", "概率等级"] },
  swotTag: { type: "text", tables: car, category: true, en: "SWOT tag", zh: "SWOT标签", synonyms: ["SWOT", "SWOT分类", "优劣势标签", "Quadrant"] },
  linkedProduct: { type: "text", tables: ["clientArchive", "feedback"], category: true, en: "Linked product", zh: "关联产品", synonyms: ["对应产品", "Product Link", "Our Product"] },

  purchaseCategory: { type: "text", tables: sar, category: true, en: "Purchase category", zh: "采购品类", synonyms: ["品类", "采购类别", "物料类别", "Category", "Procurement Category", "Product Group"] },
  supplierName: { type: "text", needsWords: true, tables: sar, en: "Supplier", zh: "供应商", synonyms: ["供应商名称", "供方", "厂家", "厂商", "品牌", "竞争对手", "友商", "竞品", "Supplier Name", "Vendor", "Vendor Name", "Competitor", "公司名称", "名称", "Company Name", "Name"] },
  supplierId: { type: "text", tables: sar, en: "Supplier code", zh: "供应商编码", synonyms: ["供应商编号", "供应商代码", "Supplier ID", "Supplier No", "Vendor ID", "Vendor No", "Vendor Number", "LIFNR"] },
  isOurCompany: { type: "bool", tables: sar, en: "Is our company", zh: "是否我司", synonyms: ["我司", "是否本公司", "Ours", "Us", "Is Us"] },
  supplierPosition: { type: "enum", values: "supplierPosition", tables: sar, en: "Supply position", zh: "供应地位", synonyms: ["主供/备供", "供应商级别", "供应商地位", "独家/一供/二供", "Position", "Sourcing Role"] },
  criterion: { type: "text", tables: sar, category: true, en: "Selection criterion", zh: "选择标准", synonyms: ["评价指标", "评分项", "评价标准", "考核项", "指标", "Criterion", "Criteria", "Factor"] },
  criterionWeight: { type: "pct", tables: sar, range: [0, 1], en: "Criterion weight", zh: "权重", synonyms: ["权数", "占比", "比重", "Weight", "Weight %"] },
  criterionOrder: { type: "int", tables: sar, range: [1, 1000], en: "Criterion's order of importance", zh: "标准重要性排序", synonyms: ["重要性排序", "重要度排序", "标准排序", "Importance Order", "Order of Importance", "Criterion Rank"] },
  pairwiseJudgement: { type: "text", tables: sar, en: "Pairwise judgement", zh: "两两比较", synonyms: ["成对比较", "两两判断", "AHP判断", "Pairwise Comparison", "AHP Judgement", "AHP Judgment"] },
  supplierScore: { type: "number", tables: sar, range: [0, 100], en: "Supplier score", zh: "评分", synonyms: ["得分", "打分", "分值", "供应商评分", "Score", "Rating"] },
  supplierSpend: { type: "money", tables: sar, en: "Spend with supplier", zh: "采购金额", synonyms: ["采购额", "供货金额", "供货额", "年采购额", "Spend", "Purchase Amount", "Annual Spend", "Value", "Sales Value", "Line Item Value"] },
  supplierSpendPrev: { type: "money", tables: sar, en: "Spend with supplier, prior year", zh: "上年采购金额", synonyms: ["去年采购额", "上年供货金额"] },
  supplierShare: { type: "pct", tables: sar, range: [0, 1], en: "Supplier's share", zh: "供货份额", synonyms: ["份额", "供货比例", "供货占比", "Share", "Supply Share", "Share of Spend"] },
  sourcingPolicy: { type: "text", tables: sar, category: true, en: "Sourcing policy", zh: "采购策略", synonyms: ["供应策略", "寻源策略", "Sourcing Rule"] },
  competitorMove: { type: "text", tables: sar, en: "Competitor move", zh: "竞争动作", synonyms: ["竞争手段", "对手动作", "Move", "Competitive Move"] },
  ourAnswer: { type: "text", tables: sar, en: "Our answer", zh: "我司应对", synonyms: ["应对措施", "应对", "Response", "Countermeasure"] },
  evidenceText: { type: "text", tables: sar, en: "Evidence", zh: "证据", synonyms: ["依据", "佐证", "评分依据", "Proof"] },
  scoreTechnology: { type: "number", tables: sar, range: [0, 100], en: "Technology score", zh: "技术评分", synonyms: ["技术", "技术(T)", "Technology", "T"] },
  scoreQuality: { type: "number", tables: sar, range: [0, 100], en: "Quality score", zh: "质量评分", synonyms: ["质量", "质量(Q)", "品质", "Quality", "Q"] },
  scoreResponsiveness: { type: "number", tables: sar, range: [0, 100], en: "Responsiveness score", zh: "响应评分", synonyms: ["响应", "响应(R)", "响应速度", "Responsiveness", "Service", "R"] },
  scoreDelivery: { type: "number", tables: sar, range: [0, 100], en: "Delivery score", zh: "交付评分", synonyms: ["交付", "交付(D)", "交期", "Delivery", "D"] },
  scoreCost: { type: "number", tables: sar, range: [0, 100], en: "Cost score", zh: "成本评分", synonyms: ["成本", "价格", "成本(C)", "Cost", "Price", "C"] },
  scoreEnvironment: { type: "number", tables: sar, range: [0, 100], en: "Environment score", zh: "环境评分", synonyms: ["环境", "环保", "环境(E)", "Environment", "E"] },
  scoreManagement: { type: "number", tables: sar, range: [0, 100], en: "Management score", zh: "管理评分", synonyms: ["管理", "管理(M)", "Management", "M"] },
  rejectRate: { type: "pct", tables: sar, range: [0, 1], en: "Reject rate", zh: "退货率", synonyms: ["不良率", "不合格率", "拒收率", "Defect Rate", "PPM"] },
  fillRate: { type: "pct", tables: sar, range: [0, 100], en: "Fill rate", zh: "订单满足率", synonyms: ["满足率", "Order Fill Rate"] },
  leadTimeDays: { type: "days", tables: sar, range: [0, 36500], en: "Lead time (days)", zh: "交货周期（天）", synonyms: ["交货周期", "交货期", "供货周期", "Lead Time", "Avg Lead Time Days", "Median Lead Days", "Average Lead Time"] },
  supplierDaysLate: { type: "days", tables: sar, range: [-3650, 36500], en: "Delivery days late", zh: "平均交付延迟天数", synonyms: ["延迟交付天数", "Avg Days Late if Late", "Days Late"] },

  unitOfOrganisation: { type: "text", tables: ["organisation"], en: "Unit", zh: "部门", synonyms: ["单位", "组织单元", "部门名称", "Department", "Organisation Unit", "Organization Unit"] },
  unitRole: { type: "text", tables: ["organisation"], category: true, en: "Unit's role", zh: "部门角色", synonyms: ["角色", "职责", "Role"] },
  decisionRight: { type: "text", tables: ["organisation"], category: true, en: "Decision right", zh: "决策权", synonyms: ["决策权限", "审批权限", "Decision", "Authority"] },
  processStep: { type: "text", tables: ["organisation"], category: true, en: "Process step", zh: "采购流程步骤", synonyms: ["流程步骤", "流程环节", "采购环节", "步骤", "Step", "Buying Step"] },
  stepDays: { type: "days", tables: ["organisation"], range: [0, 36500], en: "Typical days", zh: "典型天数", synonyms: ["所需天数", "平均天数", "Duration Days", "Days"] },
  forecastChange: { type: "text", tables: ["organisation"], en: "Forecast change", zh: "预判变化", synonyms: ["预计变化", "变化预判", "Expected Change", "Change"] },

  contactName: { type: "text", needsWords: true, tables: ["contacts"], en: "Contact name", zh: "联系人", synonyms: ["姓名", "联系人姓名", "Contact", "Contact Person", "Full Name", "Person"] },
  contactRole: { type: "text", tables: ["contacts"], category: true, en: "Contact's role", zh: "职务", synonyms: ["职位", "岗位", "头衔", "角色", "Role", "Title", "Job Title", "Contact Title", "Position"] },
  buyingRole: { type: "text", tables: ["contacts"], category: true, en: "Buying role", zh: "采购角色", synonyms: ["决策角色", "角色类型", "Buying Center Role", "Decision Role"] },
  contactLayer: { type: "enum", values: "contactLayer", tables: ["contacts"], en: "Contact layer", zh: "关系层级", synonyms: ["层级", "联系人层级", "Layer", "Relationship Layer"] },
  stance: { type: "rating", tables: ["contacts"], en: "Stance", zh: "支持度", synonyms: ["态度", "立场", "支持程度", "Attitude", "Support"] },
  ourOwner: { type: "text", tables: ["contacts", "activities"], category: true, en: "Our owner", zh: "我方负责人", synonyms: ["对接人", "我方对接人", "负责人", "责任人", "Owner", "Responsible"] },
} satisfies Record<string, Field>;
