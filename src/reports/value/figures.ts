import { purchaseDays } from "../../intake/rollup/purchases";
import { customerValues } from "../../portfolio/value/customerValues";
import type { CustomerValues, ValueSources } from "../../portfolio/value/customerValues";
import type { ValueSettings } from "../../portfolio/value/ValueSettings";
import { timeBombLimits } from "../../scoring/explanation";
import { tiers } from "../../scoring/model";
import { formatNumber, formatPercent } from "../../i18n/format";
import { numberVoice } from "../numberVoice";
import type { ReportContext } from "../ReportContext";

/** What the parts of the sheet share: the computed columns, the settings and how numbers read within sentences. */
export interface ValueFigures {
  readonly context: ReportContext;
  readonly settings: ValueSettings;
  readonly values: CustomerValues;
  /** Rows of customers within the method's scope that are no repetition of another row, most valuable first. */
  readonly ranked: readonly number[];
  /** Contribution ÷ revenue over the customers with both; NaN unknown. */
  readonly marginShare: number;
}

/** Computes the sheet's columns, yielding between slices. */
export function* valueFigures(context: ReportContext): Generator<undefined, ValueFigures> {
  const settings = context.model.value;
  const sources = sourcesOf(context);
  const values = yield* customerValues(sources, settings);
  return {
    context,
    settings,
    values,
    ranked: rankedRows(context, values),
    marginShare: marginShareOf(sources),
  };
}

function sourcesOf({
  customers,
  tables,
  input,
  scores,
  analysisDate,
}: ReportContext): ValueSources {
  const lines = tables.get("transactions");
  return {
    input,
    scores,
    purchases: lines === undefined ? null : purchaseDays(lines, customers, analysisDate),
    servingFTE: customers.numbers.get("servingFTE"),
    servingCost: customers.numbers.get("servingCost"),
    orders12m: customers.numbers.get("orders12m"),
    duplicateOf: customers.duplicateOf,
  };
}

function rankedRows({ input, scores, customers }: ReportContext, values: CustomerValues): number[] {
  const revenue = input.criteria.revenue?.values;
  const worth = (column: Float64Array | undefined, i: number): number => {
    const value = column?.[i] ?? NaN;
    return Number.isNaN(value) ? -Infinity : value;
  };
  const rows: number[] = [];
  for (let i = 0; i < scores.count; i++)
    if (scores.finalTier[i]! < tiers.length && (customers.duplicateOf?.[i] ?? -1) < 0) rows.push(i);
  return rows.sort((a, b) => {
    const [valueA, valueB] = [worth(values.bergerNasr, a), worth(values.bergerNasr, b)];
    if (valueA !== valueB) return valueB - valueA;
    const [revenueA, revenueB] = [worth(revenue, a), worth(revenue, b)];
    return revenueA === revenueB ? a - b : revenueB - revenueA;
  });
}

function marginShareOf({ input, duplicateOf }: ValueSources): number {
  const revenue = input.criteria.revenue?.values;
  const contribution = input.criteria.contributionProfit?.values;
  let [sales, profit] = [0, 0];
  for (let i = 0; i < input.count; i++) {
    const both = (revenue?.[i] ?? NaN) + (contribution?.[i] ?? NaN);
    if (Number.isNaN(both) || (duplicateOf?.[i] ?? -1) >= 0) continue;
    sales += revenue![i]!;
    profit += contribution![i]!;
  }
  return sales > 0 ? profit / sales : NaN;
}

/** A major customer that we hardly control. */
export function isTimeBomb({ context: { scores }, values }: ValueFigures, i: number): boolean {
  return (
    values.revenueShare[i]! >= timeBombLimits.revenueShare &&
    scores.strategicControl[i]! < timeBombLimits.strategicControl
  );
}

/** Numbers within sentences. */
export function voiceOf({ context }: ValueFigures) {
  const { language, customers } = context;
  const { money } = numberVoice(language, customers.money);
  return {
    money,
    percent: (fraction: number, decimals = 1) => formatPercent(language, fraction, decimals),
    number: (value: number, decimals = 0) => formatNumber(language, value, decimals),
  };
}
