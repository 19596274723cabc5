import { normalCdf } from "./normalCdf";
import type { Statements } from "./statements";
import type { ItemKey } from "./statements/items";

/** The eight variables of the model. */
export const beneishVariables = [
  "DSRI",
  "GMI",
  "AQI",
  "SGI",
  "DEPI",
  "SGAI",
  "TATA",
  "LVGI",
] as const;
export type BeneishVariable = (typeof beneishVariables)[number];
export type BeneishInputs = Readonly<Record<BeneishVariable, number>>;

export const beneishConstant = -4.84;
export const beneishCoefficients: BeneishInputs = {
  DSRI: 0.92,
  GMI: 0.528,
  AQI: 0.404,
  SGI: 0.892,
  DEPI: 0.115,
  SGAI: -0.172,
  TATA: 4.679,
  LVGI: -0.327,
};

/** Above this M the receivables and accruals deserve a careful reading (relative error costs of 20–30 : 1). */
export const beneishFlagAbove = -1.78;

/** Indices that are set to 1, "unchanged", where their inputs are missing; the others must be there. */
export const neutralVariables: ReadonlySet<BeneishVariable> = new Set(["AQI", "DEPI", "SGAI"]);

/**
 * M = −4.84 + 0.920 DSRI + 0.528 GMI + 0.404 AQI + 0.892 SGI + 0.115 DEPI − 0.172 SGAI + 4.679 TATA − 0.327 LVGI
 * (the eight-variable probit model of Beneish 1999, Financial Analysts Journal 55).
 */
export function beneishScore(inputs: BeneishInputs): number {
  return beneishVariables.reduce(
    (sum, key) => sum + beneishCoefficients[key] * inputs[key],
    beneishConstant
  );
}

export interface BeneishScores {
  /** M per statement; NaN where a variable that may not be assumed is missing. */
  readonly score: Float64Array;
  /** Φ(M), the probit model's probability. */
  readonly probability: Float64Array;
  readonly variables: Readonly<Record<BeneishVariable, Float64Array>>;
  /** 1 where AQI, DEPI or SGAI was set to 1 for want of inputs. */
  readonly isAssumed: Uint8Array;
}

/**
 * M of every statement with a year before it. DSRI = (receivables ÷ revenue) ÷ before; GMI = gross margin before ÷ now; AQI = share of
 * assets that are neither current nor property ÷ before; SGI = revenue ÷ before; DEPI = depreciation rate before ÷ now, the rate being
 * D ÷ (D + property); SGAI = (selling and administrative expenses ÷ revenue) ÷ before; LVGI = (current liabilities + long-term debt) ÷
 * assets ÷ before; TATA = (net profit − operating cash flow) ÷ assets. A screening signal for reading, never a verdict.
 */
export function beneishScores({ count, items, previous }: Statements): BeneishScores {
  const column = (): Float64Array => new Float64Array(count).fill(NaN);
  const variables = Object.fromEntries(beneishVariables.map((key) => [key, column()])) as Record<
    BeneishVariable,
    Float64Array
  >;
  const [score, probability] = [column(), column()];
  const isAssumed = new Uint8Array(count);
  const at = (item: ItemKey, entry: number): number => items[item][entry] ?? NaN;
  const measures = (entry: number) => {
    const [revenue, assets] = [at("revenue", entry), at("totalAssets", entry)];
    const [ppe, depreciation] = [at("ppe", entry), at("depreciation", entry)];
    return {
      revenue,
      receivables: at("receivables", entry) / revenue,
      margin: (revenue - at("costOfSales", entry)) / revenue,
      otherAssets: 1 - (at("currentAssets", entry) + ppe) / assets,
      depreciation: depreciation / (depreciation + ppe),
      expenses: at("sga", entry) / revenue,
      leverage: (at("currentLiabilities", entry) + at("longDebt", entry)) / assets,
      accruals: (at("netIncome", entry) - at("cfo", entry)) / assets,
    };
  };
  for (let entry = 0; entry < count; entry++) {
    const prior = previous[entry] ?? -1;
    if (prior < 0) continue;
    const [now, then] = [measures(entry), measures(prior)];
    const found: Record<BeneishVariable, number> = {
      DSRI: now.receivables / then.receivables,
      GMI: then.margin / now.margin,
      AQI: now.otherAssets / then.otherAssets,
      SGI: now.revenue / then.revenue,
      DEPI: then.depreciation / now.depreciation,
      SGAI: now.expenses / then.expenses,
      TATA: now.accruals,
      LVGI: now.leverage / then.leverage,
    };
    for (const key of beneishVariables) {
      variables[key][entry] = Number.isFinite(found[key]) ? found[key] : NaN;
      if (Number.isFinite(found[key])) continue;
      found[key] = neutralVariables.has(key) ? 1 : NaN;
      isAssumed[entry] = 1;
    }
    const m = beneishScore(found);
    score[entry] = m;
    probability[entry] = normalCdf(m);
    if (Number.isNaN(m)) isAssumed[entry] = 0;
  }
  return { score, probability, variables, isAssumed };
}
