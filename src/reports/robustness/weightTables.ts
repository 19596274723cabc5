import { formatPercent } from "../../i18n/format";
import { formatNumber } from "../../i18n/format";
import type { SheetLayout } from "../../sheets/layout";
import type { CriterionAdvice } from "../../scoring/weighting/weightAdvice";
import { doubleCountingAbove } from "../../scoring/weighting/correlations";
import { numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import type { RobustnessFigures } from "./figures";

/** A data-driven weight this many times another one is worth a remark. */
const muchMore = 2;

/** The company's weights beside what the spread of the data says. */
export function placeWeights(
  layout: SheetLayout,
  context: ReportContext,
  { advice }: RobustnessFigures,
  row: number
): number {
  if (advice.lines.length === 0) return row;
  const words = context.words.robustness.weights;
  const percent = (share: number): string => formatPercent(context.language, share, 0);
  const heading = layout.text(row, first, span, words.title, "heading");
  const note = words.note(percent(advice.ownShare), percent(1 - advice.ownShare));
  const table = layout.table({
    row: layout.text(heading, first, span, note, "note"),
    columns: [
      { header: words.criterion, at: first, span: 3, style: "wrapped" },
      { header: words.own, at: first + 3, style: "decimal1" },
      { header: words.entropy, at: first + 4, style: "decimal1" },
      { header: words.critic, at: first + 5, style: "decimal1" },
      { header: words.combined, at: first + 6, style: "decimal1" },
      { header: words.remark, at: first + 7, span: 5, style: "wrappedIndented" },
    ],
    rows: advice.lines.map((line) => [
      context.labels.criteria[line.criterion],
      line.own,
      numberCell(line.entropy),
      numberCell(line.critic),
      line.combined,
      remark(context, line),
    ]),
  });
  return table.next + 1;
}

function remark(
  context: ReportContext,
  { note, own, entropy, critic }: CriterionAdvice
): string | null {
  const words = context.words.robustness.weights;
  if (note !== null) return words.notes[note];
  const low = Math.min(entropy, critic);
  const high = Math.max(entropy, critic);
  if (low > muchMore * own) return words.muchMore;
  return high < own / muchMore ? words.muchLess : null;
}

/** Criteria that count nearly the same thing. */
export function placePairs(
  layout: SheetLayout,
  context: ReportContext,
  { advice }: RobustnessFigures,
  row: number
): number {
  if (advice.doubleCounted.length === 0) return row;
  const words = context.words.robustness.pairs;
  const { labels, scores } = context;
  const heading = layout.text(row, first, span, words.title, "heading");
  const note = words.note(formatNumber(context.language, doubleCountingAbove, 1));
  const table = layout.table({
    row: layout.text(heading, first, span, note, "note"),
    columns: [
      { header: words.first, at: first, span: 4, style: "wrapped" },
      { header: words.second, at: first + 4, span: 4, style: "wrapped" },
      { header: words.correlation, at: first + 8, style: "decimal2" },
      { header: words.customers, at: first + 9, style: "integer" },
      { header: words.weight, at: first + 10, span: 2, style: "decimal1" },
    ],
    rows: advice.doubleCounted.map((pair) => [
      labels.criteria[pair.first],
      labels.criteria[pair.second],
      pair.correlation,
      pair.customers,
      scores.weights[pair.first] + scores.weights[pair.second],
    ]),
  });
  return table.next + 1;
}
