import type { ReviewWords } from "../../finance/words";

const digits = ["没有", "一", "两", "三", "四", "五"];
const familyCount = (count: number, names: string): string =>
  `${digits[count] ?? String(count)}类预警信号（${names}）`;

export const review: ReviewWords = {
  states: {
    notRequired: "无需评审",
    required: "待评审",
    inReview: "评审中",
    approved: "批准",
    approvedWithConditions: "有条件批准",
    rejected: "否决",
    expired: "已过期",
  },
  triggers: {
    proposedKeyTier: "拟定为S级或A级",
    gate: "触发财务门槛",
    utilisation: "信用额度将用尽",
    newLargeCustomer: "新的大额客户",
    oldStatements: "报表过旧",
    twoStepUpgrade: "一年内升两级",
    majorCustomer: "收入占比大的主要客户",
  },
  objections: {
    decisionUnreadable: "评审结论不在列表中，请从列表中选择。",
    capUnreadable: "财务封顶等级无法识别，请选择 S、A、B 或 C。",
    dateUnreadable: "日期无法识别，请按 2026-03-31 的格式填写。",
    numberUnreadable: "条件不是数字，请只填数字。",
    decisionMissing: "已填写内容但没有评审结论，请选择结论。",
    reviewerMissing: "缺少评审人姓名，请填写。",
    dateMissing: "缺少评审日期，请填写。",
    dateAhead: "评审日期晚于分析日期，请更正其中之一。",
    reviewerIsOwner: "评审人就是客户负责人，请由他人评审。",
    conditionsMissing: "结论为有条件批准，但没有填写条件，请填写。",
    salesDateMissing: "缺少销售签审日期，请填写。",
    salesDateAhead: "销售签审日期晚于分析日期，请更正。",
    salesIsReviewer: "财务与销售由同一人签审，请由两人分别签审。",
  },
  missingKeys: { finance: "缺财务批准", sales: "缺销售签审" },
  guarantee: { yes: "是", no: "否" },
  conditions: {
    prepayment: (share) => `预付款 ${share}`,
    guarantee: "提供担保",
    terms: (days) => `账期 ${days} 天`,
  },
  decided: ({ state, conditions, reviewer, date, until }) =>
    `财务：${state}${conditions === null ? "" : `（${conditions}）`}，${reviewer}，${date}，须于 ${until} 前复审。`,
  expired: (date) => `财务评审已于 ${date} 过期。`,
  mark: (state, cap) => `财务评审：${state}${cap === null ? "" : `，封顶${cap}级`}`,
  gap: {
    named: (sales, finance, reasons) => `销售定为${sales}级，财务封顶${finance}级：${reasons}`,
    none: (tier) => `销售定为${tier}级，财务不下调`,
    families: familyCount,
    reviewer: (name, date) => `${name}于 ${date} 决定`,
  },
  heldByFinance: (tier, reviewer, date) => `财务封顶为${tier}级（${reviewer}，${date}）。`,
  sentence: (phrase) => `${phrase}${/[。！？]$/.test(phrase) ? "" : "。"}`,
  recommendation: {
    moved: (ratio, from, to, isUp) => `${ratio}由 ${from} ${isUp ? "升至" : "降至"} ${to}`,
    value: (ratio, value) => `${ratio} ${value}`,
    over90: (amount, share) =>
      amount === ""
        ? `应收账款逾期90天以上占 ${share}`
        : `逾期90天以上 ${amount}（占应收账款 ${share}）`,
    noStatements: "没有财务报表",
    families: familyCount,
    noSignals: "没有预警信号",
    notJudged: "无法判断预警信号",
    blocked: "停止赊销",
    proposed: (parts) => `建议：${parts}`,
    cap: (tier) => `封顶${tier}级`,
    approve: "批准",
    limitTimes: (multiplier) => `额度按 ${multiplier} 倍`,
    limit: (amount) => `额度 ${amount}`,
    financeDecides: "额度由财务决定",
    prepayment: (share) => `预付款 ${share}`,
    collect: "催收逾期款项",
    getStatements: "索取最新报表",
    comma: "，",
    semicolon: "；",
  },
};
