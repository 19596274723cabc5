import type { ApplicabilityWords } from "../../portfolio/applicabilityWords";

export const applicability: ApplicabilityWords = {
  title: "这套方法适合这批客户吗？",
  conditions: {
    customer: "客户类型：企业客户",
    sales: "销售类型：重复采购",
    relation: "关系类型：持续合作",
    industry: "行业类型：竞争充分",
  },
  questions: {
    customer: "您的客户是企业或机构，而不是个人吗？",
    sales: "客户会反复采购，而不是一次性买卖吗？",
    relation: "您与同一批客户合作多年吗？",
    industry: "您的客户有多家供应商可选吗？",
  },
  answers: { yes: "是", no: "否", unknown: "未知" },
  basis: {
    customer: (share, known) => `已知类型的${known}个客户中，${share}为企业客户`,
    sales: (share, known) => `有订单的${known}个客户中，${share}在两个及以上月份下过单`,
    relation: (share, known) => `已知合作起点的${known}个客户中，${share}合作满两年或签有框架协议`,
    industry: (share, known) => `已知供应商的${known}个客户中，${share}有两家及以上供应商`,
  },
  notInData: "工作簿中没有这项信息",
  tooFew: (basis) => `${basis}；已知的客户太少，不能代表全体，请您回答`,
  condition: "条件",
  answer: "是否满足",
  basisHeader: "数据依据",
  typedBasis: (basis) => `人工回答。${basis}`,
  toAnswer: (names) => `尚不清楚：${names.join("；")}。`,
  verdicts: {
    full: "四项条件全部满足：适合使用完整方法。",
    simple: "四项条件满足两到三项：用简易模式（重点/普通客户）即可，完整方法投入大于所得。",
    against: "满足的条件不足两项：逐个管理这些客户，成本高于收益。",
    open: "适合完整方法还是简易模式尚待确认，可在窗格中回答。",
  },
};
