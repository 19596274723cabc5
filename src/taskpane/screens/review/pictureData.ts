import type { paretoCurve } from "../../../portfolio/concentration";
import { potentialCell } from "../../../portfolio/summary";
import type { Slices } from "../../../slices";
import type { Scored } from "../../../workflows/scoreBase";
import type { CustomerIndex } from "../../state/customerQuery";
import { filterSliced } from "../../state/slices";

/** Bubbles that are drawn at most: the largest customers. More would hide one another and slow the pane. */
export const mostBubbles = 500;

/** Customers with both a strength and a potential, largest revenue first, and how many there are of them in all. */
export function* bubbleCustomers(
  { scores }: Scored,
  index: CustomerIndex
): Slices<{ readonly shown: readonly number[]; readonly total: number }> {
  const byRevenue = yield* index.inOrder("revenue");
  const both = yield* filterSliced(byRevenue, (i) => potentialCell(scores, i) !== null);
  return { shown: [...both.subarray(0, mostBubbles)], total: both.length };
}

/** Customers with revenue, largest first, and the share that each has together with all before it. */
export function* paretoCustomers(
  { base }: Scored,
  index: CustomerIndex
): Slices<ReturnType<typeof paretoCurve>> {
  const revenue = base.input.criteria.revenue?.values;
  if (!revenue) return { order: [], cumulated: new Float64Array(0) };
  const byRevenue = yield* index.inOrder("revenue");
  const order = [...(yield* filterSliced(byRevenue, (i) => (revenue[i] ?? NaN) > 0))];
  const total = order.reduce((sum, i) => sum + (revenue[i] ?? 0), 0);
  let sum = 0;
  return {
    order,
    cumulated: Float64Array.from(order, (i) => (sum += revenue[i] ?? 0) / total),
  };
}
