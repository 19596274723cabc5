import type { IndexSheetWords } from "../../reports/index/words";

export const indexSheet: IndexSheetWords = {
  sheetName: "MCR_Index",
  title: "Index of the sheets",
  note: "Click a name to go there. Sheets of an earlier run stay as they were; delete those that are no longer needed.",
  sheet: "Sheet",
  kind: "Kind",
  customer: "Customer",
  tier: "Tier",
  date: "Data as of",
  status: "Status",
  summary: (sheets, made) =>
    `${sheets} ${sheets === "1" ? "sheet" : "sheets"} of Tierbook in this workbook, ${made} of them made or renewed by this run.`,
  statuses: {
    created: "new",
    repainted: "renewed",
    earlier: "from an earlier run",
    incomplete: (status) => `${status}, a part is missing`,
  },
  settings: "Settings",
  log: "Run log",
  other: "Other",
};
