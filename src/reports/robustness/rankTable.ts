import { formatNumber } from "../../i18n/format";
import type { SheetLayout } from "../../sheets/layout";
import { customerLink, numberCell, tierStyleOf } from "../customerCells";
import { shortName, tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import type { RobustnessFigures } from "./figures";

/** Customers at the head of the ranking that are shown; the agreement is that of all. */
const mostShown = 15;
/** More names than this in VIKOR's answer say only that there is no clear first. */
const mostNamed = 5;

/** The order of the best customers by three methods, and how far the whole orders agree. */
export function placeRanks(
  layout: SheetLayout,
  context: ReportContext,
  { rankings }: RobustnessFigures,
  row: number
): number {
  if (rankings === null) return row;
  const { scores, words: all, language } = context;
  const words = all.robustness.ranks;
  const heading = layout.text(row, first, span, words.title, "heading");
  const order: number[] = [];
  for (let i = 0; i < scores.count; i++) if (scores.score[i] === scores.score[i]) order.push(i);
  order.sort((a, b) => rankings.weightedSum[a]! - rankings.weightedSum[b]! || a - b);
  const shown = order.slice(0, mostShown);
  const agreement = (name: string, of: "spearman" | "kendall") => [
    name,
    null,
    null,
    rankings.topsis[of],
    rankings.vikor[of],
    null,
  ];
  const rows = [
    ...shown.map((i) => {
      const places = [rankings.weightedSum, rankings.topsis.ranks, rankings.vikor.ranks].map(
        (ranks) => ranks[i]!
      );
      return [
        customerLink(context, i),
        tierOf(context, i),
        ...places.map(numberCell),
        Math.max(...places) - Math.min(...places),
      ];
    }),
    agreement(words.spearman, "spearman"),
    agreement(words.kendall, "kendall"),
  ];
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.customer, at: first, span: 4, style: "linkWrapped" },
      { header: words.tier, at: first + 4, style: "text", headerStyle: "tableHeaderCenter" },
      { header: words.weightedSum, at: first + 5, style: "integer" },
      { header: words.topsis, at: first + 6, span: 2, style: "integer" },
      { header: words.vikor, at: first + 8, span: 2, style: "integer" },
      { header: words.spread, at: first + 10, span: 2, style: "integer" },
    ],
    rows,
    cellStyle: (r, c) => {
      if (r >= shown.length)
        return c === 0 ? "totalText" : c === 3 || c === 4 ? "totalDecimal2" : "totalText";
      return c === 1 ? tierStyleOf(context, shown[r] ?? -1) : undefined;
    },
  });
  const names = rankings.compromiseSet.slice(0, mostNamed).map((i) => shortName(context, i));
  const rest = rankings.compromiseSet.length - names.length;
  if (rest > 0) names.push(all.shared.more(formatNumber(language, rest, 0)));
  return (
    layout.text(
      table.next,
      first,
      span,
      words.compromise(names.join(all.shared.listSeparator)),
      "note"
    ) + 1
  );
}
