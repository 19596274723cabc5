import { overrideOutcomes, waitBits } from "../scoring/model";
import type { Scores } from "../scoring/model";

/** How many tiers stand by a person's word, and how many customers wait for a tier that their score deserves. */
export interface HandAndWaits {
  /** Overrides in force, wholly or in part. */
  readonly byHand: number;
  /** Overrides that did not apply: no reason or approver, expired, or beyond the budget. */
  readonly notApplied: number;
  readonly overBudget: number;
  /** Customers without a place in their tier or with their account manager. */
  readonly withoutPlace: number;
  /** Customers whose move waits for a later run. */
  readonly movesWaiting: number;
}

/** Counts over all customers. */
export function handAndWaits({
  override,
  waits,
}: Pick<Scores, "override" | "waits">): HandAndWaits {
  const outcomes = overrideOutcomes.map(() => 0);
  for (const code of override ?? []) outcomes[code]!++;
  const of = (outcome: (typeof overrideOutcomes)[number]): number =>
    outcomes[overrideOutcomes.indexOf(outcome)]!;
  let withoutPlace = 0;
  let movesWaiting = 0;
  for (const bits of waits ?? []) {
    if ((bits & (waitBits.place | waitBits.manager)) !== 0) withoutPlace++;
    if ((bits & waitBits.move) !== 0) movesWaiting++;
  }
  return {
    byHand: of("applied") + of("limited"),
    notApplied: of("unapproved") + of("expired") + of("over-budget"),
    overBudget: of("over-budget"),
    withoutPlace,
    movesWaiting,
  };
}
