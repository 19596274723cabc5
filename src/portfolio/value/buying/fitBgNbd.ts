import { gammaln } from "simple-statistics";
import type { BgNbd } from "./bgnbd";
import { nelderMead } from "./nelderMead";

/** Histories of many buyers as columns, times in one unit. */
export interface BuyerColumns {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
}

export interface Fit<Parameters> {
  readonly parameters: Parameters;
  /** Natural logarithm of the likelihood at the parameters. */
  readonly logLikelihood: number;
  /** Buyers that the model was fitted to. */
  readonly n: number;
  /** False when the search did not end at an inner maximum: then the parameters mean nothing. */
  readonly hasConverged: boolean;
}

/** Logarithms of parameters beyond this are on their way to infinity or zero: the data do not hold what the model looks for. */
const farthest = 12;

/**
 * Maximum likelihood fit of the BG/NBD model, yielding between slices. Times are scaled so that the longest is 10 before the
 * search (α follows), which walks through the logarithms of the parameters.
 */
export function* fitBgNbd(buyers: BuyerColumns): Generator<undefined, Fit<BgNbd>> {
  const n = buyers.x.length;
  const scale = 10 / buyers.T.reduce((most, T) => Math.max(most, T), 0);
  const scaled: BuyerColumns = {
    x: buyers.x,
    tx: buyers.tx.map((t) => t * scale),
    T: buyers.T.map((t) => t * scale),
  };
  const counts = countTable(buyers.x);
  const parametersAt = (at: readonly number[]): BgNbd => ({
    r: Math.exp(at[0]!),
    alpha: Math.exp(at[1]!),
    a: Math.exp(at[2]!),
    b: Math.exp(at[3]!),
  });
  const found = yield* nelderMead(
    (at) =>
      at.some((x) => Math.abs(x) > farthest)
        ? Infinity
        : -logLikelihood(parametersAt(at), scaled, counts),
    [0, 0, 0, 0],
    0.5
  );
  const { r, alpha, a, b } = parametersAt(found.at);
  const parameters: BgNbd = { r, alpha: alpha / scale, a, b };
  return {
    parameters,
    logLikelihood: bgNbdLogLikelihood(parameters, buyers),
    n,
    hasConverged: found.hasSettled && found.at.every((x) => Math.abs(x) < farthest - 1),
  };
}

/** Log-likelihood of histories under given parameters. */
export function bgNbdLogLikelihood(parameters: BgNbd, buyers: BuyerColumns): number {
  return logLikelihood(parameters, buyers, countTable(buyers.x));
}

/** Which purchase counts occur, and which of them each buyer has: log-gammas are taken once per count. */
interface CountTable {
  readonly distinct: readonly number[];
  readonly of: Uint32Array;
}

function countTable(x: Float64Array): CountTable {
  const distinct: number[] = [];
  const place = new Map<number, number>();
  const of = Uint32Array.from(x, (count) => {
    let at = place.get(count);
    if (at === undefined) {
      at = distinct.push(count) - 1;
      place.set(count, at);
    }
    return at;
  });
  return { distinct, of };
}

/**
 * Σ ln L in the form that stays finite for long and busy histories (B. G. S. Hardie, note "Overcoming the BG/NBD model's
 * #NUM! error problem"): ln A₁ + ln A₂ + ln(exp ln A₃ + exp ln A₄), the last by the larger of the two.
 */
function logLikelihood(
  { r, alpha, a, b }: BgNbd,
  { x, tx, T }: BuyerColumns,
  { distinct, of }: CountTable
): number {
  const fixed = r * Math.log(alpha) - gammaln(r) + gammaln(a + b) - gammaln(b);
  const perCount = distinct.map(
    (count) => gammaln(r + count) + gammaln(b + count) - gammaln(a + b + count)
  );
  const perDrop = distinct.map((count) => Math.log(a) - Math.log(b + count - 1));
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const at = of[i]!;
    const power = r + x[i]!;
    const stayed = -power * Math.log(alpha + T[i]!);
    sum += fixed + perCount[at]!;
    if (x[i] === 0) sum += stayed;
    else {
      const left = perDrop[at]! - power * Math.log(alpha + tx[i]!);
      const more = Math.max(stayed, left);
      sum += more + Math.log1p(Math.exp(Math.min(stayed, left) - more));
    }
  }
  return sum;
}
