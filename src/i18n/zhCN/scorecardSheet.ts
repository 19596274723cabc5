import type { ScorecardWords } from "../../reports/scorecard/words";

export const scorecardSheet: ScorecardWords = {
  sheetName: "MCR_评分卡",
  title: "评分卡：每个得分的来历",
  headline: (customers) => `共 ${customers} 个客户，按得分从高到低。`,
  howToRead:
    "每个客户三行：各指标得分（0–100）、对应的原始值、相对中位客户 50 分的加减分。蓝色原始值可点击跳到客户清单的单元格，灰色为由其他表推算（见数据质量表）。50 分加各项加减分等于总分。各数值对应多少分见工作表 MCR_Config（锚点与校准），两点之间按直线插值。",
  rank: "序号",
  customer: "客户",
  tier: "等级",
  score: "得分",
  line: "行",
  weight: "本批客户的权重",
  lines: { points: "得分", value: "原始值", contribution: "加减分" },
  missing: "–",
  legend:
    "得分底色：40 以下白色（弱），70 以下浅色，70 及以上蓝色（强），85 及以上加粗（很强）。“–”表示没有数据，其权重由同一维度的其他指标承担。权重与界限均为公司设定。",
  more: (count) => `另有 ${count} 个客户，各自的理由写在客户行旁。`,
};
