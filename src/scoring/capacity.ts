import type { CapacitySettings } from "../settings/Model";
import { tiers, waitBits } from "./model";

const S = 0;
const B = 2;

/** Whether the company limits the places of any tier. */
export function hasPlaces({ maxPerTier, maxPerManager }: CapacitySettings): boolean {
  return [...Object.values(maxPerTier), ...Object.values(maxPerManager)].some(
    (places) => places !== null
  );
}

export interface Applicants {
  /** Tiers that the customers would have with places enough; changed in place. */
  readonly tier: Uint8Array;
  readonly score: Float64Array;
  /** Account manager of each customer; "" = none, which no limit per manager concerns. */
  readonly managers: readonly string[] | undefined;
  /** 1 = set by hand and first in line; null when nobody is. */
  readonly first: Uint8Array | null;
}

/**
 * Gives the places of each tier, best tier first: to customers set by hand, then by score, equal scores in the order of the list.
 * Whoever finds none, in the tier or with its account manager, waits one tier below and takes part there with its own score.
 * The earned tier is not touched, so a place that becomes free is taken at once.
 *
 * @param waits bits of `waitBits`, added to in place
 */
export function fillPlaces(
  { tier, score, managers, first }: Applicants,
  { maxPerTier, maxPerManager }: CapacitySettings,
  waits: Uint8Array
): void {
  for (let code = S; code <= B; code++) {
    const name = tiers[code] as "S" | "A" | "B";
    const places = maxPerTier[name] ?? Infinity;
    const perManager = name === "B" ? Infinity : (maxPerManager[name] ?? Infinity);
    if (places === Infinity && perManager === Infinity) continue;
    const applicants: number[] = [];
    for (let i = 0; i < tier.length; i++) if (tier[i] === code) applicants.push(i);
    if (perManager === Infinity && applicants.length <= places) continue;
    applicants.sort(
      (a, b) => (first ? first[b]! - first[a]! : 0) || score[b]! - score[a]! || a - b
    );
    const taken = new Map<string, number>();
    let given = 0;
    for (const i of applicants) {
      const manager = perManager === Infinity ? "" : (managers?.[i] ?? "").trim();
      const own = manager === "" ? 0 : (taken.get(manager) ?? 0);
      if (given < places && own < perManager) {
        given++;
        if (manager !== "") taken.set(manager, own + 1);
        continue;
      }
      tier[i] = code + 1;
      waits[i]! |= given < places ? waitBits.manager : waitBits.place;
    }
  }
}
