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
