import { calendarDay } from "../cells/dates";
import { parseUnit } from "../cells/units";
import type { FieldTable } from "../columns";
import type { FieldKey } from "../fields";
import { exactAliases } from "../headers/aliases";
import { normaliseHeader } from "../headers/normaliseHeader";
import { CustomerIndex, copyToDuplicates, customerRows, missing } from "./customerIndex";

/** Growth of the customers' own revenue, parallel to the customer table. */
export interface GrowthRollup {
  /** Yearly growth as a fraction over three years, else two, else one; NaN where fewer than two years are known. */
  readonly revenueCagr: Float64Array;
  /** Over how many years; NaN with it. */
  readonly years: Float64Array;
  /** Latest fiscal year used. */
  readonly latestYear: Float64Array;
}

const columnChain: readonly FieldKey[] = [
  "finRevenue",
  "finRevenuePrev",
  "finRevenuePrev2",
  "finRevenuePrev3",
];
/** Years over which growth is measured, preferred first. */
const spans = [3, 2, 1] as const;

/**
 * Growth of revenue from statements, whether they stand one row per year, one row per item and year, or with the years side by
 * side. Years that end after the analysis date do not count; of several rows for a year the last one wins (restatements).
 */
export function rollUpGrowth(
  statements: FieldTable,
  customers: FieldTable,
  analysisDate: number
): GrowthRollup {
  const customerOf = customerRows(statements, new CustomerIndex(customers));
  const years = yearsOf(statements);
  const revenue = revenueColumn(statements);
  const chain = columnChain.map((field) => statements.numbers.get(field));
  const { year: now } = calendarDay(analysisDate);
  const byCustomer = new Map<number, Map<number, number>>();
  for (let row = 0; row < statements.count; row++) {
    const customer = customerOf[row] ?? -1;
    if (customer < 0) continue;
    const known = byCustomer.get(customer) ?? new Map<number, number>();
    byCustomer.set(customer, known);
    const year = years[row] ?? NaN;
    const set = (ofYear: number, value: number): void => {
      if (!Number.isNaN(value) && ofYear <= now) known.set(ofYear, value);
    };
    if (Number.isNaN(year)) chain.forEach((column, back) => set(now - back, column?.[row] ?? NaN));
    else {
      set(year, revenue[row] ?? NaN);
      chain.forEach((column, back) => {
        if (back > 0) set(year - back, column?.[row] ?? NaN);
      });
    }
  }
  const result = {
    revenueCagr: missing(customers.count),
    years: missing(customers.count),
    latestYear: missing(customers.count),
  };
  for (const [customer, known] of byCustomer) {
    if (known.size < 2) continue;
    const latest = Math.max(...known.keys());
    const span = spans.find((back) => (known.get(latest - back) ?? 0) > 0);
    const last = known.get(latest) ?? NaN;
    if (span === undefined || last < 0) continue;
    result.revenueCagr[customer] = (last / (known.get(latest - span) ?? NaN)) ** (1 / span) - 1;
    result.years[customer] = span;
    result.latestYear[customer] = latest;
  }
  copyToDuplicates(customers, Object.values(result));
  return result;
}

function yearsOf({ count, numbers }: FieldTable): Float64Array {
  const typed = numbers.get("fiscalYear");
  const ends = numbers.get("periodEnd");
  return Float64Array.from({ length: count }, (_, row) => {
    const year = typed?.[row] ?? NaN;
    if (!Number.isNaN(year)) return year;
    const end = ends?.[row] ?? NaN;
    return Number.isNaN(end) ? NaN : calendarDay(end).year;
  });
}

/** Revenue per row in currency units: its own column, or the amount of rows whose item is revenue. */
function revenueColumn({ count, numbers, texts }: FieldTable): Float64Array {
  const own = numbers.get("finRevenue");
  const items = texts.get("statementItem");
  const values = numbers.get("statementValue");
  const units = texts.get("unitName");
  const isRevenue = new Map<string, boolean>();
  return Float64Array.from({ length: count }, (_, row) => {
    const unit = units?.[row] ? parseUnit(units[row]) : null;
    const factor = unit?.kind === "money" ? unit.factor : 1;
    const typed = own?.[row] ?? NaN;
    if (!Number.isNaN(typed)) return typed * factor;
    const item = items?.[row] ?? "";
    if (item === "") return NaN;
    if (!isRevenue.has(item)) isRevenue.set(item, namesRevenue(item));
    return isRevenue.get(item) === true ? (values?.[row] ?? NaN) * factor : NaN;
  });
}

function namesRevenue(item: string): boolean {
  const { full, bare, core } = normaliseHeader(item);
  return [full, bare, core].some((text) =>
    (exactAliases.get(text) ?? []).some(({ field }) => field === "finRevenue")
  );
}
