import { monthsBefore } from "../../scoring/calendar";
import { tiers } from "../../scoring/model";
import type { ScoringInput, Scores } from "../../scoring/model";
import type { BuyingForecast, ForecastRefusal } from "./buying/forecast";
import { buyingForecast } from "./buying/forecast";
import { bergerNasr, simpleValue } from "./lifetimeValue";
import type { PurchaseDays } from "./PurchaseDays";
import { observedRetention } from "./retention";
import type { ObservedRetention } from "./retention";
import { resourceView } from "./resources";
import type { ResourceView } from "./resources";
import { rfmQuintiles } from "./rfm";
import type { RfmInputs, RfmScores } from "./rfm";
import { rfmSegments, segmentOf } from "./rfmSegments";
import type { ValueSettings } from "./ValueSettings";

/** Code of "no segment" in the column of segments. */
export const noSegment = 255;

/** Columns that value in money is made of; all parallel to the customers, NaN missing. */
export interface ValueSources {
  readonly input: ScoringInput;
  readonly scores: Scores;
  readonly purchases: PurchaseDays | null;
  readonly servingFTE: Float64Array | undefined;
  readonly servingCost: Float64Array | undefined;
  /** Orders of the last 12 months as typed or counted. */
  readonly orders12m: Float64Array | undefined;
  /** Row that an entry repeats, −1 for none. */
  readonly duplicateOf: Int32Array | undefined;
}

export interface Rfm extends RfmInputs {
  readonly scores: RfmScores;
  /** Index into `rfmSegments`, 255 = none. */
  readonly segment: Uint8Array;
  /** Whether frequency and value come from the lines of orders or from columns of the customer list. */
  readonly source: "transactions" | "columns";
}

/** What the customers are worth in money, beside their tiers: nothing here enters a score. */
export interface CustomerValues {
  /** Contribution per year before what is spent on the relationship, and that. */
  readonly margin: Float64Array;
  readonly relationshipCost: Float64Array;
  readonly bergerNasr: Float64Array;
  readonly simple: Float64Array;
  /** Share of the base's revenue, 0–1. */
  readonly revenueShare: Float64Array;
  readonly rfm: Rfm | null;
  /** By tier code; null without a column of people. */
  readonly resources: ResourceView | null;
  readonly observedRetention: readonly ObservedRetention[] | null;
  readonly buying: BuyingForecast | ForecastRefusal;
}

/** All of it, yielding between slices of the long computations. */
export function* customerValues(
  sources: ValueSources,
  settings: ValueSettings
): Generator<undefined, CustomerValues> {
  const { input, scores, purchases, servingFTE, duplicateOf } = sources;
  const { count, criteria } = input;
  const contribution = criteria.contributionProfit?.values;
  const revenue = criteria.revenue?.values;
  const column = (of: (i: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => of(i));
  // Contribution profit is after the cost to serve: Berger and Nasr take the margin before it and the cost apart.
  const relationshipCost = column((i) => sources.servingCost?.[i] || 0);
  const margin = column((i) => (contribution?.[i] ?? NaN) + relationshipCost[i]!);
  const retention = column((i) => retentionOf(settings, scores.finalTier[i]!));
  const { discountRate, horizonYears: years, marginGrowth: growth, simpleForm } = settings;
  return {
    margin,
    relationshipCost,
    bergerNasr: column(
      (i) =>
        bergerNasr({
          margin: margin[i]!,
          relationshipCost: relationshipCost[i]!,
          retention: retention[i]!,
          discountRate,
          years,
        }).value
    ),
    simple: column((i) =>
      simpleValue(simpleForm, {
        margin: contribution?.[i] ?? NaN,
        retention: retention[i]!,
        discountRate,
        growth,
        years,
        acquisition: 0,
      })
    ),
    revenueShare: column((i) =>
      scores.revenueTotal > 0 ? Math.max(0, revenue?.[i] ?? NaN) / scores.revenueTotal : NaN
    ),
    rfm: rfmOf(sources, settings),
    resources:
      servingFTE === undefined || contribution === undefined
        ? null
        : resourceView(
            {
              heads: servingFTE,
              revenue,
              contribution,
              cost: sources.servingCost,
              skip: duplicateOf,
            },
            scores.finalTier,
            tiers.length + 1
          ),
    observedRetention:
      purchases === null
        ? null
        : observedRetention(purchases, scores.finalTier, tiers.length, purchases.lastDay),
    buying: yield* buyingForecast(purchases, settings),
  };
}

/** Assumed retention of a tier; NaN for a customer out of scope. */
export function retentionOf(settings: ValueSettings, tierCode: number): number {
  const tier = tiers[tierCode];
  return tier === undefined ? NaN : settings.retention[tier];
}

function rfmOf(sources: ValueSources, settings: ValueSettings): Rfm | null {
  const inputs = rfmFromPurchases(sources, settings) ?? rfmFromColumns(sources);
  if (inputs === null) return null;
  const scores = rfmQuintiles(inputs);
  if (scores.count === 0) return null;
  const segment = Uint8Array.from(scores.recency, (recency, i) => {
    const found = segmentOf(recency, scores.frequency[i]!, scores.monetary[i]!);
    return found === null ? noSegment : rfmSegments.indexOf(found);
  });
  return { ...inputs, scores, segment };
}

type Inputs = RfmInputs & Pick<Rfm, "source">;

/** Customers with a purchase ever; orders and net sales of the last months, a zero for who bought only before. */
function rfmFromPurchases(
  { purchases, input }: ValueSources,
  settings: ValueSettings
): Inputs | null {
  if (purchases === null) return null;
  const { analysisDate, count } = input;
  const since = monthsBefore(analysisDate, settings.rfmMonths);
  const [recencyDays, frequency, monetary] = [0, 1, 2].map(() =>
    new Float64Array(count).fill(NaN)
  ) as [Float64Array, Float64Array, Float64Array];
  const { starts, days, amounts, orders } = purchases;
  for (let c = 0; c < count; c++) {
    let last = NaN;
    let [bought, net] = [0, 0];
    for (let k = starts[c]!; k < starts[c + 1]!; k++) {
      if (orders[k]! > 0) last = days[k]!;
      if (days[k]! <= since) continue;
      bought += orders[k]!;
      net += amounts[k]!;
    }
    if (Number.isNaN(last)) continue;
    recencyDays[c] = analysisDate - last;
    frequency[c] = bought;
    monetary[c] = net;
  }
  return { recencyDays, frequency, monetary, source: "transactions" };
}

/** Last order, orders and revenue of the last 12 months as columns of the customer list; all three must be there. */
function rfmFromColumns({ input, orders12m, duplicateOf }: ValueSources): Inputs | null {
  const { lastOrder } = input.facts;
  const monetary = input.criteria.revenue?.values;
  if (lastOrder === undefined || orders12m === undefined || monetary === undefined) return null;
  const recencyDays = lastOrder.map((day, i) =>
    (duplicateOf?.[i] ?? -1) >= 0 ? NaN : input.analysisDate - day
  );
  return { recencyDays, frequency: orders12m, monetary, source: "columns" };
}
