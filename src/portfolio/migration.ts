import { tierNotApplicable, tierNone, tiers } from "../scoring/model";
import type { ScoringInput, Scores } from "../scoring/model";
import type { PreviousRun } from "./previousRun";

/** Places beside the tiers: "N/A" is 4 on both sides; a newcomer comes from 5, a lost customer goes to 5. */
export const newcomer = tierNotApplicable + 1;
export const lostTo = tierNotApplicable + 1;
const places = tierNotApplicable + 2;

/** How tiers moved since the last run; only customers that had a tier and are still listed count in the rates. */
export interface Migration {
  /** [from][to] in the places above. */
  readonly counts: readonly (readonly number[])[];
  /** Revenue of today in the same places, of the last run for the lost; NaN where none is known. */
  readonly revenue: readonly (readonly number[])[];
  /** Place each customer comes from. */
  readonly from: Uint8Array;
  readonly existing: number;
  readonly stable: number;
  readonly up: number;
  readonly down: number;
  readonly isNew: number;
  readonly lost: number;
  /** Nobody moved, came or went. */
  readonly isEmpty: boolean;
}

/**
 * The migration of tiers. Where the log knows a last run, a customer that it did not hold is new, whatever older runs say:
 * otherwise what the tiers held then would not be what they held at the end of that run. Without a log the tiers typed beside
 * the customers are where they come from.
 */
export function migrationOf(
  input: Pick<ScoringInput, "history" | "criteria">,
  scores: Pick<Scores, "count" | "finalTier">,
  previous: PreviousRun | null = null
): Migration {
  const counts = grid(0);
  const revenue = grid(NaN);
  const amounts = input.criteria.revenue?.values;
  const from = new Uint8Array(scores.count);
  let existing = 0;
  let stable = 0;
  let up = 0;
  for (let i = 0; i < scores.count; i++) {
    const before = placeBefore(input, i);
    const now = Math.min(scores.finalTier[i]!, tierNotApplicable);
    from[i] = before;
    count(counts, revenue, before, now, amounts?.[i] ?? NaN);
    if (before >= tierNotApplicable) continue;
    existing += 1;
    if (now === before) stable += 1;
    else if (now < before) up += 1;
  }
  const lost = previous?.lost ?? [];
  for (const entry of lost) {
    const { final, values } = previous!.snapshot;
    const before = Math.min(final[entry]!, tierNotApplicable);
    count(counts, revenue, before, lostTo, values.revenue?.[entry] ?? NaN);
  }
  const isNew = counts[newcomer]!.reduce((sum, customers) => sum + customers, 0);
  const same = tiers.length + 1;
  let unmoved = 0;
  for (let k = 0; k < same; k++) unmoved += counts[k]![k]!;
  return {
    counts,
    revenue,
    from,
    existing,
    stable,
    up,
    down: existing - stable - up,
    isNew,
    lost: lost.length,
    isEmpty: unmoved === scores.count + lost.length,
  };
}

/**
 * The place a customer comes from: its tier in the last run or as typed, `newcomer` where the last run did not hold it.
 */
export function placeBefore({ history }: Pick<ScoringInput, "history">, i: number): number {
  const last = history.lastFinal[i] ?? tierNone;
  if (history.isInLastRun === undefined) return last === tierNone ? newcomer : last;
  return history.isInLastRun[i] === 1 ? Math.min(last, tierNotApplicable) : newcomer;
}

function grid(value: number): number[][] {
  return Array.from({ length: places }, () => new Array<number>(places).fill(value));
}

function count(
  counts: number[][],
  revenue: number[][],
  from: number,
  to: number,
  amount: number
): void {
  counts[from]![to]! += 1;
  if (amount !== amount) return;
  const sum = revenue[from]![to]!;
  revenue[from]![to] = sum === sum ? sum + amount : amount;
}

/** Customers and revenue of a tier from the last run to this one, as a stock: opening + in − out = closing. */
export interface Stock {
  readonly opening: number;
  readonly in: number;
  readonly out: number;
  readonly closing: number;
}

/** The stock of one place (tier or "N/A"). */
export function stockOf(matrix: readonly (readonly number[])[], place: number): Stock {
  const sum = (of: (k: number) => number): number => {
    let total = 0;
    for (let k = 0; k < places; k++) total += of(k) || 0;
    return total;
  };
  const stays = matrix[place]![place]! || 0;
  const opening = sum((to) => matrix[place]![to]!);
  const closing = sum((from) => matrix[from]![place]!);
  return { opening, in: closing - stays, out: opening - stays, closing };
}
