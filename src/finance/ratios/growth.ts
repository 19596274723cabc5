import type { Ratio } from "./Ratio";
import type { StatementCursor } from "./StatementCursor";
import type { ItemKey } from "../statements/items";

function change(s: StatementCursor, item: ItemKey): number {
  return s.over(s.at(item), s.earlier(item), "baseNotPositive") - 1;
}

/** Revenue growth 营业收入增长率 = revenue ÷ revenue of the year before − 1; without meaning on a base of nil or less. */
export const revenueGrowth: Ratio = {
  group: "growth",
  unit: "share",
  better: "higher",
  of: (s) => change(s, "revenue"),
};

/** Growth of net profit 净利润增长率; without meaning on a base of nil or less. */
export const netIncomeGrowth: Ratio = {
  group: "growth",
  unit: "share",
  better: "higher",
  of: (s) => change(s, "netIncome"),
};

/** Growth of total assets 总资产增长率. */
export const assetGrowth: Ratio = {
  group: "growth",
  unit: "share",
  better: "neither",
  of: (s) => change(s, "totalAssets"),
};

/** Compound growth of revenue 营业收入复合增长率 = (revenue ÷ revenue k years ago)^(1/k) − 1; both must be positive. */
export const revenueCagr: Ratio = {
  group: "growth",
  unit: "share",
  better: "higher",
  of: (s, { growthYears }) => {
    const now = s.at("revenue");
    const times = s.over(now, s.earlier("revenue", growthYears), "baseNotPositive");
    return now <= 0 ? s.none("baseNotPositive") : times ** (1 / growthYears) - 1;
  },
};

/** Capital preservation 资本保值增值率 = closing equity ÷ opening equity (SASAC 2006; contributions by owners are not taken out). */
export const capitalPreservation: Ratio = {
  group: "growth",
  unit: "share",
  better: "higher",
  of: (s) => s.over(s.at("equity"), s.earlier("equity"), "equityNotPositive"),
};
