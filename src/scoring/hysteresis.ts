import { moves, tierNone } from "./model";
import type { Move, TierCuts, TierHistory } from "./model";

/** Scores are sums of decimals: a score that should be 60 may be a hair below it and still stands at the border. */
export const scoreNoise = 1e-9;

const S = 0;
const A = 1;

const code = Object.fromEntries(moves.map((move, index) => [move, index])) as Record<Move, number>;

/** Room for the tier beside the move in one number, so that a million steps allocate nothing. */
const moveShift = 3;

/** What one period does to an earned tier. */
export interface Step {
  /** Last earned tier (code), 255 or 4 = none. */
  readonly last: number;
  readonly raw: number;
  readonly score: number;
  /** NaN when there is none. */
  readonly lastScore: number;
}

/**
 * Earned tier after hysteresis, so that a tier moves only on a clear or repeated signal:
 * - up one step per period; to S only with two periods in a row at or above its threshold, and never at once for a newcomer;
 * - down one step when the score lies more than `band` under the tier's threshold, or under it twice in a row.
 *
 * @param cuts null for a method that does not go by score: one step per period, no band
 * @returns tier + 8 × move
 */
function step(
  last: number,
  raw: number,
  score: number,
  lastScore: number,
  isFirstRun: boolean,
  cuts: TierCuts | null,
  band: number
): number {
  if (isFirstRun) return raw | (code["first-run"] << moveShift);
  if (last > 3) {
    return raw === S ? A | (code["new-S-held"] << moveShift) : raw | (code.new << moveShift);
  }
  if (raw < last) {
    const next = last - 1;
    const isSecond =
      cuts === null || (score >= cuts.S - scoreNoise && lastScore >= cuts.S - scoreNoise);
    return next !== S || isSecond
      ? next | (code.promote << moveShift)
      : last | (code["promote-pending"] << moveShift);
  }
  if (raw > last) {
    if (cuts === null) return (last + 1) | (code.demote << moveShift);
    const border = last === S ? cuts.S : last === A ? cuts.A : cuts.B;
    const isDeep = score < border - band - scoreNoise;
    const isTwice = score < border - scoreNoise && lastScore < border - scoreNoise;
    return isDeep || isTwice
      ? (last + 1) | (code.demote << moveShift)
      : last | (code["demote-watch"] << moveShift);
  }
  return last | (code.hold << moveShift);
}

/** One customer's step, in words. */
export function earnedTier(
  { last, raw, score, lastScore }: Step,
  cuts: TierCuts | null,
  band: number,
  isFirstRun = false
): { readonly tier: number; readonly move: Move } {
  const packed = step(last, raw, score, lastScore, isFirstRun, cuts, band);
  return { tier: packed & 7, move: moves[packed >> moveShift]! };
}

/**
 * Earned tiers and moves of a base. Rows whose raw tier is 4 (not scored) stay 4.
 *
 * @param earned written
 * @param move written, indices into `moves`
 */
export function earnTiers(
  raw: Uint8Array,
  score: Float64Array,
  history: TierHistory,
  cuts: TierCuts | null,
  band: number,
  earned: Uint8Array,
  move: Uint8Array
): void {
  const { isFirstRun, lastEarned, lastScore } = history;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i]! > 3) {
      earned[i] = raw[i]!;
      move[i] = code["not-scored"];
      continue;
    }
    const last = lastEarned[i] ?? tierNone;
    const packed = step(last, raw[i]!, score[i]!, lastScore[i] ?? NaN, isFirstRun, cuts, band);
    earned[i] = packed & 7;
    move[i] = packed >> moveShift;
  }
}
