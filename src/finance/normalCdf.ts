/**
 * Standard normal distribution function to double precision. Series of Φ around zero for |z| < 2, continued fraction of Mills' ratio
 * beyond (Abramowitz & Stegun 1964, 26.2.11 and 26.2.14), so that small tails keep their digits.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (z > 0) return 1 - normalCdf(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > -2) {
    let term = z;
    let sum = z;
    for (let k = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && k < 200; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = 0;
  for (let k = 400; k >= 1; k--) fraction = k / (-z + fraction);
  return density / (-z + fraction);
}
