/** Terms after which a sum that has not settled is given up: with z below 0.999 a few thousand are enough. */
const mostTerms = 100_000;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) by its series, for c > 0 and 0 ≤ z < 1. The terms fall at last like z^k,
 * so the caller transforms arguments that grow before they fall (Euler: NIST Handbook of Mathematical Functions 15.8.1).
 *
 * @returns NaN when the series has not settled
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; k < mostTerms; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
    if (Math.abs(term) <= 1e-17 * Math.abs(sum)) return sum;
  }
  return NaN;
}
