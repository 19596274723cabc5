import { formatNumber, formatPercent } from "../../i18n/format";
import { weightVariation } from "../../scoring/stability";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import type { RobustnessFigures } from "./figures";

/** How firm the tiers are, in a few plain sentences, and what deserves a look. Returns the row below. */
export function placeHeadline(
  layout: SheetLayout,
  context: ReportContext,
  figures: RobustnessFigures,
  row: number
): number {
  const next = layout.text(
    row,
    first,
    span,
    sentences(context, figures).join(context.words.shared.sentenceGap),
    "headline"
  );
  const { headline } = context.words.robustness;
  return figures.advice.doubleCounted.reduce(
    (at, { first: one, second, correlation }) =>
      layout.text(
        at,
        first,
        span,
        headline.doubleCounted(
          context.labels.criteria[one],
          context.labels.criteria[second],
          formatNumber(context.language, correlation, 3)
        ),
        "warn"
      ),
    next
  );
}

function sentences(context: ReportContext, figures: RobustnessFigures): string[] {
  const { headline } = context.words.robustness;
  const { language, scores, labels } = context;
  const { shown, firm, scored, near, flips, rankings, oneStep } = figures;
  if (scored === 0) return [headline.nobody];
  const lines: string[] = [];
  if (scores.cuts === null) lines.push(headline.noCuts);
  else {
    if (shown > 0)
      lines.push(
        headline.stability({
          shown,
          firm,
          near: near.length,
          runs: 2 * scores.activeCriteria.length,
          variation: formatPercent(language, weightVariation, 0),
        })
      );
    if (scored > shown)
      lines.push(headline.notShown(scored - shown, formatPercent(language, 0.7, 0)));
    const [most] = flips;
    if (shown > 0)
      lines.push(
        most ? headline.sensitive(labels.criteria[most.criterion], most.total) : headline.noFlips
      );
  }
  if (oneStep.length > 0) lines.push(headline.oneStep(oneStep.length));
  if (rankings)
    lines.push(
      headline.rankings(
        formatNumber(language, rankings.topsis.spearman, 2),
        formatNumber(language, rankings.vikor.spearman, 2)
      )
    );
  return lines;
}
