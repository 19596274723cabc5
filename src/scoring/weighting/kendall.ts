/**
 * Kendall's τ-b of two columns over the rows that both have: pairs in the same order less pairs in the opposite order, with ties
 * allowed for. Counted by merge sort (Knight 1966), so that a hundred thousand rows are no burden. NaN with fewer than two rows
 * or where one column does not differ.
 */
export function kendallTau(a: Float64Array, b: Float64Array): number {
  const rows: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] === a[i] && b[i] === b[i]) rows.push(i);
  rows.sort((i, j) => a[i]! - a[j]! || b[i]! - b[j]!);
  const x = Float64Array.from(rows, (i) => a[i]!);
  const y = Float64Array.from(rows, (i) => b[i]!);
  const n = rows.length;
  const pairs = (n * (n - 1)) / 2;
  const tiedX = tiedPairs(n, (k) => x[k] === x[k - 1]);
  const tiedBoth = tiedPairs(n, (k) => x[k] === x[k - 1] && y[k] === y[k - 1]);
  const swaps = sortCounting(y);
  const tiedY = tiedPairs(n, (k) => y[k] === y[k - 1]);
  const agreement = pairs - tiedX - tiedY + tiedBoth - 2 * swaps;
  return agreement / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
}

/** Pairs within runs of equal neighbours. */
function tiedPairs(n: number, isLikeBefore: (k: number) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let k = 1; k <= n; k++) {
    if (k < n && isLikeBefore(k)) run++;
    else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

/** Sorts in place and counts the pairs that stood in the wrong order. */
function sortCounting(values: Float64Array): number {
  const n = values.length;
  const buffer = new Float64Array(n);
  let from: Float64Array = values;
  let to: Float64Array = buffer;
  let swaps = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n);
      const high = Math.min(low + 2 * width, n);
      let [left, right] = [low, middle];
      for (let k = low; k < high; k++) {
        if (left < middle && (right >= high || from[left]! <= from[right]!)) to[k] = from[left++]!;
        else {
          swaps += middle - left;
          to[k] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return swaps;
}
