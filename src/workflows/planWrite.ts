import { languages, type LanguageCode } from "../i18n/languages";
import { modelSheetKey } from "../settings/modelSheet";
import { scoreColumnKeys } from "../sheets/scoreColumns";
import type { PlannedColumn } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import { logKey } from "./readLog";
import type { Scored } from "./scoreBase";
import { settingsUnchanged } from "./settingsUnchanged";

/** Exactly what `writeTiers` would write, and where. */
export interface WritePlan {
  readonly columns: readonly PlannedColumn[];
  /** Sheets of ours that are created, or grow by this run. */
  readonly sheets: readonly string[];
  /** The same with what happens to each. */
  readonly ownSheets: readonly PlannedSheet[];
}

/** A sheet of ours before it is written: new, renewed in place, or left alone because a person edited it since it was read. */
export interface PlannedSheet {
  readonly key: string;
  readonly name: string;
  readonly state: "created" | "renewed" | "leftAlone";
}

/** Asks the workbook, as it is now, where the tier columns would stand; writes nothing. */
export async function planWrite(
  workbook: Workbook,
  { base }: Scored,
  language: LanguageCode,
  job: Job
): Promise<WritePlan> {
  const { words } = languages[language];
  const { headers } = words.reports.scoreColumns;
  const columns = await workbook.planColumns(
    {
      receipt: base.receipt,
      table: base.excelTable,
      headerRow: base.customers.source.headerRow,
      columns: scoreColumnKeys.map((key) => ({ key, header: headers[key] })),
    },
    job
  );
  const signal = job.signal ? { signal: job.signal } : {};
  const { sheets } = await workbook.survey(signal);
  const mayRenew = await settingsUnchanged(workbook, base.settingsHash, base.model, signal);
  const ownSheet = (key: string, wanted: string, isRenewed: boolean): PlannedSheet => {
    const there = sheets.find(({ ownKey }) => ownKey === key);
    if (there === undefined) return { key, name: wanted, state: "created" };
    return { key, name: there.name, state: isRenewed ? "renewed" : "leftAlone" };
  };
  const ownSheets = [
    ownSheet(logKey, words.workflows.log.sheetName, true),
    ownSheet(modelSheetKey, words.scoring.settings.sheetName, mayRenew),
  ];
  return { columns, sheets: ownSheets.map(({ name }) => name), ownSheets };
}
