import type { Field, TableKind } from "./field";

const customers: readonly TableKind[] = ["customers"];

/** D. Relationship: satisfaction, the three layers of the relationship, contacts and visits. */
// One field per line: this is a table.
// prettier-ignore
export const relationshipFields = {
  satisfaction: { type: "score100", tables: customers, range: [0, 100], en: "Satisfaction", zh: "客户满意度", synonyms: ["满意度", "满意度得分", "满意度评分", "CSAT", "CSAT Score", "Customer Satisfaction", "Organisational satisfaction", "Organisational satisfaction (layer 1)", "Satisfaction Score", "CSI", "Satisf"] },
  satisfactionPrev: { type: "score100", tables: customers, range: [0, 100], en: "Satisfaction, previous", zh: "上期满意度", synonyms: ["上年满意度", "去年满意度", "上次满意度", "Previous Satisfaction", "Satisfaction Prior Year"] },
  nps: { type: "nps", tables: customers, range: [-100, 100], en: "Net promoter score", zh: "净推荐值", synonyms: ["NPS", "NPS Score", "推荐值", "净推荐度"] },
  satisfactionWorkshop: { type: "score100", tables: customers, range: [0, 100], en: "Satisfaction: strategy workshop", zh: "战略研讨满意度", synonyms: ["Satisfaction Strategy Workshop"] },
  satisfactionPlanning: { type: "score100", tables: customers, range: [0, 100], en: "Satisfaction: business planning", zh: "业务规划满意度", synonyms: ["Satisfaction Business Planning"] },
  satisfactionSales: { type: "score100", tables: customers, range: [0, 100], en: "Satisfaction: sales", zh: "销售满意度", synonyms: ["销售服务满意度", "Satisfaction with Sales"] },
  satisfactionDelivery: { type: "score100", tables: customers, range: [0, 100], en: "Satisfaction: delivery", zh: "交付满意度", synonyms: ["设备交付满意度", "Satisfaction with Delivery"] },
  satisfactionService: { type: "score100", tables: customers, range: [0, 100], en: "Satisfaction: after-sales", zh: "售后满意度", synonyms: ["售后维护满意度", "服务满意度", "Satisfaction with Service"] },
  helpSucceed: { type: "rating", tables: customers, en: "Helps it succeed", zh: "助客成功", synonyms: ["客户成功", "客户价值贡献", "Customer Success", "Help Succeed", "We help it earn", "We help it earn (layer 2)", "Help"] },
  strategicAlignment: { type: "rating", tables: customers, en: "Strategic alignment", zh: "战略文化契合", synonyms: ["战略与文化契合", "战略文化契合度", "战略契合度", "文化契合", "Strategy/culture alignment", "Strategy/culture alignment (layer 3)", "Strategy and Culture Alignment", "Alignment", "Align"] },
  switchIntent: { type: "rating", tables: ["customers", "supplierArchive"], en: "Second-source intent", zh: "引入新供应商意愿", synonyms: ["切换意愿", "换供意愿", "Churn Risk", "Switching Intent", "Switch Intent"] },
  relationshipStage: { type: "rating", tables: customers, en: "Relationship stage", zh: "关系阶段", synonyms: ["客户关系等级", "关系等级", "关系深度", "Relationship Level", "Relationship Strength"] },
  contactsCount: { type: "int", tables: customers, range: [0, 1e6], en: "Contacts", zh: "联系人数", synonyms: ["联系人数量", "# Contacts", "Number of Contacts", "Contact Count"] },
  lastVisit: { type: "date", tables: ["customers", "contacts"], en: "Last visit", zh: "最近拜访日期", synonyms: ["上次拜访", "上次拜访日期", "最近拜访", "最后跟进", "最后跟进时间", "最近跟进日期", "最近联系", "Last Visit Date", "Last Contacted", "Last Contact Date", "Last Activity", "Last Activity Date"] },
  visits12m: { type: "int", tables: customers, range: [0, 100000], en: "Visits last 12 months", zh: "年拜访次数", synonyms: ["拜访次数", "Visits", "# Visits", "Number of Visits", "Visit Count", "Activities"] },
  complaints12m: { type: "int", tables: customers, range: [0, 1e6], en: "Complaints", zh: "投诉次数", synonyms: ["投诉", "客诉", "客诉次数", "投诉数量", "Complaint Count", "Claims", "Tickets", "Open Cases"] },
  onTimeDelivery: { type: "pct", tables: ["customers", "supplierArchive"], range: [0, 1], en: "On-time delivery", zh: "准时交付率", synonyms: ["交付及时率", "准交率", "及时交付率", "OTD", "On-time", "On Time Pct", "On Time %", "On-time Delivery %"] },
  sellThrough: { type: "pct", tables: customers, en: "Sell-through", zh: "动销率", synonyms: ["动销", "售罄率", "Sell-through %", "Sell-out"] },
  channelStockDays: { type: "days", tables: customers, range: [0, 100000], en: "Channel stock days", zh: "渠道库存天数", synonyms: ["库存周转天数", "渠道库存", "Stock Days", "Days of Stock", "Weeks of Supply"] },
} satisfies Record<string, Field>;
