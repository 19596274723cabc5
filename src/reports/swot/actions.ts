import { towsCells, towsPairs } from "../../insight/swot/evaluation";
import type { Grid, TowsCell } from "../../insight/swot/evaluation";
import { visible } from "./columns";
import type { SwotCanvas } from "./SwotCanvas";

interface Proposal {
  readonly id: string;
  readonly cell: TowsCell;
  readonly text: string;
  readonly isSupported: boolean;
}

/** From findings to actions: what the data propose at the left, what people agree at the right. Returns the row below. */
export function placeActions(canvas: SwotCanvas, grid: Grid, row: number): number {
  const { tows } = canvas.context.words.swot;
  let next = row;
  canvas.text(next, "left", 0, visible, tows.title, "heading");
  canvas.text(next, "right", 0, visible, null, "heading");
  next += 1;
  const proposals = proposalsOf(canvas, grid);
  if (proposals.length === 0) {
    canvas.text(next, "left", 0, 2 * visible + 2, tows.none, "note");
    return next + 1;
  }
  canvas.text(next, "left", 0, 5, tows.proposal, "tableHeader");
  canvas.text(next, "left", 5, 3, tows.action, "tableHeader");
  for (const [at, cells, header] of [
    [0, 2, tows.department],
    [2, 1, tows.owner],
    [3, 1, tows.due],
    [4, 1, tows.resource],
    [5, 1, tows.status],
    [6, 2, tows.result],
  ] as const)
    canvas.text(next, "right", at, cells, header, "tableHeader");
  next += 1;
  canvas.layout.validate({
    rect: { row: next, column: canvas.column("right", 5), rows: proposals.length, columns: 1 },
    values: tows.statuses,
    prompt: { title: tows.status, message: tows.statusPrompt },
  });
  for (const { id, cell, text, isSupported } of proposals) {
    canvas.line(
      next,
      "left",
      `tows:${id}`,
      [
        { at: 0, ours: cell, style: "textStrong" },
        { at: 1, span: 4, draft: isSupported ? text : tows.unsupported(text), style: "wrapped" },
        { at: 5, span: 3, draft: null },
      ],
      text
    );
    canvas.line(next, "right", `act:${id}`, [
      { at: 0, span: 2, draft: null },
      { at: 2, draft: null },
      { at: 3, draft: null, style: "inputDate" },
      { at: 4, draft: null },
      { at: 5, draft: null },
      { at: 6, span: 2, draft: null },
    ]);
    next += 1;
  }
  const legend = towsCells.map((cell) => tows.cells[cell]).join("  ·  ");
  canvas.text(next, "left", 0, 2 * visible + 2, legend, "note");
  return next + 1;
}

/** What the data propose, and what people agreed on proposals that the data no longer make. */
function proposalsOf(canvas: SwotCanvas, grid: Grid): Proposal[] {
  const { tows } = canvas.context.words.swot;
  const pairs = towsPairs(grid);
  const fresh = towsCells.flatMap((cell) =>
    pairs[cell].map((pair): Proposal => ({
      id: `${cell}:${pair.inner.id}+${pair.outer.id}`,
      cell,
      text: tows.pair[cell](pair.inner.brief, pair.outer.brief),
      isSupported: true,
    }))
  );
  const known = new Set(fresh.flatMap(({ id }) => [`tows:${id}`, `act:${id}`]));
  const gone = new Set(
    [...canvas.retained("tows:", known), ...canvas.retained("act:", known)].map(({ id }) =>
      id.slice(id.indexOf(":") + 1)
    )
  );
  const kept = [...gone].map((id): Proposal => ({
    id,
    cell: towsCells.find((cell) => id.startsWith(cell)) ?? "SO",
    text: canvas.typed(`tows:${id}`, 8),
    isSupported: false,
  }));
  return [...fresh, ...kept];
}
