import type { ReportWords } from "../../reports/words";
import { archiveSheet } from "./archiveSheet";
import { dataQualitySheet } from "./dataQualitySheet";
import { finance } from "./finance";
import { financePage } from "./financePage";
import { financeReviewSheet } from "./financeReviewSheet";
import { indexSheet } from "./indexSheet";
import { marketMapSheet } from "./marketMapSheet";
import { migrationSheet } from "./migrationSheet";
import { watchListSheet } from "./watchListSheet";
import { planSheet } from "./planSheet";
import { policySheet } from "./policySheet";
import { portfolioSheet } from "./portfolioSheet";
import { shared, templateCriteria } from "./reportShared";
import { weightsSheet } from "./weightsSheet";
import { robustnessSheet } from "./robustnessSheet";
import { scoreColumns } from "./scoreColumns";
import { scorecardSheet } from "./scorecardSheet";
import { supplierSheet } from "./supplierSheet";
import { swotRules } from "./swotRules";
import { swotSheet } from "./swotSheet";
import { touchpointSheet } from "./touchpointSheet";
import { valueSheet } from "./valueSheet";

export const reports: ReportWords = {
  shared,
  portfolio: portfolioSheet,
  migration: migrationSheet,
  watchList: watchListSheet,
  marketMap: marketMapSheet,
  touchpoints: touchpointSheet,
  scorecard: scorecardSheet,
  robustness: robustnessSheet,
  weights: weightsSheet,
  dataQuality: dataQualitySheet,
  swot: swotSheet,
  swotRules,
  suppliers: supplierSheet,
  archive: archiveSheet,
  plans: planSheet,
  policies: policySheet,
  index: indexSheet,
  value: valueSheet,
  finance,
  financeReview: financeReviewSheet,
  financePage,
  scoreColumns,
  templateCriteria,
};
