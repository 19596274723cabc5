import { ratios, type RatioKey, type RatioTable } from "../ratios";
import type { Statements } from "../statements";

export interface Trend {
  readonly direction: "up" | "down" | "flat" | "unknown";
  /** Whether the movement is a good sign; "neither" where a ratio has no better end, or nothing moved. */
  readonly meaning: "better" | "worse" | "neither";
}

/** A movement of less than this share of the earlier value is flat. */
const flatShare = 0.02;

/**
 * The arrow beside a ratio: its value against the year before. Unknown where one of the two has no number.
 *
 * @example trendOf(statements, table, "debtRatio", statements.latest[customer]) // { direction: "up", meaning: "worse" }
 */
export function trendOf(
  { previous }: Statements,
  table: RatioTable,
  key: RatioKey,
  entry: number
): Trend {
  const now = table.values[key][entry] ?? NaN;
  const then = table.values[key][previous[entry] ?? -1] ?? NaN;
  if (Number.isNaN(now) || Number.isNaN(then)) return { direction: "unknown", meaning: "neither" };
  const change = now - then;
  if (Math.abs(change) <= flatShare * Math.abs(then))
    return { direction: "flat", meaning: "neither" };
  const direction = change > 0 ? "up" : "down";
  const { better } = ratios[key];
  if (better === "neither") return { direction, meaning: "neither" };
  return { direction, meaning: (better === "higher") === change > 0 ? "better" : "worse" };
}
