import { attribute, type Attribution } from "../portfolio/attribution";
import { migrationOf, type Migration } from "../portfolio/migration";
import { previousRun } from "../portfolio/previousRun";
import type { Snapshot } from "../portfolio/snapshot";
import type { ScoringInput, Scores } from "../scoring/model";
import { modelHash } from "../settings/modelHash";
import type { Model } from "../settings/Model";
import type { Scored } from "./scoreBase";

/** What two runs are compared by: plain columns, so that a worker can do it. */
export interface ComparisonRequest {
  readonly snapshot: Snapshot;
  readonly keys: readonly string[];
  readonly formerKeys: ReadonlyMap<string, string>;
  readonly model: Model;
  readonly modelHash: string;
  readonly scores: Pick<
    Scores,
    "count" | "score" | "finalTier" | "dimensions" | "dimensionWeights"
  >;
  readonly input: Pick<ScoringInput, "history" | "criteria">;
}

/** This run beside the last one. */
export interface RunComparison {
  /** Excel serial of the last run's analysis date. */
  readonly date: number;
  readonly hasOtherSettings: boolean;
  readonly migration: Migration;
  readonly attribution: Attribution;
}

/** Everything of a scored base that a comparison with the last run needs, and no more: it is copied when it goes to a worker. */
export function comparisonRequest(snapshot: Snapshot, scored: Scored): ComparisonRequest {
  const { base, scores, model } = scored;
  const { revenue } = base.input.criteria;
  return {
    // Names are told by the pane, which has them.
    snapshot: { ...snapshot, names: [] },
    keys: base.keys,
    formerKeys: base.log.formerKeys,
    model,
    modelHash: modelHash(model),
    scores: {
      count: scores.count,
      score: scores.score,
      finalTier: scores.finalTier,
      dimensions: scores.dimensions,
      dimensionWeights: scores.dimensionWeights,
    },
    input: { history: base.input.history, criteria: revenue ? { revenue } : {} },
  };
}

/** Who moved since the last run, and what moved the scores. */
export function compareRuns(request: ComparisonRequest): RunComparison {
  const { snapshot, keys, formerKeys, model, scores, input } = request;
  const previous = previousRun(snapshot, keys, formerKeys, {
    model,
    modelHash: request.modelHash,
  });
  return {
    date: snapshot.date,
    hasOtherSettings: previous.hasOtherSettings,
    migration: migrationOf(input, scores, previous),
    attribution: attribute(scores, previous),
  };
}
