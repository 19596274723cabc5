import type { OwnSheetSight } from "./lookAtOwnSheet";
import { rangeAt, untracked } from "./ranges";

/** Empties a sheet of ours completely without deleting it, so that references to it survive. */
export function clearSheet(sheet: Excel.Worksheet, sight: OwnSheetSight): void {
  for (const name of sight.charts) sheet.charts.getItemOrNullObject(name).delete();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const whole = untracked(sheet.getRange());
  whole.unmerge();
  whole.dataValidation.clear();
  whole.conditionalFormats.clearAll();
  whole.clear("All");
  whole.format.useStandardWidth = true;
  if (sight.used) rangeAt(sheet, sight.used).format.useStandardHeight = true;
}
