import { readFile } from "node:fs/promises";
import { languages } from "../../src/i18n/languages";
import { withProfile } from "../../src/settings/profiles";
import { SettingsError, settingsErrorText } from "../../src/settings/SettingsError";
import type { Job, Workbook } from "../../src/workbook/Workbook";
import { importModel, saveModel, storedModel } from "../../src/workflows/saveModel";
import type { TierCommand } from "./arguments";
import { Refused } from "./Refused";
import { cliWords } from "./words";

/** Brings the settings of `--model` and the weights of `--profile` into the workbook before it is scored. */
export async function applySettings(
  workbook: Workbook,
  { model, profile, language }: TierCommand,
  job: Job
): Promise<void> {
  const words = cliWords[language];
  if (model !== undefined) {
    const { isAsExported } = await importFile(workbook, model, language, job);
    if (!isAsExported) process.stderr.write(`${words.editedModel(model)}\n`);
  }
  if (profile === undefined) return;
  await saveModel(workbook, withProfile(await storedModel(workbook, job), profile), language, job);
}

async function importFile(
  workbook: Workbook,
  path: string,
  language: TierCommand["language"],
  job: Job
) {
  const words = cliWords[language];
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(
      code === "ENOENT" ? words.noSuchFile(path) : words.cannotRead(path, code ?? String(error)),
      { cause: error }
    );
  }
  try {
    return await importModel(workbook, text, language, job);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const say = languages[language].words.scoring.settings;
    throw new Refused(words.workbookRefused(path, settingsErrorText(error, say)), { cause: error });
  }
}
