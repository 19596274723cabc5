import type { LanguageCode } from "../i18n/languages";
import { formatNumber } from "../i18n/format";
import { isAsPublished, listOf } from "./Check";
import type { Check, Family, Figure, Value } from "./Check";
import { families as published } from "./families";

/** One line of the self-test: a figure beside what was published for it, as texts in the run's language. */
export interface SelfTestLine {
  readonly family: string;
  readonly check: string;
  readonly symbol: string;
  readonly computed: string;
  readonly expected: string;
  /** "± 0.0005"; empty where it must be the same. */
  readonly tolerance: string;
  readonly source: string;
  readonly passed: boolean;
}

/** What the families and checks are called, by id. */
export interface SelfTestNames {
  readonly families: Readonly<Record<string, string>>;
  readonly checks: Readonly<Record<string, string>>;
  /** What stands in place of a number when the computation broke. */
  readonly broken: (message: string) => string;
}

/**
 * Computes every published case in the product itself, case by case, so that a caller can show lines as they come and let
 * others work in between. A case that throws fails and does not stop the rest.
 *
 * @param families other cases than the product's own, for tests of the test
 */
export function* runSelfTest(
  language: LanguageCode,
  names: SelfTestNames,
  families: readonly Family[] = published
): Generator<SelfTestLine> {
  for (const { id, checks } of families) {
    for (const check of checks) {
      const shared = {
        family: names.families[id] ?? id,
        check: names.checks[check.id] ?? check.id,
        source: check.source,
      };
      for (const figure of figuresOf(check, names))
        yield { ...shared, ...shownFigure(language, figure), passed: isAsPublished(figure) };
    }
  }
}

/** The figures of a check; one that fails where there are none or the computation throws. */
function figuresOf(check: Check, names: SelfTestNames): readonly Figure[] {
  const failed = (computed: string): Figure[] => [
    { symbol: "", computed, expected: "", tolerance: null },
  ];
  try {
    const figures = check.figures();
    return figures.length > 0 ? figures : failed(names.broken("0"));
  } catch (error) {
    return failed(names.broken(error instanceof Error ? error.message : String(error)));
  }
}

function shownFigure(
  language: LanguageCode,
  { symbol, computed, expected, tolerance }: Figure
): Pick<SelfTestLine, "symbol" | "computed" | "expected" | "tolerance"> {
  const decimals = tolerance === null ? 0 : decimalsOf(tolerance);
  const text = (value: Value, extra: number): string =>
    listOf(value)
      .map((each) => (typeof each === "number" ? shown(language, each, decimals + extra) : each))
      .join("  ");
  return {
    symbol,
    // One digit more than was printed, so that the rounding can be seen.
    computed: text(computed, tolerance === null ? 0 : 1),
    expected: text(expected, 0),
    tolerance: tolerance === null ? "" : `± ${Number(tolerance.toPrecision(1))}`,
  };
}

function shown(language: LanguageCode, value: number, decimals: number): string {
  if (Number.isNaN(value)) return "–";
  return Number.isInteger(value) && decimals === 0
    ? formatNumber(language, value, 0)
    : formatNumber(language, value, Math.min(12, decimals));
}

/** Decimals to which a tolerance of half a unit belongs. */
function decimalsOf(tolerance: number): number {
  return Math.max(0, Math.floor(1e-9 - Math.log10(tolerance)));
}
