import type { Field, TableKind } from "./field";

const customers: readonly TableKind[] = ["customers"];

/** B. Our business with the customer: last twelve months or the latest full year, and the years before. */
// One field per line: this is a table.
// prettier-ignore
export const businessFields = {
  revenue: {
    type: "money", tables: customers, en: "Net revenue LTM", zh: "年销售额",
    synonyms: [
      "销售额", "年销售额（不含税）", "销售收入", "销售金额", "净销售额", "营业收入", "营业额", "成交金额", "成交额", "开票金额", "近12个月销售额", "近一年销售额", "年度销售额", "本年累计", "本年销售额", "本年累计销售额", "本年销售金额", "不含税金额", "年收入", "收入", "累计销售额",
      "Revenue", "Net Revenue", "Net revenue, last 12 months", "Net revenue, last 12 months (tax excluded)", "Annual Revenue from Customer", "Sales", "Net Sales", "Total Sales", "Sales Revenue", "Sales Volume", "Sales Amount", "Sales Value", "Turnover", "Amount", "LTM Revenue", "Revenue LTM", "ACV", "ARR", "Billings", "YTD Sales", "Closed Won Amount", "Total Won Amount", "Net Value", "Net Sales Value", "金额", "销售净额", "Rev",
    ],
  },
  revenuePrev: { type: "money", tables: customers, en: "Revenue prior year", zh: "上年销售额", synonyms: ["去年销售额", "上年同期销售额", "上期销售额", "同期销售额", "去年同期", "上年收入", "Prior Year Revenue", "Previous Year Revenue", "Revenue Previous Year", "PY Revenue", "PY Sales", "Prior Year Sales", "Previous Year Sales", "Last Year", "Last Year Sales", "Last Year Revenue", "LY Sales", "LY Revenue", "Revenue t-1", "Revenue Y-1"] },
  revenuePrev2: { type: "money", tables: customers, en: "Revenue two years ago", zh: "前年销售额", synonyms: ["前年", "Y-2", "Revenue Y-2", "Revenue t-2", "Sales Y-2"] },
  revenuePrev3: { type: "money", tables: customers, en: "Revenue three years ago", zh: "三年前销售额", synonyms: ["Y-3", "Revenue Y-3", "Revenue t-3"] },
  revenuePrev4: { type: "money", tables: customers, en: "Revenue four years ago", zh: "四年前销售额", synonyms: ["Y-4", "Revenue Y-4", "Revenue t-4"] },
  grossRevenue: { type: "money", tables: customers, en: "Gross revenue (before returns)", zh: "销售总额（含退货）", synonyms: ["含税销售额", "销售总额", "Gross Revenue", "Gross Sales"] },
  returns: { type: "money", tables: customers, en: "Returns", zh: "退货金额", synonyms: ["退货", "退货额", "退换货金额", "Returned Value", "Return Amount", "Cancelled Value", "Credit Notes"] },
  grossProfit: { type: "money", tables: customers, en: "Gross profit", zh: "毛利", synonyms: ["毛利额", "毛利润", "销售毛利", "GP", "Gross Margin $", "Gross Margin Amount", "Gross Profit Amount", "Gross Margin", "Margin"] },
  grossMarginPct: { type: "pct", tables: customers, range: [-100, 1.0001], en: "Gross margin %", zh: "毛利率", synonyms: ["Gross Margin", "毛利率%", "销售毛利率", "GM%", "GM", "Gross Margin Pct", "Gross Margin Percent", "GP%", "Margin", "Margin %"] },
  cogs: { type: "money", tables: customers, en: "Cost of goods sold", zh: "销售成本", synonyms: ["成本", "营业成本", "主营成本", "COGS", "Cost", "Cost of Sales", "Total Product Cost"] },
  rebates: { type: "money", tables: customers, en: "Rebates & discounts", zh: "返利折扣", synonyms: ["返利", "返点", "折扣", "折让", "返利金额", "折扣额", "折扣金额", "Rebate", "Rebates", "Discount", "Discounts", "Discount Amount", "Allowance", "Bonus"] },
  servingCost: { type: "money", tables: customers, en: "Cost to serve", zh: "服务成本", synonyms: ["维护成本", "客户成本", "客户服务成本", "销售费用分摊", "CTS", "Servicing Cost", "Service Cost"] },
  costToServePct: { type: "pct", tables: customers, en: "Cost to serve %", zh: "服务成本率", synonyms: ["服务成本占比", "Cost-to-serve %", "CTS %"] },
  contributionProfit: {
    type: "money", tables: customers, en: "Contribution profit", zh: "贡献利润",
    synonyms: ["利润", "客户利润", "利润额", "净利润贡献", "利润贡献", "边际贡献", "净贡献", "贡献毛益", "Contribution", "Contribution Margin", "Customer Profit", "Profit", "Net Contribution", "Customer Contribution", "Profit Contribution", "Contr"],
  },
  contributionProfitPrev: { type: "money", tables: customers, en: "Contribution profit prior year", zh: "上年贡献利润", synonyms: ["去年贡献利润", "上年利润", "上期净贡献", "Prior Year Contribution", "Net Contribution Prior Period", "netContributionPrev", "PY Profit"] },
  servingFTE: { type: "number", tables: customers, range: [0, 1e6], en: "Serving FTE", zh: "服务人数", synonyms: ["投入人数", "人力投入", "服务人力", "服务团队人数", "团队人数", "FTE", "FTEs", "Headcount Allocated", "Dedicated Staff", "Serving Headcount"] },
  salesPerHead: { type: "money", tables: customers, en: "Sales per head", zh: "人均销售贡献", synonyms: ["人均销售额", "Revenue per FTE", "Revenue per Head"] },
  profitPerHead: { type: "money", tables: customers, en: "Profit per head", zh: "人均利润贡献", synonyms: ["人均利润", "人均贡献利润", "Contribution profit per serving FTE", "Profit per FTE", "Contribution per Head", "Contribution per FTE"] },
  orders12m: { type: "int", tables: customers, range: [0, 1e9], en: "Orders last 12 months", zh: "近一年订单数", synonyms: ["订单数", "订单数量", "下单次数", "采购次数", "成交次数", "交易次数", "Orders", "Order Count", "Number of Orders", "No of Orders", "# Orders", "Orders Count", "Frequency"] },
  activeMonths12: { type: "int", tables: customers, range: [0, 12], en: "Active months", zh: "活跃采购月数", synonyms: ["有单月数", "活跃月数", "采购月数", "近12个月采购月数", "Months with an order in the last 12", "Months with Orders", "Active Months 12", "Active Months LTM", "Mon"] },
  orderMonthsEver: { type: "int", tables: customers, range: [0, 5000], en: "Order months ever", zh: "累计采购月数", synonyms: ["历史采购月数", "Order Months Total"] },
  avgOrderValue: { type: "money", tables: customers, en: "Average order value", zh: "客单价", synonyms: ["平均订单额", "平均订单金额", "AOV", "Avg Order Value", "Average Order Size"] },
  netPriceIndex: { type: "pct", tables: ["customers", "supplierArchive"], en: "Price realisation", zh: "价格实现率", synonyms: ["成交价/标价", "折扣率", "Price Index", "Price Realization", "Price realisation %", "Price Index vs Median", "Discount %"] },
  netPriceIndexPrev: { type: "pct", tables: customers, en: "Price realisation, prior year", zh: "上年价格实现率", synonyms: ["去年价格实现率", "Prior Price Realisation", "Price Realisation Prior Year"] },
  referralRevenue: { type: "money", tables: customers, en: "Referral revenue", zh: "转介绍收入", synonyms: ["转介绍", "推荐成交", "转介绍金额"] },
  productLines: { type: "text", tables: customers, en: "Product lines bought", zh: "采购产品线", synonyms: ["品类数", "购买品类", "SKUs", "Categories", "Product Lines", "Distinct Products"] },
  productOverlap: { type: "pct", tables: customers, range: [0, 1], en: "Product–customer overlap", zh: "产品客户重合度", synonyms: ["重合度", "产品重合度", "产品覆盖率", "品类渗透率", "Penetration", "Product Overlap", "Product Coverage", "Product Penetration", "Overlap", "Our strategic lines bought or needed ÷ our strategic lines"] },
  projectShare: { type: "pct", tables: customers, range: [0, 1], en: "Project share", zh: "项目销售占比", synonyms: ["项目占比", "Project %", "Share of Projects"] },
  investment: { type: "money", tables: customers, en: "Relationship investment", zh: "客户投入", synonyms: ["专项投入", "前期投入", "客户投资", "Investment"] },
  tenureYears: { type: "number", tables: customers, range: [0, 300], en: "Tenure (years)", zh: "合作年限", synonyms: ["合作年数", "Tenure", "Tenure Years", "Years as Customer"] },
  clv: { type: "money", tables: customers, en: "Customer lifetime value", zh: "客户终身价值", synonyms: ["客户生命周期价值", "终身价值", "CLV", "LTV", "Lifetime Value"] },
  referenceValue: { type: "rating", tables: customers, en: "Innovation / reference value", zh: "标杆与创新价值", synonyms: ["标杆价值", "示范价值", "创新价值", "Reference Value", "Innovation Value"] },
  revenueVolatility: { type: "number", tables: customers, range: [0, 1000], en: "Revenue volatility (CV)", zh: "销售波动率", synonyms: ["波动率", "Volatility", "Volatility (CV of monthly revenue)"] },
} satisfies Record<string, Field>;
