export const healthClasses = ["strong", "good", "fair", "weak", "poor"] as const;
export type HealthClass = (typeof healthClasses)[number];

/** Lower bounds of the classes but the last: the first three are those of the risk classes, below 40 is a distress signal. */
const lowest: readonly (readonly [number, HealthClass])[] = [
  [80, "strong"],
  [65, "good"],
  [50, "fair"],
  [40, "weak"],
];

/** Class of a health score of 0–100; null for NaN: missing health is no poor health. */
export function healthClass(score: number): HealthClass | null {
  if (Number.isNaN(score)) return null;
  return lowest.find(([from]) => score >= from)?.[1] ?? "poor";
}
