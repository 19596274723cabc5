/**
 * CRITIC weights (Diakoulaki, Mavrotas & Papayannakis 1995): values to 0–1 by min–max with cost criteria turned round, then
 * C_j = σ_j Σ_k (1 − r_jk), w = C/ΣC. A criterion counts that differs much and says what others do not. Population and sample
 * deviations give the same weights. A constant column has weight 0 and takes part in no correlation.
 *
 * @param columns one per criterion; customers that lack any value are left out of all
 * @returns weights that add up to 1, or null where no column differs
 */
export function criticWeights(
  columns: readonly Float64Array[],
  directions: readonly ("benefit" | "cost")[]
): number[] | null {
  const length = columns[0]?.length ?? 0;
  const rows: number[] = [];
  for (let i = 0; i < length; i++)
    if (columns.every((column) => column[i] === column[i])) rows.push(i);
  const scaled = columns.map((column, j) =>
    minMax(
      rows.map((i) => column[i]!),
      directions[j]!
    )
  );
  const spread = scaled.map((values) => (values === null ? null : deviations(values)));
  const information = spread.map((own) => {
    if (own === null) return 0;
    let conflict = 0;
    for (const other of spread) if (other !== null) conflict += 1 - correlation(own, other);
    return own.deviation * conflict;
  });
  const total = information.reduce((sum, value) => sum + value, 0);
  if (total > 0) return information.map((value) => value / total);
  // A single column that differs has no conflict with anything; it carries all there is.
  const differing = spread.map((own) => (own === null ? 0 : 1));
  const count = differing.reduce<number>((sum, value) => sum + value, 0);
  return count === 0 ? null : differing.map((value) => value / count);
}

interface Spread {
  /** Distances from the mean. */
  readonly distances: readonly number[];
  readonly deviation: number;
}

function minMax(values: readonly number[], direction: "benefit" | "cost"): number[] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return null;
  return values.map((value) =>
    direction === "benefit" ? (value - low) / (high - low) : (high - value) / (high - low)
  );
}

function deviations(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const distances = values.map((value) => value - mean);
  const squares = distances.reduce((sum, distance) => sum + distance * distance, 0);
  return { distances, deviation: Math.sqrt(squares / values.length) };
}

function correlation(a: Spread, b: Spread): number {
  const products = a.distances.reduce((sum, distance, i) => sum + distance * b.distances[i]!, 0);
  return products / a.distances.length / (a.deviation * b.deviation);
}
