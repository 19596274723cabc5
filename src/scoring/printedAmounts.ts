import { apportion } from "./apportion";
import type { RankedContributions } from "./contributions";
import type { TierSteps } from "./explanation";
import { scoreNoise } from "./hysteresis";
import type { NumberTexts } from "./numberTexts";

/** Shares are sums of decimals: what lacks less than this is whole. */
const shareNoise = 1e-9;

/** Whole per cent, never rounded up to all; null when it is all. */
export function wholePercent(share: number, numbers: NumberTexts): string | null {
  return share > 1 - shareNoise ? null : numbers.percent(Math.floor(share * 100 + 1e-6));
}

/**
 * Contributions in tenths as printed: those named from the top, those named from the bottom, and the rest. The rest takes up
 * the rounding; where everything is named, the amounts are apportioned.
 */
export function namedAmounts(
  { size, contributions }: RankedContributions,
  above: number,
  below: number,
  total: number
): number[] {
  const named = above + below;
  const amounts: number[] = [];
  for (let k = 0; k < above; k++) amounts.push(contributions[k]! * 10);
  for (let k = 0; k < below; k++) amounts.push(contributions[size - 1 - k]! * 10);
  if (named === size) {
    apportion(amounts, total);
    amounts.push(0);
    return amounts;
  }
  let rest = total;
  for (let k = 0; k < named; k++) {
    amounts[k] = Math.sign(amounts[k]!) * Math.round(Math.abs(amounts[k]!));
    rest -= amounts[k]!;
  }
  amounts.push(rest);
  return amounts;
}

/** Score in tenths as printed: rounded, but never up to a tier's threshold that it has not reached. */
export function printedScore({ score, next }: TierSteps): number {
  const rounded = Math.round(score * 10);
  if (next === null || rounded / 10 < score + next.gap - scoreNoise) return rounded;
  return Math.floor(score * 10);
}
