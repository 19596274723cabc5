import { cellAddress } from "../sheets/address";
import { choiceText } from "./choiceText";
import type { SettingProblem, SettingsWords } from "./words";

/** A setting that cannot be used: which, what stands there, what is wrong, and in which cell when it came from a sheet. */
export class SettingsError extends Error {
  constructor(
    /** Path of the setting, e.g. "weights.revenue". */
    readonly setting: string,
    readonly problem: SettingProblem,
    readonly found: string,
    /** 0-based sheet cell; null when it did not come from a sheet. */
    readonly cell: { readonly row: number; readonly column: number } | null = null,
    /** What the last run used instead; undefined when it is not known. */
    readonly lastGood: unknown = undefined
  ) {
    super(`${setting}: ${problem} (${found})`);
    this.name = "SettingsError";
  }
}

/** The error as one sentence for the user: where, what was found, what is allowed. */
export function settingsErrorText(error: SettingsError, words: SettingsWords): string {
  const { cell, setting } = error;
  const place =
    cell === null
      ? setting
      : `${words.sheetName}!${cellAddress(cell.row, cell.column)} (${setting})`;
  const sentence = words.error(place, error.found.slice(0, 60), words.problems[error.problem]);
  if (error.lastGood === undefined) return sentence;
  return `${sentence}${words.keeps(shownValue(error.lastGood, words))}`;
}

/** A value as the settings sheet shows it; lists and tables in short. */
function shownValue(value: unknown, words: SettingsWords): string {
  if (value === null) return words.noLimit;
  if (typeof value === "boolean") return value ? words.on : words.off;
  if (typeof value === "string") return `“${choiceText(value, words)}”`;
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
