/** Middle value of those that are known; NaN for none. */
export function median(values: Iterable<number>): number {
  const known = Float64Array.from([...values].filter((value) => !Number.isNaN(value))).sort();
  const middle = (known.length - 1) / 2;
  return ((known[Math.floor(middle)] ?? NaN) + (known[Math.ceil(middle)] ?? NaN)) / 2;
}
