import {
  tierNone,
  tierNotApplicable,
  tiers,
  type Scores,
  type Tier,
  type TierHistory,
} from "../../scoring/model";

export type TierFilter = "all" | "candidates" | Tier | "N/A";
export type CustomerOrder = "score" | "row";

export interface CustomerQuery {
  readonly search: string;
  readonly filter: TierFilter;
  readonly order: CustomerOrder;
}

/** Rows fit below this in one Excel sheet, so an index and a rounded score pack into one exact number. */
const indexSpan = 2 ** 20;

/** Indices by falling score, rows of equal score in sheet order, unscored last. A numeric sort without a comparer: a million rows in a tenth of a second. */
export function orderByScore(score: Float64Array): Int32Array {
  const keys = new Float64Array(score.length);
  for (let i = 0; i < score.length; i++) {
    const points = score[i] ?? NaN;
    keys[i] = (Number.isNaN(points) ? 101e6 : Math.round((100 - points) * 1e6)) * indexSpan + i;
  }
  keys.sort();
  return Int32Array.from(keys, (key) => key % indexSpan);
}

/** Text to search in, per customer: name and number. */
export function searchTexts(names: readonly string[], ids: readonly string[]): readonly string[] {
  return names.map((name, index) => `${name}\n${ids[index] ?? ""}`.toLowerCase());
}

/** Indices of the customers that match, in the wanted order. */
export function matchingCustomers(
  { search, filter, order }: CustomerQuery,
  scores: Scores,
  byScore: Int32Array,
  texts: readonly string[]
): Int32Array {
  const wanted = search.trim().toLowerCase();
  const code = filter === "N/A" ? tierNotApplicable : tiers.findIndex((tier) => tier === filter);
  const isWanted = (index: number): boolean => {
    if (
      filter === "candidates"
        ? scores.isCandidate[index] !== 1
        : filter !== "all" && scores.finalTier[index] !== code
    )
      return false;
    return wanted === "" || (texts[index]?.includes(wanted) ?? false);
  };
  const found = new Int32Array(scores.count);
  let count = 0;
  for (let i = 0; i < scores.count; i++) {
    const index = order === "score" ? (byScore[i] ?? 0) : i;
    if (isWanted(index)) found[count++] = index;
  }
  return found.subarray(0, count);
}

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
