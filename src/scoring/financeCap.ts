import { tierNotApplicable } from "./model";

/**
 * The last word on a tier is finance's, and it goes one way: a reviewer's cap holds or lowers, and never raises, whatever the model or
 * a person set by hand.
 *
 * @param cap code of the best tier allowed (0 = S), NaN = none
 * @returns the tiers, and what they were before, null where no cap lowered one
 */
export function capByFinance(
  finalTier: Uint8Array,
  cap: Float64Array | undefined
): { readonly tier: Uint8Array; readonly before: Uint8Array | null } {
  let tier: Uint8Array | null = null;
  cap?.forEach((lowest, i) => {
    const own = finalTier[i]!;
    if (own >= tierNotApplicable || !(lowest > own)) return;
    tier ??= Uint8Array.from(finalTier);
    tier[i] = lowest;
  });
  return tier === null ? { tier: finalTier, before: null } : { tier, before: finalTier };
}
