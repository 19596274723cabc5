import { languages, type LanguageCode } from "../i18n/languages";
import { scoreColumnKeys } from "../sheets/scoreColumns";
import type { PlannedColumn } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import type { Scored } from "./scoreBase";

/** Exactly what `writeTiers` would write, and where. */
export interface WritePlan {
  readonly columns: readonly PlannedColumn[];
  /** Sheets of ours that are created, or grow by this run. */
  readonly sheets: readonly string[];
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
  return { columns, sheets: [words.workflows.log.sheetName, words.scoring.settings.sheetName] };
}
