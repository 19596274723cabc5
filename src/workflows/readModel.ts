import type { FieldTable, RowProblem } from "../intake/columns";
import type { Model } from "../settings/Model";
import { defaultModel } from "../settings/defaultModel";
import { modelHash } from "../settings/modelHash";
import { inMoneyUnit } from "../settings/withCalibration";
import type { Job, Workbook } from "../workbook/Workbook";
import { modelOnSheet } from "./saveModel";

/** The settings of a run. */
export interface ModelRead {
  readonly model: Model;
  /** Fingerprint of what stood on the settings sheet; null when there was none. */
  readonly readHash: string | null;
  readonly problems: readonly RowProblem[];
}

/**
 * The company's settings from their sheet, in the money unit of the customer list; the defaults when there is no such sheet.
 *
 * @throws SettingsError when a person left something on the sheet that cannot be used
 */
export async function readModel(
  workbook: Workbook,
  { money, source }: FieldTable,
  job: Job
): Promise<ModelRead> {
  const onSheet = await modelOnSheet(workbook, job);
  const stored = onSheet ?? defaultModel;
  const readHash = onSheet && modelHash(onSheet);
  const model = inMoneyUnit(stored, money);
  if (model !== null) return { model, readHash, problems: [] };
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
  return { model: { ...stored, calibration: null }, readHash, problems: [recalibrated] };
}
