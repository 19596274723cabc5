import type { CriterionKey, GateFacts, GateId, TierHistory } from "../model";
import type { GateCap } from "../../settings/Model";
import type { GateParameters } from "./parameters";

/** What gates look at: columns parallel to the customers. */
export interface GateContext {
  readonly count: number;
  readonly facts: GateFacts;
  readonly history: TierHistory;
  /** Tier codes before this gate's turn; 4 = not scored. */
  readonly tier: Uint8Array;
  readonly score: Float64Array;
  readonly completeness: Float64Array;
  readonly maxS: number;
  /** Raw values of a criterion; undefined when the base has none. */
  values(key: CriterionKey): Float64Array | undefined;
  /** A percentile of the base the model was calibrated on; NaN when unknown. */
  percentile(key: CriterionKey, percentile: number): number;
  /** Serial so many months before the analysis date. */
  monthsAgo(months: number): number;
}

/** A number that a company may tune. */
export interface GateParameterSpec {
  readonly default: number;
  readonly unit: "months" | "share" | "rating" | "count" | "percentile";
  readonly range: readonly [low: number, high: number];
}

/** A rule that holds the tier down whatever the score: what a weighted sum cannot express, because it compensates. */
export interface Gate<Id extends GateId = GateId> {
  readonly id: Id;
  /** Highest tier allowed by default; "none" only marks. */
  readonly cap: GateCap;
  readonly parameters: { readonly [Name in GateParameters[Id]]: GateParameterSpec };
  /** Whether it asks finance to look. */
  readonly asksFinance?: boolean;
  /** "scope" runs before anything is scored, "last" after all other gates have been applied. */
  readonly turn?: "scope" | "last";
  /**
   * Sets `bit` in `fired` for the customers it fires for. A fact that is unknown (NaN) does not fire, unless knowing it is
   * what the gate asks for.
   */
  readonly mark: (
    context: GateContext,
    parameters: Readonly<Record<GateParameters[Id], number>>,
    fired: Uint32Array,
    bit: number
  ) => void;
}
