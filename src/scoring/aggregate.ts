import type { Model } from "../settings/Model";
import { anchorTable, pointsColumn } from "./anchors";
import type { AnchorTable } from "./anchors";
import type { ActiveCriteria } from "./activeCriteria";
import { addConfidence, freshnessOf } from "./confidence";
import type { FreshFrom } from "./confidence";
import { criteriaOf } from "./criteria";
import { criterionKeys, dimensionKeys } from "./model";
import type { CriterionColumn, CriterionKey, DimensionKey, ScoringInput } from "./model";
import {
  addCriterion,
  addSkipped,
  blockRows,
  closeDimension,
  finishScores,
  openBlock,
  openDimension,
  sumBlock,
  weightNoise,
} from "./weightedSum";
import type { SumBlock } from "./weightedSum";

/** What the weighted sum gives per customer. */
export interface Aggregates {
  readonly points: Record<CriterionKey, Float64Array>;
  readonly dimensions: Record<DimensionKey, Float64Array>;
  readonly score: Float64Array;
  readonly scoreLow: Float64Array;
  readonly scoreHigh: Float64Array;
  readonly completeness: Float64Array;
  readonly confidence: Float64Array;
  readonly potential: Float64Array;
}

/** Attractiveness of a customer whatever it buys today: what it could become, how it fits, whether it can pay. */
export const potentialDimensions: ReadonlySet<DimensionKey> = new Set(["D2", "D3", "D5"]);
/** The potential is shown only when this share of its weight in the full model has data. */
const potentialNeeds = 0.5;
interface Part {
  readonly key: CriterionKey;
  /** Null when the model keeps a criterion for which the base has no column. */
  readonly column: CriterionColumn | null;
  readonly table: AnchorTable | null;
  readonly weight: number;
  readonly isSkippedByProspects: boolean;
}

interface Run {
  readonly input: ScoringInput;
  readonly model: Model;
  readonly active: ActiveCriteria;
  readonly freshFrom: FreshFrom;
  readonly parts: Readonly<Record<DimensionKey, readonly Part[]>>;
  readonly required: readonly Float64Array[];
  readonly potentialNeeds: number;
  readonly result: Aggregates;
  readonly block: SumBlock;
  readonly potentialBlock: Readonly<Record<PotentialSum, Float64Array>>;
}

const potentialSums = ["points", "weight", "present"] as const;
type PotentialSum = (typeof potentialSums)[number];

/**
 * The weighted sum over dimensions, block by block. A dimension is the weighted mean of the criteria that have a value; the
 * total is the weighted sum of the dimensions, in which one without data counts 50. Simple additive weighting (Fishburn
 * 1967; Hwang & Yoon 1981), because every point of it can be shown. A row without any value has the score NaN.
 */
export function aggregate(
  input: ScoringInput,
  model: Model,
  active: ActiveCriteria,
  freshFrom: FreshFrom
): Aggregates {
  const { count } = input;
  const column = (): Float64Array => new Float64Array(count);
  const isActive = new Set(active.keys);
  const withData = (key: CriterionKey): boolean =>
    isActive.has(key) && input.criteria[key] !== undefined && active.anchors[key] !== undefined;
  let none: Float64Array | undefined;
  const points = record(criterionKeys, (key) =>
    withData(key) ? column() : (none ??= column().fill(NaN))
  );
  const parts = record(dimensionKeys, (dimension) =>
    criteriaOf[dimension]
      .filter((key) => isActive.has(key))
      .map((key): Part => {
        const anchors = active.anchors[key];
        return {
          key,
          column: withData(key) ? input.criteria[key]! : null,
          table: anchors ? anchorTable(anchors) : null,
          weight: active.weights[key],
          isSkippedByProspects: model.prospectSkips.includes(key),
        };
      })
  );

  const all = criterionKeys.reduce((sum, key) => sum + model.weights[key], 0);
  const ofPotential = dimensionKeys
    .filter((dimension) => potentialDimensions.has(dimension))
    .flatMap((dimension) => criteriaOf[dimension])
    .reduce((sum, key) => sum + model.weights[key], 0);
  const run: Run = {
    input,
    model,
    active,
    freshFrom,
    parts,
    required: model.missing === "strict" ? model.required.map((key) => points[key]) : [],
    potentialNeeds: (potentialNeeds * ofPotential * 100) / (all * active.coverage) - weightNoise,
    result: {
      points,
      dimensions: record(dimensionKeys, column),
      score: column(),
      scoreLow: column(),
      scoreHigh: column(),
      completeness: column(),
      confidence: column(),
      potential: column(),
    },
    block: sumBlock(),
    potentialBlock: record(potentialSums, () => new Float64Array(blockRows)),
  };
  for (let from = 0; from < count; from += blockRows) {
    const to = Math.min(from + blockRows, count);
    openBlock(run.block);
    for (const name of potentialSums) run.potentialBlock[name].fill(0);
    for (const dimension of dimensionKeys) addDimension(run, dimension, from, to);
    finish(run, from, to);
  }
  return run.result;
}

function addDimension(run: Run, dimension: DimensionKey, from: number, to: number): void {
  const { input, result, block, active, model } = run;
  const { isProspect } = input.facts;
  openDimension(block);
  for (const part of run.parts[dimension]) {
    const points = result.points[part.key];
    if (part.column && part.table) {
      pointsColumn(part.column.values, part.table, points, from, to);
      const { quality, asOf = NaN } = part.column;
      const isShared = typeof quality === "number" && typeof asOf === "number";
      const share = isShared ? part.weight * quality * freshnessOf(asOf, run.freshFrom) : 0;
      addCriterion(block, points, part.weight, result.confidence, share, from, to);
      if (!isShared) {
        addConfidence(part.column, points, part.weight, run.freshFrom, result.confidence, from, to);
      }
    }
    if (isProspect && part.isSkippedByProspects)
      addSkipped(block, isProspect, points, part.weight, from, to);
  }

  const own = active.dimensionWeights[dimension];
  const out = result.dimensions[dimension];
  closeDimension(block, own, model.missing === "penalise", result.score, out, from, to);
  const { sum, weight } = block;
  const { scoreLow } = result;
  for (let i = from, b = 0; i < to; i++, b++) scoreLow[i]! += sum[b]!;
  if (!potentialDimensions.has(dimension)) return;
  const potential = run.potentialBlock;
  for (let i = from, b = 0; i < to; i++, b++) {
    const value = out[i]!;
    if (value !== value) continue;
    potential.points[b]! += own * value;
    potential.weight[b]! += own;
    potential.present[b]! += weight[b]!;
  }
}

function finish(run: Run, from: number, to: number): void {
  const { result, block, potentialBlock } = run;
  const { score, scoreLow, scoreHigh, completeness, confidence, potential } = result;
  const { present, skipped } = block;
  finishScores(block, run.required, score, completeness, from, to);
  for (let i = from, b = 0; i < to; i++, b++) {
    confidence[i] = confidence[i]! / (100 - skipped[b]!);
    potential[i] =
      potentialBlock.present[b]! >= run.potentialNeeds && potentialBlock.weight[b]! > 0
        ? potentialBlock.points[b]! / potentialBlock.weight[b]!
        : NaN;
    const total = score[i]!;
    const isWhole = 100 - present[b]! < weightNoise;
    scoreLow[i] = isWhole ? total : total === total ? scoreLow[i]! / 100 : NaN;
    scoreHigh[i] = isWhole ? total : scoreLow[i]! + (100 - present[b]!);
  }
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key) => Value
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
}
