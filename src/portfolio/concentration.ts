/** How much of a total a few customers make up. Shares are fractions 0–1. */
export interface Concentration {
  /** Customers with a known amount, those of zero among them. */
  readonly n: number;
  readonly total: number;
  /** Share of the 1, 3, 5 and 10 largest. */
  readonly cr1: number;
  readonly cr3: number;
  readonly cr5: number;
  readonly cr10: number;
  /** Herfindahl–Hirschman index Σ share², on the scale of 10,000. */
  readonly hhi: number;
  /** (Σ share² − 1/n)/(1 − 1/n): 0 when all are equal, 1 when one has all. */
  readonly hhiNormalised: number;
  /** 1/Σ share²: as many equal customers would be as concentrated. */
  readonly effectiveNumber: number;
  /** Gini coefficient of the amounts, 0 equal to near 1. */
  readonly gini: number;
  /** Customers with at least a tenth of the total, largest first (major customers of IFRS 8 §34 and ASC 280-10-50-42). */
  readonly major: readonly number[];
}

const majorShare = 0.1;

/** Bands borrowed from the US merger guidelines of 2023, which are about markets: an orientation, not a verdict. */
export const hhiBands = { moderate: 1000, high: 1800 } as const;
/** Share of the five largest from which it is worth a look, and a warning. */
export const cr5Bands = { amber: 0.5, red: 0.8 } as const;

/**
 * Concentration of an amount over customers. A negative amount counts as zero and a missing one not at all; customers of
 * zero are members of the base, which the normalised index and the Gini coefficient feel. Null when nobody has any amount.
 *
 * @param amounts one per customer or group, NaN missing
 */
export function concentration(amounts: Float64Array): Concentration | null {
  const order: number[] = [];
  let total = 0;
  for (let i = 0; i < amounts.length; i++) {
    if (amounts[i] !== amounts[i]) continue;
    order.push(i);
    total += Math.max(0, amounts[i]!);
  }
  const n = order.length;
  if (!(total > 0)) return null;
  order.sort((a, b) => amounts[b]! - amounts[a]! || a - b);

  let cumulated = 0;
  let squares = 0;
  let ranked = 0;
  const largest = [0];
  for (const [rank, i] of order.entries()) {
    const share = Math.max(0, amounts[i]!) / total;
    cumulated += share;
    squares += share * share;
    // Ranks count from the smallest, 1 … n.
    ranked += (n - rank) * share;
    largest.push(cumulated);
  }
  const top = (k: number): number => Math.min(1, largest[Math.min(k, n)]!);
  return {
    n,
    total,
    cr1: top(1),
    cr3: top(3),
    cr5: top(5),
    cr10: top(10),
    hhi: squares * 10_000,
    hhiNormalised: n === 1 ? 1 : (squares - 1 / n) / (1 - 1 / n),
    effectiveNumber: 1 / squares,
    gini: (2 * ranked) / n - (n + 1) / n,
    major: order.filter((i) => amounts[i]! / total >= majorShare),
  };
}

/** Points of the Pareto curve: cumulated share of the total after each customer, largest first, with the customers' indices. */
export function paretoCurve(amounts: Float64Array): {
  readonly order: readonly number[];
  readonly cumulated: Float64Array;
} {
  const order = [...amounts.keys()].filter((i) => amounts[i]! > 0);
  order.sort((a, b) => amounts[b]! - amounts[a]! || a - b);
  const total = order.reduce((sum, i) => sum + amounts[i]!, 0);
  let sum = 0;
  return { order, cumulated: Float64Array.from(order, (i) => (sum += amounts[i]!) / total) };
}

/** Amounts added up by group; a customer without a group stands alone. The first customer's index names its group. */
export function amountsByGroup(
  amounts: Float64Array,
  groups: readonly string[] | undefined
): { readonly amounts: Float64Array; readonly firstCustomer: Int32Array } {
  const index = new Map<string, number>();
  const sums: number[] = [];
  const first: number[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const group = groups?.[i] ?? "";
    let at = group === "" ? undefined : index.get(group);
    if (at === undefined) {
      at = sums.push(NaN) - 1;
      first.push(i);
      if (group !== "") index.set(group, at);
    }
    const amount = amounts[i]!;
    if (amount === amount) sums[at] = (sums[at] === sums[at] ? sums[at]! : 0) + amount;
  }
  return { amounts: Float64Array.from(sums), firstCustomer: Int32Array.from(first) };
}
