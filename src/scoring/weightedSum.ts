/**
 * The weighted sum, block by block: a dimension is the weighted mean of its criteria that have a value, the score the weighted
 * sum of the dimensions. A scoring run and a what-if go through the same steps in the same order, so that they agree to the
 * last bit.
 */

/** Rows that are worked on together, so that their sums stay in the processor's cache through all criteria. */
export const blockRows = 2048;
/** What a dimension without data counts: neither for nor against. */
export const neutralPoints = 50;
/** Weights are sums of decimals: shares are compared with room for their last digits. */
export const weightNoise = 1e-9;

/** Sums of the rows of one block. The first three are of the dimension at hand, the others of all so far. */
export interface SumBlock {
  readonly sum: Float64Array;
  readonly weight: Float64Array;
  readonly skippedHere: Float64Array;
  readonly present: Float64Array;
  readonly skipped: Float64Array;
}

export function sumBlock(): SumBlock {
  const column = (): Float64Array => new Float64Array(blockRows);
  return {
    sum: column(),
    weight: column(),
    skippedHere: column(),
    present: column(),
    skipped: column(),
  };
}

export function openBlock({ present, skipped }: SumBlock): void {
  present.fill(0);
  skipped.fill(0);
}

export function openDimension({ sum, weight, skippedHere }: SumBlock): void {
  sum.fill(0);
  weight.fill(0);
  skippedHere.fill(0);
}

/**
 * Adds one criterion to its dimension.
 *
 * @param confidence null where only the score is wanted
 * @param share weight × quality × freshness, where a whole column shares them
 */
export function addCriterion(
  { sum, weight }: SumBlock,
  points: Float64Array,
  ownWeight: number,
  confidence: Float64Array | null,
  share: number,
  from: number,
  to: number
): void {
  if (confidence === null) {
    for (let i = from, b = 0; i < to; i++, b++) {
      const value = points[i]!;
      if (value === value) {
        sum[b]! += ownWeight * value;
        weight[b]! += ownWeight;
      }
    }
    return;
  }
  for (let i = from, b = 0; i < to; i++, b++) {
    const value = points[i]!;
    if (value === value) {
      sum[b]! += ownWeight * value;
      weight[b]! += ownWeight;
      confidence[i]! += share;
    }
  }
}

/** Notes the weight of a criterion that prospects without a value cannot have yet. */
export function addSkipped(
  { skippedHere }: SumBlock,
  isProspect: Float64Array,
  points: Float64Array,
  ownWeight: number,
  from: number,
  to: number
): void {
  for (let i = from; i < to; i++) {
    if (isProspect[i] === 1 && points[i] !== points[i]) skippedHere[i - from]! += ownWeight;
  }
}

/**
 * Adds a dimension to the score: its mean at its weight, or 50 where it has no data.
 *
 * @param score in points × weight, until `finishScores`
 * @param out values of the dimension; null where only the score is wanted
 */
export function closeDimension(
  { sum, weight, skippedHere, present, skipped }: SumBlock,
  own: number,
  isPenalised: boolean,
  score: Float64Array,
  out: Float64Array | null,
  from: number,
  to: number
): void {
  for (let i = from, b = 0; i < to; i++, b++) {
    const base = isPenalised ? own - skippedHere[b]! : weight[b]!;
    const value = base > weightNoise ? sum[b]! / base : NaN;
    if (out !== null) out[i] = value;
    score[i]! += own * (base > weightNoise ? value : neutralPoints);
    present[b]! += weight[b]!;
    skipped[b]! += skippedHere[b]!;
  }
}

/** Turns the sums of all dimensions into scores 0–100 and completeness 0–1; NaN without any value or a required one. */
export function finishScores(
  { present, skipped }: SumBlock,
  required: readonly Float64Array[],
  score: Float64Array,
  completeness: Float64Array,
  from: number,
  to: number
): void {
  for (let i = from, b = 0; i < to; i++, b++) {
    const share = present[b]! / (100 - skipped[b]!);
    completeness[i] = share > 1 - weightNoise ? 1 : share;
    score[i] = present[b]! > 0 ? score[i]! / 100 : NaN;
  }
  for (const points of required) {
    for (let i = from; i < to; i++) if (points[i] !== points[i]) score[i] = NaN;
  }
}
