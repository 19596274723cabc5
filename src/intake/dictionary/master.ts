import type { Field, TableKind } from "./field";

const everywhere: readonly TableKind[] = [
  "customers",
  "transactions",
  "receivables",
  "financials",
  "clientArchive",
  "supplierArchive",
  "organisation",
  "contacts",
  "activities",
  "feedback",
  "demand",
];
const customers: readonly TableKind[] = ["customers"];

/** A. Customer master: who the customer is and who looks after it. */
// One field per line: this is a table.
// prettier-ignore
export const masterFields = {
  customerId: {
    type: "text", tables: everywhere, en: "Customer code", zh: "客户编码",
    synonyms: [
      "客户编号", "客户代码", "客户ID", "客户号", "客户代号", "往来单位编码", "单位编码", "编号", "编码", "代码", "购货单位编码", "购货单位代码",
      "Customer ID", "Customer No", "Customer Number", "Customer Key", "Cust ID", "Cust No", "Account ID", "Account Number", "Account No",
      "Client ID", "Client Code", "Client No", "Company ID", "Company Code", "Reseller Key", "Reseller ID", "Dealer ID", "Dealer Code",
      "BP Code", "BP Number", "Business Partner", "Sold-to", "Sold-to Party", "Sold To No", "KUNNR", "CardCode", "Debtor", "Debtor No", "Bill-to Customer No",
      "External Reference", "Ticker", "Ticker Symbol", "Stock Code of Company", "证券代码", "ID", "Customer", "客户", "Account",
    ],
  },
  customerName: {
    type: "text", tables: everywhere, needsWords: true, en: "Customer name", zh: "客户名称",
    synonyms: [
      "公司名称", "客户", "客户全称", "客户名", "单位名称", "企业名称", "公司", "往来单位", "往来单位名称", "购货单位", "购货单位名称", "购方名称", "名称", "企业",
      "Customer", "Account", "Account Name", "Company", "Company Name", "Client", "Client Name", "Organization", "Organisation",
      "Organization Name", "CardName", "Name1", "Name 1", "Name", "Customer Full Name", "Sold-to Name", "Sold-to Party Name", "Reseller", "Reseller Name",
      "Dealer", "Dealer Name", "Distributor", "Distributor Name", "Legal Name", "Business Name", "Buyer", "Buyer Name", "Security", "证券简称",
    ],
  },
  shortName: { type: "text", needsWords: true, tables: customers, en: "Short name", zh: "客户简称", synonyms: ["简称", "助记名", "助记码", "Short Name", "Alias", "Search Term", "Search Name"] },
  parentGroup: {
    type: "text", tables: customers, category: true, en: "Group / parent", zh: "所属集团",
    synonyms: ["集团", "母公司", "上级客户", "上级单位", "集团客户", "最终控制方", "实际控制人", "Parent Account", "Parent Company", "Group", "Customer Group Parent", "Ultimate Parent", "Holding", "Corporate Group"],
  },
  taxId: {
    type: "text", tables: customers, en: "Registration / tax id", zh: "统一社会信用代码",
    synonyms: ["税号", "纳税人识别号", "纳税登记号", "组织机构代码", "营业执照号", "社会信用代码", "USCC", "Tax ID", "Tax Number", "VAT No", "VAT Number", "VAT Registration No", "Registration No", "Registration Number", "DUNS", "D-U-N-S Number", "CIK", "STCEG"],
  },
  customerType: {
    type: "enum", values: "customerType", tables: customers, en: "Customer type (B2B/B2C)", zh: "客户类型",
    synonyms: ["类型", "客户性质", "企业/个人", "单位性质", "Customer Type", "Account Type", "B2B/B2C", "Client Type", "Person Type"],
  },
  relationshipType: {
    type: "enum", values: "relationshipType", tables: customers, en: "Relationship type", zh: "合作类型",
    synonyms: ["交易类型", "合作方式", "合作性质", "一次性/长期", "项目型", "业务类型", "Relationship", "Contract Type", "Engagement Type", "Business Relationship"],
  },
  channelRole: {
    type: "enum", tables: customers, category: true, en: "Channel role", zh: "渠道角色",
    synonyms: ["经销商/终端", "客户类别", "代理商", "直销", "渠道", "渠道类型", "分销渠道", "Channel", "Sales Channel", "Distribution Channel", "Dealer Type", "Partner Type", "Business Type"],
  },
  industry: {
    type: "text", tables: ["customers", "segments", "financials"], category: true, en: "Industry", zh: "所属行业",
    synonyms: ["行业", "行业分类", "行业类别", "行业名称", "行业类型", "国民经济行业", "Industry", "Industry Sector", "Industry Key", "Sector", "Vertical", "SIC", "NAICS", "GICS Sector", "Sub Industry"],
  },
  segment: {
    type: "text", tables: ["segments", "customers"], category: true, en: "Segment", zh: "细分市场",
    synonyms: ["客户细分", "市场细分", "细分", "客群", "客户群", "客户分组", "Customer Segment", "Market Segment", "Customer Group"],
  },
  region: {
    type: "text", tables: ["customers", "segments"], category: true, en: "Region", zh: "区域",
    synonyms: ["地区", "大区", "省份", "省", "所在地", "所在地区", "所在省份", "销售区域", "片区", "城市", "Territory", "Sales Territory", "Sales Region", "Sales District", "Area", "Province", "State", "State Province", "State Province Name", "Billing State", "Billing State/Province", "City", "Billing City"],
  },
  country: { type: "text", tables: ["customers", "segments"], category: true, en: "Country", zh: "国家", synonyms: ["国家/地区", "国别", "国家地区", "Country/Region", "Country Key", "Billing Country", "Country Code", "LAND1"] },
  accountManager: {
    type: "text", tables: ["customers"], category: true, en: "Account manager", zh: "客户经理",
    synonyms: ["业务员", "销售员", "销售代表", "销售人员", "销售经理", "负责人", "跟进人", "归属人", "专营业务员", "所属销售", "Owner", "Account Owner", "Sales Rep", "Sales Representative", "Salesperson", "Sales Employee", "Sales Person", "Responsible", "AM", "KAM"],
  },
  productManager: { type: "text", tables: customers, en: "Product manager", zh: "产品经理", synonyms: ["产品负责人", "解决方案经理", "PM", "Solution Manager"] },
  deliveryOwner: { type: "text", tables: customers, en: "Delivery owner", zh: "交付经理", synonyms: ["项目经理", "实施经理", "交付负责人", "服务经理", "Delivery Manager", "Service Manager"] },
  backupOwner: { type: "text", tables: ["customers", "contacts"], en: "Backup owner", zh: "备份负责人", synonyms: ["B角", "备岗", "后备负责人", "Backup", "Deputy"] },
  executiveSponsor: { type: "text", tables: customers, en: "Executive sponsor", zh: "高层对接人", synonyms: ["高层负责人", "总监", "Sponsor"] },
  relationshipStart: {
    type: "date", tables: customers, en: "Relationship since", zh: "合作开始日期",
    synonyms: ["首次合作时间", "首次合作日期", "合作开始时间", "开始合作日期", "建档日期", "建档时间", "开户日期", "首单日期", "首次下单日期", "首次成交日期", "创建日期", "Customer Since", "Client Since", "Start Date", "First Order Date", "First Order", "First Purchase Date", "Created Date", "Create Date", "Created On", "Account Created", "Date Created"],
  },
  firstOrderDate: {
    type: "date", tables: customers, secondary: true, en: "First order date", zh: "首单日期",
    synonyms: ["首次下单日期", "首次成交日期", "首次交易日期", "First Order", "First Purchase Date", "First Invoice Date"],
  },
  lastOrderDate: {
    type: "date", tables: customers, en: "Last order date", zh: "最近下单日期",
    synonyms: ["最后交易日", "最后交易日期", "最近交易日期", "最近采购时间", "最近采购日期", "最近成交日期", "最后下单日期", "末次成交", "末次成交日期", "Last Order", "Last Purchase Date", "Last Invoice Date", "Last Sales Date", "Most Recent Order"],
  },
  contractEnd: {
    type: "date", tables: customers, periodEnd: true, en: "Contract end", zh: "合同到期日",
    synonyms: ["合同到期日期", "合同结束日期", "协议到期", "协议到期日", "框架到期", "Contract End Date", "Expiry", "Expiry Date", "Renewal Date"],
  },
  existingTier: {
    type: "enum", values: "tier", tables: customers, en: "Existing tier", zh: "现有等级",
    synonyms: ["客户等级", "客户级别", "客户分级", "客户分类", "等级", "级别", "分类", "分级", "ABC分类", "重要程度", "Tier", "Customer Tier", "Account Tier", "Last Tier", "Previous Tier", "Prior Tier", "Prev Tier", "Prev", "Current Tier", "上期等级", "原等级", "Level", "Grade", "Class", "Customer Class", "Customer Classification", "Rating", "Account Rating", "ABC Class", "ABC Indicator", "Priority", "Customer Priority"],
  },
  targetFlag: {
    type: "bool", tables: customers, en: "Target customer", zh: "目标客户",
    synonyms: ["是否目标客户", "重点客户", "是否重点客户", "战略客户", "是否战略客户", "大客户", "KA", "Target", "Target Account", "Key Account", "Strategic", "VIP"],
  },
  headcountCustomer: {
    type: "number", tables: customers, range: [0, 1e8], en: "Customer employees", zh: "员工人数",
    synonyms: ["人数", "员工数", "人员规模", "企业规模", "集团人数", "Employees", "Number of Employees", "Number Employees", "No of Employees", "Employee Count", "Headcount", "Group Headcount", "Company Size"],
  },
  status: {
    type: "enum", values: "status", tables: customers, en: "Status", zh: "客户状态",
    synonyms: ["状态", "启用/停用", "停用状态", "禁用状态", "使用状态", "合作状态", "数据状态", "Account Status", "Customer Status", "Active", "Is Active", "Blocked"],
  },
  notes: {
    type: "text", tables: ["customers", "transactions", "receivables", "supplierArchive"], en: "Notes", zh: "备注",
    synonyms: ["说明", "备注说明", "摘要", "Comment", "Comments", "Remark", "Remarks", "Memo"],
  },
} satisfies Record<string, Field>;
