import { languages, type LanguageCode } from "../i18n/languages";
import type { Model } from "../settings/Model";
import { modelSheet, modelSheetKey } from "../settings/modelSheet";
import { readModelSheet } from "../settings/readModelSheet";
import { SettingsError } from "../settings/SettingsError";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";

/** Writes the settings sheet. When Excel refuses half-way, the settings that stood there are written again. */
export async function writeModelSheet(
  workbook: Workbook,
  model: Model,
  language: LanguageCode,
  job: Job
): Promise<SheetReceipt> {
  const { scoring } = languages[language].words;
  const before = await usableOnSheet(workbook, job);
  return workbook.replaceSheet(
    modelSheet(model, scoring, language),
    job,
    before === null ? undefined : modelSheet(before, scoring, language)
  );
}

async function usableOnSheet(workbook: Workbook, job: Job): Promise<Model | null> {
  const sheet = await workbook.readOwnSheet(modelSheetKey, job);
  if (sheet === null) return null;
  try {
    return readModelSheet(sheet);
  } catch (error) {
    // Settings that cannot be used are not worth keeping: whoever writes others wants to be rid of them.
    if (error instanceof SettingsError) return null;
    throw error;
  }
}
