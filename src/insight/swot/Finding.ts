import type { FieldKey, TableKind } from "../../intake/fields";

export const quadrants = ["S", "W", "O", "T"] as const;
export type Quadrant = (typeof quadrants)[number];

/** Whose strengths and weaknesses: the customer's own, or ours at this customer. */
export type SwotBlock = "customer" | "ours";

/** Where a statement comes from: a number of the workbook, a recorded fact, what somebody infers, or the reviewer of the sheet. */
export type Basis = "data" | "fact" | "inference" | "reviewer";

/**
 * A cell that backs a statement, by row of the table and field, so that the link can be made anew after the rows were
 * sorted. Without a field the whole row is meant, without a row the whole table.
 */
export interface EvidenceRef {
  readonly table: TableKind;
  readonly row: number | null;
  readonly field: FieldKey | null;
}

/** One line of a SWOT: never without evidence, unless a reviewer wrote it. */
export interface Finding {
  /** Stable from run to run: the rule, and the entry it quotes. */
  readonly id: string;
  readonly rule: string;
  readonly block: SwotBlock;
  readonly quadrant: Quadrant;
  /** What it is about ("shareOfWallet", "finance", "rival:…"): merges duplicates and pairs lines into actions. */
  readonly subject: string;
  readonly tags: readonly Tag[];
  /** The whole sentence. */
  readonly statement: string;
  /** A few words for summaries and actions. */
  readonly brief: string;
  readonly basis: Basis;
  /** True when `statement` is somebody's words, unchanged. */
  readonly isVerbatim: boolean;
  readonly evidence: readonly EvidenceRef[];
  /** Excel serial of the evidence, NaN unknown. */
  readonly asOf: number;
  /** 0–1. */
  readonly confidence: number;
  /** Before confidence, on the scale of criterion weights (0 to about 12). */
  readonly importance: number;
  readonly priority: number;
  /** Internal lines: 4 and 3 for strengths, 2 and 1 for weaknesses. External lines: how well we respond, 2 until a reviewer says otherwise. */
  readonly rating: Rating;
  /** What a reviewer did to the line; absent for our own draft. */
  readonly review?: "edited" | "added" | "unsupported";
  /** What we had drafted, where a reviewer wrote something else; "" where we have nothing to say any more. */
  readonly draft?: string;
  /** 1-based place that a reviewer gave it in its quadrant. */
  readonly place?: number;
}

export type Rating = 1 | 2 | 3 | 4;

/** Themes by which a strength meets an opportunity it can serve. */
export type Tag =
  | "volume"
  | "profit"
  | "wallet"
  | "product"
  | "relationship"
  | "finance"
  | "market"
  | "rival"
  | "service";

/** Score limits in points of 100: nothing between weak and strong is listed, which keeps the lists short. */
export const limits = { veryStrong: 85, strong: 70, weak: 40, veryWeak: 25 } as const;

/** Rating of an internal factor by its score. Source of the 1–4 scale: David, "Strategic Management" (IFE matrix). */
export function internalRating(points: number): Rating {
  if (points >= limits.veryStrong) return 4;
  if (points >= (limits.strong + limits.weak) / 2) return 3;
  return points <= limits.veryWeak ? 1 : 2;
}

/** Weight of a criterion by how far its score is from the middle. */
export function criterionImportance(weight: number, points: number): number {
  return (weight * Math.abs(points - 50)) / 50;
}

/** Impact and likelihood, 1–5 each, on the same scale as criterion weights. */
export function eventImportance(impact: number, likelihood: number): number {
  return ((impact * likelihood) / 25) * 5;
}
