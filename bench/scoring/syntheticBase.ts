import { criterionKeys, tierNone } from "../../src/scoring/model";
import type { CriterionColumn, CriterionKey, ScoringInput } from "../../src/scoring/model";

/** Analysis date of the invented base, 2026-06-30. */
export const analysisDate = 46203;

/** Mulberry32: a small generator whose numbers are the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * An invented base of the shape the model is meant for: money log-normal over three decades, ratings on five levels, all
 * leaning on one hidden quality of the customer, and a share of the cells blank.
 */
export function syntheticBase(count: number, seed = 20260630, blankShare = 0.1): ScoringInput {
  const random = randomNumbers(seed);
  // Sum of four uniform numbers: near enough to a normal one, and quick.
  const normal = (): number => (random() + random() + random() + random() - 2) * 1.7320508;
  const quality = Float64Array.from({ length: count }, normal);
  const lean = (i: number): number => 0.6 * quality[i]! + 0.8 * normal();
  const money = (median: number) => (i: number) =>
    Math.round(median * Math.exp(1.3 * lean(i)) * 100) / 100;
  const rating = (i: number): number => Math.min(5, Math.max(1, Math.round(3 + lean(i))));
  const between = (low: number, high: number, middle: number, spread: number) => (i: number) =>
    Math.min(high, Math.max(low, Math.round((middle + spread * lean(i)) * 1000) / 1000));
  const makers: Record<CriterionKey, (i: number) => number> = {
    revenue: money(900),
    contributionProfit: (i) => Math.round((180 * Math.exp(1.2 * lean(i)) - 60) * 100) / 100,
    profitPerHead: (i) => Math.round((50 * Math.exp(lean(i)) - 12) * 100) / 100,
    activeMonths12: (i) => Math.min(12, Math.max(0, Math.round(7 + 3.5 * lean(i)))),
    walletSize: money(3000),
    winnableHeadroom: money(300),
    customerGrowth: between(-0.4, 0.8, 0.06, 0.12),
    industryOutlook: rating,
    strategicFit: rating,
    industryPosition: rating,
    productOverlap: between(0, 1, 0.45, 0.25),
    satisfaction: between(0, 100, 80, 9),
    helpSucceed: rating,
    strategicAlignment: rating,
    shareOfWallet: between(0, 1, 0.35, 0.25),
    financialHealth: between(0, 100, 62, 18),
    avgDaysLate: between(0, 180, 18, -20),
  };
  const criteria = Object.fromEntries(
    criterionKeys.map((key): [CriterionKey, CriterionColumn] => {
      const values = new Float64Array(count);
      for (let i = 0; i < count; i++) {
        const value = makers[key](i);
        values[i] = random() < blankShare ? NaN : value;
      }
      return [key, { values, quality: 1, source: "typed" }];
    })
  ) as Record<CriterionKey, CriterionColumn>;
  return {
    count,
    criteria,
    facts: {},
    history: {
      isFirstRun: true,
      lastEarned: new Uint8Array(count).fill(tierNone),
      lastFinal: new Uint8Array(count).fill(tierNone),
      lastScore: new Float64Array(count).fill(NaN),
      runsSeen: new Uint16Array(count),
      runsLogged: 0,
    },
    analysisDate,
  };
}
