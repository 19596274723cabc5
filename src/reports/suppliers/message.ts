import type { NumberVoice } from "../../insight/swot/Rule";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";

/** Share points around the fair share within which a share is about right. */
const fairBand = 0.03;

/** The comparison in a few sentences, as it stood when the sheet was made. */
export function messageSentences(
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  numbers: NumberVoice
): string[] {
  const { message } = context.words.suppliers;
  const { comparison, scores } = supply;
  const { ours, totals, ranks, bestRival } = comparison;
  const sentences: string[] = [];
  const shown = (value: number | undefined): string => numbers.number(value ?? NaN, 2);
  const name = (i: number): string => cutText(scores.suppliers[i]?.name ?? "", 40);
  if (ours < 0) sentences.push(message.notListed);
  else if (Number.isNaN(totals[ours] ?? NaN)) sentences.push(message.noTotal);
  else if (bestRival >= 0) {
    const count = numbers.number(totals.filter((total) => !Number.isNaN(total)).length, 0);
    sentences.push(
      ranks[ours] === 1
        ? message.first(count, shown(totals[ours]), name(bestRival), shown(totals[bestRival]))
        : message.rank(
            numbers.number(ranks[ours] ?? NaN, 0),
            count,
            shown(totals[ours]),
            name(bestRival),
            shown(totals[bestRival])
          )
    );
  }
  const silent = scores.suppliers
    .filter((_, i) => i !== ours && Number.isNaN(totals[i] ?? NaN))
    .map((supplier) => cutText(supplier.name, 40));
  if (silent.length > 0 && silent.length < scores.suppliers.length)
    sentences.push(message.noBid(silent.join(context.words.shared.listSeparator)));
  sentences.push(...gapSentences(context, supply, names, numbers));
  if (supply.isMixedCurrency) sentences.push(message.mixed);
  const difference =
    ours >= 0 ? (comparison.shares[ours] ?? NaN) - (comparison.fair[ours] ?? NaN) : NaN;
  if (difference < -fairBand) sentences.push(message.under(numbers.points(-difference)));
  else if (difference > fairBand) sentences.push(message.over(numbers.points(difference)));
  else if (!Number.isNaN(difference)) sentences.push(message.fair);
  return sentences;
}

function gapSentences(
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  numbers: NumberVoice
): string[] {
  const { message } = context.words.suppliers;
  const gaps = supply.comparison.gaps
    .map((gap, k) => ({ ...gap, name: cutText(names[k] ?? "", 40) }))
    .filter((gap) => !Number.isNaN(gap.gap));
  const worst = [...gaps].sort((a, b) => a.weighted - b.weighted)[0];
  const ahead = gaps.filter((gap) => gap.gap > 0).map((gap) => gap.name);
  return [
    ...(worst !== undefined && worst.weighted < 0
      ? [message.worst(worst.name, numbers.number(worst.weighted, 2))]
      : []),
    ...(ahead.length > 0
      ? [message.ahead(ahead.slice(0, 4).join(context.words.shared.listSeparator))]
      : []),
  ];
}
