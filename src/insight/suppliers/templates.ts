import type { FieldKey } from "../../intake/fields";

/**
 * Criteria that stand in when the customer's own are not known; always shown as an assumption. TQRDC(E) is a published
 * supplier-review form (technology, quality, responsiveness, delivery, cost, environment); the weights are a company
 * setting of ours, nobody's standard.
 */
export const templateCriteria = [
  "technology",
  "quality",
  "responsiveness",
  "delivery",
  "cost",
  "environment",
  "management",
] as const;
export type TemplateCriterion = (typeof templateCriteria)[number];

export const templateWeights: Readonly<Record<TemplateCriterion, number>> = {
  technology: 20,
  quality: 25,
  responsiveness: 10,
  delivery: 15,
  cost: 20,
  environment: 5,
  management: 5,
};

/** Columns of a wide supplier table, one per criterion of the template. */
export const templateFields: Readonly<Record<TemplateCriterion, FieldKey>> = {
  technology: "scoreTechnology",
  quality: "scoreQuality",
  responsiveness: "scoreResponsiveness",
  delivery: "scoreDelivery",
  cost: "scoreCost",
  environment: "scoreEnvironment",
  management: "scoreManagement",
};

const aliases: Readonly<Record<TemplateCriterion, readonly string[]>> = {
  technology: ["t", "technology", "technical", "技术", "技术能力", "技术水平"],
  quality: ["q", "quality", "质量", "品质"],
  responsiveness: ["r", "responsiveness", "response", "service", "s", "响应", "响应速度", "服务"],
  delivery: ["d", "delivery", "交付", "交期"],
  cost: ["c", "cost", "price", "成本", "价格"],
  environment: ["e", "environment", "环境", "环保", "esg"],
  management: ["m", "management", "管理"],
};

/** The template's criterion that a customer's wording means, or null: "质量 (Q)", "Price", "D". */
export function templateCriterionOf(name: string): TemplateCriterion | null {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\(.*?\)/g, "")
    .trim();
  return templateCriteria.find((criterion) => aliases[criterion].includes(plain)) ?? null;
}

/**
 * Templates that an archive names instead of criteria. QCDS is the short form common in industry (weights within its usual
 * ranges: Q 30–40, C 20–30, D 20–30, S 10–20); Dickson's 23 criteria are weighted by his mean ratings of 0–4 (G. W. Dickson,
 * "An analysis of vendor selection systems and decisions", Journal of Purchasing 2, 1966).
 */
export const namedTemplates = {
  qcds: {
    called: /^\s*q\s*c\s*d\s*s\s*$/i,
    weights: [35, 25, 25, 15],
  },
  dickson: {
    called: /^\s*(?:dickson|迪克森)/i,
    weights: [
      3.508, 3.417, 2.998, 2.849, 2.775, 2.758, 2.545, 2.514, 2.488, 2.426, 2.412, 2.256, 2.216,
      2.211, 2.187, 2.12, 2.054, 2.009, 2.003, 1.872, 1.597, 1.537, 0.61,
    ],
  },
} as const;
export type NamedTemplate = keyof typeof namedTemplates;
export type TemplateName = "tqrdce" | NamedTemplate;

/** "TQRDC", "TQRDC(E)" or "TQRDCE" in the place of a criterion. */
const tqrdce = /^\s*t\s*q\s*r\s*d\s*c/i;

/** The template that an archive names in the place of its criteria, or null. */
export function templateNamed(name: string): TemplateName | null {
  const plain = name.normalize("NFKC");
  if (tqrdce.test(plain)) return "tqrdce";
  if (namedTemplates.qcds.called.test(plain)) return "qcds";
  return namedTemplates.dickson.called.test(plain) ? "dickson" : null;
}

/** Stands for a criterion of a named template; the words are the sheet's. */
export function templateKey(template: NamedTemplate, index: number): string {
  return `${template}:${index}`;
}

export function templateKeyOf(name: string): { template: NamedTemplate; index: number } | null {
  const match = /^(qcds|dickson):(\d+)$/.exec(name);
  return match === null ? null : { template: match[1] as NamedTemplate, index: Number(match[2]) };
}
