import type { Scores, CriterionKey } from "../../scoring/model";
import { criterionKeys } from "../../scoring/model";
import { textWidth } from "../../sheets/textMeasure";

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
/** Bold letters, and the room that Excel leaves beside a text. */
const headerRoom = { scale: 1.06, margin: 0.7 } as const;

/** As wide as the longest word of its header, which would be broken in two otherwise. */
const widthFor = (header: string): number =>
  header
    .split(/[\s-]+/)
    .reduce(
      (width, word) => Math.max(width, textWidth(word) * headerRoom.scale + headerRoom.margin),
      criterionWidth
    );

/** One column per criterion, by what stands above it. */
export function columnWidths(headers: readonly string[]): number[] {
  return [...lead, ...headers.map(widthFor)];
}
