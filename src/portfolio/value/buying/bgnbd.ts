import { gammaln } from "simple-statistics";
import { hypergeometric } from "./hypergeometric";

/**
 * The BG/NBD model of non-contractual buying: a customer buys at a gamma-distributed rate (r, α) and after each purchase
 * drops out with a beta-distributed probability (a, b). α has the unit of time of the data. Source: P. S. Fader, B. G. S.
 * Hardie, K. L. Lee, "Counting your customers" the easy way, Marketing Science 24 (2005) 2, 275–284.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** One customer as the model sees it, times in one unit (weeks). */
export interface Purchases {
  /** Repeat purchases: the first one does not count. */
  readonly x: number;
  /** When the last purchase was, counted from the first one. */
  readonly tx: number;
  /** How long the customer has been watched, counted from the first purchase. */
  readonly T: number;
}

/** Purchases that a customer picked at random makes in its first t units of time. */
export function expectedPurchases({ r, alpha, a, b }: BgNbd, t: number): number {
  const a1 = awayFromOne(a);
  const z = t / (alpha + t);
  // Euler's transformation of (1 − z)^r ₂F₁(r, b; a + b − 1; z).
  const rest = (1 - z) ** (a1 - 1) * hypergeometric(a1 + b - 1 - r, a1 - 1, a1 + b - 1, z);
  return ((a1 + b - 1) / (a1 - 1)) * (1 - rest);
}

/**
 * Purchases that a customer with this history makes in the next t units of time. With Euler's transformation
 * ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b+x; a+b+x−1; z) = (1−z)^(a−1) ₂F₁(a+b−1−r, a−1; a+b+x−1; z), whose series
 * neither overflows nor loses digits for customers with hundreds of purchases.
 */
export function conditionalPurchases(model: BgNbd, { x, tx, T }: Purchases, t: number): number {
  const { r, alpha, b } = model;
  const a = awayFromOne(model.a);
  const z = t / (alpha + T + t);
  const rest = (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, a + b + x - 1, z);
  return (((a + b + x - 1) / (a - 1)) * (1 - rest)) / (1 + oddsOfLeft(model, { x, tx, T }));
}

/**
 * Probability that the customer is still one. By construction it is 1 for a customer without a repeat purchase, and for one
 * gap since the last purchase it falls as purchases rise: who used to buy often and stopped has probably left.
 */
export function probabilityAlive(model: BgNbd, purchases: Purchases): number {
  return 1 / (1 + oddsOfLeft(model, purchases));
}

/** Odds that the customer has left: 0 without a repeat purchase. */
function oddsOfLeft({ r, alpha, a, b }: BgNbd, { x, tx, T }: Purchases): number {
  if (x === 0) return 0;
  return (a / (b + x - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx)));
}

/** Probability that a customer picked at random makes exactly n repeat purchases in t units of time. */
export function probabilityOfCount({ r, alpha, a, b }: BgNbd, n: number, t: number): number {
  const logBeta = (p: number, q: number): number => gammaln(p) + gammaln(q) - gammaln(p + q);
  const logStay = r * Math.log(alpha / (alpha + t));
  const logBought = Math.log(t / (alpha + t));
  /** Negative binomial probability of j purchases. */
  const counts = (j: number): number =>
    Math.exp(gammaln(r + j) - gammaln(r) - gammaln(j + 1) + logStay + j * logBought);
  const stayed = Math.exp(logBeta(a, b + n) - logBeta(a, b)) * counts(n);
  if (n === 0) return stayed;
  let fewer = 0;
  for (let j = 0; j < n; j++) fewer += counts(j);
  return stayed + Math.exp(logBeta(a + 1, b + n - 1) - logBeta(a, b)) * (1 - fewer);
}

/** The formulas divide by a − 1 and are continuous there; a step aside costs fewer digits than the division. */
function awayFromOne(a: number): number {
  return Math.abs(a - 1) < 1e-7 ? 1 + 1e-7 : a;
}
