import { rfmSegments } from "../../portfolio/value/rfmSegments";
import type { SheetLayout } from "../../sheets/layout";
import { first, span } from "./columns";
import { isTimeBomb, voiceOf } from "./figures";
import type { ValueFigures } from "./figures";

/** Share of the value that "the few most valuable" make up. */
const bulk = 0.8;

/** What the customers are worth, in a few sentences. Returns the row below. */
export function placeHeadline(layout: SheetLayout, figures: ValueFigures, row: number): number {
  const { context } = figures;
  const sentences = [
    ...worth(figures),
    ...people(figures),
    ...segments(figures),
    ...bombs(figures),
    ...forecast(figures),
  ];
  const next = layout.text(
    row,
    first,
    span,
    sentences.join(context.words.shared.sentenceGap),
    "headline"
  );
  return layout.text(next, first, span, context.words.value.memo, "note") + 1;
}

function worth({ context, values, ranked, settings, ...rest }: ValueFigures): string[] {
  const { headline } = context.words.value;
  const voice = voiceOf({ context, values, ranked, settings, ...rest });
  const known = ranked.filter((i) => !Number.isNaN(values.bergerNasr[i]!));
  if (known.length === 0) return [headline.noWorth];
  const total = known.reduce((sum, i) => sum + values.bergerNasr[i]!, 0);
  const sentence = headline.worth({
    customers: known.length,
    value: voice.money(Math.round(total * 100) / 100),
    years: settings.horizonYears,
  });
  // With losses among them no few can be said to make up a share.
  if (known.some((i) => values.bergerNasr[i]! < 0) || !(total > 0)) return [sentence];
  let sum = 0;
  const few = known.findIndex((i) => (sum += values.bergerNasr[i]!) >= bulk * total) + 1;
  return [sentence, headline.concentrated(few, voice.percent(sum / total, 0))];
}

function people(figures: ValueFigures): string[] {
  const { headline } = figures.context.words.value;
  const { resources } = figures.values;
  if (resources === null) return [headline.noPeople];
  const voice = voiceOf(figures);
  const { heads, customers, profitPerHead } = resources.company;
  return [
    headline.people({
      heads: voice.number(heads, Number.isInteger(heads) ? 0 : 1),
      customers,
      profitPerHead: voice.money(Math.round(profitPerHead * 100) / 100),
      share: Number.isNaN(resources.misallocation) ? null : voice.percent(resources.misallocation),
    }),
  ];
}

function segments({ context, values: { rfm } }: ValueFigures): string[] {
  if (rfm === null) return [];
  const count = (...names: readonly (typeof rfmSegments)[number][]): number =>
    rfm.segment.filter((code) => names.includes(rfmSegments[code] ?? "lost") && code < 255).length;
  return [
    context.words.value.headline.segments({
      champions: count("champions"),
      atRisk: count("atRisk", "cannotLose"),
      total: rfm.scores.count,
    }),
  ];
}

function bombs(figures: ValueFigures): string[] {
  const count = figures.ranked.filter((i) => isTimeBomb(figures, i)).length;
  return count === 0 ? [] : [figures.context.words.value.headline.timeBombs(count)];
}

function forecast(figures: ValueFigures): string[] {
  const { buying } = figures.values;
  if (buying.kind !== "forecast") return [];
  const voice = voiceOf(figures);
  const sum = (column: Float64Array): number =>
    column.reduce((total, value) => total + (value || 0), 0);
  return [
    figures.context.words.value.headline.forecast({
      buyers: buying.buyers,
      orders: voice.number(sum(buying.expectedPurchases)),
      weeks: figures.settings.horizonWeeks,
      sales: buying.values === null ? null : voice.money(Math.round(sum(buying.expectedSales))),
    }),
  ];
}
