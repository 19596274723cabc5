import type { SwotSheetWords } from "../../reports/swot/words";

/** In quotation marks; what is quoted already stays as it is, quotations within become single ones. */
function quoted(text: string): string {
  if (/^“[^“”]*”$/.test(text)) return text;
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

export const swotSheet: SwotSheetWords = {
  sheetName: (customer) => `SWOT_${customer}`,
  title: (customer) => `SWOT分析 · ${customer}`,
  candidate: "S级候选",
  facts: {
    tier: "等级与得分",
    tierValue: (code, name, score) => `${code} · ${name}，${score}分`,
    move: "本次变动，客户状态",
    moveValue: (move, state) => `${move}，${state}`,
    revenue: "年销售额，占我方比重",
    revenueValue: (revenue, share) => `${revenue}，${share}`,
    contribution: "贡献利润",
    wallet: "采购总额（钱包），我方份额",
    walletValue: (wallet, share) => `${wallet}，${share}`,
    headroom: "可赢得空间",
    health: "财务健康分（满分100）",
    control: "战略控制力（满分100）",
    potential: "潜力等级",
    data: "数据完整度与可信度",
    dataValue: (completeness, confidence) => `完整度${completeness}，可信度${confidence}`,
    owner: "客户经理",
    productManager: "产品经理",
  },
  summaryTitle: "摘要（草稿，可修改）",
  summary: {
    strengths: (list) => `立足之本：${list}。`,
    noStrengths: "现有数据未显示我方在该客户处有明显优势。",
    weaknesses: (list) => `薄弱之处：${list}。`,
    noWeaknesses: "现有数据未显示我方在该客户处有明显劣势。",
    outside: (opportunity, threat) => `外部最大机会：${opportunity}；最大威胁：${threat}。`,
    onlyOpportunity: (opportunity) => `外部最大机会：${opportunity}；数据中未见威胁。`,
    onlyThreat: (threat) => `外部最大威胁：${threat}；数据中未见机会。`,
    nothingOutside: "数据中未见外部机会或威胁。",
    factors: (internal, isStrong) =>
      isStrong
        ? `内部优势大于劣势（IFE ${internal}，平均水平为2.5）。`
        : `内部劣势大于优势（IFE ${internal}，平均水平为2.5）。`,
    first: (action) => `首要动作：${action}。`,
    noFirst: "数据不足，暂无法提出首要动作；请先完善客户档案。",
  },
  blocks: { customer: "A  客户自身的处境", ours: "B  我方在该客户的处境" },
  quadrants: { S: "S  优势", W: "W  劣势", O: "O  机会", T: "T  威胁" },
  columns: { statement: "陈述", evidence: "证据", basis: "依据", priority: "优先级" },
  basis: { data: "数据", fact: "事实", inference: "推断，待求证" },
  basisAndConfidence: (basis, confidence) => `${basis} · ${confidence}`,
  empty: "现有数据中没有。",
  evidenceNote:
    "“证据”显示您表中的原始数值，点击可跳转到该单元格。“高、中、低”为可信度。优先级＝指标权重×偏离中位的程度×可信度；档案记录按影响×可能性计算。",
  internalTitle: "IFE  内部因素评价",
  externalTitle: "EFE  外部因素评价",
  factorColumns: { factor: "因素", weight: "权重", rating: "评分1–4", score: "加权分" },
  total: "合计",
  factorNote:
    "平均水平为2.5。内部评分由得分推出：4、3为优势，2、1为劣势。外部评分表示我方目前的应对水平，评审人填写之前默认为2（参照 David《战略管理》）。",
  tows: {
    title: "由SWOT到行动（TOWS）",
    cells: {
      SO: "SO  发挥优势，抓住机会",
      WO: "WO  借助机会，弥补劣势",
      ST: "ST  运用优势，应对威胁",
      WT: "WT  减少劣势，规避威胁",
    },
    pair: {
      SO: (inner, outer) => `发挥${quoted(inner)}，争取${quoted(outer)}`,
      WO: (inner, outer) => `借助${quoted(outer)}，改善${quoted(inner)}`,
      ST: (inner, outer) => `以${quoted(inner)}应对${quoted(outer)}`,
      WT: (inner, outer) => `尽快改善${quoted(inner)}，防范${quoted(outer)}`,
    },
    proposal: "由数据提出的建议",
    action: "商定的行动与资源",
    owner: "责任人",
    due: "期限",
    status: "状态",
    statuses: ["待办", "进行中", "完成", "取消"],
    statusPrompt: "该行动的进展。",
    none: "暂无需要行动的组合。",
  },
  goals: {
    title: "客户目标与我方贡献",
    goal: "客户目标（原文）",
    contribution: "我方贡献",
    gap: "差距",
    action: "行动",
  },
  values: {
    title: "价值主张",
    pain: "客户痛点（原文）",
    product: "我方产品",
    verified: "已求证",
    offer: "我方主张",
    benefit: "量化收益",
    action: "行动",
  },
  verify: { title: "待求证的推断", statement: "陈述", withWhom: "向谁求证", when: "计划时间" },
  signOff: {
    title: "签审",
    note: "本表由工作簿数据起草。专业评审人不得为该客户的负责人。",
    role: "角色",
    name: "姓名",
    date: "日期",
    status: "状态",
    drafted: "起草",
    edited: "修改",
    reviewer: "专业评审人",
    finance: "财务评审人",
    director: "客户总监",
    statuses: ["草稿", "评审中", "已批准", "已过期"],
    statusPrompt: "本表所处的状态。",
    run: (runId) => `Tierbook，运行编号 ${runId}`,
  },
};
