import type { MigrationWords } from "../../reports/migration/words";

export const migrationSheet: MigrationWords = {
  sheetName: "MCR_等级迁移",
  title: "客户等级迁移",
  headline: {
    first: "这是首次评级，尚无可比较的上一期；下次运行后将显示等级变化。",
    empty: (since, n) =>
      `${since === "" ? "" : `自${since}以来`}没有变化：${n}家客户等级均未变动，无新增，无流失。`,
    moved: ({ since, existing, stability, up, down }) =>
      `${since === "" ? "与表中填写的原等级相比" : `自${since}上次运行以来`}：原有等级的${existing}家客户中，${stability}保持不变，${up}家升级，${down}家降级。`,
    cameAndWent: (isNew, lost) => `新增客户${isNew}家，流失客户${lost}家。`,
  },
  notes: {
    typed: "日志中没有更早的运行记录：以表中填写的原等级作为起点，没有可比较的得分。",
    noValues:
      "上次运行的日志没有保存得分所依据的原始值，无法重新评分：设置变更的影响列在“模型”一栏。",
    otherSettings:
      "自上次运行以来设置有变更。上期客户已按当前设置重新评分；设置变更本身的影响列在“模型”一栏。",
    recalibrated:
      "本次运行重新校准了锚点。上期客户已按新锚点重新评分，保证两期口径一致；重新校准本身的影响列在“模型”一栏。",
    keyChanges: (n, list) =>
      `${n}家客户的编码与上次运行不同，但名称相同且唯一，因此沿用其历史记录：${list}。`,
    keyChange: (name, former, key) => `${name}（${former} → ${key}）`,
  },
  matrix: {
    counts: "等级迁移矩阵：客户数",
    revenue: "等级迁移矩阵：销售额",
    from: "原等级 ↓ / 现等级 →",
    isNew: "新增",
    lost: "流失",
    total: "合计",
    chartTitle: "现等级的客户来源",
    chartCaption:
      "每根柱为一个现等级（及流失客户），各段为其原等级，由深（S）到浅（C），新增客户为棕色。数据见上表。",
    fromTier: (tier) => `原${tier}级`,
  },
  rates: {
    title: "等级稳定性",
    existing: "原有等级且仍在名单中",
    stability: "稳定（等级不变）",
    upgrades: "升级",
    downgrades: "降级",
    customers: "客户数",
    share: "比率",
    note: "新增与流失客户不计入比率。",
  },
  stock: {
    title: "客户存量",
    tier: "等级",
    opening: "期初",
    in: "流入",
    out: "流出",
    closing: "期末",
    net: "净流量",
    listed: "客户清单现有",
    note: "每个等级：期初＋流入－流出＝期末。新增客户计入流入，流失客户计入流出。",
  },
  drivers: {
    title: "得分变动的原因",
    note: "两期均有得分的客户的平均得分变动（分）。“数据”指仅一期有数据的维度；“模型”指权重、锚点或所用指标变更带来的影响。",
    group: "客户",
    customers: "客户数",
    delta: "得分变动",
    names: {
      D1: "规模",
      D2: "市场",
      D3: "匹配",
      D4: "关系",
      D5: "财务",
      data: "数据",
      model: "模型",
    },
    groups: { up: "升级", stable: "不变", down: "降级" },
  },
  movers: {
    titles: { down: "降级客户", up: "升级客户", isNew: "新增客户", lost: "流失客户" },
    customer: "客户",
    from: "原等级",
    to: "现等级",
    score: "得分",
    revenue: "销售额",
    reason: "原因",
    back: "上期缺席，本期重新出现",
    isNew: "上期无等级",
    lost: "等级、得分与销售额为上次运行的数据",
    farUnder: (border) => `得分低于${border}`,
    twiceUnder: (border) => `连续两期低于${border}`,
    gate: (finding) => `门槛：${finding}`,
  },
};
