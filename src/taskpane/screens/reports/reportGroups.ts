import type { ReportId } from "../../../reports/reports";
import type { ReportGroup } from "../../deskWords";

/** What each report is for; a report that is added must say so. */
export const groupOf: Readonly<Record<ReportId, ReportGroup>> = {
  portfolio: "decide",
  migration: "decide",
  watchList: "decide",
  marketMap: "decide",
  touchpoints: "decide",
  swot: "decide",
  suppliers: "decide",
  plans: "decide",
  policies: "decide",
  financeReview: "finance",
  financePage: "finance",
  value: "finance",
  scorecard: "check",
  robustness: "check",
  weights: "check",
  dataQuality: "check",
  archive: "check",
  index: "check",
};

/** Chosen at first: what every reader of a run wants, one sheet each. */
export const chosenFirst: readonly ReportId[] = [
  "portfolio",
  "migration",
  "watchList",
  "dataQuality",
];

/** Those that make sheets for one customer each. */
export const perCustomer: readonly ReportId[] = ["swot", "suppliers", "plans", "financePage"];
