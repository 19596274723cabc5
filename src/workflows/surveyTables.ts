import type { RowProblem } from "../intake/columns";
import {
  detectTablesInSlices,
  pickTables,
  previewRanges,
  type TableCandidate,
} from "../intake/detect";
import { isFieldKey, type FieldKey } from "../intake/fields";
import { chooseCustomers, requestedCustomers, requestTable } from "../intake/tableRequest";
import type { ApplicabilityAnswers } from "../portfolio/applicability";
import { readAnswers } from "./applicabilityAnswers";
import { inSlices } from "../slices";
import type { RangeRef, WorkbookShape } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";
import { statementSheets } from "./statementSheets";

/** What stands in the workbook before any data are read. */
export interface Survey {
  readonly shape: WorkbookShape;
  /** Visible tables first, the surest first. */
  readonly tables: readonly TableCandidate[];
  /** The table that most looks like the customer list; null when none does. */
  readonly customers: TableCandidate | null;
  /** Sheets with statements as companies print them: items in rows, years in columns. */
  readonly statementSheets?: readonly RangeRef[];
  readonly problems: readonly RowProblem[];
  readonly remembered: Readonly<Record<string, FieldKey | null>>;
  /** What a person answered to whether the method fits this base. */
  readonly answers: ApplicabilityAnswers;
}

/** Setting of the workbook that keeps confirmed meanings of headers: header key → field, null = not used. */
export const mappingSetting = "mapping";

/** Looks for tables in a few round trips, whatever their length. */
export async function surveyTables(
  workbook: Workbook,
  analysisDate: number,
  job: Job
): Promise<Survey> {
  const shape = await workbook.survey(job);
  const previews = await workbook.preview(previewRanges(shape), job);
  const remembered = rememberedMapping(await workbook.readSetting(mappingSetting));
  const { tables, problems } = await inSlices(
    detectTablesInSlices(previews, shape, { analysisDate, remembered })
  );
  return {
    shape,
    tables,
    customers: pickTables(tables).get("customers") ?? null,
    statementSheets: statementSheets(previews, shape, tables),
    problems,
    remembered,
    answers: await readAnswers(workbook),
  };
}

/**
 * The customer table: the one the user named (a table, a named range, a sheet, `Sheet!A1:Z99`), or the surest one.
 *
 * @throws IntakeError when there is none, or it cannot be used
 */
export async function customerTable(
  workbook: Workbook,
  survey: Survey,
  wanted: string | null,
  analysisDate: number,
  job: Job
): Promise<TableCandidate> {
  const { shape, tables, remembered } = survey;
  if (wanted === null) return chooseCustomers(tables, shape);
  const request = requestTable(wanted, shape);
  const [head] = await workbook.preview([request.preview], job);
  if (!head) throw new Error(`no preview of ${wanted}`);
  return requestedCustomers(request, head, shape, { analysisDate, remembered });
}

/** What the workbook remembers, without what an older or newer version no longer or not yet knows. */
function rememberedMapping(setting: unknown): Record<string, FieldKey | null> {
  if (typeof setting !== "object" || setting === null) return {};
  const entries = Object.entries(setting as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, FieldKey | null] =>
        entry[1] === null || (typeof entry[1] === "string" && isFieldKey(entry[1]))
    )
  );
}
