import type { Model } from "../settings/Model";
import { modelHash } from "../settings/modelHash";
import { modelSheetKey } from "../settings/modelSheet";
import { readModelSheet } from "../settings/readModelSheet";
import { SettingsError } from "../settings/SettingsError";
import type { Job, Workbook } from "../workbook/Workbook";

/**
 * Whether the settings sheet still says what this run was scored by. A person may edit it between preview and write: the edit
 * then stays as it is, usable or not, for the next run to read.
 *
 * @param readHash fingerprint of the settings as the run read them; null when there was no sheet
 */
export async function settingsUnchanged(
  workbook: Workbook,
  readHash: string | null,
  model: Model,
  job: Job
): Promise<boolean> {
  const sheet = await workbook.readOwnSheet(modelSheetKey, job);
  if (sheet === null) return true;
  try {
    return [readHash, modelHash(model)].includes(modelHash(readModelSheet(sheet)));
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}
