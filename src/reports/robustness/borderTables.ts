import { formatNumber, formatPercent } from "../../i18n/format";
import { nearBorderBelow, weightVariation } from "../../scoring/stability";
import type { SheetLayout } from "../../sheets/layout";
import { customerLink, numberCell, tierStyleOf } from "../customerCells";
import { tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import { nearestBorder } from "./figures";
import type { RobustnessFigures } from "./figures";

const mostShown = 25;

/** Customers whose tier hangs on the weights. */
export function placeNearBorder(
  layout: SheetLayout,
  context: ReportContext,
  { near, runs, shown: withStability }: RobustnessFigures,
  row: number
): number {
  if (context.scores.cuts === null || withStability === 0) return row;
  const { language, scores } = context;
  const words = context.words.robustness.near;
  const heading = layout.text(row, first, span, words.title, "heading");
  const note = words.note(formatPercent(language, nearBorderBelow, 0));
  let next = layout.text(heading, first, span, note, "note");
  if (near.length === 0) return layout.text(next, first, span, words.nobody, "good") + 1;
  const shown = near.slice(0, mostShown);
  const table = layout.table({
    row: next,
    columns: [
      { header: words.customer, at: first, span: 4, style: "linkWrapped" },
      { header: words.tier, at: first + 4, style: "text", headerStyle: "tableHeaderCenter" },
      { header: words.score, at: first + 5, style: "decimal1" },
      { header: words.border, at: first + 6, span: 2, style: "wrappedIndented" },
      { header: words.toBorder, at: first + 8, span: 2, style: "points2" },
      { header: words.stability, at: first + 10, span: 2, style: "percent0" },
    ],
    rows: shown.map((i) => {
      const border = nearestBorder(context, i);
      return [
        customerLink(context, i),
        tierOf(context, i),
        numberCell(scores.score[i]),
        border === null
          ? null
          : words.borderOf(
              context.labels.tiers[border.tier],
              formatNumber(language, border.cut, 1)
            ),
        numberCell(border?.distance),
        numberCell(runs.stability[i]),
      ];
    }),
    cellStyle: (r, c) => (c === 1 ? tierStyleOf(context, shown[r] ?? -1) : undefined),
  });
  next = table.next;
  if (near.length > shown.length) {
    const more = formatNumber(language, near.length - shown.length, 0);
    next = layout.text(next, first, span, context.words.shared.more(more), "note");
  }
  return next + 1;
}

/** How many tiers change when one weight is varied. */
export function placeFlips(
  layout: SheetLayout,
  context: ReportContext,
  { flips, runs, shown }: RobustnessFigures,
  row: number
): number {
  if (flips.length === 0 || shown === 0) return row;
  const words = context.words.robustness.flips;
  const heading = layout.text(row, first, span, words.title, "heading");
  const note = words.note(formatPercent(context.language, weightVariation, 0));
  const table = layout.table({
    row: layout.text(heading, first, span, note, "note"),
    columns: [
      { header: words.criterion, at: first, span: 3, style: "wrapped" },
      { header: words.weight, at: first + 3, style: "decimal1" },
      { header: words.loweredUp, at: first + 4, span: 2, style: "integer" },
      { header: words.loweredDown, at: first + 6, span: 2, style: "integer" },
      { header: words.raisedUp, at: first + 8, span: 2, style: "integer" },
      { header: words.raisedDown, at: first + 10, span: 2, style: "integer" },
    ],
    rows: flips.map(({ criterion, lowered, raised }) => [
      context.labels.criteria[criterion],
      context.scores.weights[criterion],
      lowered.up,
      lowered.down,
      raised.up,
      raised.down,
    ]),
  });
  const others = runs.flips.length - flips.length;
  return (
    (others > 0 ? layout.text(table.next, first, span, words.others(others), "note") : table.next) +
    1
  );
}
