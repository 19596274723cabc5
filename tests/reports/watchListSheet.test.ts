import type { LanguageCode } from "../../src/i18n/languages";
import { watchListReport } from "../../src/reports/watchList/watchListReport";
import { toMarkdown } from "../../src/sheets/markdown";
import { archiveTable } from "../support/archiveTable";
import { expectGolden } from "../support/golden";
import { reportContext } from "../support/reportContext";
import { secondRun } from "../support/secondRun";
import { supplierTable } from "../support/supplierTable";

const tables = new Map([
  ["supplierArchive" as const, supplierTable],
  ["clientArchive" as const, archiveTable],
]);

describe.each<LanguageCode>(["en", "zh-CN"])("the watch list in %s", (language) => {
  test("reads as reviewed after the first run", () => {
    const [plan] = [...watchListReport.plans(reportContext(language, tables))];
    expectGolden(`watchList.${language}.md`, toMarkdown(plan!));
  });

  test("compares with the last run", () => {
    const [plan] = [...watchListReport.plans(reportContext(language, tables, secondRun))];
    const text = toMarkdown(plan!);
    expect(text).toContain("67.8% → 44.4%");
    expect(text).not.toContain("undefined");
    expect(text).not.toContain("NaN");
  });
});
