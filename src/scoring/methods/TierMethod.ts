import type { Model } from "../../settings/Model";
import type { TierCuts } from "../model";

/** What a method that makes raw tiers looks at: columns parallel to the customers, NaN scores are not scored. */
export interface MethodContext {
  readonly model: Model;
  readonly score: Float64Array;
  readonly contributionProfit: Float64Array | undefined;
  readonly strategicFit: Float64Array | undefined;
}

export interface RawTiers {
  /** Codes; 4 for a customer without score. */
  readonly tiers: Uint8Array;
  readonly cuts: TierCuts | null;
  readonly exceeded: Readonly<Record<"S" | "A" | "B", number>>;
}

export type RawTierMethod = (context: MethodContext) => RawTiers;

export const nothingExceeded = { S: 0, A: 0, B: 0 } as const;
