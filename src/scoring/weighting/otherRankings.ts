import type { Model } from "../../settings/Model";
import type { Scores } from "../model";
import { filledPoints } from "./filledPoints";
import { kendallTau } from "./kendall";
import { rankCorrelation } from "./rankCorrelation";
import { topsis } from "./topsis";
import { vikor } from "./vikor";

/** How far another method agrees with the order of the weighted sum. */
export interface OtherRanking {
  /** Place of each customer, 1 = best, equal ones share the better place; NaN without score. */
  readonly ranks: Float64Array;
  readonly spearman: number;
  readonly kendall: number;
}

export interface OtherRankings {
  /** Places by the score itself. */
  readonly weightedSum: Float64Array;
  /** Hwang & Yoon 1981 with vector normalisation. */
  readonly topsis: OtherRanking;
  /** Opricovic & Tzeng 2004 with v = 0.5. */
  readonly vikor: OtherRanking;
  /** Rows of VIKOR's compromise set: customers that this method cannot tell from the best. */
  readonly compromiseSet: readonly number[];
}

/**
 * The same points and weights ranked by TOPSIS (vector normalisation) and by VIKOR (v = 0.5), beside the weighted sum. Null with
 * fewer than two scored customers.
 */
export function otherRankings(scores: Scores, model: Model): OtherRankings | null {
  const { columns, weights } = filledPoints(scores, model.missing === "penalise");
  const directions = columns.map(() => "benefit" as const);
  const closeness = topsis(columns, weights, directions, "vector");
  const compromise = vikor(columns, weights, directions);
  if (closeness === null || compromise === null) return null;
  let scored = 0;
  for (const score of scores.score) if (score === score) scored++;
  if (scored < 2) return null;
  const regret = compromise.compromise.map((value) => -value);
  const of = (values: Float64Array): OtherRanking => ({
    ranks: places(values),
    spearman: rankCorrelation(scores.score, values),
    kendall: kendallTau(scores.score, values),
  });
  return {
    weightedSum: places(scores.score),
    topsis: of(closeness),
    vikor: of(regret),
    compromiseSet: compromise.compromiseSet,
  };
}

/** Equal to a reader; what is computed in another order differs by less. */
const same = 1e-9;

function places(values: Float64Array): Float64Array {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) order.push(i);
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  const ranks = new Float64Array(values.length).fill(NaN);
  for (let k = 0; k < order.length; k++) {
    const isTied = k > 0 && Math.abs(values[order[k]!]! - values[order[k - 1]!]!) <= same;
    ranks[order[k]!] = isTied ? ranks[order[k - 1]!]! : k + 1;
  }
  return ranks;
}
