import { ahpWeights, consistencyLimit, contradictions, reciprocalTolerance } from "./ahp";
import type { AhpResult, Judgement, PairwiseMatrix } from "./ahp";
import { completeMatrix } from "./completeMatrix";
import type { RandomIndex } from "./randomIndex";
import { rankOrderCentroid } from "./rankOrderCentroid";

/** A judgement to think over, with what the others make of the pair. */
export interface Revisit extends Judgement {
  /** The step of the 1–9 scale nearest to what the other judgements imply. */
  readonly suggested: number;
  /** Consistency ratio if it were judged so. */
  readonly ratioAfter: number;
}

export interface JudgedWeights extends AhpResult {
  /** Pairs that nobody judged, as [row, column] with row < column; they were completed. */
  readonly completed: readonly (readonly [row: number, column: number])[];
  /** The highest consistency ratio that is accepted for so many items. */
  readonly limit: number;
}

/** What judgements come to. Weights add up to 1; nothing is applied. */
export type JudgementResult =
  | ({ readonly kind: "ok" } & JudgedWeights)
  /** The judgements contradict each other: weights are given, and which judgement to revisit first. */
  | ({ readonly kind: "inconsistent"; readonly revisit: Revisit } & JudgedWeights)
  /** Some items are compared with nothing that leads to the others: the groups that hang together. */
  | { readonly kind: "disconnected"; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: "empty" }
  /** A judgement outside 1/9–9, or both halves of a pair that are not each other's reciprocal. */
  | {
      readonly kind: "invalid";
      readonly problem: "outOfScale" | "notReciprocal";
      readonly row: number;
      readonly column: number;
    };

/** Steps of the scale (Saaty 1980): 1 equal, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more important, and between. */
export const scaleSteps: readonly number[] = [
  ...[9, 8, 7, 6, 5, 4, 3, 2].map((step) => 1 / step),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9],
];

const highest = 9.0001;

/**
 * Weights from judgements in pairs, typed above the diagonal, below it, or both; NaN = not judged. Gaps are completed so that
 * the whole is as consistent as it can be. The principal eigenvector gives the weights, the consistency ratio names its table.
 *
 * @param matrix square; the diagonal is not read
 */
export function weightsFromJudgements(
  matrix: readonly (readonly number[])[],
  table: RandomIndex = "saaty1980"
): JudgementResult {
  const n = matrix.length;
  const given = matrix.map((row, i) => row.map((ratio, j) => (i === j ? 1 : ratio)));
  const gaps: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [above, below] = [given[i]![j]!, given[j]![i]!];
      for (const [ratio, row, column] of [
        [above, i, j],
        [below, j, i],
      ] as const) {
        if (!Number.isNaN(ratio) && !(ratio >= 1 / highest && ratio <= highest))
          return { kind: "invalid", problem: "outOfScale", row, column };
      }
      if (Number.isNaN(above) && Number.isNaN(below)) gaps.push([i, j]);
      if (Math.abs(above * below - 1) > reciprocalTolerance)
        return { kind: "invalid", problem: "notReciprocal", row: i, column: j };
    }
  }
  if (gaps.length === (n * (n - 1)) / 2) return { kind: "empty" };
  const full = completeMatrix(given);
  if (full === null) return { kind: "disconnected", groups: groupsOf(n, gaps) };
  return judged(full, gaps, table);
}

function judged(
  full: PairwiseMatrix,
  completed: readonly [number, number][],
  table: RandomIndex
): JudgementResult {
  const result = ahpWeights(full, table);
  const weights = { ...result, completed, limit: consistencyLimit(full.length) };
  if (result.isConsistent) return { kind: "ok", ...weights };
  const isOpen = new Set(completed.map(([row, column]) => `${row},${column}`));
  const worst = contradictions(full, result.weights).find(
    ({ row, column }) => !isOpen.has(`${row},${column}`)
  )!;
  return { kind: "inconsistent", ...weights, revisit: revisitOf(full, worst, table) };
}

/** The step that brings this judgement nearest to what the others say, all of them kept. */
function revisitOf(full: PairwiseMatrix, worst: Judgement, table: RandomIndex): Revisit {
  let best = { suggested: worst.judged, ratioAfter: Infinity };
  for (const suggested of scaleSteps) {
    const changed = full.map((row) => [...row]);
    changed[worst.row]![worst.column] = suggested;
    changed[worst.column]![worst.row] = 1 / suggested;
    const ratioAfter = ahpWeights(changed, table).consistencyRatio;
    if (ratioAfter < best.ratioAfter) best = { suggested, ratioAfter };
  }
  return { ...worst, ...best };
}

/** Items that known pairs connect. */
function groupsOf(n: number, gaps: readonly [number, number][]): number[][] {
  const isOpen = new Set(gaps.map(([i, j]) => i * n + j));
  const groups: number[][] = [];
  const isPlaced = new Set<number>();
  for (let start = 0; start < n; start++) {
    if (isPlaced.has(start)) continue;
    const group = [start];
    isPlaced.add(start);
    for (const i of group) {
      for (let j = 0; j < n; j++) {
        if (isPlaced.has(j) || isOpen.has(Math.min(i, j) * n + Math.max(i, j))) continue;
        isPlaced.add(j);
        group.push(j);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

export type OrderResult =
  | { readonly kind: "ok"; readonly weights: readonly number[] }
  | { readonly kind: "empty" }
  | { readonly kind: "incomplete"; readonly missing: readonly number[] };

/**
 * Weights from an order of importance alone, by rank-order centroid. Equal ranks share; NaN = not ranked.
 *
 * @param ranks 1 = most important
 */
export function weightsFromOrder(ranks: readonly number[]): OrderResult {
  const missing = [...ranks.keys()].filter((k) => !Number.isFinite(ranks[k]!));
  if (missing.length === ranks.length) return { kind: "empty" };
  if (missing.length > 0) return { kind: "incomplete", missing };
  return { kind: "ok", weights: rankOrderCentroid(ranks) };
}
