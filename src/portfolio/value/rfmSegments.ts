/** Best first. The names are those that marketing commonly uses for this table of ten. */
export const rfmSegments = [
  "champions",
  "loyal",
  "potentialLoyalist",
  "newCustomers",
  "promising",
  "needAttention",
  "aboutToSleep",
  "atRisk",
  "cannotLose",
  "lost",
] as const;
export type RfmSegment = (typeof rfmSegments)[number];

export interface SegmentRule {
  readonly segment: RfmSegment;
  /** Lowest and highest recency score. */
  readonly recency: readonly [low: number, high: number];
  /** Lowest and highest strength. */
  readonly strength: readonly [low: number, high: number];
}

/**
 * Ten rectangles over recency and strength that cover all 25 places once, hence all 125 cells of RFM. A table of ranges over
 * the three scores apart, as the R package rfm prints it, leaves cells without a segment and gives others two.
 */
export const segmentRules: readonly SegmentRule[] = [
  { segment: "champions", recency: [5, 5], strength: [4, 5] },
  { segment: "loyal", recency: [3, 4], strength: [4, 5] },
  { segment: "potentialLoyalist", recency: [4, 5], strength: [2, 3] },
  { segment: "newCustomers", recency: [5, 5], strength: [1, 1] },
  { segment: "promising", recency: [4, 4], strength: [1, 1] },
  { segment: "needAttention", recency: [3, 3], strength: [3, 3] },
  { segment: "aboutToSleep", recency: [3, 3], strength: [1, 2] },
  { segment: "atRisk", recency: [1, 2], strength: [3, 4] },
  { segment: "cannotLose", recency: [1, 2], strength: [5, 5] },
  { segment: "lost", recency: [1, 2], strength: [1, 2] },
];

/** How much a customer buys: the mean of its frequency and monetary scores, a half rounded up. */
export function strengthOf(frequency: number, monetary: number): number {
  return Math.ceil((frequency + monetary) / 2);
}

/** The segment of a cell, scores 1–5 each; null without scores. */
export function segmentOf(recency: number, frequency: number, monetary: number): RfmSegment | null {
  const strength = strengthOf(frequency, monetary);
  const rule = segmentRules.find(
    (each) =>
      recency >= each.recency[0] &&
      recency <= each.recency[1] &&
      strength >= each.strength[0] &&
      strength <= each.strength[1]
  );
  return rule?.segment ?? null;
}

/** How many of the 125 cells each segment takes; they add up to 125 because the table is total and disjoint. */
export function cellsPerSegment(): Readonly<Record<RfmSegment, number>> {
  const counts = Object.fromEntries(rfmSegments.map((segment) => [segment, 0])) as Record<
    RfmSegment,
    number
  >;
  for (let r = 1; r <= 5; r++)
    for (let f = 1; f <= 5; f++)
      for (let m = 1; m <= 5; m++) {
        const segment = segmentOf(r, f, m);
        if (segment !== null) counts[segment] += 1;
      }
  return counts;
}
