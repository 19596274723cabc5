import type { ArchiveEntry } from "./Account";

/** Tools for looking at the environment; the company takes the one that its strategy planning uses. */
export const environmentTools = {
  /** Aguilar, "Scanning the Business Environment" (1967). */
  pest: ["political", "economic", "social", "technological"],
  pestel: ["political", "economic", "social", "technological", "ecological", "legal"],
  /** Porter, "How competitive forces shape strategy", Harvard Business Review 57 (1979). */
  fiveForces: ["rivalry", "entrants", "substitutes", "buyers", "suppliers"],
  /** 五看, used in Chinese strategy planning: industry, customer, competition, ourselves, opportunity. */
  fiveLooks: ["industry", "customer", "competition", "ourselves", "opportunity"],
} as const;
export type EnvironmentTool = keyof typeof environmentTools;
export type EnvironmentAspect = (typeof environmentTools)[EnvironmentTool][number];

/** Words by which a statement belongs to an aspect; the first aspect of the tool that matches counts. */
const aspectWords: Readonly<Record<EnvironmentAspect, RegExp>> = {
  political:
    /polit|polic|tariff|subsid|government|levy|sanction|政治|政策|政府|主管部门|省里|财政|补贴|补偿|关税|备案/i,
  legal: /\blaw|legal|regulat|complian|court|法律|法规|合规|新规|标准|诉讼/i,
  ecological: /environmental|ecolog|climate|carbon|emission|生态|环保|碳|排放|能耗/i,
  technological:
    /technol|digital|automat|innovation|\bAI\b|技术|数字|智能|研发|电网|调频|模块化|能效/i,
  social: /social|demograph|labou?r|consumer|lifestyle|社会|人口|用工|消费|老龄|安全生产/i,
  economic:
    /econom|price|cost|interest|currency|demand|market|budget|经济|价|成本|利率|汇率|需求|订单|资金|开工|空置/i,
  rivalry: /rival|compet|price war|同行|竞争|对手|友商|丢单|压价/i,
  entrants: /entrant|new player|start-?up|新进入|跨界|入局/i,
  substitutes: /substitut|alternative|replace|替代|代替/i,
  buyers: /buyer|bargain|end customer|downstream|tender|买方|客户|业主|下游|招标/i,
  suppliers: /supplier|raw material|component|shortage|upstream|供应商|原料|原材料|组件|电芯|上游/i,
  industry: /industry|sector|policy|行业|政策|监管|主管部门|省里|电价|电网|市场/i,
  customer: /customer|end user|demand|客户|用户|需求|业主|下游/i,
  competition: /rival|compet|同行|竞争|对手|友商|丢单/i,
  ourselves: /\bwe\b|\bour\b|我司|我方|我们/i,
  opportunity: /opportunit|window|机会|机遇|窗口|放开/i,
};

/** The aspect of a tool that an entry is about: named in its section, else known by its words; null when neither tells. */
export function aspectOf(entry: ArchiveEntry, tool: EnvironmentTool): EnvironmentAspect | null {
  const aspects: readonly EnvironmentAspect[] = environmentTools[tool];
  const named = aspects.find((aspect) => aspectWords[aspect].test(entry.topic));
  return named ?? aspects.find((aspect) => aspectWords[aspect].test(entry.statement)) ?? null;
}

/** Entries about the environment, the weightiest first. */
export function environmentEntries(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  return entries
    .filter((entry) => entry.section === "environment")
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}

function weight(entry: ArchiveEntry): number {
  return known(entry.severity) * known(entry.likelihood);
}

function known(rating: number): number {
  return Number.isNaN(rating) ? 3 : rating;
}

/**
 * Attractiveness of the customer's industry by five forces, 1–5: 6 less the mean intensity, each force's intensity being the
 * mean impact of the entries about it. NaN without an entry.
 */
export function attractiveness(entries: readonly ArchiveEntry[]): number {
  const forces = environmentTools.fiveForces.map((force) =>
    mean(
      entries
        .filter((entry) => aspectOf(entry, "fiveForces") === force)
        .map(({ severity }) => known(severity))
    )
  );
  return 6 - mean(forces.filter((intensity) => !Number.isNaN(intensity)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
