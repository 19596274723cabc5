import type { ReviewInput } from "../../finance/reviewSheet";

/** Columns that the sheet computes, in sheet order before those in which people write. */
export const reviewFacts = [
  "customer",
  "triggers",
  "ratios",
  "models",
  "receivables",
  "limit",
  "utilisation",
  "exposure",
  "salesTier",
  "financeTier",
  "finalTier",
  "recommendation",
  "state",
] as const;
export type ReviewFact = (typeof reviewFacts)[number];

export interface FinanceReviewSheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: (counts: {
    readonly customers: number;
    readonly open: number;
    readonly keysMissing: number;
    readonly capped: number;
  }) => string;
  /** Who writes where. */
  readonly how: string;
  readonly none: string;
  /** What "used" and "at default" add up, and the parts that no column tells ("" for none). */
  readonly exposureNote: (notKnown: string) => string;
  readonly groups: { readonly facts: string; readonly finance: string; readonly sales: string };
  readonly facts: Readonly<Record<ReviewFact, string>>;
  readonly inputs: Readonly<Record<ReviewInput, string>>;
  readonly prompts: { readonly decision: string; readonly cap: string; readonly guarantee: string };
  readonly owner: (name: string) => string;
  readonly health: (score: string, name: string) => string;
  readonly z: (variant: string, score: string, zone: string) => string;
  readonly f: (score: string, outOf: string) => string;
  readonly m: (score: string, isFlagged: boolean) => string;
  readonly ageing: (bucket: string, amount: string, share: string) => string;
  readonly open: (amount: string) => string;
  readonly dso: (days: string) => string;
  readonly daysLate: (days: string) => string;
  readonly notKnown: string;
  readonly more: (count: number) => string;
  readonly changes: {
    readonly title: (date: string) => string;
    readonly none: string;
    readonly first: string;
    readonly customer: string;
    readonly moved: string;
    readonly tier: string;
    readonly revenue: string;
    readonly open: string;
    readonly health: (from: string, to: string) => string;
    readonly familyNew: (names: string) => string;
    readonly familyGone: (names: string) => string;
    readonly over90: (from: string, to: string) => string;
    readonly utilisation: (from: string, to: string) => string;
    readonly state: (from: string, to: string) => string;
    readonly tierMove: (from: string, to: string) => string;
    readonly same: (tier: string) => string;
    readonly total: string;
  };
}
