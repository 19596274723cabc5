import type { Quantiles } from "../settings/Model";
import { orderStatistics } from "./orderStatistics";
import type { Anchors } from "./model";

const shares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const pointsAt = [0, 25, 50, 75, 100] as const;

/** With fewer values than this there is nothing to calibrate on: a company enters anchors by hand, or goes without. */
export const fewestToCalibrate = 5;
/** With fewer than this the calibration stands, marked "small sample". */
export const fewestForFirmSample = 20;

/**
 * P5, P25, P50, P75 and P95 of a column as Excel's PERCENTILE.INC gives them: rank p·(n − 1), linear between neighbours.
 * (Other software has eight further definitions; this is type 7 of Hyndman & Fan 1996.)
 *
 * @param skip rows marked 1 are outside the base, e.g. private persons
 * @returns null with fewer than {@link fewestToCalibrate} values
 */
export function quantilesOf(values: Float64Array, skip: Uint8Array | null): Quantiles | null {
  const statistics = orderStatistics(values, skip, (n) =>
    shares.flatMap((share) => {
      const rank = Math.floor(share * (n - 1));
      return n === 0 ? [] : [rank, Math.min(rank + 1, n - 1)];
    })
  );
  const { n } = statistics;
  if (n < fewestToCalibrate) return null;
  const at = (share: number): number => {
    const position = share * (n - 1);
    const rank = Math.floor(position);
    const low = statistics.at(rank);
    const high = statistics.at(Math.min(rank + 1, n - 1));
    return low + (high - low) * (position - rank);
  };
  const [p5, p25, p50, p75, p95] = shares;
  return { n, values: [at(p5), at(p25), at(p50), at(p75), at(p95)] };
}

/**
 * Anchors P5 → 0 … P95 → 100. Percentiles that coincide become one anchor with the mean of their points; when all do,
 * nobody differs and everybody has 50.
 */
export function anchorsFromQuantiles({ values }: Quantiles): Anchors {
  const anchors: [number, number][] = [];
  for (let k = 0; k < values.length;) {
    let end = k + 1;
    while (end < values.length && values[end] === values[k]) end++;
    const tied = pointsAt.slice(k, end);
    anchors.push([values[k]!, tied.reduce<number>((sum, points) => sum + points, 0) / tied.length]);
    k = end;
  }
  return anchors;
}

/** A percentile between the five stored ones, linear between neighbours, the outermost beyond them. */
export function percentileFrom({ values }: Quantiles, percentile: number): number {
  const share = percentile / 100;
  if (share <= shares[0]) return values[0];
  for (let k = 1; k < shares.length; k++) {
    if (share > shares[k]!) continue;
    if (share === shares[k]) return values[k]!;
    const step = (share - shares[k - 1]!) / (shares[k]! - shares[k - 1]!);
    return values[k - 1]! + (values[k]! - values[k - 1]!) * step;
  }
  return values[4];
}
