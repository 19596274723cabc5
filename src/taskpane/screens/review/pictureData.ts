import type { paretoCurve } from "../../../portfolio/concentration";
import { potentialCell } from "../../../portfolio/summary";
import { potentialDimensions } from "../../../scoring/aggregate";
import { criteriaOf } from "../../../scoring/criteria";
import type { CriterionKey, DimensionKey } from "../../../scoring/model";
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

/** What is needed to place anybody in the picture of the portfolio and is known of nobody. */
export interface Lacking {
  readonly what: "strength" | "potential";
  /** Criteria without data that would bring it, heaviest first. */
  readonly criteria: readonly CriterionKey[];
}

/** Criteria named at most: a few show what is meant, the page about the data lists all. */
const mostNamed = 4;

export function lackingInBubbles({ scores, base }: Scored): readonly Lacking[] {
  const { weights } = base.model;
  const isKnown = (value: number): boolean => !Number.isNaN(value);
  const missingOf = (dimensions: Iterable<DimensionKey>): CriterionKey[] =>
    [...dimensions]
      .flatMap((dimension) => criteriaOf[dimension])
      .filter((key) => weights[key] > 0 && !scores.activeCriteria.includes(key))
      .sort((a, b) => weights[b] - weights[a])
      .slice(0, mostNamed);
  const lacking: Lacking[] = [];
  if (!scores.dimensions.D4.some(isKnown))
    lacking.push({ what: "strength", criteria: missingOf(["D4"]) });
  if (!scores.potential.some(isKnown))
    lacking.push({ what: "potential", criteria: missingOf(potentialDimensions) });
  return lacking;
}
