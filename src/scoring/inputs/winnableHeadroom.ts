import { compute, firstOf } from "./firstOf";
import type { Candidate } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";
import { winnableShare } from "./winnableShare";

/**
 * Typed, else wallet × max(0, winnable share − current share). Where the winnable share was itself derived, its source and
 * quality are the headroom's.
 */
export const winnableHeadroom: InputField = (sources, { walletSize, shareOfWallet }) => {
  const { count } = sources.customers;
  const headroomOf = (winnable: Float64Array | undefined): Float64Array | undefined =>
    winnable && walletSize && shareOfWallet
      ? compute(count, (i) => walletSize[i]! * Math.max(0, winnable[i]! - shareOfWallet[i]!))
      : undefined;
  return [
    typed("winnableHeadroom", sources),
    ...winnableShare(sources, shareOfWallet).map(({ source, quality, values }): Candidate => ({
      source: source === "typed" ? "walletTimesShare" : source,
      quality,
      values: headroomOf(values),
    })),
  ];
};

/** Winnable share per customer by the same rules; NaN where nothing tells. */
export function winnableShares(
  ...args: Parameters<typeof winnableShare>
): Float64Array | undefined {
  const [{ customers }] = args;
  return firstOf("winnableHeadroom", customers.count, winnableShare(...args)).column?.values;
}
