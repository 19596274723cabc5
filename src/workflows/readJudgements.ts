import { typedJudgements, weightsSheetKey } from "../reports/weights/typedJudgements";
import type { TypedJudgements } from "../reports/weights/typedJudgements";
import { dimensionKeys } from "../scoring/model";
import type { JudgementResult } from "../scoring/weighting/judgements";
import type { Model } from "../settings/Model";
import { withCriterionWeights, withDimensionWeights } from "../settings/withWeights";
import type { Job, Workbook } from "../workbook/Workbook";

/** What people typed on the weights sheet and what it comes to; null where the workbook has no such sheet. */
export async function readJudgements(
  workbook: Workbook,
  job?: Job
): Promise<TypedJudgements | null> {
  const sheets = await workbook.readReviewed(weightsSheetKey, job);
  const sheet = sheets.get(weightsSheetKey);
  return sheet ? typedJudgements(sheet) : null;
}

/** Where the weights of the dimensions come from when both an order and pairs were typed. */
export type DimensionSource = "pairs" | "order";

/**
 * The settings with the weights that the judgements come to, to be shown, tried in a what-if and taken over by a person; null
 * where nothing was judged. Judgements that contradict each other count only when `acceptsInconsistent` says so.
 */
export function offeredModel(
  model: Model,
  judged: TypedJudgements,
  source: DimensionSource = "pairs",
  acceptsInconsistent = false
): Model | null {
  const weightsOf = (result: JudgementResult): readonly number[] | null =>
    result.kind === "ok" || (result.kind === "inconsistent" && acceptsInconsistent)
      ? result.weights
      : null;
  const { order, dimensions } = judged;
  const byOrder = order.kind === "ok" ? order.weights : null;
  const wanted = source === "order" ? byOrder : weightsOf(dimensions.result);
  let offered = model;
  if (wanted) {
    const weights = Object.fromEntries(
      dimensionKeys.map((dimension, k) => [dimension, wanted[k]!])
    ) as Record<(typeof dimensionKeys)[number], number>;
    offered = withDimensionWeights(offered, weights);
  }
  for (const dimension of dimensionKeys) {
    const weights = weightsOf(judged.criteria[dimension].result);
    if (weights) offered = withCriterionWeights(offered, dimension, weights);
  }
  return offered === model ? null : offered;
}
