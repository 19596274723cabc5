import type { RawTierMethod } from "./TierMethod";

/** Scores that agree to two decimals are equal to a reader, and a border between them would be arbitrary. */
const printed = (score: number): number => Math.round(score * 100);

/**
 * Tiers by rank: the best few per cent are S, then A, then B, with floors so that a weak base produces no S. Equal scores at
 * a border go to the higher tier, and by how many the quota is then exceeded is reported. A tier that its floor leaves
 * short does not hand its places down.
 */
export const quota: RawTierMethod = ({ model, score }) => {
  const tiers = new Uint8Array(score.length).fill(4);
  const ranked: number[] = [];
  for (let i = 0; i < score.length; i++) if (score[i] === score[i]) ranked.push(i);
  ranked.sort((a, b) => score[b]! - score[a]! || a - b);

  const { shareS, shareA, shareB, floorS, floorA } = model.quota;
  const places = (share: number): number => Math.round(share * ranked.length);
  const steps = [
    { tier: "S", code: 0, places: Math.min(model.maxS, places(shareS)), floor: floorS },
    { tier: "A", code: 1, places: places(shareA), floor: floorA },
    { tier: "B", code: 2, places: places(shareB), floor: -Infinity },
  ] as const;
  const cuts = { S: floorS, A: floorA, B: 0 };
  const exceeded = { S: 0, A: 0, B: 0 };
  let next = 0;
  for (const { tier, code, places: quotaPlaces, floor } of steps) {
    const end = next + quotaPlaces;
    let lowest = NaN;
    while (next < ranked.length && score[ranked[next]!]! >= floor) {
      const own = score[ranked[next]!]!;
      const isTied = next >= end && lowest === lowest && printed(own) === printed(lowest);
      if (next >= end && !isTied) break;
      if (isTied) exceeded[tier]++;
      tiers[ranked[next]!] = code;
      lowest = own;
      next++;
    }
    if (lowest === lowest) cuts[tier] = lowest;
  }
  while (next < ranked.length) tiers[ranked[next++]!] = 3;
  return { tiers, cuts, exceeded };
};
