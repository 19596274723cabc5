/** What is compared: one number, a list of them, or words. */
export type Value = number | string | readonly number[] | readonly string[];

/** One figure: what this machine computed beside what was published. */
export interface Figure {
  /** Symbol of the field, the same in every language: "λmax", "w", "P(alive)". */
  readonly symbol: string;
  readonly computed: Value;
  readonly expected: Value;
  /** Largest difference that still counts as equal: half a unit of the last printed digit; null for words and counts. */
  readonly tolerance: number | null;
}

/** A published case and where it was published. */
export interface Check<Id extends string = string> {
  readonly id: Id;
  /** Publication or standard, as cited. */
  readonly source: string;
  readonly figures: () => readonly Figure[];
}

/** Cases of one method. */
export interface Family<Id extends string = string, CheckId extends string = string> {
  readonly id: Id;
  readonly checks: readonly Check<CheckId>[];
}

/** Keeps the ids of a family and its checks as types, so that a check without a name in some language does not compile. */
export function family<Id extends string, CheckId extends string>(
  id: Id,
  checks: readonly Check<CheckId>[]
): Family<Id, CheckId> {
  return { id, checks };
}

/** A figure printed with so many decimals. Rounding of the last binary digit must not decide, hence the thousandth more. */
export function printed(
  symbol: string,
  computed: number | readonly number[],
  expected: number | readonly number[],
  decimals: number
): Figure {
  return { symbol, computed, expected, tolerance: 0.5005 * 10 ** -decimals };
}

/** A figure whose source itself states a tolerance. */
export function within(
  symbol: string,
  computed: number | readonly number[],
  expected: number | readonly number[],
  tolerance: number
): Figure {
  return { symbol, computed, expected, tolerance };
}

/** Words, codes and counts. */
export function same(symbol: string, computed: Value, expected: Value): Figure {
  return { symbol, computed, expected, tolerance: null };
}

/** Whether a figure came out as published. NaN never does, unless it was expected. */
export function isAsPublished({ computed, expected, tolerance }: Figure): boolean {
  const [found, wanted] = [listOf(computed), listOf(expected)];
  return (
    found.length === wanted.length &&
    found.every((value, k) => {
      const want = wanted[k]!;
      if (typeof value !== "number" || typeof want !== "number") return value === want;
      if (Number.isNaN(want)) return Number.isNaN(value);
      return tolerance === null ? value === want : Math.abs(value - want) <= tolerance;
    })
  );
}

export function listOf(value: Value): readonly (number | string)[] {
  return typeof value === "number" || typeof value === "string" ? [value] : value;
}
