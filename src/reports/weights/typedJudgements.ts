import { criteriaOf } from "../../scoring/criteria";
import { dimensionKeys } from "../../scoring/model";
import type { CriterionKey, DimensionKey } from "../../scoring/model";
import { weightsFromJudgements, weightsFromOrder } from "../../scoring/weighting/judgements";
import type { JudgementResult, OrderResult } from "../../scoring/weighting/judgements";
import type { ReviewedSheet } from "../../workbook/receipts";

/** Key of the sheet on which judgements are typed. */
export const weightsSheetKey = "weights";

/** What stands in the column "more important"; the same in every language. */
export const pairChoices = ["A", "B", "A=B"] as const;

/** Two items in the order in which they stand on the sheet. */
export interface Pair<Key extends string = string> {
  readonly a: Key;
  readonly b: Key;
}

export function pairsOf<Key extends string>(keys: readonly Key[]): Pair<Key>[] {
  return keys.flatMap((a, i) => keys.slice(i + 1).map((b) => ({ a, b })));
}

/** Identity of a line of judgements. */
export function pairId({ a, b }: Pair): string {
  return `pair:${a}:${b}`;
}

export function orderId(dimension: DimensionKey): string {
  return `order:${dimension}`;
}

export interface JudgedGroup {
  readonly result: JudgementResult;
  /** Pairs that say which is more important but not how much, or the other way round, or neither readably. */
  readonly unreadable: readonly Pair[];
}

/** The answers as they were typed, to be gone on with in the pane. */
export interface TypedAnswers {
  /** How many times as important the first of a pair is as the second, by "first:second". */
  readonly ratios: Readonly<Record<string, number>>;
  /** The dimensions, the most important first; null unless all are ranked. */
  readonly order: readonly DimensionKey[] | null;
}

/** What people typed on the weights sheet, and what it comes to. Nothing is applied. */
export interface TypedJudgements {
  readonly answers: TypedAnswers;
  readonly dimensions: JudgedGroup;
  /** Within each dimension; weights are shares of the dimension. */
  readonly criteria: Readonly<Record<DimensionKey, JudgedGroup>>;
  readonly order: OrderResult;
}

/** @param sheet lines of the weights sheet as `readReviewed` gives them; undefined where there is none yet */
export function typedJudgements(sheet: ReviewedSheet | undefined): TypedJudgements {
  return {
    answers: answersOn(sheet),
    dimensions: judgedGroup(sheet, dimensionKeys),
    criteria: Object.fromEntries(
      dimensionKeys.map((dimension) => [
        dimension,
        judgedGroup<CriterionKey>(sheet, criteriaOf[dimension]),
      ])
    ) as Record<DimensionKey, JudgedGroup>,
    order: weightsFromOrder(dimensionKeys.map((dimension) => rankOf(sheet, dimension))),
  };
}

function rankOf(sheet: ReviewedSheet | undefined, dimension: DimensionKey): number {
  const rank = numberIn(sheet?.get(orderId(dimension))?.[0]?.value);
  return rank >= 1 ? rank : NaN;
}

function answersOn(sheet: ReviewedSheet | undefined): TypedAnswers {
  const groups: readonly (readonly string[])[] = [dimensionKeys, ...Object.values(criteriaOf)];
  const judged = groups.flatMap(pairsOf).flatMap((pair) => {
    const [which, strength] = sheet?.get(pairId(pair)) ?? [];
    const ratio = judgementOf(which?.value, strength?.value);
    return typeof ratio === "number" && ratio > 0 ? [[`${pair.a}:${pair.b}`, ratio] as const] : [];
  });
  const ranks = new Map(dimensionKeys.map((key) => [key, rankOf(sheet, key)]));
  const isRanked = [...ranks.values()].every((rank) => rank >= 1);
  const order = isRanked
    ? [...dimensionKeys].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
    : null;
  return { ratios: Object.fromEntries(judged), order };
}

function judgedGroup<Key extends string>(
  sheet: ReviewedSheet | undefined,
  keys: readonly Key[]
): JudgedGroup {
  const matrix = keys.map(() => new Array<number>(keys.length).fill(NaN));
  const unreadable: Pair[] = [];
  for (const pair of pairsOf(keys)) {
    const [which, strength] = sheet?.get(pairId(pair)) ?? [];
    const judged = judgementOf(which?.value, strength?.value);
    if (judged === "unreadable") unreadable.push(pair);
    else matrix[keys.indexOf(pair.a)]![keys.indexOf(pair.b)] = judged;
  }
  return { result: weightsFromJudgements(matrix), unreadable };
}

/** How many times as important A is as B; NaN where nothing was typed. */
function judgementOf(which: unknown, strength: unknown): number | "unreadable" {
  const choice = textIn(which).toUpperCase().replace(/\s+/g, "");
  const isEqual = choice === "A=B" || choice === "=";
  if (choice === "" && textIn(strength) === "") return NaN;
  if (isEqual) return 1;
  const times = numberIn(strength);
  if ((choice !== "A" && choice !== "B") || !(times >= 1 && times <= 9)) return "unreadable";
  return choice === "A" ? times : 1 / times;
}

function textIn(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function numberIn(value: unknown): number {
  const text = textIn(value);
  return text === "" ? NaN : Number(text);
}
