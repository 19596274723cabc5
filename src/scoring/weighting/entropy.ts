/**
 * Entropy weights (Shannon; Hwang & Yoon 1981): p = x/Σx, E = −Σ p ln p/ln m, w = (1 − E)/Σ(1 − E), with 0 · ln 0 = 0. A
 * criterion on which customers hardly differ gets little weight. An advice, not an opinion about importance: one outlier or
 * one zero can take nearly everything.
 *
 * @param columns one per criterion, not negative, NaN missing
 * @returns weights that add up to 1, or null where they are not defined: a negative value, or no column in which anything differs
 */
export function entropyWeights(columns: readonly Float64Array[]): number[] | null {
  const diversity: number[] = [];
  for (const column of columns) {
    const entropy = entropyOf(column);
    if (entropy === null) return null;
    diversity.push(1 - entropy);
  }
  const total = diversity.reduce((sum, value) => sum + value, 0);
  // Rounding alone leaves some 1e-16 where every column is constant.
  return total > 1e-12 ? diversity.map((value) => Math.max(0, value) / total) : null;
}

/** Entropy of a column, 0–1; 1 where all values are equal or there are fewer than two; null for a negative value. */
export function entropyOf(column: Float64Array): number | null {
  let total = 0;
  let m = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    if (value < 0) return null;
    total += value;
    m++;
  }
  if (m < 2 || total === 0) return 1;
  let sum = 0;
  for (const value of column) {
    if (!(value > 0)) continue;
    const share = value / total;
    sum -= share * Math.log(share);
  }
  return sum / Math.log(m);
}
