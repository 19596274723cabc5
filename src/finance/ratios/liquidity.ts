import type { Ratio } from "./Ratio";

/** Current ratio 流动比率 = current assets ÷ current liabilities. */
export const currentRatio: Ratio = {
  group: "liquidity",
  unit: "times",
  better: "higher",
  needsTradingCompany: true,
  of: (s) => s.over(s.at("currentAssets"), s.at("currentLiabilities")),
};

/** Quick ratio 速动比率 = (current assets − inventories) ÷ current liabilities; prepayments stay in. */
export const quickRatio: Ratio = {
  group: "liquidity",
  unit: "times",
  better: "higher",
  needsTradingCompany: true,
  of: (s) => s.over(s.at("currentAssets") - s.at("inventory"), s.at("currentLiabilities")),
};

/** Cash ratio 现金比率 = cash and short-term investments ÷ current liabilities. */
export const cashRatio: Ratio = {
  group: "liquidity",
  unit: "times",
  better: "higher",
  needsTradingCompany: true,
  of: (s) => s.over(s.at("cash"), s.at("currentLiabilities")),
};

/** Cash flow to current liabilities 现金流动负债比率 = operating cash flow ÷ closing current liabilities (SASAC 2006). */
export const cashFlowToCurrentLiabilities: Ratio = {
  group: "liquidity",
  unit: "times",
  better: "higher",
  needsTradingCompany: true,
  of: (s) => s.over(s.at("cfo"), s.at("currentLiabilities")),
};
