import type { Ratio, RatioChoices } from "./Ratio";
import type { StatementCursor } from "./StatementCursor";

/** Asset turnover 总资产周转率 = revenue ÷ total assets. */
export const assetTurnover: Ratio = {
  group: "efficiency",
  unit: "times",
  better: "higher",
  of: (s) => s.over(s.at("revenue"), s.balance("totalAssets")),
};

function receivables(s: StatementCursor, { withNotes }: RatioChoices): number {
  return withNotes ? s.balance("receivables") + s.balance("notes") : s.balance("receivables");
}

/** Receivables turnover 应收账款周转率 = revenue ÷ net trade receivables (SASAC adds the allowance back; statements seldom print it). */
export const receivablesTurnover: Ratio = {
  group: "efficiency",
  unit: "times",
  better: "higher",
  needsTradingCompany: true,
  of: (s, choices) => s.over(s.at("revenue"), receivables(s, choices)),
};

function receivableDays(s: StatementCursor, choices: RatioChoices): number {
  return s.over(receivables(s, choices) * s.days, s.at("revenue"));
}

function inventoryDays(s: StatementCursor): number {
  return s.over(s.balance("inventory") * s.days, s.at("costOfSales"));
}

function payableDays(s: StatementCursor, { payablesOnPurchases }: RatioChoices): number {
  const cost = s.at("costOfSales");
  const base = payablesOnPurchases ? cost + s.at("inventory") - s.earlier("inventory") : cost;
  return s.over(s.balance("payables") * s.days, base);
}

/** DSO 应收账款周转天数 = trade receivables ÷ revenue × days of the year. */
export const dso: Ratio = {
  group: "efficiency",
  unit: "days",
  better: "lower",
  needsTradingCompany: true,
  of: receivableDays,
};

/** DIO 存货周转天数 = inventories ÷ cost of sales × days of the year. */
export const dio: Ratio = {
  group: "efficiency",
  unit: "days",
  better: "lower",
  needsTradingCompany: true,
  of: inventoryDays,
};

/** DPO 应付账款周转天数 = trade payables ÷ cost of sales × days; long payable days may be power or distress. */
export const dpo: Ratio = {
  group: "efficiency",
  unit: "days",
  better: "neither",
  needsTradingCompany: true,
  of: payableDays,
};

/** Cash conversion cycle 现金循环周期 = DSO + DIO − DPO. */
export const ccc: Ratio = {
  group: "efficiency",
  unit: "days",
  better: "lower",
  needsTradingCompany: true,
  of: (s, choices) => receivableDays(s, choices) + inventoryDays(s) - payableDays(s, choices),
};
