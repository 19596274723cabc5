import type { Snapshot } from "../portfolio/snapshot";
import { languages, type LanguageCode } from "../i18n/languages";
import { tierNotApplicable, tiers } from "../scoring/model";
import { moveText } from "../scoring/moveText";
import { reasonTextsInSlices } from "../scoring/explanationText";
import { scoreColumnsInSlices } from "../sheets/scoreColumns";
import { inSlices } from "../slices";
import type { SheetReceipt, WriteReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import { keepGoodModel } from "./goodModel";
import type { Scored } from "./scoreBase";
import { reviewMark, withFinance } from "./reviewMarks";
import { settingsUnchanged } from "./settingsUnchanged";
import { writeLog } from "./writeLog";
import { writeModelSheet } from "./writeModelSheet";

/**
 * What a run wrote: the columns beside the rows, the run's log entries and the settings it used. The settings sheet is not among the
 * sheets when somebody edited it since it was read: the edit stays.
 */
export interface Written {
  readonly receipt: WriteReceipt;
  readonly runId: string;
  readonly sheets: readonly SheetReceipt[];
  /** The reason written beside each customer, by customer index. */
  readonly reasons: readonly string[];
  /** The last run, when its rows had to move within the log; read from the log otherwise. */
  readonly previous?: Snapshot | null;
}

/** Writes the tier columns beside the rows, the log entry of this run and the settings with their calibration: all of it or nothing. */
export async function writeTiers(
  workbook: Workbook,
  scored: Scored,
  language: LanguageCode,
  job: Job
): Promise<Written> {
  const { base, scores, model } = scored;
  const { words } = languages[language];
  const { receipt: read, customers } = base;
  const runId = runIdOf(base.input.analysisDate);
  const reasons = withFinance(
    await inSlices(reasonTextsInSlices(scores, base.input, base.model, words.scoring, language)),
    scored,
    words
  );
  // Letters in every language: formulas of the reports count these cells.
  const tierName = (code: number): string =>
    code === tierNotApplicable ? "N/A" : (tiers[code] ?? "");

  const rowOf = Int32Array.from(customers.sheetRows, (row) => row - read.range.row);
  const columns = await inSlices(
    scoreColumnsInSlices(
      {
        rows: read.range.rows,
        rowOf,
        score: scores.score,
        dimensions: scores.dimensions,
        completeness: scores.completeness,
        confidence: scores.confidence,
        tier: (i) => tierName(scores.finalTier[i]!),
        computedTier: (i) => tierName(scores.computedTier[i]!),
        potentialTier: (i) => tierName(scores.potentialTier[i]!),
        move: (i) => moveText(scores, i, words.scoring),
        reason: (i) => reasons[i]!,
        finance: (i) => reviewMark(scored.reviews, i, words.reports.finance.review),
      },
      words.reports.scoreColumns
    )
  );
  const { receipt, log, settings } = await workbook.together(async () => {
    const receipt = await workbook.writeColumns(
      {
        receipt: read,
        table: base.excelTable,
        headerRow: customers.source.headerRow,
        columns,
        runId,
      },
      job
    );
    const log = await writeLog(workbook, scored, runId, words, job);
    await keepGoodModel(workbook, model);
    const settings = (await settingsUnchanged(workbook, base.settingsHash, base.model, job))
      ? [await writeModelSheet(workbook, model, language, job)]
      : [];
    return { receipt, log, settings };
  });
  return {
    receipt,
    runId,
    sheets: [log.receipt, ...settings],
    reasons,
    ...(log.previous === undefined ? {} : { previous: log.previous }),
  };
}

/** One analysis date is one period, so its date names the run. */
function runIdOf(analysisDate: number): string {
  return `R${analysisDate}`;
}
