import type { Tier } from "../scoring/model";

/**
 * Whether the tiers form the pyramid that a healthy base is: few at the top, more on each level below. Null with too few
 * customers to speak of a shape.
 */
export function isPyramid(counts: Readonly<Record<Tier, number>>): boolean | null {
  const { S, A, B, C } = counts;
  if (S + A + B + C < 10) return null;
  return S > 0 && S <= A && A <= B && B <= C;
}
