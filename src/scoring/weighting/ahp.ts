import { randomIndices } from "./randomIndex";
import type { RandomIndex } from "./randomIndex";

/** Pairwise comparisons: `matrix[i][j]` says how many times as important i is as j; row-major, positive, reciprocal. */
export type PairwiseMatrix = readonly (readonly number[])[];

export interface AhpResult {
  /** Add up to 1. */
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  /** (λmax − n)/(n − 1); 0 for n < 3. */
  readonly consistencyIndex: number;
  /** Consistency index over the random index of `table`; NaN where the table ends before n. */
  readonly consistencyRatio: number;
  readonly table: RandomIndex;
  /** Whether the ratio is acceptable: 0.05 for three items, 0.08 for four, 0.10 beyond. */
  readonly isConsistent: boolean;
}

/** A matrix that is no set of pairwise comparisons. */
export class PairwiseError extends Error {
  constructor(
    readonly problem: "notSquare" | "notPositive" | "notReciprocal",
    readonly row: number,
    readonly column: number
  ) {
    super(`${problem} at ${row}, ${column}`);
    this.name = "PairwiseError";
  }
}

const tolerance = 1e-13;
const mostSteps = 10_000;
/** Judgements typed to two or three decimals: 0.33 against 3 is meant as reciprocal. */
export const reciprocalTolerance = 0.02;

/**
 * Weights by the principal right eigenvector (Saaty 1980), found by power iteration, which converges for every positive
 * matrix (Perron–Frobenius).
 *
 * @throws PairwiseError
 */
export function ahpWeights(matrix: PairwiseMatrix, table: RandomIndex = "saaty1980"): AhpResult {
  check(matrix);
  const n = matrix.length;
  let weights = geometricMeanWeights(matrix);
  let lambdaMax = n;
  for (let step = 0; step < mostSteps; step++) {
    const product = matrix.map((row) =>
      row.reduce((sum, ratio, j) => sum + ratio * weights[j]!, 0)
    );
    lambdaMax = product.reduce((sum, value) => sum + value, 0);
    const next = product.map((value) => value / lambdaMax);
    const change = Math.max(...next.map((value, i) => Math.abs(value - weights[i]!)));
    weights = next;
    if (change < tolerance) break;
  }
  const consistencyIndex = n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
  const random = randomIndices[table][n - 1] ?? NaN;
  const consistencyRatio = n < 3 ? 0 : consistencyIndex / random;
  return {
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio,
    table,
    isConsistent: consistencyRatio <= consistencyLimit(n),
  };
}

/** The highest consistency ratio that is accepted for n items (Saaty 1994). */
export function consistencyLimit(n: number): number {
  return n <= 3 ? 0.05 : n === 4 ? 0.08 : 0.1;
}

/** Weights by the geometric means of the rows (Crawford & Williams 1985); equal to the eigenvector where n ≤ 3 or all agree. */
export function geometricMeanWeights(matrix: PairwiseMatrix): number[] {
  const means = matrix.map((row) =>
    Math.exp(row.reduce((sum, ratio) => sum + Math.log(ratio), 0) / row.length)
  );
  const total = means.reduce((sum, mean) => sum + mean, 0);
  return means.map((mean) => mean / total);
}

/**
 * Weights by the means of the normalised columns, the approximation that textbooks teach for reckoning by hand (Saaty 1980
 * names it as one of several); equal to the eigenvector only where all judgements agree. A variant to check published numbers
 * with: the model takes the eigenvector.
 *
 * @throws PairwiseError
 */
export function columnMeanWeights(matrix: PairwiseMatrix): number[] {
  check(matrix);
  const totals = matrix.map((_, column) => matrix.reduce((sum, row) => sum + row[column]!, 0));
  return matrix.map(
    (row) => row.reduce((sum, ratio, j) => sum + ratio / totals[j]!, 0) / matrix.length
  );
}

/** A judgement beside what the weights make of the same pair. */
export interface Judgement {
  readonly row: number;
  readonly column: number;
  readonly judged: number;
  readonly implied: number;
}

/** Judgements that contradict the weights most, worst first: what to ask again. */
export function contradictions(matrix: PairwiseMatrix, weights: readonly number[]): Judgement[] {
  const found: Judgement[] = [];
  for (let row = 0; row < matrix.length; row++) {
    for (let column = row + 1; column < matrix.length; column++) {
      const judged = matrix[row]![column]!;
      found.push({ row, column, judged, implied: weights[row]! / weights[column]! });
    }
  }
  const distance = ({ judged, implied }: Judgement): number => Math.abs(Math.log(judged / implied));
  return found.sort((a, b) => distance(b) - distance(a));
}

/** Global weights of a two-level hierarchy: each local weight times its parent's. */
export function hierarchyWeights(
  parents: readonly number[],
  children: readonly (readonly number[])[]
): number[][] {
  return parents.map((parent, k) => children[k]!.map((child) => parent * child));
}

function check(matrix: PairwiseMatrix): void {
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) throw new PairwiseError("notSquare", i, row.length);
    row.forEach((ratio, j) => {
      if (!(ratio > 0) || !Number.isFinite(ratio)) throw new PairwiseError("notPositive", i, j);
      const product = ratio * (matrix[j]?.[i] ?? NaN);
      if (!(Math.abs(product - 1) <= reciprocalTolerance)) {
        throw new PairwiseError("notReciprocal", i, j);
      }
    });
  });
}
