import type { Model } from "./Model";
import { modelHash, settingsHash } from "./modelHash";
import { parseModel } from "./parseModel";
import { describe } from "./saved";
import { SettingsError } from "./SettingsError";
import { valueAt } from "./settingList";

/** What the files of this product call themselves. */
const format = "tierbook-model";

export interface ModelFile {
  readonly model: Model;
  /** False when the settings do not match the fingerprint that the file carries: they were edited after the export. */
  readonly isAsExported: boolean;
}

/** The model as the text of a file: JSON with the format, its version and the fingerprint of the settings. */
export function modelText(model: Model): string {
  const { version, ...settings } = model;
  return `${JSON.stringify({ format, version, hash: modelHash(model), settings }, null, 2)}\n`;
}

/**
 * A model from the text of a file, of this version or an older one.
 *
 * @throws SettingsError naming the setting; `notAModel` when the text is no file of settings
 */
export function modelFromText(text: string): ModelFile {
  const file = parsed(text);
  if (valueAt(file, "format") !== format) {
    throw new SettingsError("format", "notAModel", describe(valueAt(file, "format") ?? ""));
  }
  const settings = valueAt(file, "settings");
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) {
    throw new SettingsError("settings", "notAModel", describe(settings ?? ""));
  }
  const saved = { ...settings, version: valueAt(file, "version") };
  return {
    model: parseModel(saved),
    isAsExported: [undefined, settingsHash(saved)].includes(valueAt(file, "hash") as string),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SettingsError("format", "notAModel", text.trim().slice(0, 40));
  }
}
