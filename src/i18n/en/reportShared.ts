import type { SharedWords } from "../../reports/words";
import type { TemplateCriterion } from "../../insight/suppliers/templates";

export const shared: SharedWords = {
  productName: "Tierbook",
  runLine: ({ date, model, hash, version, unit }) =>
    `Analysis date ${date} · settings “${model}” (${hash}) · Tierbook ${version}${unit === null ? "" : ` · money in ${unit}`}.`,
  footer: (date) => `Tierbook · ${date} · decision aid, not investment or credit advice`,
  partialModel: (coverage) =>
    `Partial model: the data cover ${coverage} of the full model's weights.`,
  more: (count) => `+ ${count} more`,
  nothing: "none",
  unknown: "–",
  yes: "yes",
  no: "no",
  listSeparator: ", ",
  sentenceGap: " ",
  tier: (code) => `Tier ${code}`,
  colon: (label, value) => `${label}: ${value}`,
  bracketed: (text, aside) => `${text} (${aside})`,
  standardModel: "default",
  decisionAid:
    "Decision aid, not investment or credit advice. Every weight and threshold is a setting of your company.",
  confidence: { high: "high", medium: "medium", low: "low" },
};

export const templateCriteria: Readonly<Record<TemplateCriterion, string>> = {
  technology: "Technology",
  quality: "Quality",
  responsiveness: "Responsiveness",
  delivery: "Delivery",
  cost: "Cost",
  environment: "Environment",
  management: "Management",
};
