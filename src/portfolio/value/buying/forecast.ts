import { sampleCorrelation } from "simple-statistics";
import type { PurchaseDays } from "../PurchaseDays";
import type { ValueSettings } from "../ValueSettings";
import { conditionalPurchases, probabilityAlive } from "./bgnbd";
import type { BgNbd } from "./bgnbd";
import { fitBgNbd } from "./fitBgNbd";
import type { Fit } from "./fitBgNbd";
import { expectedValue, fitGammaGamma } from "./gammaGamma";
import type { GammaGamma } from "./gammaGamma";
import { histories } from "./histories";
import type { Histories } from "./histories";

/** Why there is no prediction. */
export type ForecastRefusal =
  | { readonly kind: "off"; readonly buyers: number; readonly repeaters: number }
  | { readonly kind: "noTransactions" }
  | { readonly kind: "tooFew"; readonly buyers: number; readonly repeaters: number }
  | { readonly kind: "noFit"; readonly buyers: number; readonly repeaters: number };

/** Predicted purchases; columns are parallel to the customers, NaN for those who never bought. */
export interface BuyingForecast {
  readonly kind: "forecast";
  readonly buyers: number;
  readonly repeaters: number;
  readonly censorDay: number;
  readonly purchases: Fit<BgNbd>;
  /** Null when the values cannot be fitted (no finite mean). */
  readonly values: Fit<GammaGamma> | null;
  /** Pearson correlation of repeat purchases and their mean value: the model of value takes it to be nil. */
  readonly correlation: number;
  readonly probabilityAlive: Float64Array;
  /** Purchases in the weeks ahead. */
  readonly expectedPurchases: Float64Array;
  /** Mean value of such a purchase. */
  readonly expectedValue: Float64Array;
  /** Purchases × value, not discounted: sales in the weeks ahead. */
  readonly expectedSales: Float64Array;
  /** Present value of those sales, month by month. */
  readonly discountedSales: Float64Array;
}

/** A correlation of value with frequency beyond this contradicts the model of value. */
export const tellingCorrelation = 0.3;

/** Of the buyers, at least one in this many must have come back: without them there is nothing to fit. */
const repeatersPerBuyer = 10;

/** Weeks of a discounting step, thirteen to the year. */
const stepWeeks = 4;
const weeksPerYear = 365.25 / 7;

/** Customers between two pauses of the prediction. */
const perSlice = 200;

/** Fits both models and predicts, yielding between slices; says why when it does not. */
export function* buyingForecast(
  days: PurchaseDays | null,
  settings: ValueSettings
): Generator<undefined, BuyingForecast | ForecastRefusal> {
  if (days === null) return { kind: "noTransactions" };
  const seen = histories(days);
  const buyers = seen.x.length;
  const repeating = [...seen.x.keys()].filter((k) => seen.x[k]! > 0);
  const repeaters = repeating.length;
  if (!settings.isAdvanced) return { kind: "off", buyers, repeaters };
  if (buyers < settings.leastBuyers || repeaters * repeatersPerBuyer < settings.leastBuyers)
    return { kind: "tooFew", buyers, repeaters };
  const purchases = yield* fitBgNbd(seen);
  if (!purchases.hasConverged) return { kind: "noFit", buyers, repeaters };
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(repeating, (k) => column[k]!);
  const spend = { x: pick(seen.x), mean: pick(seen.mean) };
  const fitted = yield* fitGammaGamma(spend);
  const values = fitted.hasConverged && fitted.parameters.q > 1 ? fitted : null;
  const columns = yield* predict(
    seen,
    days.starts.length - 1,
    { purchases: purchases.parameters, values: values?.parameters ?? null },
    settings
  );
  return {
    kind: "forecast",
    buyers,
    repeaters,
    censorDay: seen.censorDay,
    purchases,
    values,
    correlation: sampleCorrelation([...spend.x], [...spend.mean]),
    ...columns,
  };
}

function* predict(
  seen: Histories,
  count: number,
  models: { readonly purchases: BgNbd; readonly values: GammaGamma | null },
  { horizonWeeks, discountRate }: ValueSettings
): Generator<
  undefined,
  Pick<
    BuyingForecast,
    "probabilityAlive" | "expectedPurchases" | "expectedValue" | "expectedSales" | "discountedSales"
  >
> {
  const column = (): Float64Array => new Float64Array(count).fill(NaN);
  const out = {
    probabilityAlive: column(),
    expectedPurchases: column(),
    expectedValue: column(),
    expectedSales: column(),
    discountedSales: column(),
  };
  for (let k = 0; k < seen.x.length; k++) {
    if (k % perSlice === perSlice - 1) yield undefined;
    const i = seen.customer[k]!;
    const history = { x: seen.x[k]!, tx: seen.tx[k]!, T: seen.T[k]! };
    const value =
      models.values === null ? NaN : expectedValue(models.values, history.x, seen.mean[k]!);
    const purchasesTo = (week: number): number =>
      conditionalPurchases(models.purchases, history, week);
    out.probabilityAlive[i] = probabilityAlive(models.purchases, history);
    out.expectedPurchases[i] = purchasesTo(horizonWeeks);
    out.expectedValue[i] = value;
    out.expectedSales[i] = out.expectedPurchases[i]! * value;
    out.discountedSales[i] = value * discountedPurchases(purchasesTo, horizonWeeks, discountRate);
  }
  return out;
}

/** Purchases of each step of four weeks, discounted from the end of the step. */
export function discountedPurchases(
  purchasesTo: (week: number) => number,
  horizonWeeks: number,
  discountRate: number
): number {
  let before = 0;
  let sum = 0;
  for (let from = 0; from < horizonWeeks; from += stepWeeks) {
    const week = Math.min(horizonWeeks, from + stepWeeks);
    const until = purchasesTo(week);
    sum += (until - before) / (1 + discountRate) ** (week / weeksPerYear);
    before = until;
  }
  return sum;
}
