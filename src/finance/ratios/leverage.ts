import type { Ratio } from "./Ratio";

/** Debt ratio 资产负债率 = total liabilities ÷ total assets; above 1 equity is negative. */
export const debtRatio: Ratio = {
  group: "leverage",
  unit: "share",
  better: "lower",
  of: (s) => s.over(s.at("totalLiabilities"), s.at("totalAssets")),
};

/** Debt to equity 有息负债权益比 = interest-bearing debt ÷ closing equity; without meaning when equity is not positive. */
export const debtToEquity: Ratio = {
  group: "leverage",
  unit: "times",
  better: "lower",
  of: (s) => s.over(s.at("debt"), s.at("equity"), "equityNotPositive"),
};

/** Interest cover 已获利息倍数 = (profit before tax + interest expense) ÷ interest expense; no interest, no cover. */
export const interestCover: Ratio = {
  group: "leverage",
  unit: "times",
  better: "higher",
  of: (s) => {
    const interest = s.at("interest");
    if (interest <= 0) return s.none("noInterest");
    return s.over(s.at("pretax") + interest, interest);
  },
};

/** Equity multiplier 权益乘数 = total assets ÷ equity, both on the basis of the run. */
export const equityMultiplier: Ratio = {
  group: "leverage",
  unit: "times",
  better: "neither",
  of: (s) => s.over(s.balance("totalAssets"), s.balance("equity"), "equityNotPositive"),
};
