/** Two columns that say nearly the same. */
export interface CorrelatedPair {
  readonly first: number;
  readonly second: number;
  /** Pearson's r. */
  readonly correlation: number;
  /** Rows that have both values. */
  readonly rows: number;
}

/** Above this two criteria count the same thing twice. */
export const doubleCountingAbove = 0.9;
/** Fewer common rows say nothing about a base. */
const fewestRows = 5;

/** Pairs of columns whose correlation over their common rows exceeds the limit, closest first. Points, so that good is high in all. */
export function doubleCounting(
  columns: readonly Float64Array[],
  above = doubleCountingAbove
): CorrelatedPair[] {
  const pairs: CorrelatedPair[] = [];
  for (let first = 0; first < columns.length; first++) {
    for (let second = first + 1; second < columns.length; second++) {
      const { correlation, rows } = pearson(columns[first]!, columns[second]!);
      if (rows >= fewestRows && correlation > above)
        pairs.push({ first, second, correlation, rows });
    }
  }
  return pairs.sort((a, b) => b.correlation - a.correlation);
}

/** Pearson's r over the rows that both have; NaN where one of them does not differ there. */
export function pearson(
  a: Float64Array,
  b: Float64Array
): { readonly correlation: number; readonly rows: number } {
  let [rows, sumA, sumB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== a[i] || b[i] !== b[i]) continue;
    rows++;
    sumA += a[i]!;
    sumB += b[i]!;
  }
  const [meanA, meanB] = [sumA / rows, sumB / rows];
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== a[i] || b[i] !== b[i]) continue;
    const [x, y] = [a[i]! - meanA, b[i]! - meanB];
    products += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return { correlation: products / Math.sqrt(squaresA * squaresB), rows };
}
