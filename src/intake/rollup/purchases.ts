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
  const customerOf = customerRows(lines, new CustomerIndex(customers));
  const { amounts, isVoid } = lineAmounts(lines);
  const dates = lines.numbers.get("transactionDate");
  const documents = lines.texts.get("documentNo");
  for (let row = 0; row < lines.count; row++)
    if (
      isVoid[row] === 1 ||
      Number.isNaN(amounts[row]!) ||
      !(Math.floor(dates?.[row] ?? NaN) <= analysisDate)
    )
      customerOf[row] = -1;
  const { starts: lineStarts, rows } = groupByCustomer(customerOf, customers.count);

  const starts = new Int32Array(customers.count + 1);
  const days = new Float64Array(rows.length);
  const sums = new Float64Array(rows.length);
  const orders = new Uint16Array(rows.length);
  let filled = 0;
  let firstDay = NaN;
  let lastDay = NaN;
  for (let customer = 0; customer < customers.count; customer++) {
    const own = rows.slice(lineStarts[customer]!, lineStarts[customer + 1]!);
    own.sort((a, b) => dates![a]! - dates![b]!);
    for (let from = 0; from < own.length;) {
      const day = Math.floor(dates![own[from]!]!);
      const sold = new Set<string>();
      let sum = 0;
      let to = from;
      for (; to < own.length && Math.floor(dates![own[to]!]!) === day; to++) {
        const amount = amounts[own[to]!]!;
        sum += amount;
        if (amount > 0) sold.add(documents?.[own[to]!] ?? "");
      }
      days[filled] = day;
      sums[filled] = inUnit(sum, lines.money.factor, customers.money.factor);
      orders[filled] = sold.size;
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
