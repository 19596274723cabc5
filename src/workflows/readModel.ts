import type { FieldTable, RowProblem } from "../intake/columns";
import type { Model } from "../settings/Model";
import { inMoneyUnit } from "../settings/withCalibration";
import type { Job, Workbook } from "../workbook/Workbook";
import { storedModel } from "./saveModel";

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
  const stored = await storedModel(workbook, job);
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
