import type { Statements } from "./statements";
import type { ItemKey } from "./statements/items";

/** The nine signals, in the order of the paper. */
export const piotroskiSignals = [
  "roaPositive",
  "cfoPositive",
  "roaRises",
  "accrualsNegative",
  "leverageFalls",
  "liquidityRises",
  "noNewEquity",
  "marginRises",
  "turnoverRises",
] as const;
export type PiotroskiSignal = (typeof piotroskiSignals)[number];

export interface PiotroskiScores {
  /** 0–9 per statement; NaN where a signal other than new equity cannot be computed. */
  readonly score: Float64Array;
  /** 9, or 8 where new equity is unknown and the score is the eight others' × 9 ÷ 8. */
  readonly outOf: Uint8Array;
  /** 1 or 0 per signal, NaN where it cannot be computed. */
  readonly signals: Readonly<Record<PiotroskiSignal, Float64Array>>;
}

/** Share of capital by which paid-in capital or shares may rise by conversions and rounding before it is an issue of equity. */
const issueTolerance = 1e-9;

/**
 * F-score of financial strength, 0–9 (Piotroski 2000, Journal of Accounting Research 38). Profit, cash flow and sales are scaled by
 * opening total assets: F1 ROA > 0; F2 CFO > 0; F3 ROA rises; F4 CFO above ROA (the paper's accrual signal; some vendors print it the
 * other way round); F5 long-term debt ÷ average total assets falls; F6 the current ratio rises; F7 no equity issued; F8 the gross
 * margin rises; F9 asset turnover rises. Needs three balance sheets and two years of results, and for F5 the total assets of a
 * year more; where that is missing the closing assets of the first year stand for their average.
 *
 * Private companies: paid-in capital stands for shares in F7; without either the score is out of 8 and scaled, and marked.
 * 8–9 is strong, 0–2 weak.
 */
export function piotroskiScores({ count, items, previous }: Statements): PiotroskiScores {
  const signals = Object.fromEntries(
    piotroskiSignals.map((signal) => [signal, new Float64Array(count).fill(NaN)])
  ) as Record<PiotroskiSignal, Float64Array>;
  const score = new Float64Array(count).fill(NaN);
  const outOf = new Uint8Array(count);
  const at = (item: ItemKey, entry: number): number => items[item][entry] ?? NaN;
  const before = (entry: number): number => previous[entry] ?? -1;

  const measures = (entry: number) => {
    const opening = at("totalAssets", before(entry));
    const assets = at("totalAssets", entry);
    const average = Number.isNaN(opening) ? assets : (opening + assets) / 2;
    const revenue = at("revenue", entry);
    return {
      roa: at("netIncome", entry) / opening,
      cfo: at("cfo", entry) / opening,
      leverage: at("longDebt", entry) / average,
      liquidity: at("currentAssets", entry) / at("currentLiabilities", entry),
      margin: (revenue - at("costOfSales", entry)) / revenue,
      turnover: revenue / opening,
      shares: at("shares", entry),
    };
  };
  const test = (left: number, right: number): number =>
    Number.isFinite(left) && Number.isFinite(right) ? Number(left > right) : NaN;

  for (let entry = 0; entry < count; entry++) {
    const prior = before(entry);
    if (prior < 0) continue;
    const [now, then] = [measures(entry), measures(prior)];
    const found: Record<PiotroskiSignal, number> = {
      roaPositive: test(now.roa, 0),
      cfoPositive: test(now.cfo, 0),
      roaRises: test(now.roa, then.roa),
      accrualsNegative: test(now.cfo, now.roa),
      leverageFalls: test(then.leverage, now.leverage),
      liquidityRises: test(now.liquidity, then.liquidity),
      noNewEquity: test(then.shares * (1 + issueTolerance), now.shares),
      marginRises: test(now.margin, then.margin),
      turnoverRises: test(now.turnover, then.turnover),
    };
    let sum = 0;
    for (const signal of piotroskiSignals) {
      signals[signal][entry] = found[signal];
      if (signal !== "noNewEquity") sum += found[signal];
    }
    const isIssueKnown = !Number.isNaN(found.noNewEquity);
    score[entry] = isIssueKnown ? sum + found.noNewEquity : (sum * 9) / 8;
    if (!Number.isNaN(sum)) outOf[entry] = isIssueKnown ? 9 : 8;
  }
  return { score, outOf, signals };
}
