import type { Scores, CriterionKey } from "../../scoring/model";
import { criterionKeys } from "../../scoring/model";

/** Columns of the scorecard before the criteria. */
export const first = 1;
export const customerAt = first + 1;
export const tierAt = first + 2;
export const scoreAt = first + 3;
export const lineAt = first + 4;
export const criteriaAt = first + 5;

/** Criteria that this base can use, in the order of the model. */
export const shownCriteria = (scores: Scores): readonly CriterionKey[] =>
  criterionKeys.filter((key) => scores.activeCriteria.includes(key));

const lead = [2, 5, 26, 6, 8, 13] as const;
/** Digits of the default font for one criterion: "12,345.6" and a header of two lines. */
const criterionWidth = 9.5;

export function columnWidths(criteria: number): number[] {
  return [...lead, ...new Array<number>(criteria).fill(criterionWidth)];
}
