import type { Model } from "../settings/Model";
import { modelFromText, modelText } from "../settings/modelFile";
import { SettingsError } from "../settings/SettingsError";
import { valueAt } from "../settings/settingList";
import type { Workbook } from "../workbook/Workbook";

/** Name of the setting that travels with the workbook beside the settings sheet. */
const goodModel = "model";

/** Keeps a model that was checked, so that a slip on the settings sheet loses nothing. */
export async function keepGoodModel(workbook: Workbook, model: Model): Promise<void> {
  await workbook.writeSetting(goodModel, modelText(model));
}

/** The model of the last run or the last save; null when there is none, or none that this version understands. */
export async function lastGoodModel(workbook: Workbook): Promise<Model | null> {
  const text = await workbook.readSetting(goodModel);
  if (typeof text !== "string") return null;
  try {
    return modelFromText(text).model;
  } catch (error) {
    // Settings of a newer version are of no help to this one.
    if (error instanceof SettingsError) return null;
    throw error;
  }
}

/** The error with what the last run used in place of what was refused. */
export async function withLastGood(
  workbook: Workbook,
  { setting, problem, found, cell }: SettingsError
): Promise<SettingsError> {
  const model = await lastGoodModel(workbook);
  const value = model === null ? undefined : valueAt(model, setting);
  return new SettingsError(setting, problem, found, cell, value);
}
