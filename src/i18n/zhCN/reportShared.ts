import type { SharedWords } from "../../reports/words";
import type { TemplateCriterion } from "../../insight/suppliers/templates";

export const shared: SharedWords = {
  productName: "Tierbook",
  runLine: ({ date, model, hash, version, unit }) =>
    `分析日期 ${date} · 参数方案“${model}”（${hash}）· Tierbook ${version}${unit === null ? "" : ` · 金额单位：${unit}`}。`,
  footer: (date) => `Tierbook · ${date} · 仅供决策参考，不构成投资或授信建议`,
  partialModel: (coverage) => `部分模型：现有数据覆盖完整模型权重的${coverage}。`,
  more: (count) => `另有${count}项`,
  nothing: "无",
  unknown: "–",
  yes: "是",
  no: "否",
  listSeparator: "、",
  sentenceGap: "",
  tier: (code) => `${code}级`,
  colon: (label, value) => `${label}：${value}`,
  bracketed: (text, aside) => `${text}（${aside}）`,
  standardModel: "标准设置",
  decisionAid: "仅供决策参考，不构成投资或授信建议。所有权重与阈值均为贵公司的设置。",
  confidence: { high: "高", medium: "中", low: "低" },
};

export const templateCriteria: Readonly<Record<TemplateCriterion, string>> = {
  technology: "技术",
  quality: "质量",
  responsiveness: "响应",
  delivery: "交付",
  cost: "成本",
  environment: "环境",
  management: "管理",
};
