import type { ScoringWords } from "../../scoring/words";

export const gates: ScoringWords["gates"] = {
  G00: {
    short: "非企业客户",
    rule: () => "个人、消费者和内部单位不参与评分。",
    toDo: "请核对客户类型。",
    parameters: {},
  },
  G01: {
    short: "一次性买卖",
    rule: ({ newMonths }) =>
      `合作类型为一次性，或仅有一个月下过单、距今超过 ${newMonths} 个月，且没有框架合同和在谈商机。`,
    toDo: "如有框架合同或在谈商机，请补录。",
    parameters: { newMonths: "单次下单超过多少个月视为一次性" },
  },
  G02: {
    short: "与战略相悖",
    rule: ({ fitAtMost }) => `战略匹配度不高于 ${fitAtMost}。`,
    toDo: "请重新审视该客户是否符合我方战略。",
    parameters: { fitAtMost: "视为相悖的最高战略匹配度" },
  },
  G03: {
    short: "战略匹配度未达S级要求",
    rule: ({ fitForS }) => `S级客户的战略匹配度须不低于 ${fitForS}。`,
    toDo: "请评定战略匹配度；若确实不匹配，则不能为S级。",
    parameters: { fitForS: "S级客户的最低战略匹配度" },
  },
  G04: {
    short: "信用禁止",
    rule: () => "破产、失信被执行人、信用冻结或受制裁。",
    toDo: "须财务复核，建议暂停接单。",
    parameters: {},
  },
  G05: {
    short: "多项财务预警",
    rule: ({ distressSignals }) => `独立的财务预警信号不少于 ${distressSignals} 项。`,
    toDo: "须财务复核额度和账期。",
    parameters: { distressSignals: "独立预警信号的项数" },
  },
  G06: {
    short: "逾期90天以上占比过高",
    rule: ({ over90Share }) => `应收账款中逾期 90 天以上的占比不低于 ${over90Share}。`,
    toDo: "须财务复核，并催收逾期款。",
    parameters: { over90Share: "逾期 90 天以上的应收占比" },
  },
  G07: {
    short: "连续两期亏损",
    rule: ({ rampMonths }) =>
      `净贡献连续两期为负，且未批准为培育期；批准在合作前${rampMonths}个月内有效。`,
    toDo: "请审批培育计划，或调整价格与服务成本。",
    parameters: { rampMonths: "培育期最长月数" },
  },
  G08: {
    short: "数据过少",
    rule: ({ completeness }) => `有数据的权重不足 ${completeness}。`,
    toDo: "请补充缺失的指标。",
    parameters: { completeness: "完整度低于此值时最高为B级" },
  },
  G09: {
    short: "数据不完整",
    rule: ({ completeness }) => `有数据的权重不足 ${completeness}。`,
    toDo: "请补充缺失的指标。",
    parameters: { completeness: "完整度低于此值时最高为A级" },
  },
  G10: {
    short: "行业与客户双双下滑",
    rule: ({ outlookAtMost, growthBelow }) =>
      `行业前景不高于 ${outlookAtMost}，且客户增速低于 ${growthBelow}。`,
    toDo: "请列入观察名单，控制新增投入。",
    parameters: { outlookAtMost: "最高行业前景", growthBelow: "客户增速低于" },
  },
  G11: {
    short: "体量不足以成为战略客户",
    rule: ({ walletPercentile, revenuePercentile }) =>
      `钱包低于全部客户的第 ${walletPercentile} 百分位，且销售额低于第 ${revenuePercentile} 百分位。`,
    toDo: "请核实钱包规模；S级要占用稀缺资源。",
    parameters: { walletPercentile: "钱包的百分位", revenuePercentile: "销售额的百分位" },
  },
  G12: {
    short: "签审未完成",
    rule: ({ reviewRounds }) =>
      `S级须财务复核通过、SWOT 由非归属人的专家签审，且战略与痛点信息经过至少 ${reviewRounds} 轮评审。`,
    toDo: "请补齐签审。",
    parameters: { reviewRounds: "战略与痛点信息的评审轮次" },
  },
  G13: {
    short: "沉睡客户",
    rule: ({ dormantMonths }) => `曾有订单，但已 ${dormantMonths} 个月没有下单，也没有在谈商机。`,
    toDo: "请安排挽回或归档。",
    parameters: { dormantMonths: "没有订单的月数" },
  },
  G14: {
    short: "新客户",
    rule: ({ newMonths, runs }) => `合作不足 ${newMonths} 个月，或参与评级不足 ${runs} 次。`,
    toDo: "请等待下一期评级。",
    parameters: { newMonths: "视为新客户的月数", runs: "须参与过的评级次数" },
  },
  G15: {
    short: "S级超出名额",
    rule: () => "超出公司设定的S级客户数量上限。",
    toDo: "请有意识地提高上限，或作出取舍。",
    parameters: {},
  },
};
