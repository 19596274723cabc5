import {
  tierNone,
  tierNotApplicable,
  tiers,
  type Scores,
  type Tier,
  type TierHistory,
} from "../../scoring/model";

export interface TierCount {
  readonly tier: Tier | "N/A";
  readonly now: number;
  /** Null when no run before this one is known. */
  readonly before: number | null;
}

/** Customers per tier now and as the last run, or the user's own tier column, left them. */
export function countTiers(scores: Scores, history: TierHistory): readonly TierCount[] {
  const now = new Array<number>(tiers.length + 1).fill(0);
  const before = new Array<number>(tiers.length + 1).fill(0);
  let known = 0;
  for (let i = 0; i < scores.count; i++) {
    const code = Math.min(scores.finalTier[i] ?? tierNotApplicable, tierNotApplicable);
    now[code] = (now[code] ?? 0) + 1;
    const last = history.lastFinal[i] ?? tierNone;
    if (last === tierNone) continue;
    known++;
    before[last] = (before[last] ?? 0) + 1;
  }
  return [...tiers, "N/A" as const].map((tier, code) => ({
    tier,
    now: now[code] ?? 0,
    before: known > 0 ? (before[code] ?? 0) : null,
  }));
}
