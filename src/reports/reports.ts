import { archiveReport } from "./archive/archiveReport";
import { dataQualityReport } from "./dataQuality/dataQualityReport";
import { financePageReport } from "./financePage/financePageReport";
import { financeReviewReport } from "./financeReview/financeReviewReport";
import { indexReport } from "./index/indexReport";
import { marketMapReport } from "./marketMap/marketMapReport";
import { migrationReport } from "./migration/migrationReport";
import { portfolioReport } from "./portfolio/portfolioReport";
import { plansReport } from "./plans/plansReport";
import { policiesReport } from "./policies/policiesReport";
import type { Report } from "./Report";
import { watchListReport } from "./watchList/watchListReport";
import { scorecardReport } from "./scorecard/scorecardReport";
import { robustnessReport } from "./robustness/robustnessReport";
import { suppliersReport } from "./suppliers/suppliersReport";
import { swotReport } from "./swot/swotReport";
import { touchpointsReport } from "./touchpoints/touchpointsReport";
import { weightsReport } from "./weights/weightsReport";
import { valueReport } from "./value/valueReport";

export const reportIds = [
  "portfolio",
  "scorecard",
  "migration",
  "robustness",
  "weights",
  "watchList",
  "marketMap",
  "touchpoints",
  "dataQuality",
  "swot",
  "suppliers",
  "plans",
  "policies",
  "archive",
  "financeReview",
  "financePage",
  "value",
  "index",
] as const;
export type ReportId = (typeof reportIds)[number];

/** THE LIST of reports, in the order in which their sheets are made. A new one is a folder here and a line in this list. */
export const reports: readonly Report<ReportId>[] = [
  portfolioReport,
  scorecardReport,
  migrationReport,
  robustnessReport,
  weightsReport,
  watchListReport,
  marketMapReport,
  touchpointsReport,
  dataQualityReport,
  swotReport,
  suppliersReport,
  plansReport,
  policiesReport,
  archiveReport,
  financeReviewReport,
  financePageReport,
  valueReport,
  // Last, so that it knows every other sheet.
  indexReport,
];
