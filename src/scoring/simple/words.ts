import type { SimpleClass, SimpleCriterion } from "./simpleScores";

/** The words of the simple mode. Amounts arrive formatted. */
export interface SimpleWords {
  readonly classes: Readonly<Record<SimpleClass, string>>;
  readonly criteria: Readonly<Record<SimpleCriterion, string>>;
  /** With the prefix that marks a column as ours. */
  readonly headers: Readonly<Record<SimpleColumnKey, string>>;
  readonly notes: Readonly<Record<SimpleColumnKey, string>>;
  readonly reason: (reason: {
    readonly className: string;
    readonly score: string;
    readonly parts: string;
    /** What is not known; "" when nothing is missing. */
    readonly missing: string;
    readonly isOneTime: boolean;
    /** Would be key by its score, but too little is known. */
    readonly isThin: boolean;
  }) => string;
  /** "sales 20.0 of 25" */
  readonly part: (criterion: string, points: string, weight: string) => string;
  readonly separator: string;
  readonly noData: string;
}

/** Columns that the simple mode writes beside the rows, in this order. */
export const simpleColumnKeys = [
  "class",
  "simpleScore",
  "simpleReason",
  "segment",
  "offer",
  "treatment",
] as const;
export type SimpleColumnKey = (typeof simpleColumnKeys)[number];
