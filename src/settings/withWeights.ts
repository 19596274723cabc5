import { criteriaOf } from "../scoring/criteria";
import { criterionKeys, dimensionKeys } from "../scoring/model";
import type { CriterionKey, DimensionKey } from "../scoring/model";
import type { Model } from "./Model";

/** How much of a combined weight is the company's own opinion where data-driven weights are mixed in. */
const opinionShare = 0.7;

/**
 * The model with other weights of its dimensions, each criterion keeping its part of its dimension. A dimension whose criteria
 * all had weight 0 shares its new weight equally among them.
 *
 * @param weights any scale; the total of all weights stays what it was
 */
export function withDimensionWeights(
  model: Model,
  weights: Readonly<Record<DimensionKey, number>>
): Model {
  const total = sum(criterionKeys.map((key) => model.weights[key]));
  const wanted = sum(dimensionKeys.map((dimension) => weights[dimension]));
  const entries = dimensionKeys.flatMap((dimension) => {
    const keys = criteriaOf[dimension];
    const own = sum(keys.map((key) => model.weights[key]));
    const target = (weights[dimension] / wanted) * total;
    return keys.map((key): [CriterionKey, number] => [
      key,
      own > 0 ? (model.weights[key] / own) * target : target / keys.length,
    ]);
  });
  return { ...model, weights: Object.fromEntries(entries) as Record<CriterionKey, number> };
}

/**
 * The model with other weights inside one dimension, whose own weight stays what it was.
 *
 * @param weights parallel to the criteria of the dimension, any scale
 */
export function withCriterionWeights(
  model: Model,
  dimension: DimensionKey,
  weights: readonly number[]
): Model {
  const keys = criteriaOf[dimension];
  const own = sum(keys.map((key) => model.weights[key]));
  const wanted = sum(weights);
  const changed = { ...model.weights };
  for (const [k, key] of keys.entries()) changed[key] = (weights[k]! / wanted) * own;
  return { ...model, weights: changed };
}

/** The company's weights mixed with data-driven ones of the same criteria: 0.7 opinion, 0.3 data by default. */
export function withDataWeights(
  model: Model,
  dataWeights: Readonly<Partial<Record<CriterionKey, number>>>,
  share = opinionShare
): Model {
  const keys = criterionKeys.filter((key) => dataWeights[key] !== undefined);
  const own = sum(keys.map((key) => model.weights[key]));
  const data = sum(keys.map((key) => dataWeights[key]!));
  const weights = { ...model.weights };
  for (const key of keys) {
    weights[key] = share * model.weights[key] + (1 - share) * (dataWeights[key]! / data) * own;
  }
  return { ...model, weights };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
