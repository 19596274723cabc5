import { criteriaOf } from "../../scoring/criteria";
import { dimensionKeys } from "../../scoring/model";
import type { CriterionKey, DimensionKey } from "../../scoring/model";
import { weightsFromJudgements, weightsFromOrder } from "../../scoring/weighting/judgements";
import type { JudgementResult } from "../../scoring/weighting/judgements";
import type { Model } from "../../settings/Model";
import { withCriterionWeights, withDimensionWeights } from "../../settings/withWeights";
import { pairsOf, type Pair, type TypedAnswers } from "../../reports/weights/typedJudgements";

/** What is compared: the dimensions, or the criteria within one of them. */
export type JudgedGroup = "dimensions" | DimensionKey;
export const judgedGroups: readonly JudgedGroup[] = ["dimensions", ...dimensionKeys];

export type JudgedKey = DimensionKey | CriterionKey;

/** What a person judged so far; it stays in the pane and changes no weight. */
export type Judging = TypedAnswers;

export const noJudging: Judging = { ratios: {}, order: null };

export function keysOf(group: JudgedGroup): readonly JudgedKey[] {
  return group === "dimensions" ? dimensionKeys : criteriaOf[group];
}

export function pairsIn(group: JudgedGroup): readonly Pair<JudgedKey>[] {
  return pairsOf(keysOf(group));
}

export function pairKey({ a, b }: Pair<JudgedKey>): string {
  return `${a}:${b}`;
}

/** The judgement with another answer to one question; null = no answer. */
export function withRatio(judging: Judging, pair: Pair<JudgedKey>, ratio: number | null): Judging {
  const others = Object.entries(judging.ratios).filter(([key]) => key !== pairKey(pair));
  const own = ratio === null ? [] : [[pairKey(pair), ratio] as const];
  return { ...judging, ratios: Object.fromEntries([...others, ...own]) };
}

/** The step of the scale as a place on a slider: −8 = the first 9 times as important, 0 = both the same, 8 = the second. */
export function placeOf(ratio: number): number {
  const place = ratio >= 1 ? 1 - ratio : 1 / ratio - 1;
  return Math.round(place) === 0 ? 0 : Math.round(place);
}

export function ratioAt(place: number): number {
  return place <= 0 ? 1 - place : 1 / (1 + place);
}

export function judgedWeights({ ratios }: Judging, group: JudgedGroup): JudgementResult {
  const keys = keysOf(group);
  return weightsFromJudgements(
    keys.map((a, i) => keys.map((b, j) => (i < j ? (ratios[pairKey({ a, b })] ?? NaN) : NaN)))
  );
}

/** Weights by the order of the dimensions, parallel to `dimensionKeys`; they add up to 1. */
export function orderedWeights(order: readonly DimensionKey[]): readonly number[] {
  const result = weightsFromOrder(dimensionKeys.map((key) => order.indexOf(key) + 1));
  if (result.kind !== "ok") throw new Error("an order that leaves a dimension out");
  return result.weights;
}

/** The dimensions by their weights now, the heaviest first. */
export function orderByWeight({ weights }: Model): readonly DimensionKey[] {
  const points = (dimension: DimensionKey): number =>
    criteriaOf[dimension].reduce((sum, key) => sum + weights[key], 0);
  return [...dimensionKeys].sort((a, b) => points(b) - points(a));
}

/** What each item of a group weighs now, as shares of the group. */
export function sharesNow({ weights }: Model, group: JudgedGroup): readonly number[] {
  const points = keysOf(group).map((key) =>
    (group === "dimensions" ? criteriaOf[key as DimensionKey] : [key as CriterionKey]).reduce(
      (sum, criterion) => sum + weights[criterion],
      0
    )
  );
  const total = points.reduce((sum, own) => sum + own, 0);
  return points.map((own) => (total === 0 ? 0 : own / total));
}

/** The model with the weights that judgements came to. */
export function withJudged(model: Model, group: JudgedGroup, weights: readonly number[]): Model {
  if (group !== "dimensions") return withCriterionWeights(model, group, weights);
  const byDimension = Object.fromEntries(
    dimensionKeys.map((dimension, k) => [dimension, weights[k]!])
  ) as Record<DimensionKey, number>;
  return withDimensionWeights(model, byDimension);
}

/** Whether two sets of weights are the same to what can be read of them. */
export function areSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((weight, k) => Math.abs(weight - (b[k] ?? NaN)) < 5e-4);
}
