import { moves, waitBits } from "./model";
import type { TierCuts, TierHistory } from "./model";

const promote = moves.indexOf("promote");
const demote = moves.indexOf("demote");
const hold = moves.indexOf("hold");
const lastTier = 3;
/** Shares are decimals: a tenth of ten customers is one, not a hair less. */
const shareNoise = 1e-9;

/** What hysteresis decided; `earned` and `move` are changed in place. */
export interface Moved {
  readonly raw: Uint8Array;
  readonly earned: Uint8Array;
  readonly move: Uint8Array;
  readonly score: Float64Array;
  readonly history: TierHistory;
  readonly cuts: TierCuts | null;
}

/**
 * Lets only a share of the customers that had a tier move up or down in one run, at least one of them; the rest keep their tier
 * and are marked. Those go first whose score lies most tiers away from the tier they had, then those farthest from the border
 * they crossed, then the order of the list. Gates run afterwards and wait for nobody.
 *
 * @returns bits of `waitBits` per customer; null when nobody waits
 */
export function limitMoves(moved: Moved, share: number | null): Uint8Array | null {
  if (share === null) return null;
  const { raw, earned, move, score, history, cuts } = moved;
  const { lastEarned } = history;
  let known = 0;
  const movers: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    if (raw[i]! > lastTier || lastEarned[i]! > lastTier) continue;
    known++;
    if (move[i] === promote || move[i] === demote) movers.push(i);
  }
  const places = share === 0 ? 0 : Math.max(1, Math.floor(share * known + shareNoise));
  if (movers.length <= places) return null;
  const steps = (i: number): number => Math.abs(raw[i]! - lastEarned[i]!);
  const distance = (i: number): number => {
    if (cuts === null) return 0;
    const border = [cuts.S, cuts.A, cuts.B];
    const isUp = move[i] === promote;
    const crossed = border[isUp ? earned[i]! : lastEarned[i]!]!;
    return isUp ? score[i]! - crossed : crossed - score[i]!;
  };
  movers.sort((a, b) => steps(b) - steps(a) || distance(b) - distance(a) || a - b);
  const waits = new Uint8Array(raw.length);
  for (const i of movers.slice(places)) {
    earned[i] = lastEarned[i]!;
    move[i] = hold;
    waits[i] = waitBits.move;
  }
  return waits;
}
