import type { PlanCell } from "./SheetPlan";
import { writtenText } from "./safeText";
import { textDigest } from "./textDigest";

/**
 * How a sheet tells what we drafted from what a reviewer wrote over it: beside every line, in a hidden column, stands one
 * mark per cell: a digest of our draft, `-` for an empty cell to write in, `*` for a cell of ours that nobody edits.
 */
export const ourCell = "*";
export const emptyCell = "-";

/** The marks of one line; `undefined` marks a cell of ours that nobody edits, null an empty one to write in. */
export function draftMarks(drafts: readonly (PlanCell | undefined)[]): string {
  return drafts.map(draftMark).join(" ");
}

function draftMark(cell: PlanCell | undefined): string {
  if (cell === undefined) return ourCell;
  if (cell === null || cell === "") return emptyCell;
  if (typeof cell === "object") return "text" in cell ? textMark(cell.text) : ourCell;
  return typeof cell === "number" ? valueMark(cell) : textMark(cell);
}

function textMark(text: string): string {
  return valueMark(writtenText(text));
}

/** The mark of a cell as it reads. */
export function valueMark(value: string | number | boolean): string {
  return textDigest(String(value));
}
