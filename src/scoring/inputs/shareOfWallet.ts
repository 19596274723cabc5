import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Typed, else revenue ÷ wallet; never more than the whole. */
export const shareOfWallet: InputField = (sources, { revenue, walletSize }) => {
  const { count } = sources.customers;
  const own = typed("shareOfWallet", sources);
  return [
    { ...own, values: own.values && compute(count, (i) => Math.min(1, own.values![i]!)) },
    {
      source: "revenueOverWallet",
      quality: own.quality,
      values:
        revenue &&
        walletSize &&
        compute(count, (i) =>
          walletSize[i]! > 0 ? Math.max(0, Math.min(1, revenue[i]! / walletSize[i]!)) : NaN
        ),
    },
  ];
};
