import {
  fairShares,
  ranks,
  spendShares,
  supplierConcentration,
  supplierTotal,
  totalSpend,
  walletAllocation,
} from "./totals";
import type { SupplierScores } from "./totals";

export const supplyPositions = [
  "sole",
  "primary",
  "secondary",
  "minor",
  "potential",
  "out",
  "unknown",
] as const;
export type SupplyPosition = (typeof supplyPositions)[number];

/** What the comparison of one customer's suppliers says. Arrays are by supplier or by criterion; NaN = not to be told. */
export interface Comparison {
  /** Index of our own row, or −1. */
  readonly ours: number;
  readonly totals: readonly number[];
  readonly ranks: readonly number[];
  readonly shares: readonly number[];
  readonly fair: readonly number[];
  readonly positions: readonly SupplyPosition[];
  readonly spend: number;
  readonly concentration: number;
  /** Index of the rival with the highest total, or −1. */
  readonly bestRival: number;
  /** Our total − best rival's total: negative is a deficit. */
  readonly lead: number;
  readonly relativeStrength: number;
  readonly gaps: readonly CriterionGap[];
  readonly policyCap: number;
  readonly targetRank: number;
  readonly winnableShare: number;
  readonly headroom: number;
  /** Shares when we have won what can be won: the rivals give in proportion to what they have. */
  readonly target: readonly number[];
}

export interface CriterionGap {
  /** Our score − the best rival's on this criterion (best in class, not the leader). */
  readonly gap: number;
  /** The gap by its share of the weights, in points of the scale. */
  readonly weighted: number;
  /** Index of the best rival on this criterion, or −1. */
  readonly rival: number;
  /** Our score − that of the one rival with the highest total. */
  readonly toLeader: number;
}

/** Sourcing rule by number of suppliers: the most that one supplier gets under single, dual and multiple sourcing. */
export function defaultPolicyCap(suppliers: number): number {
  if (suppliers <= 1) return 1;
  return suppliers === 2 ? 0.67 : 0.6;
}

/** Words by which a sourcing policy names how many suppliers there shall be, and what one of them gets at most. */
const policies: readonly (readonly [RegExp, number])[] = [
  [/single|sole|exclusive|独家|单一来源|单源/i, 1],
  [/dual|two suppliers|双源|双供|两家|二家/i, 0.67],
  [/triple|three suppliers|三源|三家/i, 0.6],
];

/** The most one supplier gets by a policy as written: its own percentage first ("不超过60%"), then its words; null = not said. */
export function policyCapOf(policy: string): number | null {
  const plain = policy.normalize("NFKC");
  const percent = /(\d{1,3}(?:\.\d+)?)\s*%/.exec(plain)?.[1];
  const share = percent === undefined ? NaN : Number(percent) / 100;
  if (share > 0 && share <= 1) return share;
  return policies.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** Deficit to the leader, as a share of the scale, that a plan can be expected to close: half a point on a scale of ten. */
const closableDeficit = 0.05;

export interface ComparisonChoices {
  /** The customer's own cap, 0–1. */
  readonly policyCap?: number;
  readonly targetRank?: number;
}

export function compareSuppliers(
  input: SupplierScores,
  choices: ComparisonChoices = {}
): Comparison {
  const { criteria, suppliers, scale } = input;
  const ours = suppliers.findIndex((supplier) => supplier.isOurs);
  const totals = suppliers.map((supplier) => supplierTotal(criteria, supplier.scores));
  const rank = ranks(totals);
  const shares = spendShares(suppliers);
  const count = totals.filter((total) => !Number.isNaN(total)).length;
  const bestRival = bestOf(totals, ours);
  const lead =
    ours >= 0 && bestRival >= 0 ? (totals[ours] ?? NaN) - (totals[bestRival] ?? NaN) : NaN;
  const policyCap = choices.policyCap ?? defaultPolicyCap(suppliers.length);
  const targetRank = choices.targetRank ?? reachableRank(rank[ours] ?? NaN, lead, scale);
  const current = ours >= 0 ? (shares[ours] ?? NaN) : NaN;
  const winnable = winnableShare(current, policyCap, targetRank, count);
  const spend = totalSpend(suppliers);
  return {
    ours,
    totals,
    ranks: rank,
    shares,
    fair: fairShares(totals),
    positions: supplyPosition(shares).map((position, i) =>
      suppliers[i]?.position === "out" && !((shares[i] ?? NaN) > 0) ? "out" : position
    ),
    spend,
    concentration: supplierConcentration(shares),
    bestRival,
    lead,
    relativeStrength:
      ours >= 0 && bestRival >= 0 ? (totals[ours] ?? NaN) / (totals[bestRival] ?? NaN) : NaN,
    gaps: criteria.map((_, k) => criterionGap(input, ours, bestRival, k)),
    policyCap,
    targetRank,
    winnableShare: winnable,
    headroom: spend * (winnable - current),
    target: targetShares(shares, ours, winnable),
  };
}

/** First place when the deficit is small, otherwise one place better than now. */
export function reachableRank(rank: number, lead: number, scale: number): number {
  if (Number.isNaN(rank)) return NaN;
  if (Number.isNaN(lead)) return rank;
  return lead >= -closableDeficit * scale - 1e-9 ? 1 : Math.max(1, rank - 1);
}

/** max(current share, min(sourcing cap, what the target rank normally gets)); NaN when share or rank is not known. */
export function winnableShare(
  current: number,
  policyCap: number,
  targetRank: number,
  suppliers: number
): number {
  if (Number.isNaN(targetRank) || suppliers === 0) return NaN;
  return Math.max(current, Math.min(policyCap, walletAllocation(targetRank, suppliers)));
}

function targetShares(shares: readonly number[], ours: number, winnable: number): number[] {
  const current = shares[ours] ?? NaN;
  return shares.map((share, i) => {
    if (Number.isNaN(winnable) || Number.isNaN(current)) return NaN;
    if (i === ours) return winnable;
    return current < 1 ? (share * (1 - winnable)) / (1 - current) : 0;
  });
}

function criterionGap(
  input: SupplierScores,
  ours: number,
  leader: number,
  k: number
): CriterionGap {
  const scores = input.suppliers.map((supplier) => supplier.scores[k] ?? NaN);
  const rival = bestOf(scores, ours);
  const weights = input.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const gap = ours >= 0 && rival >= 0 ? (scores[ours] ?? NaN) - (scores[rival] ?? NaN) : NaN;
  const toLeader = ours >= 0 && leader >= 0 ? (scores[ours] ?? NaN) - (scores[leader] ?? NaN) : NaN;
  return { gap, weighted: ((input.criteria[k]?.weight ?? NaN) / weights) * gap, rival, toLeader };
}

/** Index of the greatest number except our own; −1 when there is none. */
function bestOf(values: readonly number[], ours: number): number {
  let best = -1;
  values.forEach((value, i) => {
    if (i !== ours && !Number.isNaN(value) && (best < 0 || value > (values[best] ?? -Infinity)))
      best = i;
  });
  return best;
}

/** Sole from 95 % of the spend, primary = the largest share, secondary from 10 %, minor below, potential without any. */
function supplyPosition(shares: readonly number[]): SupplyPosition[] {
  const largest = Math.max(...shares.filter((share) => !Number.isNaN(share)));
  return shares.map((share) => {
    if (Number.isNaN(share)) return "unknown";
    if (share >= 0.95 || shares.length === 1) return "sole";
    if (share === largest) return "primary";
    if (share >= 0.1) return "secondary";
    return share > 0 ? "minor" : "potential";
  });
}
