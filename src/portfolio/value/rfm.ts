/** Recency, frequency and monetary value of the customers with at least one order; NaN = never ordered. */
export interface RfmInputs {
  /** Days since the last order. */
  readonly recencyDays: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
}

/** Scores 1–5, 5 best; 0 where a customer has none. */
export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  /** How many customers have all three. */
  readonly count: number;
}

/**
 * Quintiles by mid-rank (A. M. Hughes, Strategic Database Marketing, 1994, gives the quintiles; equal values share the mean
 * of their ranks m, so that equals are treated alike): score = ⌈5 m / n⌉. Recency is ranked the other way round: the fewest
 * days get 5. Only customers with all three values are ranked.
 */
export function rfmQuintiles({ recencyDays, frequency, monetary }: RfmInputs): RfmScores {
  const rows: number[] = [];
  for (let i = 0; i < recencyDays.length; i++)
    if (!Number.isNaN(recencyDays[i]! + frequency[i]! + monetary[i]!)) rows.push(i);
  return {
    recency: midRankQuintiles(recencyDays, rows, -1),
    frequency: midRankQuintiles(frequency, rows, 1),
    monetary: midRankQuintiles(monetary, rows, 1),
    count: rows.length,
  };
}

/** @param direction 1 when more is better, −1 when less is */
function midRankQuintiles(
  values: Float64Array,
  rows: readonly number[],
  direction: 1 | -1
): Uint8Array {
  const scores = new Uint8Array(values.length);
  const order = [...rows].sort((a, b) => direction * (values[a]! - values[b]!));
  const n = order.length;
  for (let from = 0; from < n;) {
    let to = from;
    while (to + 1 < n && values[order[to + 1]!] === values[order[from]!]) to++;
    // Ranks from + 1 … to + 1 share their mean; ⌈5 m / n⌉ with 2 m as a whole number.
    const twiceRank = from + to + 2;
    const score = Math.ceil((5 * twiceRank) / (2 * n));
    for (let k = from; k <= to; k++) scores[order[k]!] = score;
    from = to + 1;
  }
  return scores;
}

/**
 * The four cuts between quintiles by the interpolated quantiles of R's type 7 (PERCENTILE.INC), plus `offset`. The R package
 * rfm adds 1 to every cut: harmless for whole days, wrong for margins, ratios or money in millions; 0 gives true quintiles.
 */
export function quantileCuts(values: readonly number[], offset: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.2, 0.4, 0.6, 0.8].map((share) => {
    const at = share * (sorted.length - 1);
    const below = Math.floor(at);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return low + (at - below) * (high - low) + offset;
  });
}

/** Score 1–5 of each value: the number of cuts at or below it, plus one; turned round where less is better. */
export function quantileScores(
  values: readonly number[],
  cuts: readonly number[],
  direction: 1 | -1
): number[] {
  return values.map((value) => {
    const above = cuts.filter((cut) => value >= cut).length;
    return direction === 1 ? above + 1 : cuts.length + 1 - above;
  });
}
