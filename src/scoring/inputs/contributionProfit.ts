import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import type { CustomerNumberField } from "./sources";
import { typed } from "./typed";
import { valueIn } from "../valueIn";

/**
 * Typed; else gross profit less rebates and cost to serve; else revenue × gross margin less cost to serve; else gross profit
 * before cost to serve, marked as such. Without a figure for the cost to serve, none is invented.
 */
export const contributionProfit: InputField = (sources, { revenue }) => {
  const { customers, transactions } = sources;
  const { count } = customers;
  const column = (field: CustomerNumberField) => customers.numbers.get(field);
  const orElse = (value: number, other: number): number => (value === value ? value : other);

  const grossProfit = column("grossProfit");
  const cogs = column("cogs");
  const margin = column("grossMarginPct");
  const rebates = column("rebates");
  const servingCost = column("servingCost");
  const servingShare = column("costToServePct");
  const gross = (i: number): number =>
    orElse(
      orElse(valueIn(grossProfit, i), valueIn(revenue, i) - valueIn(cogs, i)),
      valueIn(transactions?.grossProfit12m, i)
    );
  const serving = (i: number): number =>
    orElse(valueIn(servingCost, i), valueIn(servingShare, i) * valueIn(revenue, i));
  const knownRebates = (i: number): number => orElse(valueIn(rebates, i), 0);

  const hasGross = grossProfit ?? (revenue && cogs) ?? transactions?.grossProfit12m;
  const hasMargin = revenue && margin;
  const hasServing = servingCost ?? (servingShare && revenue);
  return [
    typed("contributionProfit", sources),
    {
      source: "grossProfitLessCosts",
      quality: 1,
      values:
        hasGross && hasServing && compute(count, (i) => gross(i) - knownRebates(i) - serving(i)),
    },
    {
      source: "marginLessServingCost",
      quality: 0.8,
      values:
        hasMargin &&
        hasServing &&
        compute(
          count,
          (i) => valueIn(revenue, i) * valueIn(margin, i) - knownRebates(i) - serving(i)
        ),
    },
    {
      source: "grossProfitOnly",
      quality: 0.8,
      values:
        (hasGross ?? hasMargin) &&
        compute(
          count,
          (i) => orElse(gross(i), valueIn(revenue, i) * valueIn(margin, i)) - knownRebates(i)
        ),
    },
  ];
};
