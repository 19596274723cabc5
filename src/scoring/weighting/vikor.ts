/** Result of VIKOR: smaller is better in all three columns; NaN for rows with a missing value. */
export interface VikorResult {
  /** Weighted sum of the regrets: what the group loses against the best of every criterion. */
  readonly groupRegret: Float64Array;
  /** Largest weighted regret in any single criterion. */
  readonly worstRegret: Float64Array;
  /** Q, 0–1: the compromise between both. */
  readonly compromise: Float64Array;
  /** Rows that stand for the answer: the best alone where its lead is acceptable and stable, otherwise all that share it. */
  readonly compromiseSet: readonly number[];
  /** Whether the best leads by at least 1/(m − 1) in Q. */
  readonly hasAdvantage: boolean;
  /** Whether the best is best in the group's or the worst regret as well. */
  readonly isStable: boolean;
}

const noise = 1e-12;

/**
 * VIKOR (Opricovic & Tzeng 2004, 2007): S = Σ w (f* − f)/(f* − f⁻), R = the largest term of it, Q = v (S − S*)/(S⁻ − S*) +
 * (1 − v)(R − R*)/(R⁻ − R*). The answer is the compromise set, not the first row: of the rows in order of Q, the best alone
 * when it leads by 1/(m − 1) and is also best by S or R; the best two when only the second condition fails; otherwise all
 * within 1/(m − 1) of the best. A column in which nothing differs moves nobody.
 *
 * @param weights any scale; they are made to add up to 1
 * @param v weight of the group's regret against the worst one, 0–1
 * @returns null where no complete row is left
 */
export function vikor(
  columns: readonly Float64Array[],
  weights: readonly number[],
  directions: readonly ("benefit" | "cost")[],
  v = 0.5
): VikorResult | null {
  const length = columns[0]?.length ?? 0;
  const rows: number[] = [];
  for (let i = 0; i < length; i++)
    if (columns.every((column) => column[i] === column[i])) rows.push(i);
  if (rows.length === 0) return null;
  const empty = (): Float64Array => {
    const column = new Float64Array(length).fill(NaN);
    for (const i of rows) column[i] = 0;
    return column;
  };
  const [groupRegret, worstRegret, compromise] = [empty(), empty(), empty()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [j, column] of columns.entries()) {
    const [low, high] = rangeOf(column, rows);
    if (!(high > low)) continue;
    const best = directions[j] === "benefit" ? high : low;
    const share = weights[j]! / total;
    for (const i of rows) {
      const regret = (share * Math.abs(best - column[i]!)) / (high - low);
      groupRegret[i]! += regret;
      if (regret > worstRegret[i]!) worstRegret[i] = regret;
    }
  }
  for (const [regret, part] of [
    [groupRegret, v],
    [worstRegret, 1 - v],
  ] as const) {
    const [low, high] = rangeOf(regret, rows);
    if (!(high - low > noise)) continue;
    for (const i of rows) compromise[i]! += (part * (regret[i]! - low)) / (high - low);
  }
  return {
    groupRegret,
    worstRegret,
    compromise,
    ...answer(rows, groupRegret, worstRegret, compromise),
  };
}

function answer(
  rows: readonly number[],
  groupRegret: Float64Array,
  worstRegret: Float64Array,
  compromise: Float64Array
): Pick<VikorResult, "compromiseSet" | "hasAdvantage" | "isStable"> {
  const order = [...rows].sort((a, b) => compromise[a]! - compromise[b]! || a - b);
  const [first, second] = order as [number, number | undefined];
  const lead = 1 / (rows.length - 1);
  const behind = (i: number): number => compromise[i]! - compromise[first]!;
  const isBest = (regret: Float64Array): boolean =>
    regret[first]! <= rangeOf(regret, rows)[0] + noise;
  const hasAdvantage = second === undefined || behind(second) >= lead - noise;
  const isStable = isBest(groupRegret) || isBest(worstRegret);
  const compromiseSet = !hasAdvantage
    ? order.filter((i) => behind(i) < lead - noise)
    : isStable || second === undefined
      ? [first]
      : [first, second];
  return { compromiseSet: compromiseSet.sort((a, b) => a - b), hasAdvantage, isStable };
}

function rangeOf(column: Float64Array, rows: readonly number[]): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const i of rows) {
    if (column[i]! < low) low = column[i]!;
    if (column[i]! > high) high = column[i]!;
  }
  return [low, high];
}
