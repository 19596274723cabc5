import { moves, tierNotApplicable } from "../scoring/model";
import { migrationOf } from "./migration";
import { isPyramid } from "./pyramid";
import type { Migration } from "./migration";
import type { Move, ScoringInput, Scores } from "../scoring/model";

/** One tier of the base; index 4 is "N/A". Money in the model's unit, NaN where no customer has the value. */
export interface TierLine {
  readonly customers: number;
  readonly revenue: number;
  readonly contribution: number;
  readonly meanScore: number;
}

export interface PortfolioSummary {
  /** S, A, B, C and N/A. */
  readonly lines: readonly TierLine[];
  readonly scored: number;
  /** Null with too few customers to speak of a shape. */
  readonly isPyramid: boolean | null;
  readonly moves: Readonly<Record<Move, number>>;
  readonly migration: Migration;
  /** Rows that only lack a human judgement to be S, best first. */
  readonly candidates: readonly number[];
  /** Rows whose tier rests on thin data, largest revenue first. */
  readonly provisional: readonly number[];
  /** Rows with at least a tenth of our revenue and a weak hold, largest share first. */
  readonly timeBombs: readonly number[];
  readonly cells: Readonly<
    Record<PotentialCell, { readonly customers: number; readonly revenue: number }>
  >;
}

/** Where a customer stands by potential (high from 65) and strength of the relationship (high from 50). Names after McDonald & Rogers. */
export const potentialCells = ["strategic", "star", "status", "streamline"] as const;
export type PotentialCell = (typeof potentialCells)[number];
export const potentialCut = 65;
export const strengthCut = 50;

/** Major-customer limit of IFRS 8 §34 and ASC 280-10-50-42. */
export const majorShare = 0.1;
/** Below this the relationship alone would not hold the customer. */
export const weakControl = 50;

export function summarise(input: ScoringInput, scores: Scores): PortfolioSummary {
  const revenue = input.criteria.revenue?.values ?? new Float64Array(input.count).fill(NaN);
  const contribution =
    input.criteria.contributionProfit?.values ?? new Float64Array(input.count).fill(NaN);
  const bySize = (a: number, b: number): number => (revenue[b] || 0) - (revenue[a] || 0) || a - b;
  const lines = tierLines(scores, revenue, contribution);
  const rows = (is: (i: number) => boolean): number[] => {
    const found: number[] = [];
    for (let i = 0; i < scores.count; i++) if (is(i)) found.push(i);
    return found;
  };
  return {
    lines,
    scored: scores.count - (lines[tierNotApplicable]?.customers ?? 0),
    isPyramid: isPyramid({
      S: lines[0]?.customers ?? 0,
      A: lines[1]?.customers ?? 0,
      B: lines[2]?.customers ?? 0,
      C: lines[3]?.customers ?? 0,
    }),
    moves: moveCounts(scores),
    migration: migrationOf(input, scores),
    candidates: rows((i) => scores.isCandidate[i] === 1).sort(
      (a, b) => (scores.score[b] ?? 0) - (scores.score[a] ?? 0) || a - b
    ),
    provisional: rows((i) => scores.isProvisional[i] === 1).sort(bySize),
    timeBombs: rows(
      (i) =>
        (revenue[i] ?? NaN) / scores.revenueTotal >= majorShare &&
        (scores.strategicControl[i] ?? NaN) < weakControl
    ).sort(bySize),
    cells: cellCounts(scores, revenue),
  };
}

/** Whether amounts by tier can be told as shares of their total: none negative, one positive. */
export function isShareable(amounts: readonly number[]): boolean {
  return amounts.every((amount) => !(amount < 0)) && amounts.some((amount) => amount > 0);
}

/** Rows with the largest revenue, best first. */
export function largestCustomers(revenue: Float64Array | undefined, count: number): number[] {
  if (revenue === undefined) return [];
  const rows: number[] = [];
  for (let i = 0; i < revenue.length; i++) if ((revenue[i] ?? NaN) > 0) rows.push(i);
  return rows.sort((a, b) => (revenue[b] ?? 0) - (revenue[a] ?? 0) || a - b).slice(0, count);
}

/** The cell of one customer, or null where potential or strength is not known. */
export function potentialCell(scores: Scores, i: number): PotentialCell | null {
  const potential = scores.potential[i] ?? NaN;
  const strength = scores.dimensions.D4[i] ?? NaN;
  if (Number.isNaN(potential) || Number.isNaN(strength)) return null;
  if (potential >= potentialCut) return strength >= strengthCut ? "strategic" : "star";
  return strength >= strengthCut ? "status" : "streamline";
}

function tierLines(scores: Scores, revenue: Float64Array, contribution: Float64Array): TierLine[] {
  const sums = Array.from({ length: tierNotApplicable + 1 }, () => ({
    customers: 0,
    revenue: NaN,
    contribution: NaN,
    score: 0,
  }));
  for (let i = 0; i < scores.count; i++) {
    const sum = sums[Math.min(scores.finalTier[i] ?? tierNotApplicable, tierNotApplicable)];
    if (sum === undefined) continue;
    sum.customers += 1;
    sum.revenue = plus(sum.revenue, revenue[i] ?? NaN);
    sum.contribution = plus(sum.contribution, contribution[i] ?? NaN);
    sum.score += scores.score[i] ?? NaN;
  }
  return sums.map(({ customers, revenue: r, contribution: c, score }) => ({
    customers,
    revenue: r,
    contribution: c,
    meanScore: customers > 0 ? score / customers : NaN,
  }));
}

/** A missing number adds nothing; only missing ones stay missing. */
function plus(sum: number, value: number): number {
  if (Number.isNaN(value)) return sum;
  return Number.isNaN(sum) ? value : sum + value;
}

function moveCounts(scores: Scores): Record<Move, number> {
  const counts = Object.fromEntries(moves.map((move) => [move, 0])) as Record<Move, number>;
  for (let i = 0; i < scores.count; i++) {
    const move = moves[scores.move[i] ?? moves.length];
    if (move !== undefined) counts[move] += 1;
  }
  return counts;
}

function cellCounts(
  scores: Scores,
  revenue: Float64Array
): Record<PotentialCell, { customers: number; revenue: number }> {
  const counts = {
    strategic: { customers: 0, revenue: NaN },
    star: { customers: 0, revenue: NaN },
    status: { customers: 0, revenue: NaN },
    streamline: { customers: 0, revenue: NaN },
  };
  for (let i = 0; i < scores.count; i++) {
    const cell = potentialCell(scores, i);
    if (cell === null) continue;
    counts[cell].customers += 1;
    counts[cell].revenue = plus(counts[cell].revenue, revenue[i] ?? NaN);
  }
  return counts;
}
