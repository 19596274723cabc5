import type { LanguageCode } from "../i18n/languages";
import { keyCustomers } from "../reports/keyCustomers";
import type { ReportContext, ReportSettings } from "../reports/ReportContext";
import { reports, type ReportId } from "../reports/reports";
import type { Model } from "../settings/Model";
import { createBreath } from "../slices";
import { HostError } from "../workbook/HostError";
import type { ReviewedSheet, SheetReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import { assertRoomForSheets, sheetRegister } from "./generatedSheets";
import { reportContext } from "./reportContext";
import { besideScored, readSnapshot } from "./readPrevious";
import type { Scored } from "./scoreBase";
import type { Written } from "./writeTiers";

export interface ReportsWritten {
  readonly sheets: readonly SheetReceipt[];
  /** Reports that the workbook holds no data for. */
  readonly without: readonly ReportId[];
}

/** What a caller may narrow down. */
export interface ReportOptions {
  /** Indices of the customers whose own sheets are wanted; absent means all key customers. */
  readonly onlyCustomers?: readonly number[];
}

/** Creates or repaints the sheets of the chosen reports, one after another; cancelling stops between two sheets. */
export async function createReports(
  workbook: Workbook,
  scored: Scored,
  written: Written,
  which: readonly ReportId[],
  language: LanguageCode,
  job: Job,
  options: ReportOptions = {}
): Promise<ReportsWritten> {
  const shape = await workbook.survey(job.signal ? { signal: job.signal } : {});
  const register = await sheetRegister(
    workbook,
    shape,
    scored.base.input.analysisDate,
    written.sheets,
    job
  );
  // An index that is there is kept true, whatever else is made.
  const chosen = reports.filter(
    ({ id }) => which.includes(id) || (id === "index" && register.hasIndex && which.length > 0)
  );
  const comparesRuns = chosen.some(({ readsLastRun }) => readsLastRun === true);
  const snapshot = comparesRuns
    ? (written.previous ?? (await readSnapshot(workbook, scored.base, job)))
    : null;
  const context = {
    ...reportContext(scored, written, language, reportSettings(options, scored.model)),
    previous: besideScored(snapshot, scored),
    sheets: register.sheets,
    reviewed: await reviewedSheets(workbook, chosen, job),
  };
  const made = chosen.filter((report) => report.needs(context));
  const total = made.reduce((sum, report) => sum + report.count(context), 0);
  assertRoomForSheets(shape, total, () => keysOf(made, context));
  const sheets: SheetReceipt[] = [];
  const breath = createBreath();
  for (const report of made) {
    for (const plan of report.slices?.(context) ?? report.plans(context)) {
      if (job.signal?.aborted) throw new HostError("cancelled");
      if (plan === null) {
        await breath();
        continue;
      }
      job.onProgress?.({ phase: "reports", done: sheets.length, total, subject: plan.name });
      const receipt = await workbook.replaceSheet(plan, {
        ...(job.signal ? { signal: job.signal } : {}),
      });
      sheets.push(receipt);
      register.add(receipt);
    }
  }
  job.onProgress?.({ phase: "reports", done: total, total });
  return { sheets, without: chosen.filter((report) => !made.includes(report)).map(({ id }) => id) };
}

/** What reviewers left on the sheets of the chosen reports, read before those are composed anew. */
async function reviewedSheets(
  workbook: Workbook,
  chosen: typeof reports,
  job: Job
): Promise<ReadonlyMap<string, ReviewedSheet>> {
  const found = new Map<string, ReviewedSheet>();
  for (const { reviewedKeys } of chosen) {
    if (reviewedKeys === undefined) continue;
    const signal = job.signal ? { signal: job.signal } : {};
    for (const [key, sheet] of await workbook.readReviewed(reviewedKeys, signal))
      found.set(key, sheet);
  }
  return found;
}

function* keysOf(made: typeof reports, context: ReportContext): Iterable<string> {
  for (const report of made) for (const { key } of report.plans(context)) yield key;
}

/** How many sheets each report would make, 0 where the workbook holds nothing for it; asks nothing of the workbook. */
export function countSheets(
  scored: Scored,
  written: Written,
  language: LanguageCode,
  options: ReportOptions = {}
): Readonly<Record<ReportId, number>> {
  const context = reportContext(scored, written, language, reportSettings(options, scored.model));
  return Object.fromEntries(
    reports.map((report) => [report.id, report.needs(context) ? report.count(context) : 0])
  ) as Record<ReportId, number>;
}

/** Key customers, S candidates and S first: those for whom sheets of their own can be made. */
export function reportedCustomers(
  scored: Scored,
  written: Written,
  language: LanguageCode
): readonly number[] {
  return keyCustomers(reportContext(scored, written, language, reportSettings({}, scored.model)));
}

function reportSettings({ onlyCustomers }: ReportOptions, { reports: own }: Model): ReportSettings {
  const only = onlyCustomers === undefined ? {} : { onlyCustomers: new Set(onlyCustomers) };
  return { ...own, maxKeySheets: Math.floor(own.maxKeySheets), ...only };
}
