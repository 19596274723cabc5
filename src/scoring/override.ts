import type { Model } from "../settings/Model";
import { capCode, gateBit } from "./applyGates";
import { overrideOutcomes, tierNotApplicable } from "./model";
import type { OverrideOutcome, ScoringInput } from "./model";
import { valueIn } from "./valueIn";

const code = Object.fromEntries(
  overrideOutcomes.map((outcome, index) => [outcome, index])
) as Record<OverrideOutcome, number>;

/** Tiers after what persons decided. */
export interface Overridden {
  readonly tier: Uint8Array;
  /** Outcome of each customer as index into `overrideOutcomes`. */
  readonly outcomes: Uint8Array;
  /** 1 where a person's word changed the tier. */
  readonly isChanged: Uint8Array;
}

/**
 * Tiers that a person set by hand, last of all: any steps down, one step up at most, and never above what a credit block (G04)
 * allows. It needs a reason and an approver and ends when it expires; otherwise it is not applied, and said so. Where the company
 * keeps a budget, those go first that lower a tier, then those with the highest score, then the order of the list; the rest are
 * not applied. An override that changes nothing takes nothing from the budget.
 *
 * @param computed tiers of the model, which stay as they are
 * @returns null when nobody is overridden
 */
export function applyOverrides(
  { count, facts, analysisDate }: ScoringInput,
  model: Model,
  fired: Uint32Array,
  computed: Uint8Array,
  score: Float64Array
): Overridden | null {
  const { overrideTier, overrideIsApproved, overrideExpires } = facts;
  if (!overrideTier) return null;
  const tier = Uint8Array.from(computed);
  const outcomes = new Uint8Array(count);
  const isChanged = new Uint8Array(count);
  const changes: number[] = [];
  const block = gateBit("G04");
  const blockCap = capCode(model, "G04");
  for (let i = 0; i < count; i++) {
    const wanted = overrideTier[i]!;
    const before = computed[i]!;
    if (!(wanted >= 0 && wanted < tierNotApplicable) || before >= tierNotApplicable) continue;
    if (valueIn(overrideIsApproved, i) !== 1) {
      outcomes[i] = code.unapproved;
      continue;
    }
    if (valueIn(overrideExpires, i) < analysisDate) {
      outcomes[i] = code.expired;
      continue;
    }
    let allowed = Math.max(wanted, before - 1);
    if ((fired[i]! & block) !== 0) allowed = Math.max(allowed, blockCap);
    tier[i] = allowed;
    outcomes[i] = allowed === wanted ? code.applied : code.limited;
    if (allowed !== before) changes.push(i);
  }
  const isUp = (i: number): number => (tier[i]! < computed[i]! ? 1 : 0);
  const budget = budgetOf(model, computed);
  if (changes.length > budget) {
    changes.sort((a, b) => isUp(a) - isUp(b) || score[b]! - score[a]! || a - b);
    for (const i of changes.splice(budget)) {
      tier[i] = computed[i]!;
      outcomes[i] = code["over-budget"];
    }
  }
  for (const i of changes) isChanged[i] = 1;
  return { tier, outcomes, isChanged };
}

/** How many tiers may be changed by hand; Infinity without a budget. */
export function budgetOf({ overrideBudget }: Model, tier: Uint8Array): number {
  const { share, count } = overrideBudget;
  if (share === null) return count ?? Infinity;
  let scored = 0;
  for (const own of tier) if (own < tierNotApplicable) scored++;
  return Math.min(count ?? Infinity, Math.ceil(share * scored - 1e-9));
}

/** After places were given: an override that found none got less than it asked for. */
export function settleOverrides(
  outcomes: Uint8Array,
  wanted: Float64Array,
  final: Uint8Array
): void {
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] === code.applied && final[i] !== wanted[i]) outcomes[i] = code.limited;
  }
}
