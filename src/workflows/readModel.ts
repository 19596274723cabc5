import type { FieldTable, RowProblem } from "../intake/columns";
import { defaultModel } from "../settings/defaultModel";
import type { Model } from "../settings/Model";
import { modelSheetKey } from "../settings/modelSheet";
import { readModelSheet } from "../settings/readModelSheet";
import { inMoneyUnit } from "../settings/withCalibration";
import type { Job, Workbook } from "../workbook/Workbook";

/**
 * The company's settings from their sheet, in the money unit of the customer list; the defaults when there is no such sheet.
 *
 * @throws SettingsError when a person left something on the sheet that cannot be used
 */
export async function readModel(
  workbook: Workbook,
  { money, source }: FieldTable,
  job: Job
): Promise<{ model: Model; problems: readonly RowProblem[] }> {
  const sheet = await workbook.readOwnSheet(modelSheetKey, job);
  const stored = sheet === null ? defaultModel : readModelSheet(sheet);
  const model = inMoneyUnit(stored, money);
  if (model !== null) return { model, problems: [] };
  // Quantiles of another currency say nothing about these amounts: this run calibrates anew and says so.
  const recalibrated: RowProblem = {
    kind: "mixedCurrency",
    severity: "warning",
    sheet: source.sheet,
    row: null,
    column: null,
    field: null,
    found: money.currency,
    detail: { currency: stored.calibration?.unit.currency ?? "" },
  };
  return { model: { ...stored, calibration: null }, problems: [recalibrated] };
}
