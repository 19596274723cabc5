import { atOnce, type Slices } from "../../slices";
import { addMonths, calendarDay } from "../cells/dates";
import { inUnit } from "../cells/units";
import type { FieldTable, RowProblem } from "../columns";
import { ProblemLog } from "../reader/problemLog";
import {
  CustomerIndex,
  copyToDuplicates,
  customerRowsInSlices,
  groupByCustomer,
  missing,
} from "./customerIndex";
import { lineAmounts } from "./lineAmounts";
import { reportLines } from "./reportLines";
import { strategicLines } from "./strategicLines";

/**
 * Transactions rolled up per customer, parallel to the customer table; NaN for a customer without any line. Money in the
 * customers' unit, net of returns and tax.
 */
export interface TransactionRollup {
  /** In the 12 months up to and including the analysis date; 0 for a customer that bought only before. */
  readonly revenue12m: Float64Array;
  /** In the 12 months before; only where the lines reach back two full years, and NaN for customers younger than that. */
  readonly revenuePrev12m?: Float64Array;
  /** Amount less cost, where there is a cost column; NaN where costs are missing for more than a twentieth of the sales. */
  readonly grossProfit12m?: Float64Array;
  readonly grossProfitPrev12m?: Float64Array;
  /** Calendar months of the last 12 in which sales less returns were positive, at most 12; and the same ever. */
  readonly activeMonths12: Float64Array;
  readonly orderMonthsEver: Float64Array;
  /** Documents with positive sales in the last 12 months; days of sale where documents have no numbers. */
  readonly orders12m: Float64Array;
  readonly firstOrder: Float64Array;
  readonly lastOrder: Float64Array;
  /** Distinct product lines ever bought; absent without such a column. */
  readonly productLines?: Float64Array;
  /** Strategic product lines bought ÷ all strategic lines, 0–1; absent without a list of products that marks them. */
  readonly strategicLineShare?: Float64Array;
  /** 1 where the first order after a pause of 12 months or more lies within the last 12 months, else 0. */
  readonly hasReturned: Float64Array;
  /** What could not be used: unknown customers, lines without date or amount. */
  readonly problems: readonly RowProblem[];
}

export interface TransactionOptions {
  /** Excel serial of the last day that counts. */
  readonly analysisDate: number;
  /** The product table, for strategic lines. */
  readonly products?: FieldTable | undefined;
}

/** A customer younger than this many days at the beginning of the earlier year has no full earlier year. */
const youth = 92;
/** Sales without a cost, as a share of all, above which a gross profit would mislead. */
const uncosted = 0.05;

/** Rolls order or invoice lines up to customers. Half a million lines take about a second. */
export function rollUpTransactions(
  lines: FieldTable,
  customers: FieldTable,
  options: TransactionOptions
): TransactionRollup {
  return atOnce(rollUpTransactionsInSlices(lines, customers, options));
}

/** The same, some rows at a time. */
export function* rollUpTransactionsInSlices(
  lines: FieldTable,
  customers: FieldTable,
  { analysisDate, products }: TransactionOptions
): Slices<TransactionRollup> {
  const log = new ProblemLog(lines.source.sheet);
  const index = yield* CustomerIndex.inSlices(customers);
  const customerOf = yield* customerRowsInSlices(lines, index);
  const { amounts, isVoid, source } = lineAmounts(lines);
  const dates = lines.numbers.get("transactionDate") ?? missing(lines.count);
  const costs = lines.numbers.get("cost");
  const inModelUnit = (amount: number): number =>
    inUnit(amount, lines.money.factor, customers.money.factor);
  yield;
  reportLines(lines, { customerOf, dates, amounts, isVoid, analysisDate }, log);
  yield;
  if (source === "taxIncluded" || source === "quantityTimesPrice")
    log.add({ kind: "unitAssumed", field: "amount", detail: { about: source } });
  for (let row = 0; row < lines.count; row++)
    if (
      isVoid[row] === 1 ||
      Number.isNaN(amounts[row] ?? NaN) ||
      !((dates[row] ?? NaN) <= analysisDate)
    )
      customerOf[row] = -1;
  yield;

  const { count } = customers;
  const from12 = addMonths(analysisDate, -12);
  const from24 = addMonths(analysisDate, -24);
  const months = monthNumbers(dates);
  yield;
  const documents = lines.texts.get("documentNo");
  const strategic = strategicLines(lines, products);
  yield;
  const out = {
    revenue12m: missing(count),
    revenuePrev12m: missing(count),
    grossProfit12m: missing(count),
    grossProfitPrev12m: missing(count),
    activeMonths12: missing(count),
    orderMonthsEver: missing(count),
    orders12m: missing(count),
    firstOrder: missing(count),
    lastOrder: missing(count),
    productLines: missing(count),
    strategicLineShare: missing(count),
    hasReturned: missing(count),
  };
  const { starts, rows } = groupByCustomer(customerOf, count);
  let earliest = Infinity;
  for (const row of rows) earliest = Math.min(earliest, dates[row] ?? Infinity);

  for (let customer = 0; customer < count; customer++) {
    if (customer % 512 === 0) yield;
    const from = starts[customer] ?? 0;
    const to = starts[customer + 1] ?? 0;
    if (from === to) continue;
    const monthly = new Map<number, number>();
    const recentMonthly = new Map<number, number>();
    const recentDocuments = new Set<string | number>();
    const bought = new Set<number>();
    const orderDays: number[] = [];
    const sums = {
      now: 0,
      before: 0,
      profitNow: 0,
      profitBefore: 0,
      uncostedNow: 0,
      uncostedBefore: 0,
    };
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0;
      const date = dates[row] ?? NaN;
      const month = months[row] ?? 0;
      const amount = inModelUnit(amounts[row] ?? 0);
      const profit =
        costs === undefined
          ? NaN
          : amount - Math.sign(amount || 1) * Math.abs(inModelUnit(costs[row] ?? NaN));
      monthly.set(month, (monthly.get(month) ?? 0) + amount);
      if (amount > 0) {
        orderDays.push(date);
        const line = strategic?.lineOf[row] ?? -1;
        if (line >= 0) bought.add(line);
      }
      if (date > from12) {
        recentMonthly.set(month, (recentMonthly.get(month) ?? 0) + amount);
        if (amount > 0) recentDocuments.add(documents?.[row] || date);
        sums.now += amount;
        if (Number.isNaN(profit)) sums.uncostedNow += Math.abs(amount);
        else sums.profitNow += profit;
      } else if (date > from24) {
        sums.before += amount;
        if (Number.isNaN(profit)) sums.uncostedBefore += Math.abs(amount);
        else sums.profitBefore += profit;
      }
    }
    orderDays.sort((a, b) => a - b);
    out.revenue12m[customer] = sums.now;
    const [first = NaN] = orderDays;
    if (first <= from24 + youth) out.revenuePrev12m[customer] = sums.before;
    if (sums.uncostedNow <= uncosted * Math.abs(sums.now))
      out.grossProfit12m[customer] = sums.profitNow;
    if (first <= from24 + youth && sums.uncostedBefore <= uncosted * Math.abs(sums.before))
      out.grossProfitPrev12m[customer] = sums.profitBefore;
    out.activeMonths12[customer] = Math.min(12, positive(recentMonthly));
    out.orderMonthsEver[customer] = positive(monthly);
    out.orders12m[customer] = recentDocuments.size;
    out.firstOrder[customer] = first;
    out.lastOrder[customer] = orderDays.at(-1) ?? NaN;
    out.hasReturned[customer] = hasReturned(orderDays, from12) ? 1 : 0;
    out.productLines[customer] = bought.size;
    if (strategic !== null && strategic.strategic.size > 0) {
      const own = [...bought].filter((line) => strategic.strategic.has(line)).length;
      out.strategicLineShare[customer] = own / strategic.strategic.size;
    }
  }
  copyToDuplicates(customers, Object.values(out));
  const reachesBack = earliest <= from24 + youth / 3;
  const {
    revenuePrev12m,
    grossProfit12m,
    grossProfitPrev12m,
    productLines,
    strategicLineShare,
    ...always
  } = out;
  return {
    ...always,
    ...(reachesBack ? { revenuePrev12m } : {}),
    ...(costs === undefined
      ? {}
      : { grossProfit12m, ...(reachesBack ? { grossProfitPrev12m } : {}) }),
    ...(strategic === null
      ? {}
      : { productLines, ...(strategic.strategic.size > 0 ? { strategicLineShare } : {}) }),
    problems: log.finish().problems,
  };
}

function positive(monthly: ReadonlyMap<number, number>): number {
  let count = 0;
  for (const net of monthly.values()) if (net > 0) count++;
  return count;
}

/** The first order after a pause of at least a year lies after `from12`; `days` ascend. */
function hasReturned(days: readonly number[], from12: number): boolean {
  for (let i = days.length - 1; i > 0; i--) {
    const day = days[i] ?? 0;
    if (day <= from12) return false;
    if (addMonths(days[i - 1] ?? 0, 12) <= day) return true;
  }
  return false;
}

/** Year × 12 + month of each date; equal neighbours are computed once. */
function monthNumbers(dates: Float64Array): Int32Array {
  const months = new Int32Array(dates.length);
  let lastDate = NaN;
  let last = 0;
  for (let row = 0; row < dates.length; row++) {
    const date = dates[row] ?? NaN;
    if (date !== lastDate && !Number.isNaN(date)) {
      const { year, month } = calendarDay(date);
      last = year * 12 + month - 1;
      lastDate = date;
    }
    months[row] = last;
  }
  return months;
}
