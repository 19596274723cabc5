import type { Report } from "./Report";

export const reportIds = ["portfolio", "dataQuality", "swot", "suppliers"] as const;
export type ReportId = (typeof reportIds)[number];

/** THE LIST of reports, in the order in which their sheets are made. A new one is a folder here and a line in this list. */
export const reports: readonly Report<ReportId>[] = [];
