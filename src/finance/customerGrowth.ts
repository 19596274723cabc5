import { isSameCurrency, type Statements } from "./statements";

/** Years over which growth is measured, preferred first. */
const spans = [3, 2, 1] as const;

/**
 * Yearly growth of each customer's revenue as a fraction: over three years, else two, else one, up to its latest year with a revenue.
 * Years may be missing in between. NaN where no two years can be compared, and on a base of nil or less.
 */
export function customerGrowth({
  latest,
  customer,
  year,
  currency,
  items,
}: Statements): Float64Array {
  return Float64Array.from(latest, (newest, row) => {
    let last = newest;
    while (last >= 0 && customer[last] === row && Number.isNaN(items.revenue[last] ?? NaN)) last--;
    const revenue = last >= 0 && customer[last] === row ? (items.revenue[last] ?? NaN) : NaN;
    if (!(revenue >= 0)) return NaN;
    for (const span of spans)
      for (let entry = last - 1; entry >= 0 && customer[entry] === row; entry--) {
        const base = items.revenue[entry] ?? NaN;
        const isComparable = year[entry] === (year[last] ?? 0) - span && base > 0;
        if (isComparable && isSameCurrency(currency[entry], currency[last]))
          return (revenue / base) ** (1 / span) - 1;
      }
    return NaN;
  });
}
