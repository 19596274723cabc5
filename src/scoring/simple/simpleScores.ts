import { anchorTable, pointsColumn } from "../anchors";
import { anchorsFromQuantiles, fewestForFirmSample, quantilesOf } from "../calibration";
import { activeMonths12 } from "../criteria/activeMonths12";
import type { Anchors } from "../model";

/** THE LIST of what the simple mode scores, for firms without a sales department. */
export const simpleCriteria = [
  "sales",
  "profit",
  "orderMonths",
  "potential",
  "paysOnTime",
] as const;
export type SimpleCriterion = (typeof simpleCriteria)[number];

/** Points of 100 per criterion; company settings, as every weight of the product. */
export const simpleWeights: Readonly<Record<SimpleCriterion, number>> = {
  sales: 25,
  profit: 30,
  orderMonths: 15,
  potential: 20,
  paysOnTime: 10,
};

/** Lowest score of a key customer; company setting. */
export const keyFrom = 65;

/** Below this share of known weights nobody is called key: one good figure is no picture of a customer. Company setting. */
export const leastKnownOfKey = 0.5;

/** Values per customer: money in one unit, order months 0–12, potential 5 / 3 / 1 for high / medium / low, 1 = pays on time. */
export interface SimpleInput {
  readonly count: number;
  readonly values: Readonly<Partial<Record<SimpleCriterion, Float64Array>>>;
  /** 1 = bought once and is not expected again. */
  readonly isOneTime: Uint8Array;
}

export const simpleClasses = ["key", "ordinary"] as const;
export type SimpleClass = (typeof simpleClasses)[number];

export interface SimpleScores {
  readonly count: number;
  /** 0–100 per criterion, NaN missing. */
  readonly points: Readonly<Record<SimpleCriterion, Float64Array>>;
  /** Weighted mean of the points that are there, NaN when none is. */
  readonly score: Float64Array;
  /** Share of the weights that has data, 0–1. */
  readonly completeness: Float64Array;
  /** Index into `simpleClasses`; 255 without a score. */
  readonly classOf: Uint8Array;
  readonly isOneTime: Uint8Array;
}

/** How an amount of money becomes points: its share of the largest one while there are too few rows for percentiles. */
export type MoneyScale = "maxShare" | "quantiles";

export const moneyScaleOf = (values: Float64Array): MoneyScale =>
  values.reduce((n, value) => n + (Number.isFinite(value) ? 1 : 0), 0) < fewestForFirmSample
    ? "maxShare"
    : "quantiles";

const potentialAnchors: Anchors = [
  [1, 0],
  [3, 50],
  [5, 100],
];
const yesNoAnchors: Anchors = [
  [0, 0],
  [1, 100],
];

/** Anchors of the share of the largest amount: a loss and a zero have no points. Null when nothing was earned at all. */
function maxShareAnchors(values: Float64Array): Anchors | null {
  const largest = values.reduce((most, value) => (value > most ? value : most), 0);
  return largest > 0
    ? [
        [0, 0],
        [largest, 100],
      ]
    : null;
}

function moneyAnchors(values: Float64Array): Anchors | null {
  const quantiles = moneyScaleOf(values) === "quantiles" ? quantilesOf(values, null) : null;
  return quantiles ? anchorsFromQuantiles(quantiles) : maxShareAnchors(values);
}

const anchorsOf: Readonly<Record<SimpleCriterion, (values: Float64Array) => Anchors | null>> = {
  sales: moneyAnchors,
  profit: moneyAnchors,
  orderMonths: () => activeMonths12.normalisation as Anchors,
  potential: () => potentialAnchors,
  paysOnTime: () => yesNoAnchors,
};

/**
 * Simple mode: five figures, two classes. A blank is missing, never zero: the others take its weight. Who bought only once
 * is ordinary whatever the score, since without repeat purchase the care of a customer does not pay.
 */
export function simpleScores({ count, values, isOneTime }: SimpleInput): SimpleScores {
  const score = new Float64Array(count);
  const present = new Float64Array(count);
  const points = {} as Record<SimpleCriterion, Float64Array>;
  for (const key of simpleCriteria) {
    const column = values[key];
    const out = new Float64Array(count).fill(NaN);
    points[key] = out;
    const anchors = column ? anchorsOf[key](column) : null;
    if (!column) continue;
    if (anchors) pointsColumn(column, anchorTable(anchors), out);
    else for (let i = 0; i < count; i++) out[i] = column[i]! * 0;
    const weight = simpleWeights[key];
    for (let i = 0; i < count; i++) {
      if (Number.isNaN(out[i]!)) continue;
      score[i]! += weight * out[i]!;
      present[i]! += weight;
    }
  }
  const total = simpleCriteria.reduce((sum, key) => sum + simpleWeights[key], 0);
  const completeness = new Float64Array(count);
  const classOf = new Uint8Array(count).fill(255);
  for (let i = 0; i < count; i++) {
    score[i] = present[i] === 0 ? NaN : score[i]! / present[i]!;
    completeness[i] = present[i]! / total;
    if (present[i] === 0) continue;
    const isKnown = completeness[i]! >= leastKnownOfKey;
    classOf[i] = score[i]! >= keyFrom && isKnown && isOneTime[i] !== 1 ? 0 : 1;
  }
  return { count, points, score, completeness, classOf, isOneTime };
}

/** Points that each criterion brings to the score; they add up to it. NaN where there is no value. */
export function simpleContributions(scores: SimpleScores, index: number): Float64Array {
  const weights = simpleCriteria.map((key) =>
    Number.isNaN(scores.points[key][index]!) ? 0 : simpleWeights[key]
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return Float64Array.from(
    simpleCriteria,
    (key, k) => (weights[k]! * scores.points[key][index]!) / sum
  );
}
