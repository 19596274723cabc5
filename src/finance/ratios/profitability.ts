import type { Ratio } from "./Ratio";

/** Gross margin 毛利率 = (revenue − cost of sales) ÷ revenue. */
export const grossMargin: Ratio = {
  group: "profitability",
  unit: "share",
  better: "higher",
  of: (s) => s.over(s.at("revenue") - s.at("costOfSales"), s.at("revenue")),
};

/** Operating margin 营业利润率 = EBIT ÷ revenue. */
export const operatingMargin: Ratio = {
  group: "profitability",
  unit: "share",
  better: "higher",
  of: (s) => s.over(s.at("ebit"), s.at("revenue")),
};

/** Net margin 净利率 = net profit ÷ revenue. */
export const netMargin: Ratio = {
  group: "profitability",
  unit: "share",
  better: "higher",
  of: (s) => s.over(s.at("netIncome"), s.at("revenue")),
};

/** ROA 总资产净利率 = net profit ÷ total assets on the basis of the run. */
export const roa: Ratio = {
  group: "profitability",
  unit: "share",
  better: "higher",
  of: (s) => s.over(s.at("netIncome"), s.balance("totalAssets")),
};

/** Return on total assets before interest and tax 总资产报酬率 = (profit before tax + interest) ÷ total assets (SASAC 2006). */
export const returnOnTotalAssets: Ratio = {
  group: "profitability",
  unit: "share",
  better: "higher",
  of: (s) => s.over(s.at("pretax") + s.at("interest"), s.balance("totalAssets")),
};

/** ROE 净资产收益率 = net profit ÷ equity on the basis of the run; without meaning when that is not positive. */
export const roe: Ratio = {
  group: "profitability",
  unit: "share",
  better: "higher",
  of: (s) => s.over(s.at("netIncome"), s.balance("equity"), "equityNotPositive"),
};

/** Cash content of profit 盈余现金保障倍数（净现比） = operating cash flow ÷ net profit; without meaning on a loss. */
export const cashContentOfProfit: Ratio = {
  group: "profitability",
  unit: "times",
  better: "higher",
  of: (s) => s.over(s.at("cfo"), s.at("netIncome"), "profitNotPositive"),
};
