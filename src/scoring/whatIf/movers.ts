import { tierNotApplicable, tiers } from "../model";
import { ranksByValue } from "./ranksByValue";

/** S, A, B, C and N/A. */
export const tierCodes = tiers.length + 1;

/** Who moves between two tier columns of one base. Tier codes as in `Scores`; index 4 is "not scored". */
export interface Movement {
  /** Customers by tier. */
  readonly counts: { readonly before: Uint32Array; readonly after: Uint32Array };
  /** Revenue by tier, losses as zero. */
  readonly revenue: { readonly before: Float64Array; readonly after: Float64Array };
  /** Customers from tier to tier, row-major: `matrix[from * 5 + to]`. */
  readonly matrix: Uint32Array;
  /** Everybody whose tier changes, largest revenue first. Parallel columns. */
  readonly movers: {
    readonly rows: Uint32Array;
    readonly from: Uint8Array;
    readonly to: Uint8Array;
    readonly scoreFrom: Float64Array;
    readonly scoreTo: Float64Array;
  };
  /** Customers and revenue that rise, and that fall. In and out of "not scored" is neither. */
  readonly up: MovedSum;
  readonly down: MovedSum;
}

export interface MovedSum {
  readonly customers: number;
  readonly revenue: number;
}

/**
 * Compares tiers with those before. The order by revenue is made once; every comparison sorts no more than the places of those
 * that move.
 *
 * @param revenue NaN and losses count as nothing
 */
export function moversBetween(
  revenue: Float64Array | undefined,
  before: Uint8Array,
  scoreBefore: Float64Array
): (after: Uint8Array, score: Float64Array) => Movement {
  const count = before.length;
  const worth = new Float64Array(count);
  if (revenue) for (let i = 0; i < count; i++) worth[i] = revenue[i]! > 0 ? revenue[i]! : 0;
  const { place, rowAt } = ranksByValue(worth);
  const places = new Uint32Array(count);
  return (after, score) => {
    const countsBefore = new Uint32Array(tierCodes);
    const countsAfter = new Uint32Array(tierCodes);
    const revenueBefore = new Float64Array(tierCodes);
    const revenueAfter = new Float64Array(tierCodes);
    const matrix = new Uint32Array(tierCodes * tierCodes);
    let moved = 0;
    for (let i = 0; i < count; i++) {
      const from = before[i]!;
      const to = after[i]!;
      matrix[from * tierCodes + to]! += 1;
      revenueBefore[from]! += worth[i]!;
      revenueAfter[to]! += worth[i]!;
      if (from !== to) places[moved++] = place[i]!;
    }
    for (let from = 0; from < tierCodes; from++) {
      for (let to = 0; to < tierCodes; to++) {
        countsBefore[from]! += matrix[from * tierCodes + to]!;
        countsAfter[to]! += matrix[from * tierCodes + to]!;
      }
    }
    const rows = new Uint32Array(moved);
    const from = new Uint8Array(moved);
    const to = new Uint8Array(moved);
    const scoreFrom = new Float64Array(moved);
    const scoreTo = new Float64Array(moved);
    const up = { customers: 0, revenue: 0 };
    const down = { customers: 0, revenue: 0 };
    const sorted = places.subarray(0, moved).sort();
    for (let k = 0; k < moved; k++) {
      const row = rowAt[sorted[k]!]!;
      rows[k] = row;
      from[k] = before[row]!;
      to[k] = after[row]!;
      scoreFrom[k] = scoreBefore[row]!;
      scoreTo[k] = score[row]!;
      if (from[k] === tierNotApplicable || to[k] === tierNotApplicable) continue;
      const direction = to[k]! < from[k]! ? up : down;
      direction.customers += 1;
      direction.revenue += worth[row]!;
    }
    return {
      counts: { before: countsBefore, after: countsAfter },
      revenue: { before: revenueBefore, after: revenueAfter },
      matrix,
      movers: { rows, from, to, scoreFrom, scoreTo },
      up,
      down,
    };
  };
}
