import type { Model } from "../settings/Model";
import { capCode, gateBit } from "./applyGates";
import { overrideOutcomes, tierNotApplicable } from "./model";
import type { OverrideOutcome, ScoringInput } from "./model";
import { valueIn } from "./valueIn";

const code = Object.fromEntries(
  overrideOutcomes.map((outcome, index) => [outcome, index])
) as Record<OverrideOutcome, number>;

/**
 * Applies tiers that a person set by hand, last of all: any steps down, one step up at most, and never above what a credit
 * block (G04) allows. It needs a reason and an approver and ends when it expires; otherwise it is not applied, and said so.
 *
 * @param finalTier tiers after the gates; changed in place
 * @returns outcome of each customer as index into `overrideOutcomes`; null when nobody is overridden
 */
export function applyOverrides(
  { count, facts, analysisDate }: ScoringInput,
  model: Model,
  fired: Uint32Array,
  finalTier: Uint8Array
): Uint8Array | null {
  const { overrideTier, overrideIsApproved, overrideExpires } = facts;
  if (!overrideTier) return null;
  const outcomes = new Uint8Array(count);
  const block = gateBit("G04");
  const blockCap = capCode(model, "G04");
  for (let i = 0; i < count; i++) {
    const wanted = overrideTier[i]!;
    const before = finalTier[i]!;
    if (!(wanted >= 0 && wanted < tierNotApplicable) || before === tierNotApplicable) continue;
    if (valueIn(overrideIsApproved, i) !== 1) {
      outcomes[i] = code.unapproved;
      continue;
    }
    if (valueIn(overrideExpires, i) < analysisDate) {
      outcomes[i] = code.expired;
      continue;
    }
    let tier = Math.max(wanted, before - 1);
    if ((fired[i]! & block) !== 0) tier = Math.max(tier, blockCap);
    finalTier[i] = tier;
    outcomes[i] = tier === wanted ? code.applied : code.limited;
  }
  return outcomes;
}
