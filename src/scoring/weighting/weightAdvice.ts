import type { CriterionKey, Scores } from "../model";
import { doubleCounting } from "./correlations";
import { criticWeights } from "./critic";
import { entropyWeights } from "./entropy";

/** Why the data says nothing about a criterion's weight. */
export type AdviceNote = "constant" | "allZero" | "tooFew" | null;

export interface CriterionAdvice {
  readonly criterion: CriterionKey;
  /** The company's weight, points of 100 over the active criteria. */
  readonly own: number;
  /** Data-driven weights in points of 100; NaN where the data gives none. */
  readonly entropy: number;
  readonly critic: number;
  /** α · own + (1 − α) · CRITIC, points of 100. */
  readonly combined: number;
  readonly note: AdviceNote;
}

/** What the spread of the data says beside the company's own weights. An advice: it says nothing about importance. */
export interface WeightAdvice {
  readonly lines: readonly CriterionAdvice[];
  /** Pairs of criteria that nearly say the same, closest first. */
  readonly doubleCounted: readonly {
    readonly first: CriterionKey;
    readonly second: CriterionKey;
    readonly correlation: number;
    readonly customers: number;
  }[];
  readonly ownShare: number;
}

/** How much of a combined weight is the company's own opinion. */
const ownShare = 0.7;
/** Fewer values tell nothing about a spread. */
const fewestValues = 5;

/**
 * Entropy and CRITIC weights of the active criteria, on points: a higher figure is better in every column, cost criteria have
 * been turned round and no value is negative. A column in which nothing differs has weight 0 and is named; gaps are left out
 * pair by pair.
 */
export function weightAdvice(scores: Scores, share = ownShare): WeightAdvice {
  const keys = scores.activeCriteria;
  const notes = keys.map((key) => noteOf(scores.points[key]));
  const used = keys.filter((_, k) => notes[k] !== "tooFew");
  const columns = used.map((key) => scores.points[key]);
  const entropy = entropyWeights(columns);
  const critic = criticWeights(
    columns,
    columns.map(() => "benefit"),
    "pairwise"
  );
  const at = (weights: readonly number[] | null, key: CriterionKey): number =>
    (weights?.[used.indexOf(key)] ?? NaN) * 100;
  const usedOwn = used.reduce((sum, key) => sum + scores.weights[key], 0);
  return {
    lines: keys.map((criterion, k) => {
      const own = scores.weights[criterion];
      const data = at(critic, criterion);
      // Criteria that the data says nothing about keep their weight; the others share theirs anew.
      const mixed = share * own + ((1 - share) * data * usedOwn) / 100;
      return {
        criterion,
        own,
        entropy: at(entropy, criterion),
        critic: data,
        combined: Number.isNaN(data) ? own : mixed,
        note: notes[k]!,
      };
    }),
    doubleCounted: doubleCounting(columns).map(({ first, second, correlation, rows }) => ({
      first: used[first]!,
      second: used[second]!,
      correlation,
      customers: rows,
    })),
    ownShare: share,
  };
}

function noteOf(points: Float64Array): AdviceNote {
  let [count, low, high] = [0, Infinity, -Infinity];
  for (const value of points) {
    if (value !== value) continue;
    count++;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (count < fewestValues) return "tooFew";
  if (high > low) return null;
  return high === 0 ? "allZero" : "constant";
}
