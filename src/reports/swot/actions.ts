import { towsCells, towsPairs } from "../../insight/swot/evaluation";
import type { Grid } from "../../insight/swot/evaluation";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import { first, half, idColumn, left, right, span } from "./columns";

/** From findings to actions: what the data propose at the left, what people agree at the right. Returns the row below. */
export function placeActions(
  layout: SheetLayout,
  context: ReportContext,
  grid: Grid,
  row: number
): number {
  const { tows } = context.words.swot;
  const pairs = towsPairs(grid);
  let next = layout.text(row, first, span, tows.title, "heading");
  if (towsCells.every((cell) => pairs[cell].length === 0))
    return layout.text(next, first, span, tows.none, "note");
  layout.place(
    next,
    left,
    [[tows.proposal, null, null, null, null, tows.action, tows.owner, tows.due, tows.status]],
    "tableHeader"
  );
  layout.merge({ row: next, column: left, rows: 1, columns: half });
  next += 1;
  for (const cell of towsCells) {
    if (pairs[cell].length === 0) continue;
    next = layout.text(next, left, half, tows.cells[cell], "subheading");
    for (const pair of pairs[cell]) {
      layout.text(next, left, half, tows.pair[cell](pair.inner.brief, pair.outer.brief), "wrapped");
      placeInputs(layout, next, right, 4, `${cell}:${pair.inner.id}+${pair.outer.id}`);
      layout.validate({
        rect: { row: next, column: right + 3, rows: 1, columns: 1 },
        values: tows.statuses,
        prompt: { title: tows.status, message: tows.statusPrompt },
      });
      layout.minHeight(next, 26);
      next += 1;
    }
  }
  return next;
}

/** Empty cells for a reviewer, with the id of their line in the hidden column. */
export function placeInputs(
  layout: SheetLayout,
  row: number,
  column: number,
  columns: number,
  id: string
): void {
  layout.place(row, column, [new Array<null>(columns).fill(null)], "input");
  layout.place(row, idColumn, [[id]], "id");
}
