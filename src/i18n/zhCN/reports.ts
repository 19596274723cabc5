import type { ReportWords } from "../../reports/words";

export const reports: ReportWords = {
  shared: { productName: "Tierbook" },
};
