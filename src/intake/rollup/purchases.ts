import { inUnit } from "../cells/units";
import type { FieldTable } from "../columns";
import { CustomerIndex, customerRows, groupByCustomer } from "./customerIndex";
import { lineAmounts } from "./lineAmounts";

/**
 * On which days each customer bought, and for how much: the lines of a day are one purchase, net of the day's returns and in
 * the customers' unit. Days of customer c stand from `starts[c]` to `starts[c + 1]`, ascending; rows that repeat an earlier
 * customer have none, since the lines belong to the first.
 */
export interface Purchases {
  readonly starts: Int32Array;
  /** Excel serials of whole days. A day whose returns outweigh its sales is here with its negative amount. */
  readonly days: Float64Array;
  readonly amounts: Float64Array;
  /** How many orders with a positive amount a day holds: its documents; 1 where documents have no numbers. */
  readonly orders: Uint16Array;
  /** First and last day with any line up to the analysis date; NaN without lines. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Groups order or invoice lines by customer and day, up to the analysis date. */
export function purchaseDays(
  lines: FieldTable,
  customers: FieldTable,
  analysisDate: number
): Purchases {
  const customerOf = customerRows(lines, CustomerIndex.of(customers));
  const { amounts, isVoid } = lineAmounts(lines);
  const dates = lines.numbers.get("transactionDate");
  const documents = lines.texts.get("documentNo");
  const dayOf = new Int32Array(lines.count);
  for (let row = 0; row < lines.count; row++) {
    const day = Math.floor(dates?.[row] ?? NaN);
    if (isVoid[row] === 1 || Number.isNaN(amounts[row]!) || !(day <= analysisDate))
      customerOf[row] = -1;
    else dayOf[row] = day;
  }
  // In the order of days first, so that each customer's lines need no sorting of their own.
  const { starts: lineStarts, rows } = groupByCustomer(
    customerOf,
    customers.count,
    rowsByDay(customerOf, dayOf)
  );

  const starts = new Int32Array(customers.count + 1);
  const days = new Float64Array(rows.length);
  const sums = new Float64Array(rows.length);
  const orders = new Uint16Array(rows.length);
  let filled = 0;
  let firstDay = NaN;
  let lastDay = NaN;
  for (let customer = 0; customer < customers.count; customer++) {
    const end = lineStarts[customer + 1]!;
    for (let from = lineStarts[customer]!; from < end;) {
      const day = dayOf[rows[from]!]!;
      let sum = 0;
      let to = from;
      for (; to < end && dayOf[rows[to]!] === day; to++) sum += amounts[rows[to]!]!;
      days[filled] = day;
      sums[filled] = inUnit(sum, lines.money.factor, customers.money.factor);
      orders[filled] = soldDocuments(rows, from, to, amounts, documents);
      filled++;
      firstDay = firstDay < day ? firstDay : day;
      lastDay = lastDay > day ? lastDay : day;
      from = to;
    }
    starts[customer + 1] = filled;
  }
  return {
    starts,
    days: days.subarray(0, filled),
    amounts: sums.subarray(0, filled),
    orders: orders.subarray(0, filled),
    firstDay,
    lastDay,
  };
}

/** Rows of known customers in the order of their days, rows of a day in the order of the table: a counting sort. */
function rowsByDay(customerOf: Int32Array, dayOf: Int32Array): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < dayOf.length; row++) {
    if (customerOf[row]! < 0) continue;
    first = Math.min(first, dayOf[row]!);
    last = Math.max(last, dayOf[row]!);
  }
  if (first > last) return new Int32Array(0);
  const next = new Int32Array(last - first + 2);
  for (let row = 0; row < dayOf.length; row++)
    if (customerOf[row]! >= 0) next[dayOf[row]! - first + 1]! += 1;
  for (let k = 1; k < next.length; k++) next[k]! += next[k - 1]!;
  const order = new Int32Array(next.at(-1)!);
  for (let row = 0; row < dayOf.length; row++) {
    if (customerOf[row]! < 0) continue;
    const day = dayOf[row]! - first;
    order[next[day]!] = row;
    next[day]! += 1;
  }
  return order;
}

/** Documents with a positive line among the rows of one day; most days hold one line. */
function soldDocuments(
  rows: Int32Array,
  from: number,
  to: number,
  amounts: Float64Array,
  documents: readonly string[] | undefined
): number {
  if (to - from === 1) return amounts[rows[from]!]! > 0 ? 1 : 0;
  const sold = new Set<string>();
  for (let k = from; k < to; k++) if (amounts[rows[k]!]! > 0) sold.add(documents?.[rows[k]!] ?? "");
  return sold.size;
}
