import type { Cell } from "../workbook/shape";
import { SettingsError } from "./SettingsError";

/** One line of the settings sheet: its row on the sheet and its cells from the key column on. */
export interface Line {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The error with the cell it is about. */
export function placed(
  error: SettingsError,
  line: Line | undefined,
  column: number
): SettingsError {
  const cell = line ? { row: line.row, column } : null;
  return new SettingsError(error.setting, error.problem, error.found, cell, error.lastGood);
}

/** Runs a check and gives its error the cell, unless it names one itself. */
export function at<Result>(line: Line, column: number, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    const isUnplaced = error instanceof SettingsError && error.cell === null;
    throw isUnplaced ? placed(error, line, column) : error;
  }
}

/** A cell as words are compared: any width, any case. */
export function plain(cell: Cell): string {
  return String(cell).normalize("NFKC").trim().toLowerCase();
}

/** A number as Excel gives it, or typed as text: "1,000", "10%", full-width digits. NaN when it is none. */
export function numberOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  const text = plain(cell).replaceAll(",", "").replaceAll("−", "-");
  const match = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(text);
  return match ? Number(match[1]) / (match[2] === "%" ? 100 : 1) : NaN;
}
