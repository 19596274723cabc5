/** How columns are made comparable. The choice can change the winner, so it is always named. */
export type TopsisNormalisation = "vector" | "minMax";

/**
 * TOPSIS (Hwang & Yoon 1981): closeness of each customer to the best and distance from the worst value of every criterion,
 * C = S⁻/(S⁺ + S⁻), 0–1. "vector" divides by the column's Euclidean length as the authors do; "minMax" stretches each column
 * to 0–1. Rows with a missing value are NaN and do not set the best or the worst. Adding a row can change the order of
 * others: a check of the weighted sum, not a replacement.
 *
 * @param weights any scale
 * @returns null where no complete row is left
 */
export function topsis(
  columns: readonly Float64Array[],
  weights: readonly number[],
  directions: readonly ("benefit" | "cost")[],
  normalisation: TopsisNormalisation = "vector"
): Float64Array | null {
  const distances = topsisDistances(columns, weights, directions, normalisation);
  return (
    distances &&
    distances.toBest.map((best, i) => {
      const worst = distances.toWorst[i]!;
      // Where nobody differs in anything, everybody stands in the middle.
      return best + worst === 0 ? 0.5 : worst / (best + worst);
    })
  );
}

/** The two Euclidean distances behind the closeness: S⁺ from the best and S⁻ from the worst values, NaN for incomplete rows. */
export function topsisDistances(
  columns: readonly Float64Array[],
  weights: readonly number[],
  directions: readonly ("benefit" | "cost")[],
  normalisation: TopsisNormalisation
): { readonly toBest: Float64Array; readonly toWorst: Float64Array } | null {
  const length = columns[0]?.length ?? 0;
  const isComplete = new Uint8Array(length).fill(1);
  for (const column of columns) {
    for (let i = 0; i < length; i++) if (column[i] !== column[i]) isComplete[i] = 0;
  }
  if (!isComplete.includes(1)) return null;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const toBest = new Float64Array(length);
  const toWorst = new Float64Array(length);
  for (const [j, column] of columns.entries()) {
    let [low, high, squares] = [Infinity, -Infinity, 0];
    for (let i = 0; i < length; i++) {
      if (isComplete[i] === 0) continue;
      const value = column[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
      squares += value * value;
    }
    const scale = normalisation === "vector" ? Math.sqrt(squares) : high - low;
    // A column in which nothing differs moves nobody.
    if (!(scale > 0) || high === low) continue;
    const factor = weights[j]! / total / scale;
    const [best, worst] = directions[j] === "benefit" ? [high, low] : [low, high];
    for (let i = 0; i < length; i++) {
      toBest[i]! += (factor * (column[i]! - best)) ** 2;
      toWorst[i]! += (factor * (column[i]! - worst)) ** 2;
    }
  }
  const rooted = (squares: Float64Array): Float64Array =>
    squares.map((square, i) => (isComplete[i] === 0 ? NaN : Math.sqrt(square)));
  return { toBest: rooted(toBest), toWorst: rooted(toWorst) };
}
