import { cellAddress } from "../sheets/address";
import type { SettingProblem, SettingsWords } from "./words";

/** A setting that cannot be used: which, what stands there, what is wrong, and in which cell when it came from a sheet. */
export class SettingsError extends Error {
  constructor(
    /** Path of the setting, e.g. "weights.revenue". */
    readonly setting: string,
    readonly problem: SettingProblem,
    readonly found: string,
    /** 0-based sheet cell; null when it did not come from a sheet. */
    readonly cell: { readonly row: number; readonly column: number } | null = null
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
  return words.error(place, error.found.slice(0, 60), words.problems[error.problem]);
}
