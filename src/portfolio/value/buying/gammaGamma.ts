import { gammaln } from "simple-statistics";
import type { Fit } from "./fitBgNbd";
import { nelderMead } from "./nelderMead";

/**
 * The gamma-gamma model of how much a purchase is worth: values vary around each customer's mean (shape p), and the means
 * between customers (shape q, scale γ in money). It takes value to be independent of frequency. Source: P. S. Fader,
 * B. G. S. Hardie, The gamma-gamma model of monetary value (2013).
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/**
 * Expected mean value of a customer's purchases, seen x of them with mean m: p (γ + x m) / (p x + q − 1). With x = 0 it is
 * the mean of all customers.
 *
 * @returns NaN for q ≤ 1 and no purchase: the mean is not finite then
 */
export function expectedValue({ p, q, gamma }: GammaGamma, x: number, mean: number): number {
  const below = p * x + q - 1;
  return below > 0 ? (p * (gamma + (x === 0 ? 0 : x * mean))) / below : NaN;
}

/** Repeat purchases and their mean value, of customers with at least one and a positive mean. */
export interface SpendColumns {
  readonly x: Float64Array;
  readonly mean: Float64Array;
}

const farthest = 12;

/** Maximum likelihood fit, yielding between slices. Money is divided by its mean before the search (γ follows). */
export function* fitGammaGamma(spend: SpendColumns): Generator<undefined, Fit<GammaGamma>> {
  const n = spend.x.length;
  const scale = spend.mean.reduce((sum, m) => sum + m, 0) / n;
  const scaled: SpendColumns = { x: spend.x, mean: spend.mean.map((m) => m / scale) };
  const parametersAt = (at: readonly number[]): GammaGamma => ({
    p: Math.exp(at[0]!),
    q: Math.exp(at[1]!),
    gamma: Math.exp(at[2]!),
  });
  const found = yield* nelderMead(
    (at) =>
      at.some((x) => Math.abs(x) > farthest)
        ? Infinity
        : -gammaGammaLogLikelihood(parametersAt(at), scaled),
    [1, 1, 0],
    0.5
  );
  const { p, q, gamma } = parametersAt(found.at);
  const parameters: GammaGamma = { p, q, gamma: gamma * scale };
  return {
    parameters,
    logLikelihood: gammaGammaLogLikelihood(parameters, spend),
    n,
    hasConverged: found.hasSettled && found.at.every((x) => Math.abs(x) < farthest - 1),
  };
}

export function gammaGammaLogLikelihood(
  { p, q, gamma }: GammaGamma,
  { x, mean }: SpendColumns
): number {
  const fixed = q * Math.log(gamma) - gammaln(q);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const [count, m] = [x[i]!, mean[i]!];
    const px = p * count;
    sum +=
      fixed +
      gammaln(px + q) -
      gammaln(px) +
      (px - 1) * Math.log(m) +
      px * Math.log(count) -
      (px + q) * Math.log(gamma + m * count);
  }
  return sum;
}
