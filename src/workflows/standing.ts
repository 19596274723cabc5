import { stateOf } from "../finance/financeReviews";
import type { Tier } from "../scoring/model";
import { modelHash } from "../settings/modelHash";
import { SettingsError } from "../settings/SettingsError";
import type { RangeRef, WorkbookShape } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";
import { productVersion } from "./productVersion";
import { modelOnSheet } from "./saveModel";
import type { Scored } from "./scoreBase";

/** Setting of the workbook that keeps what the last run was: counts and dates, no customer. */
const runSetting = "run";
/** Raised when the shape below changes; what another version left is not understood and not shown. */
const format = 1;

/** What the last run was, as it is shown when the workbook is opened again. */
export interface RunSummary {
  readonly runId: string;
  /** Excel serials; `dataDate` is the newest order, null when no order date is known. */
  readonly analysisDate: number;
  readonly dataDate: number | null;
  /** Customers that were read. */
  readonly rows: number;
  readonly counts: Readonly<Record<Tier | "N/A", number>>;
  readonly modelHash: string;
  readonly modelVersion: number;
  readonly productVersion: string;
  readonly table: { readonly sheet: string; readonly name: string | null };
  /** Data rows of the table, or last used row of its sheet, right after the run; null when neither was seen. */
  readonly extent: number | null;
  /** What waited for a person. */
  readonly errors: number;
  readonly warnings: number;
  readonly candidates: number;
  readonly provisional: number;
  readonly reviews: number;
}

/** Where a workbook stands: the last run, and what changed since. */
export interface Standing {
  readonly run: RunSummary;
  readonly settings: "same" | "edited" | "unusable" | "none";
  /** Rows more (or fewer, negative) than after the run; null when the table is no longer found. */
  readonly rowsAdded: number | null;
}

/** Keeps what a run was; asks the workbook how long its table is now, so that rows added later can be told. */
export async function rememberRun(
  workbook: Workbook,
  scored: Scored,
  runId: string,
  job: Job
): Promise<void> {
  const { base, scores, model, counts, candidates, reviews } = scored;
  const { source } = base.customers;
  const table = { sheet: source.sheet, name: base.excelTable };
  const signal = job.signal ? { signal: job.signal } : {};
  const newest =
    base.input.facts.lastOrder?.reduce((max, date) => (date > max ? date : max), -Infinity) ??
    -Infinity;
  const ofSeverity = (wanted: string): number =>
    scored.problems.filter(({ severity }) => severity === wanted).length;
  const summary: RunSummary = {
    runId,
    analysisDate: base.input.analysisDate,
    dataDate: Number.isFinite(newest) ? newest : null,
    rows: base.customers.count,
    counts,
    modelHash: modelHash(model),
    modelVersion: model.version,
    productVersion,
    table,
    extent: extentOf(await workbook.survey(signal), table),
    errors: ofSeverity("error"),
    warnings: ofSeverity("warning"),
    candidates: candidates.length,
    provisional: scores.isProvisional.reduce((sum, flag) => sum + flag, 0),
    reviews: base.names.filter((_, i) => stateOf(reviews, i) === "required").length,
  };
  await workbook.writeSetting(runSetting, { format, ...summary });
}

/**
 * Where the workbook stands, in a few small requests whatever its size; null when no run of this version is known.
 *
 * @param runId the run that stands in the workbook; what is remembered of another one is of no use
 */
export async function readStanding(
  workbook: Workbook,
  runId: string,
  job: Job
): Promise<Standing | null> {
  const stored = await workbook.readSetting(runSetting);
  if (!isSummary(stored) || stored.runId !== runId) return null;
  const now = extentOf(await workbook.survey(job), stored.table);
  return {
    run: stored,
    settings: await settingsState(workbook, stored.modelHash, job),
    rowsAdded: now === null || stored.extent === null ? null : now - stored.extent,
  };
}

async function settingsState(
  workbook: Workbook,
  hash: string,
  job: Job
): Promise<Standing["settings"]> {
  try {
    const model = await modelOnSheet(workbook, job);
    if (model === null) return "none";
    return modelHash(model) === hash ? "same" : "edited";
  } catch (error) {
    if (error instanceof SettingsError) return "unusable";
    throw error;
  }
}

/** An Excel table counts its rows; below a plain range anything may be added, which its sheet's last used row shows. */
function extentOf(shape: WorkbookShape, { sheet, name }: RunSummary["table"]): number | null {
  if (name !== null) return shape.tables.find((each) => each.name === name)?.body.rows ?? null;
  const used: RangeRef | null = shape.sheets.find((each) => each.name === sheet)?.used ?? null;
  return used === null ? null : used.row + used.rows;
}

function isSummary(stored: unknown): stored is RunSummary {
  return (
    typeof stored === "object" && stored !== null && "format" in stored && stored.format === format
  );
}
