import { compute } from "./firstOf";
import type { Candidate } from "./firstOf";
import type { InputSources } from "./sources";

/**
 * Wallet Allocation Rule: what a supplier of a rank among N usually gets, (1 − rank/(N + 1)) · 2/N. Tied suppliers share the
 * mean of their ranks; a single supplier has all (Keiningham, Aksoy, Buoye & Cooil 2011).
 */
export function walletAllocation(rank: number, suppliers: number): number {
  return (1 - rank / (suppliers + 1)) * (2 / suppliers);
}

/**
 * Share of the wallet that we could win: typed; else, from the supplier table, the current share or the fair share of the
 * rank within reach under the customer's sourcing policy; else the fair share of the first rank, where only the number of
 * suppliers is known. Never below the current share. A rank typed beside the number of suppliers aims one place higher.
 */
export function winnableShare(
  sources: InputSources,
  share: Float64Array | undefined
): readonly Candidate[] {
  const { customers, suppliers } = sources;
  const { count, numbers } = customers;
  const typedCount = numbers.get("supplierCount");
  const typedRank = numbers.get("supplierRank");
  const current = (i: number): number => {
    const value = share?.[i] ?? NaN;
    return value === value ? value : 0;
  };
  const known = (i: number): number => {
    const fromTable = suppliers?.suppliers[i] ?? NaN;
    const n = fromTable === fromTable ? fromTable : (typedCount?.[i] ?? NaN);
    return n >= 1 ? n : NaN;
  };
  return [
    { source: "typed", quality: 0.8, values: numbers.get("winnableShare") },
    { source: "suppliers", quality: 0.8, values: suppliers?.winnableShare },
    {
      source: "targetRank",
      quality: 0.8,
      values:
        typedRank &&
        typedCount &&
        compute(count, (i) =>
          Math.max(current(i), walletAllocation(Math.max(1, typedRank[i]! - 1), known(i)))
        ),
    },
    {
      source: "fairShareOfLeader",
      quality: 0.5,
      values:
        (suppliers ?? typedCount) &&
        compute(count, (i) => Math.max(current(i), walletAllocation(1, known(i)))),
    },
  ];
}
