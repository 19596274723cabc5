import type { LanguageCode } from "../../src/i18n/languages";
import type { RowProblem } from "../../src/intake/columns";
import { reports } from "../../src/reports/reports";
import { toMarkdown } from "../../src/sheets/markdown";
import { archiveTable } from "../support/archiveTable";
import { expectGolden } from "../support/golden";
import { reportContext } from "../support/reportContext";
import { supplierTable } from "../support/supplierTable";

/** Sheets of the twelve invented customers as Markdown, one file per sheet and language, read by a person. */
const problems: RowProblem[] = [
  {
    kind: "unreadableNumber",
    severity: "error",
    sheet: "客户清单",
    row: 9,
    column: "E",
    field: "contributionProfit",
    found: "约一百万",
  },
  {
    kind: "totalsRow",
    severity: "note",
    sheet: "客户清单",
    row: 16,
    column: null,
    field: null,
    found: "合计",
  },
];
const tables = new Map([
  ["supplierArchive" as const, supplierTable],
  ["clientArchive" as const, archiveTable],
]);
const chosen = [
  "portfolio",
  "scorecard",
  "dataQuality",
  "swot:C04",
  "swot:C02",
  "archive",
  "suppliers:C02:备用电源 Backup power",
];

describe.each<LanguageCode>(["en", "zh-CN"])("sheets in %s", (language) => {
  const context = reportContext(language, tables, { problems });
  const plans = reports.flatMap((report) =>
    report.needs(context) ? [...report.plans(context)] : []
  );

  test("every report that has its data makes a sheet: four on SWOT, one on suppliers", () => {
    const kinds = plans.map((plan) => plan.key.split(":")[0]);
    expect(kinds.filter((kind) => kind === "swot").length).toBe(4);
    expect(kinds.filter((kind) => kind === "suppliers").length).toBe(1);
    for (const report of reports)
      if (report.needs(context)) expect([...report.plans(context)].length).toBeGreaterThan(0);
  });

  test.each(chosen)("%s reads as reviewed", (key) => {
    const plan = plans.find((candidate) => candidate.key === key);
    if (plan === undefined) throw new Error(`no sheet ${key}`);
    expectGolden(`${key.split(":").slice(0, 2).join("-")}.${language}.md`, toMarkdown(plan));
  });
});
