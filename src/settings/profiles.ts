import { criteria } from "../scoring/criteria";
import { criterionKeys } from "../scoring/model";
import type { CriterionKey } from "../scoring/model";
import { profileKeys } from "./Model";
import type { Model, ProfileKey } from "./Model";

type Weights = Readonly<Record<CriterionKey, number>>;

/** Weights of each profile in points of 100, in the order of the criteria. "balanced" is where every company starts. */
export const profileWeights: Readonly<Record<ProfileKey, Weights>> = {
  balanced: Object.fromEntries(criterionKeys.map((key) => [key, criteria[key].weight])) as Weights,
  growth: inOrder([6, 7, 4, 3], [10, 13, 10, 5], [11, 6, 5], [3, 4, 3, 2], [5, 3]),
  profit: inOrder([7, 21, 13, 4], [4, 5, 4, 2], [6, 3, 3], [3, 3, 3, 4], [7, 8]),
  defend: inOrder([10, 10, 4, 4], [4, 2, 3, 3], [8, 4, 3], [9, 8, 6, 9], [8, 5]),
};

function inOrder(...dimensions: readonly (readonly number[])[]): Weights {
  const points = dimensions.flat();
  return Object.fromEntries(criterionKeys.map((key, k) => [key, points[k]!])) as Weights;
}

/** The model with the weights of a profile; everything else stays. */
export function withProfile(model: Model, profile: ProfileKey): Model {
  return { ...model, profile, weights: profileWeights[profile] };
}

/** The profile whose weights these are, to the last point; null for a company's own. */
export function profileOf(weights: Weights): ProfileKey | null {
  return (
    profileKeys.find((profile) =>
      criterionKeys.every((key) => weights[key] === profileWeights[profile][key])
    ) ?? null
  );
}
