/** Sales, profit and people of a group of customers with people assigned and a known contribution. */
export interface PerHead {
  readonly customers: number;
  readonly heads: number;
  readonly revenue: number;
  readonly contribution: number;
  /** Revenue, contribution and cost to serve per head; NaN without heads or where one of the amounts is missing. */
  readonly salesPerHead: number;
  readonly profitPerHead: number;
  readonly costPerHead: number;
  /** Shares of all heads and of all contribution, 0–1; NaN where the total is not positive. */
  readonly shareOfHeads: number;
  readonly shareOfContribution: number;
}

export interface ResourceView {
  readonly company: PerHead;
  /** By group code, as asked for. */
  readonly groups: readonly PerHead[];
  /** Share of the people who would have to move for people to follow contribution: ½ Σ |share of heads − share of contribution|; NaN where the total contribution is not positive. */
  readonly misallocation: number;
  /** The rows that count, most over-served first: share of heads less share of contribution. */
  readonly rows: readonly { readonly index: number; readonly difference: number }[];
}

interface Sum {
  customers: number;
  heads: number;
  revenue: number;
  contribution: number;
  cost: number;
}

/**
 * People against contribution. Only customers with people (more than zero heads) and a known contribution count; a blank is
 * not a zero. A loss counts as it is, so that shares of contribution may be negative; without a positive total there are
 * none. A customer listed twice counts once (`skip`).
 *
 * @param group code of each customer's group, `groups` of them
 */
export function resourceView(
  columns: {
    readonly heads: Float64Array;
    readonly revenue: Float64Array | undefined;
    readonly contribution: Float64Array;
    readonly cost?: Float64Array | undefined;
    readonly skip?: Int32Array | undefined;
  },
  group: Uint8Array,
  groups: number
): ResourceView | null {
  const { heads, revenue, contribution, cost, skip } = columns;
  const empty = (): Sum => ({ customers: 0, heads: 0, revenue: 0, contribution: 0, cost: 0 });
  const company = empty();
  const sums = Array.from({ length: groups }, empty);
  const counted: number[] = [];
  for (let i = 0; i < heads.length; i++) {
    if (!(heads[i]! > 0) || Number.isNaN(contribution[i]!) || (skip?.[i] ?? -1) >= 0) continue;
    counted.push(i);
    for (const sum of [company, sums[group[i]!]]) {
      if (sum === undefined) continue;
      sum.customers += 1;
      sum.heads += heads[i]!;
      sum.revenue += revenue?.[i] ?? NaN;
      sum.contribution += contribution[i]!;
      sum.cost += cost?.[i] ?? NaN;
    }
  }
  if (counted.length === 0) return null;
  const isShareable = company.contribution > 0;
  const shareOfContribution = (value: number): number =>
    isShareable ? value / company.contribution : NaN;
  const perHead = ({ cost: spent, ...sum }: Sum): PerHead => ({
    ...sum,
    salesPerHead: sum.heads > 0 ? sum.revenue / sum.heads : NaN,
    profitPerHead: sum.heads > 0 ? sum.contribution / sum.heads : NaN,
    costPerHead: sum.heads > 0 ? spent / sum.heads : NaN,
    shareOfHeads: sum.heads / company.heads,
    shareOfContribution: shareOfContribution(sum.contribution),
  });
  const rows = counted
    .map((index) => ({
      index,
      difference: heads[index]! / company.heads - shareOfContribution(contribution[index]!),
    }))
    .sort((a, b) => b.difference - a.difference || a.index - b.index);
  return {
    company: perHead(company),
    groups: sums.map(perHead),
    misallocation: rows.reduce((sum, { difference }) => sum + Math.abs(difference), 0) / 2,
    rows,
  };
}
