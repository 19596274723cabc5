import type { LanguageCode } from "../../src/i18n/languages";
import { languages } from "../../src/i18n/languages";
import { plansReport } from "../../src/reports/plans/plansReport";
import { policiesReport } from "../../src/reports/policies/policiesReport";
import type { Report } from "../../src/reports/Report";
import { suppliersReport } from "../../src/reports/suppliers/suppliersReport";
import { emptyBook } from "../../workbench/book/create";
import type { BookSheet } from "../../workbench/book/book";
import { openExcel, sheetOf } from "../excel/openExcel";
import { reportContext } from "../support/reportContext";
import { supplierTable } from "../support/supplierTable";

/** What reviewers type on plans, policies and supplier sheets is theirs; what they leave is ours and follows the next run. */
function planOf(report: Report, language: LanguageCode, key: string, table = supplierTable) {
  const context = reportContext(language, new Map([["supplierArchive" as const, table]]));
  const plan = [...report.plans(context)].find((candidate) => candidate.key === key);
  if (plan === undefined) throw new Error(`no sheet ${key}`);
  return plan;
}

function rowOf(sheet: BookSheet, label: string, column = 1): number {
  return sheet.rows.findIndex((row) => row[column] === label);
}

test("an edited policy stays in another language, the others follow it; an emptied one stays empty", async () => {
  const { book, workbook } = openExcel(emptyBook("policies.xlsx"));
  const { name } = await workbook.replaceSheet(planOf(policiesReport, "en", "policies"));
  const sheet = sheetOf(book, name);
  const visits = rowOf(sheet, "Site visits");
  sheet.rows[visits]![2] = "Every two weeks";
  sheet.rows[visits]![3] = null;
  const hours = rowOf(sheet, "B value");
  sheet.rows[hours]![3] = 6;
  await workbook.replaceSheet(planOf(policiesReport, "zh-CN", "policies"));
  const zh = languages["zh-CN"].words.reports.policies;
  expect(sheet.rows[visits]!.slice(1, 7)).toEqual([
    zh.topics.visits,
    "Every two weeks",
    null,
    zh.policies.visits.B,
    zh.policies.visits.C,
    zh.policies.visits.prospect,
  ]);
  expect(sheet.rows[hours]![3]).toBe(6);
  expect(sheet.rows[hours - 1]![3]).toBe(16);
});

test("a weight, an answer to a rival and a line of one's own stay when the archive changes; the archive's weight follows it", async () => {
  const { book, workbook } = openExcel(emptyBook("suppliers.xlsx"));
  const key = "suppliers:C02:备用电源 Backup power";
  const { name } = await workbook.replaceSheet(planOf(suppliersReport, "en", key));
  const sheet = sheetOf(book, name);
  sheet.rows[rowOf(sheet, "Quality")]![3] = 40;
  const log = rowOf(sheet, "Rival A");
  const ownLine = log + 1;
  sheet.rows[ownLine]![1] = "Rival B";
  sheet.rows[ownLine]![2] = "Opened an office next door";
  const changed = {
    ...supplierTable,
    numbers: new Map([
      ...supplierTable.numbers,
      [
        "criterionWeight" as const,
        (supplierTable.numbers.get("criterionWeight") ?? new Float64Array()).map((weight) =>
          weight === 0.25 ? 0.3 : weight
        ),
      ],
    ]),
  };
  await workbook.replaceSheet(planOf(suppliersReport, "en", key, changed));
  const quality = sheet.rows[rowOf(sheet, "Quality")]!;
  expect(quality.slice(2, 4)).toEqual([30, 40]);
  const kept = sheet.rows[rowOf(sheet, "Opened an office next door", 2)]!;
  expect(kept[1]).toBe("Rival B");
});

test("the judgement of a plan's line counts before the data, and stays", async () => {
  const { book, workbook } = openExcel(emptyBook("plan.xlsx"));
  const { name } = await workbook.replaceSheet(planOf(plansReport, "en", "plans:C02"));
  const sheet = sheetOf(book, name);
  const line = rowOf(sheet, "3 Partnership: agreement and actions");
  sheet.rows[line]![8] = "met";
  await workbook.replaceSheet(planOf(plansReport, "en", "plans:C02"));
  expect(sheet.rows[rowOf(sheet, "3 Partnership: agreement and actions")]![8]).toBe("met");
});
