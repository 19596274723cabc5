/**
 * Weights from an order of importance alone: the centroid of all weights that respect it, w_k = (1/n) Σ_{i=k..n} 1/i
 * (Barron & Barrett 1996). Items of equal rank share the mean of their places.
 *
 * @param ranks 1 = most important; equal ranks are ties
 */
export function rankOrderCentroid(ranks: readonly number[]): number[] {
  const n = ranks.length;
  const byPlace = new Array<number>(n);
  for (let place = n - 1, tail = 0; place >= 0; place--) {
    tail += 1 / (place + 1);
    byPlace[place] = tail / n;
  }
  const order = [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const weights = new Array<number>(n).fill(0);
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && ranks[order[to]!] === ranks[order[from]!]) to++;
    const mean = byPlace.slice(from, to).reduce((sum, weight) => sum + weight, 0) / (to - from);
    for (let place = from; place < to; place++) weights[order[place]!] = mean;
    from = to;
  }
  return weights;
}
