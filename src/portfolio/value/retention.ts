import type { PurchaseDays } from "./PurchaseDays";

/** How many customers of a group bought in the year before the last one, and how many of these in the last one as well. */
export interface ObservedRetention {
  readonly before: number;
  readonly kept: number;
}

const year = 365;

/**
 * Retention as the orders show it, beside the assumed one: of the customers of each group who bought in the year before
 * last, how many bought in the last year. A sign, not a measure: tiers are today's, and who left has lost its tier.
 *
 * @param until Excel serial of the last day of the last year
 * @returns null where the orders do not reach back two years
 */
export function observedRetention(
  days: PurchaseDays,
  group: Uint8Array,
  groups: number,
  until: number
): readonly ObservedRetention[] | null {
  if (!(days.firstDay <= until - 2 * year + 31)) return null;
  const out = Array.from({ length: groups }, () => ({ before: 0, kept: 0 }));
  for (let c = 0; c < days.starts.length - 1; c++) {
    const sum = out[group[c]!];
    if (sum === undefined) continue;
    let boughtBefore = false;
    let boughtLast = false;
    for (let k = days.starts[c]!; k < days.starts[c + 1]!; k++) {
      if (!(days.amounts[k]! > 0)) continue;
      if (days.days[k]! > until - year) boughtLast = true;
      else if (days.days[k]! > until - 2 * year) boughtBefore = true;
    }
    if (!boughtBefore) continue;
    sum.before += 1;
    if (boughtLast) sum.kept += 1;
  }
  return out;
}
