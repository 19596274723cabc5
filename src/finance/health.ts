import type { RatioKey, RatioTable } from "./ratios";
import { reasonCode } from "./ratios/StatementCursor";
import { balanceStates, type Statements } from "./statements";

/** Basic indicators of the rules for comprehensive performance evaluation of central enterprises (SASAC 2006). */
export const healthIndicators = [
  "roe",
  "returnOnTotalAssets",
  "assetTurnover",
  "receivablesTurnover",
  "debtRatio",
  "interestCover",
  "revenueGrowth",
  "capitalPreservation",
] as const satisfies readonly RatioKey[];
export type HealthIndicator = (typeof healthIndicators)[number];

/** Standard values of an indicator from poor to excellent; descending where less is better. */
export interface Benchmark {
  readonly weight: number;
  /** poor, low, average, good, excellent */
  readonly levels: readonly [number, number, number, number, number];
}
export type BenchmarkTable = Readonly<Record<HealthIndicator, Benchmark>>;

/**
 * Company setting: weights as in the SASAC rules of 2006; the standard values are round placeholders for a company to replace by
 * those of its customers' industries (the published yearly tables are not ours to ship).
 */
export const defaultBenchmarks: BenchmarkTable = {
  roe: { weight: 20, levels: [-0.05, 0, 0.05, 0.1, 0.15] },
  returnOnTotalAssets: { weight: 14, levels: [-0.03, 0, 0.03, 0.06, 0.1] },
  assetTurnover: { weight: 10, levels: [0.2, 0.4, 0.7, 1, 1.5] },
  receivablesTurnover: { weight: 12, levels: [2, 4, 6, 9, 12] },
  debtRatio: { weight: 12, levels: [0.9, 0.8, 0.65, 0.5, 0.4] },
  interestCover: { weight: 10, levels: [0, 1, 2.5, 5, 8] },
  revenueGrowth: { weight: 12, levels: [-0.15, -0.05, 0.05, 0.12, 0.2] },
  capitalPreservation: { weight: 10, levels: [0.9, 0.97, 1.02, 1.07, 1.12] },
};

/** Coefficients of the five standard values, poor to excellent. */
const coefficients = [0.2, 0.4, 0.6, 0.8, 1] as const;

/** Less of the weight than this gives no score: missing, not neutral. */
export const leastWeightShare = 0.6;

/**
 * Points of one indicator by the efficacy coefficient method (功效系数法, SASAC 2006): the standard value reached earns weight × its
 * coefficient, and the way to the next one is linear; full weight from "excellent", nothing below "poor". NaN in, NaN out.
 *
 * @example efficacyPoints(0.065, { weight: 20, levels: [-0.102, 0.005, 0.05, 0.08, 0.104] }) // 14
 */
export function efficacyPoints(value: number, { weight, levels }: Benchmark): number {
  if (Number.isNaN(value)) return NaN;
  const isDescending = levels[4] < levels[0];
  const reaches = (level: number): boolean => (isDescending ? value <= level : value >= level);
  let own = 4;
  while (own >= 0 && !reaches(levels[own] ?? NaN)) own--;
  if (own < 0) return 0;
  if (own === 4) return weight;
  const [from = NaN, to = NaN] = [levels[own], levels[own + 1]];
  const efficacy = (value - from) / (to - from);
  const [base = NaN, next = NaN] = [coefficients[own], coefficients[own + 1]];
  return weight * (base + efficacy * (next - base));
}

export interface HealthScores {
  /** 0–100 per statement; NaN with a reason beside it. */
  readonly score: Float64Array;
  /** Places in the list of reasons: tooFewIndicators, doesNotBalance, or 0. */
  readonly reasonCodes: Uint8Array;
  /** Share of the weight for which there was an indicator, 0–1. */
  readonly weightShare: Float64Array;
  /** Points earned per indicator, NaN where it is missing. */
  readonly points: Readonly<Record<HealthIndicator, Float64Array>>;
}

/**
 * Financial health of every statement: Σ points ÷ Σ weight of the indicators there are × 100. Indicators that are missing give
 * their weight to the others; below 60 % of the weight there is no score, and none for a statement that does not balance. Equity
 * of nil or less earns nothing for ROE and for the debt ratio. Without interest to pay, cover is best if there is a profit before
 * tax, and missing otherwise.
 */
export function healthScores(
  statements: Statements,
  ratios: RatioTable,
  benchmarks: BenchmarkTable = defaultBenchmarks,
  leastShare = leastWeightShare
): HealthScores {
  const { count, items, balance } = statements;
  const score = new Float64Array(count).fill(NaN);
  const reasonCodes = new Uint8Array(count);
  const weightShare = new Float64Array(count);
  const points = Object.fromEntries(
    healthIndicators.map((indicator) => [indicator, new Float64Array(count).fill(NaN)])
  ) as Record<HealthIndicator, Float64Array>;
  const whole = healthIndicators.reduce((sum, indicator) => sum + benchmarks[indicator].weight, 0);
  const noInterest = reasonCode("noInterest");
  const equityNotPositive = reasonCode("equityNotPositive");
  for (let entry = 0; entry < count; entry++) {
    let earned = 0;
    let weight = 0;
    const isEquityGone =
      (items.equity[entry] ?? NaN) <= 0 || ratios.reasonCodes.roe[entry] === equityNotPositive;
    for (const indicator of healthIndicators) {
      const benchmark = benchmarks[indicator];
      let value = efficacyPoints(ratios.values[indicator][entry] ?? NaN, benchmark);
      if (isEquityGone && (indicator === "roe" || indicator === "debtRatio")) value = 0;
      const isWithoutInterest =
        indicator === "interestCover" && ratios.reasonCodes.interestCover[entry] === noInterest;
      if (isWithoutInterest && (items.pretax[entry] ?? NaN) > 0) value = benchmark.weight;
      points[indicator][entry] = value;
      if (Number.isNaN(value)) continue;
      earned += value;
      weight += benchmark.weight;
    }
    weightShare[entry] = weight / whole;
    if (balance[entry] === balanceStates.differs) reasonCodes[entry] = reasonCode("doesNotBalance");
    // A hair below the limit: 0.6 as a sum of weights must not fail by rounding.
    else if (weight / whole < leastShare - 1e-12)
      reasonCodes[entry] = reasonCode("tooFewIndicators");
    else score[entry] = (100 * earned) / weight;
  }
  return { score, reasonCodes, weightShare, points };
}
