import type { ExplanationWords } from "../../scoring/words";

export const explanation: ExplanationWords = {
  gap: "",
  listSeparator: "、",
  head: ({ tier, score, data, coverage, isProvisional }) =>
    `${tier}级（${isProvisional ? "暂定，" : ""}${score}分，${coverage === null ? "" : `依据模型的${coverage}，该部分`}${data === null ? (coverage === null ? "数据完整" : "数据齐全") : `数据完整度${data}`}）。`,
  part: (name, amount) => `${name}${amount}`,
  above: (parts) => `高于中位：${parts}。`,
  below: (parts) => `低于中位：${parts}。`,
  other: (amount) => `其余${amount}。`,
  heldAt: (tier, gates) => `受限为${tier}级：${gates}。`,
  candidate: (missing) => `S级候选：${missing}。`,
  signOffPending: "S级，待签审。",
  override: {
    applied: (wanted) => `人工调整为${wanted}级。`,
    limited: (wanted) => `人工调整为${wanted}级，超出允许幅度，已限制。`,
    unapproved: (wanted) => `人工调整为${wanted}级未生效：缺少原因或批准人。`,
    expired: (wanted) => `人工调整为${wanted}级已过期。`,
    "over-budget": (wanted) => `人工调整为${wanted}级未生效：人工调整名额已用完。`,
  },
  moveWaits: (raw) => `按得分应为${raw}级；本期变级名额已满，暂缓调整。`,
  placeWaits: {
    place: (tier) => `等待${tier}级名额。`,
    manager: (tier) => `等待其客户经理名下的${tier}级名额。`,
  },
  fitNotRated: "待评定战略匹配度",
  signOffsMissing: "待补齐签审",
  toNext: (gap, tier) => `距${tier}级差${gap}分。`,
  timeBomb: (revenueShare, strategicControl) =>
    `预警：收入占比${revenueShare}，战略控制力${strategicControl}，疑似“定时炸弹”。`,
  notBusiness: "未评分：非企业客户。",
  noData: "未评分：没有任何指标数据。",
  required: "未评分：缺少必需指标。",
  moves: {
    firstRun: null,
    new: "新客户。",
    newSHeld: "新客户，S级待下期确认。",
    limitsAside: (sentence) => `若不计限制：${sentence}`,
    promoted: (from) => `原${from}级，升一级。`,
    promotedOneStep: (from, raw) => `原${from}级，得分已达${raw}级，每期升一级。`,
    promotePending: (from, border) => `原${from}级，连续两期达到${border}分方可升S级。`,
    demotedOneStep: (from, raw) => `原${from}级，得分仅及${raw}级，每期降一级。`,
    demotedDeep: (from, border) => `原${from}级，得分低于${border}，降一级。`,
    demotedTwice: (from, border) => `原${from}级，连续两期低于${border}，降一级。`,
    demoteWatch: (tier, border) => `得分低于${border}，暂保${tier}级，列入降级观察。`,
  },
};
