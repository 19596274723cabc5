import type { LanguageCode } from "../i18n/languages";
import { defaultModel } from "../settings/defaultModel";
import type { Model } from "../settings/Model";
import { modelFromText } from "../settings/modelFile";
import { modelHash } from "../settings/modelHash";
import { modelSheetKey } from "../settings/modelSheet";
import { parseModel } from "../settings/parseModel";
import { readModelSheet } from "../settings/readModelSheet";
import { SettingsError } from "../settings/SettingsError";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import { keepGoodModel, lastGoodModel, withLastGood } from "./goodModel";
import { writeModelSheet } from "./writeModelSheet";

/** What a save wrote. */
export interface ModelSaved {
  readonly model: Model;
  readonly hash: string;
  readonly sheet: SheetReceipt;
}

/**
 * Writes changed settings to the settings sheet, where the next run finds them. They are checked first: what cannot be used leaves
 * the sheet as it is.
 *
 * @throws SettingsError naming the setting
 */
export async function saveModel(
  workbook: Workbook,
  model: Model,
  language: LanguageCode,
  job: Job
): Promise<ModelSaved> {
  const checked = parseModel(model);
  const sheet = await workbook.together(async () => {
    const written = await writeModelSheet(workbook, checked, language, job);
    await keepGoodModel(workbook, checked);
    return written;
  });
  return { model: checked, hash: modelHash(checked), sheet };
}

/**
 * The settings as the workbook has them, in their own money unit; the defaults without a settings sheet.
 *
 * @throws SettingsError with the cell, and with what the last run used
 */
export async function storedModel(workbook: Workbook, job: Job): Promise<Model> {
  return (await modelOnSheet(workbook, job)) ?? defaultModel;
}

/** The same; null without a settings sheet. */
export async function modelOnSheet(workbook: Workbook, job: Job): Promise<Model | null> {
  const sheet = await workbook.readOwnSheet(modelSheetKey, job);
  if (sheet === null) return null;
  try {
    return readModelSheet(sheet);
  } catch (error) {
    throw error instanceof SettingsError ? await withLastGood(workbook, error) : error;
  }
}

export interface ModelImported extends ModelSaved {
  /** False when the file was edited after its export. */
  readonly isAsExported: boolean;
}

/**
 * Takes the settings from the text of an exported file. A file without a calibration leaves the workbook's in force, so that
 * importing weights moves no anchor. What stands on the sheet need not be usable: importing is a way out of a slip there.
 *
 * @throws SettingsError naming the setting; nothing is written then
 */
export async function importModel(
  workbook: Workbook,
  text: string,
  language: LanguageCode,
  job: Job
): Promise<ModelImported> {
  const { model, isAsExported } = modelFromText(text);
  const calibration = model.calibration ?? (await calibrationInForce(workbook, job));
  const saved = await saveModel(workbook, { ...model, calibration }, language, job);
  return { ...saved, isAsExported };
}

/** Puts the settings of the last run or the last save in place of what stands on the sheet; the standard ones where none are known. */
export async function restoreModel(
  workbook: Workbook,
  from: "lastGood" | "standard",
  language: LanguageCode,
  job: Job
): Promise<ModelSaved> {
  const good = await lastGoodModel(workbook);
  const { calibration = null } = good ?? {};
  // The standard settings move no anchor either.
  const model = from === "lastGood" && good !== null ? good : { ...defaultModel, calibration };
  return saveModel(workbook, model, language, job);
}

async function calibrationInForce(workbook: Workbook, job: Job): Promise<Model["calibration"]> {
  try {
    return (await storedModel(workbook, job)).calibration;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return (await lastGoodModel(workbook))?.calibration ?? null;
  }
}
