import { pearson } from "./correlations";

/**
 * CRITIC weights (Diakoulaki, Mavrotas & Papayannakis 1995): values to 0–1 by min–max with cost criteria turned round, then
 * C_j = σ_j Σ_k (1 − r_jk), w = C/ΣC. A criterion counts that differs much and says what others do not. Population and sample
 * deviations give the same weights. A constant column has weight 0 and takes part in no correlation.
 *
 * @param columns one per criterion
 * @param gaps "listwise": customers that lack any value are left out of all; "pairwise": each deviation and each correlation is
 * taken over the customers that have its values, for bases in which hardly anybody has all of them
 * @returns weights that add up to 1, or null where no column differs
 */
export function criticWeights(
  columns: readonly Float64Array[],
  directions: readonly ("benefit" | "cost")[],
  gaps: "listwise" | "pairwise" = "listwise"
): number[] | null {
  const parts = criticParts(columns, directions, gaps);
  const total = parts.reduce((sum, { information }) => sum + information, 0);
  if (total > 0) return parts.map(({ information }) => information / total);
  // A single column that differs has no conflict with anything; it carries all there is.
  const differing = parts.map(({ deviation: sigma }) => (Number.isNaN(sigma) ? 0 : 1));
  const count = differing.reduce<number>((sum, value) => sum + value, 0);
  return count === 0 ? null : differing.map((value) => value / count);
}

/** What CRITIC's weights are made of: σ_j (population, of the scaled column; NaN of a constant one) and C_j. */
export function criticParts(
  columns: readonly Float64Array[],
  directions: readonly ("benefit" | "cost")[],
  gaps: "listwise" | "pairwise"
): { readonly deviation: number; readonly information: number }[] {
  const length = columns[0]?.length ?? 0;
  const isUsed = (i: number): boolean =>
    gaps === "pairwise" || columns.every((column) => column[i] === column[i]);
  const rows: number[] = [];
  for (let i = 0; i < length; i++) if (isUsed(i)) rows.push(i);
  const scaled = columns.map((column, j) =>
    minMax(
      Float64Array.from(rows, (i) => column[i]!),
      directions[j]!
    )
  );
  const conflict = new Float64Array(scaled.length);
  for (const [j, own] of scaled.entries()) {
    for (const [k, other] of scaled.entries()) {
      if (k <= j || own === null || other === null) continue;
      const { correlation } = pearson(own, other);
      // Two columns that no customer has in common neither agree nor disagree.
      const distance = Number.isNaN(correlation) ? 1 : 1 - correlation;
      conflict[j]! += distance;
      conflict[k]! += distance;
    }
  }
  return scaled.map((own, j) => {
    const sigma = own === null ? NaN : deviation(own);
    return { deviation: sigma, information: own === null ? 0 : sigma * conflict[j]! };
  });
}

function minMax(values: Float64Array, direction: "benefit" | "cost"): Float64Array | null {
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

/** Population standard deviation of the values that are there. */
function deviation(values: Float64Array): number {
  let [count, sum] = [0, 0];
  for (const value of values) {
    if (value !== value) continue;
    count++;
    sum += value;
  }
  const mean = sum / count;
  let squares = 0;
  for (const value of values) if (value === value) squares += (value - mean) ** 2;
  return Math.sqrt(squares / count);
}
