import type { Gate } from "./Gate";

/** Too small to be strategic: S takes scarce people. Percentiles are those of the stored calibration. */
export const G11: Gate<"G11"> = {
  id: "G11",
  cap: "A",
  parameters: {
    walletPercentile: { default: 50, unit: "percentile", range: [5, 95] },
    revenuePercentile: { default: 75, unit: "percentile", range: [5, 95] },
  },
  mark({ count, values, percentile }, parameters, fired, bit) {
    const wallet = values("walletSize");
    const revenue = values("revenue");
    if (!wallet || !revenue) return;
    const walletBorder = percentile("walletSize", parameters.walletPercentile);
    const revenueBorder = percentile("revenue", parameters.revenuePercentile);
    for (let i = 0; i < count; i++) {
      if (wallet[i]! < walletBorder && revenue[i]! < revenueBorder) fired[i]! |= bit;
    }
  },
};
