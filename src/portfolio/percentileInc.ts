/** Excel's PERCENTILE.INC (R's type 7): rank p·(n − 1), linear between neighbours. Missing values do not count; NaN without any. */
export function percentileInc(values: Float64Array, p: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return NaN;
  const position = p * (sorted.length - 1);
  const low = sorted[Math.floor(position)]!;
  return low + (sorted[Math.ceil(position)]! - low) * (position - Math.floor(position));
}
