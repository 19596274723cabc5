import type { PlanCell } from "../sheets/SheetPlan";
import type { ReviewedCell } from "../workbook/receipts";

/** Our draft, or what a reviewer wrote over it; nothing where the reviewer emptied it. */
export function shownCell(draft: PlanCell, cell: ReviewedCell | undefined): PlanCell {
  if (cell?.state === "cleared") return null;
  if (cell?.state !== "typed") return draft;
  return typeof cell.value === "boolean" ? String(cell.value).toUpperCase() : cell.value;
}
