import type { ArchiveEntry } from "../../insight/swot/Account";
import { cutText } from "../../sheets/textMeasure";
import { visible } from "./columns";
import { entryLink } from "./entryLink";
import type { LineCell, Side, SwotCanvas } from "./SwotCanvas";

/** Entries quoted at most; all of them stand in the archive. */
const maxEntries = 3;
const quotation = 90;

/** The customer's own goals at the left and pains at the right, word for word, with what we do about them. */
export function placeGoals(canvas: SwotCanvas, row: number): number {
  const { account, context } = canvas;
  const { goals, values } = context.words.swot;
  const plans = account.entries.filter(
    (entry) => entry.section === "plan" || entry.section === "strategy"
  );
  const pains = account.entries.filter((entry) => entry.section === "pain");
  const ends = [
    placeList(canvas, "left", row, {
      title: goals.title,
      none: goals.none,
      headers: [
        [0, 3, goals.goal],
        [3, 2, goals.contribution],
        [5, 1, goals.gap],
        [6, 2, goals.action],
      ],
      prefix: "goal:",
      entries: plans,
      cells: () => [
        { at: 3, span: 2, draft: null },
        { at: 5, draft: null },
        { at: 6, span: 2, draft: null },
      ],
    }),
    placeList(canvas, "right", row, {
      title: values.title,
      none: values.none,
      headers: [
        [0, 3, values.pain],
        [3, 2, values.product],
        [5, 1, values.benefit],
        [6, 2, values.verified],
      ],
      prefix: "value:",
      entries: pains,
      cells: (entry) => [
        { at: 3, span: 2, draft: entry.product === "" ? null : cutText(entry.product, 80) },
        { at: 5, draft: null },
        {
          at: 6,
          span: 2,
          draft: entry.isVerified ? values.isVerified(entry.verifiedWith) : values.isOpen,
        },
      ],
    }),
  ];
  return Math.max(...ends);
}

interface List {
  readonly title: string;
  readonly none: string;
  readonly headers: readonly (readonly [at: number, span: number, header: string])[];
  readonly prefix: string;
  readonly entries: readonly ArchiveEntry[];
  readonly cells: (entry: ArchiveEntry) => readonly LineCell[];
}

function placeList(canvas: SwotCanvas, side: Side, row: number, list: List): number {
  const { shared } = canvas.context.words;
  canvas.text(row, side, 0, visible, list.title, "heading");
  if (list.entries.length === 0) {
    canvas.text(row + 1, side, 0, visible, list.none, "note");
    return row + 2;
  }
  for (const [at, span, header] of list.headers)
    canvas.text(row + 1, side, at, span, header, "tableHeader");
  let next = row + 2;
  for (const entry of list.entries.slice(0, maxEntries)) {
    const text = cutText(entry.statement, quotation);
    canvas.line(
      next,
      side,
      `${list.prefix}${entry.id}`,
      [
        {
          at: 0,
          span: 3,
          ours: entryLink(canvas.context, text, entry.evidence),
          style: entry.basis === "inference" ? "linkItalic" : "linkWrapped",
        },
        ...list.cells(entry),
      ],
      text
    );
    next += 1;
  }
  const rest = list.entries.length - maxEntries;
  if (rest <= 0) return next;
  canvas.text(next, side, 0, visible, shared.more(`${rest}`), "note");
  return next + 1;
}
