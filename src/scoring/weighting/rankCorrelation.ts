/**
 * Spearman's rank correlation of two columns over the rows that both have, ties sharing the mean of their ranks: how far two
 * methods agree on the order. NaN with fewer than two rows or where one column does not differ.
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const rows: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] === a[i] && b[i] === b[i]) rows.push(i);
  const [ranksA, ranksB] = [a, b].map((column) => ranksOf(rows.map((i) => column[i]!))) as [
    Float64Array,
    Float64Array,
  ];
  const n = rows.length;
  const mean = (n + 1) / 2;
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (let k = 0; k < n; k++) {
    const [x, y] = [ranksA[k]! - mean, ranksB[k]! - mean];
    products += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return products / Math.sqrt(squaresA * squaresB);
}

/** Ranks from 1, smallest first; equal values share the mean of theirs. */
export function ranksOf(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
